import { memo, useMemo } from 'react';
import type { ComparisonView } from '../views/comparison.ts';
import type { ChartProps } from './ChartProps.ts';
import { OptionGroup } from './OptionGroup.tsx';
import { type ChartPalette, seriesColour } from './palette.ts';
import { type PlacedComparisonRow, placeComparison } from './placeComparison.ts';
import { RowChart } from './RowChart.tsx';
import type { RowLayout } from './RowLayout.ts';
import { RowBack, RowName, RowText } from './RowParts.tsx';

/** Two dots a row, hollow for the baseline and solid for the comparison, with the change in words. */
export const ComparisonChart = memo(function ComparisonChart(props: ChartProps<ComparisonView>) {
  const { view, width, height, label, palette, onPick, onHighlight } = props;
  const { layout, axis, rows } = useMemo(
    () => placeComparison(view, { width, height }),
    [view, width, height],
  );
  if (view.empty !== null) return null;
  return (
    <RowChart size={{ width, height }} layout={layout} axis={axis} palette={palette}>
      <OptionGroup
        label={label}
        marks={rows}
        shared={{ layout, width, palette }}
        draw={drawRow}
        onPick={onPick}
        onHighlight={onHighlight}
      />
    </RowChart>
  );
});

interface SharedProps {
  readonly layout: RowLayout;
  readonly width: number;
  readonly palette: ChartPalette;
}

function drawRow(row: PlacedComparisonRow, { layout, width, palette }: SharedProps) {
  const { y, before, after, ghostBefore, ghostAfter } = row;
  const isSelected = row.option.selected;
  const colour = isSelected ? seriesColour(palette, row.colour) : palette.context;
  return (
    <>
      <RowBack y={y} width={width} pitch={layout.pitch} />
      <RowName label={row.label} y={y} layout={layout} fill={isSelected ? palette.ink : palette.muted} />
      <Pair
        y={y}
        before={ghostBefore}
        after={ghostAfter}
        colour={palette.context}
        surface={palette.surface}
        isGhost
      />
      <Pair y={y} before={before} after={after} colour={colour} surface={palette.surface} />
      <RowText x={row.textX} y={y} text={row.text} palette={palette} />
    </>
  );
}

interface PairProps {
  readonly y: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly colour: string;
  readonly surface: string;
  readonly isGhost?: boolean;
}

function Pair({ y, before, after, colour, surface, isGhost = false }: PairProps) {
  const dash = isGhost
    ? { strokeDasharray: '3 3', strokeWidth: 1.5 }
    : { strokeWidth: 3, strokeOpacity: 0.38 };
  return (
    <>
      {before !== null && after !== null && (
        <line x1={before} x2={after} y1={y} y2={y} stroke={colour} {...dash} />
      )}
      {before !== null && (
        <circle cx={before} cy={y} r={4} fill={surface} stroke={colour} strokeWidth={isGhost ? 1.25 : 2} />
      )}
      {after !== null && (
        <circle
          cx={after}
          cy={y}
          r={isGhost ? 4 : 5}
          fill={isGhost ? surface : colour}
          stroke={colour}
          strokeWidth={isGhost ? 1.25 : 0}
        />
      )}
    </>
  );
}
