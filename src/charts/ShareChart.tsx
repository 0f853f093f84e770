import { memo, useMemo } from 'react';
import type { ShareView } from '../views/shares.ts';
import type { ChartProps } from './ChartProps.ts';
import { HaloText } from './HaloText.tsx';
import { HIDDEN } from './hidden.ts';
import { type ChartPalette, seriesColour } from './palette.ts';
import { type PlacedReference, type PlacedShareRow, placeShares } from './placeShares.ts';
import { RowChart, type RowShared } from './RowChart.tsx';
import type { RowLayout } from './RowLayout.ts';
import { RowBack, RowName, RowText } from './RowParts.tsx';

/** A point and its interval a row, with the share of everything shown as a line through all of them. */
export const ShareChart = memo(function ShareChart(props: ChartProps<ShareView>) {
  const { view, width, height, label, palette, onPick, onHighlight } = props;
  const { layout, axis, rows, overall } = useMemo(
    () => placeShares(view, { width, height }),
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
    >
      {overall && <Overall overall={overall} layout={layout} palette={palette} />}
    </RowChart>
  );
});

function drawRow(row: PlacedShareRow, { layout, width, palette }: RowShared) {
  const { y, x, lower, upper, ghost } = row;
  const isSelected = row.option.selected;
  const colour = isSelected ? seriesColour(palette, row.colour) : palette.context;
  return (
    <>
      <RowBack y={y} width={width} pitch={layout.pitch} />
      <RowName label={row.label} y={y} layout={layout} fill={isSelected ? palette.ink : palette.muted} />
      {ghost !== null && (
        <circle cx={ghost} cy={y} r={4} fill={palette.surface} stroke={palette.context} strokeWidth={1.25} />
      )}
      {lower !== null && upper !== null && (
        <line x1={lower} x2={upper} y1={y} y2={y} stroke={colour} strokeWidth={2} strokeLinecap="round" />
      )}
      {x !== null && (
        <circle
          cx={x}
          cy={y}
          r={4}
          fill={row.hollow ? palette.surface : colour}
          stroke={colour}
          strokeWidth={2}
        />
      )}
      <RowText x={row.textX} y={y} text={row.text} palette={palette} />
    </>
  );
}

interface OverallProps {
  readonly overall: PlacedReference;
  readonly layout: RowLayout;
  readonly palette: ChartPalette;
}

function Overall({ overall, layout: { plot }, palette }: OverallProps) {
  return (
    <g {...HIDDEN} className="chart-reference" data-tip={overall.text}>
      <line
        x1={overall.x}
        x2={overall.x}
        y1={plot.top}
        y2={plot.bottom + 6}
        stroke={palette.muted}
        strokeDasharray="4 3"
      />
      <HaloText halo={palette.surface} x={overall.textX} y={overall.textY} fill={palette.muted}>
        {overall.text}
      </HaloText>
    </g>
  );
}
