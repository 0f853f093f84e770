import { memo, useMemo } from 'react';
import type { ComparisonView } from '../views/comparison.ts';
import type { ChartProps } from './ChartProps.ts';
import { seriesColour } from './palette.ts';
import { type PlacedComparisonRow, placeComparison, type Whisker } from './placeComparison.ts';
import { RowChart, type RowShared } from './RowChart.tsx';
import { RowBack, RowName, RowText } from './RowParts.tsx';

/** Pixels from the middle of a row to its first interval. */
const WHISKER_BELOW = 7;

/** Two dots a row, hollow for the baseline and solid for the comparison, with the change in words. */
export const ComparisonChart = memo(function ComparisonChart(props: ChartProps<ComparisonView>) {
  const { view, width, height, label, palette, onPick, onHighlight } = props;
  const { layout, axis, rows } = useMemo(
    () => placeComparison(view, { width, height }),
    [view, width, height],
  );
  if (view.empty !== null) return null;
  return (
    <RowChart
      label={label}
      size={{ width, height }}
      layout={layout}
      axis={axis}
      palette={palette}
      rows={rows}
      draw={drawRow}
      onPick={onPick}
      onHighlight={onHighlight}
    />
  );
});

function drawRow(row: PlacedComparisonRow, { layout, width, palette }: RowShared) {
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
      {row.whiskers && <Whiskers y={y} whiskers={row.whiskers} colour={colour} />}
      <RowText x={row.textX} y={y} text={row.text} palette={palette} />
    </>
  );
}

interface WhiskersProps {
  readonly y: number;
  readonly whiskers: NonNullable<PlacedComparisonRow['whiskers']>;
  readonly colour: string;
}

/** The intervals of both figures: beside each other, as they often overlap. */
function Whiskers({ y, whiskers, colour }: WhiskersProps) {
  const draw = (ends: Whisker | null, at: number) =>
    ends && (
      <line x1={ends[0]} x2={ends[1]} y1={at} y2={at} stroke={colour} strokeWidth={1.5} data-whisker="" />
    );
  return (
    <>
      {draw(whiskers.before, y + WHISKER_BELOW)}
      {draw(whiskers.after, y + WHISKER_BELOW + 2.5)}
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
