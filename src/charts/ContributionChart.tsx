import { memo, useMemo } from 'react';
import type { ContributionView } from '../views/contributions.ts';
import type { ChartProps } from './ChartProps.ts';
import { HIDDEN } from './hidden.ts';
import type { OptionItem } from './OptionItem.ts';
import { type ChartPalette, seriesColour } from './palette.ts';
import { type PlacedBar, type PlacedContributions, placeContributions } from './placeContributions.ts';
import { RowChart, type RowShared } from './RowChart.tsx';
import type { RowLayout } from './RowLayout.ts';
import { RowBack, RowName, RowText } from './RowParts.tsx';

export interface ContributionChartProps extends ChartProps<ContributionView> {
  /** The row of the rest was chosen: list its members one by one. */
  readonly onToggleRest?: () => void;
}

const LARGEST_BAR = 20;

/** A waterfall from the baseline total to the comparison total. */
export const ContributionChart = memo(function ContributionChart(props: ContributionChartProps) {
  const { view, width, height, label, palette, onPick, onHighlight, onToggleRest } = props;
  const placed = useMemo(() => placeContributions(view, { width, height }), [view, width, height]);
  if (view.empty !== null) return null;
  const { layout, axis, bars } = placed;
  const choosable = bars.filter(hasOption);
  const rest = choosable.find((bar) => bar.type === 'rest')?.option;
  const openRest = (item: OptionItem) => {
    if (item !== rest || onToggleRest === undefined) return false;
    onToggleRest();
    return true;
  };
  const shared = { layout, width, palette };
  return (
    <RowChart
      label={label}
      size={{ width, height }}
      layout={layout}
      axis={axis}
      palette={palette}
      rows={choosable}
      draw={drawBar}
      onPick={onPick}
      onHighlight={onHighlight}
      onOpen={openRest}
    >
      <Connectors placed={placed} palette={palette} />
      {bars.filter(isTotal).map((bar) => (
        <g key={bar.y} data-tip={bar.tip} {...HIDDEN}>
          {drawBar(bar, shared)}
        </g>
      ))}
    </RowChart>
  );
});

function hasOption(bar: PlacedBar): bar is PlacedBar & { readonly option: OptionItem } {
  return bar.option !== null;
}

function isTotal(bar: PlacedBar): boolean {
  return bar.option === null;
}

function barColour(bar: PlacedBar, palette: ChartPalette): string {
  if (bar.type === 'total') return palette.total;
  return bar.option?.selected === false ? palette.context : seriesColour(palette, bar.colour);
}

function drawBar(bar: PlacedBar, { layout, width, palette }: RowShared) {
  const colour = barColour(bar, palette);
  const height = barHeight(layout);
  const inset = bar.isFall ? 0.75 : 0;
  return (
    <>
      {bar.option !== null && <RowBack y={bar.y} width={width} pitch={layout.pitch} />}
      <RowName
        label={bar.label}
        y={bar.y}
        layout={layout}
        fill={bar.option?.selected === false ? palette.muted : palette.ink}
      />
      <rect
        x={bar.x + inset}
        y={bar.y - height / 2 + inset}
        width={Math.max(0.5, bar.width - 2 * inset)}
        height={height - 2 * inset}
        rx={Math.min(2, bar.width / 2)}
        fill={colour}
        fillOpacity={bar.isFall ? 0.25 : 1}
        stroke={bar.isFall ? colour : 'none'}
        strokeWidth={1.5}
      />
      <RowText x={bar.textX} y={bar.y} text={bar.text} palette={palette} />
    </>
  );
}

function barHeight({ pitch }: RowLayout): number {
  return Math.min(LARGEST_BAR, pitch - 8);
}

function Connectors({
  placed: { bars, layout },
  palette,
}: {
  readonly placed: PlacedContributions;
  readonly palette: ChartPalette;
}) {
  const half = barHeight(layout) / 2;
  return (
    <g {...HIDDEN} stroke={palette.muted} strokeWidth={1} opacity={0.55}>
      {bars.slice(0, -1).map((bar, index) => (
        <line key={index} x1={bar.end} x2={bar.end} y1={bar.y + half} y2={bars[index + 1]!.y - half} />
      ))}
    </g>
  );
}
