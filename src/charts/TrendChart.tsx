import { memo, useMemo } from 'react';
import type { TrendView } from '../views/trend.ts';
import type { BrushPhase, BrushRange } from './brush.ts';
import type { ChartProps } from './ChartProps.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './geometry.ts';
import { HaloText } from './HaloText.tsx';
import { HIDDEN } from './hidden.ts';
import { MarksContext } from './MarksLayer.tsx';
import { NumberAxis } from './NumberAxis.tsx';
import { OptionGroup } from './OptionGroup.tsx';
import type { ChartPalette } from './palette.ts';
import type { PlacedBreak } from './placeBreaks.ts';
import { type PlacedTrend, placeTrend } from './placeTrend.ts';
import { TrendEdges } from './TrendBrush.tsx';
import { TrendFrame } from './TrendFrame.tsx';
import { drawTrendLine } from './TrendLine.tsx';
import { useBrush } from './useBrush.ts';

export interface TrendChartProps extends ChartProps<TrendView> {
  /** Periods the brush is set to; null where all are shown. */
  readonly brush?: BrushRange | null;
  /** `move` while a drag goes on, `end` when it or a key press is done. */
  readonly onBrush?: (range: BrushRange | null, phase: BrushPhase) => void;
}

const PART_NOTE = 'part';

/** Lines over periods, with a brush over the periods. */
export const TrendChart = memo(function TrendChart(props: TrendChartProps) {
  const { view, width, height, palette } = props;
  const placed = useMemo(() => placeTrend(view, { width, height }), [view, width, height]);
  if (view.empty !== null) return null;
  const { plot, periods } = placed;
  return (
    <MarksContext value={<TrendMarks {...props} placed={placed} />}>
      <TrendFrame
        width={width}
        height={height}
        plot={plot}
        pad={placed.pad}
        periodTexts={periods.map((period) => period.text)}
        periodNotes={periods.map((period) => (period.isPartial ? PART_NOTE : ''))}
        palette={palette}
      />
    </MarksContext>
  );
});

const ignoreBrush = () => {};

function TrendMarks(props: TrendChartProps & { readonly placed: PlacedTrend }) {
  const { placed, width, height, label, palette, brush = null, onBrush, onPick, onHighlight } = props;
  const { plot, periods, step, lines } = placed;
  const gestures = useBrush({
    brush,
    count: periods.length,
    width,
    periodAt: (x) => nearestPeriod(placed, x),
    onBrush: onBrush ?? ignoreBrush,
  });
  const ordered = [...lines].sort((a, b) => Number(b.isContext) - Number(a.isContext));
  return (
    <>
      <NumberAxis plot={plot} axis={placed.axis} direction="up" palette={palette} />
      <g {...(onBrush && gestures.plotHandlers)}>
        <rect
          className="chart-plot"
          x={plot.left}
          y={plot.top}
          width={plot.right - plot.left}
          height={plot.bottom - plot.top}
          fill="transparent"
          style={onBrush && { cursor: 'crosshair' }}
        />
        <OptionGroup
          label={label}
          marks={ordered}
          shared={{ step, palette }}
          draw={drawTrendLine}
          onPick={onPick}
          onHighlight={onHighlight}
        />
      </g>
      {onBrush && (
        <rect
          className="chart-periods"
          x={plot.left}
          y={plot.bottom}
          width={plot.right - plot.left}
          height={height - plot.bottom}
          fill="transparent"
          style={{ cursor: 'pointer' }}
          {...gestures.periodHandlers}
        />
      )}
      <Unshown placed={placed} palette={palette} />
      <Rules placed={placed} palette={palette} />
      {onBrush && (
        <TrendEdges placed={placed} brush={brush} gestures={gestures} onBrush={onBrush} palette={palette} />
      )}
    </>
  );
}

function nearestPeriod({ periods, step }: PlacedTrend, x: number): number {
  const nearest = Math.round((x - (periods[0]?.x ?? 0)) / step);
  return Math.max(0, Math.min(periods.length - 1, nearest));
}

interface PartProps {
  readonly placed: PlacedTrend;
  readonly palette: ChartPalette;
}

/** Rule changes, and the line that an index starts from. */
function Rules({ placed: { plot, breaks, reference }, palette }: PartProps) {
  return (
    <g {...HIDDEN}>
      {reference && (
        <g pointerEvents="none">
          <line
            x1={plot.left}
            x2={plot.right}
            y1={reference.y}
            y2={reference.y}
            stroke={palette.muted}
            strokeDasharray="4 3"
          />
          <HaloText
            halo={palette.surface}
            x={reference.box.x}
            y={reference.box.y + TEXT_SIZE - 1}
            fill={palette.muted}
          >
            {reference.text}
          </HaloText>
        </g>
      )}
      {breaks.map((rule) => (
        <BreakRule key={rule.id} rule={rule} plot={plot} palette={palette} />
      ))}
    </g>
  );
}

interface BreakRuleProps {
  readonly rule: PlacedBreak;
  readonly plot: PlacedTrend['plot'];
  readonly palette: ChartPalette;
}

function BreakRule({ rule, plot, palette }: BreakRuleProps) {
  return (
    <g className="chart-break" data-tip={rule.tip}>
      <line
        x1={rule.x}
        x2={rule.x}
        y1={plot.top}
        y2={plot.bottom}
        stroke={palette.muted}
        strokeDasharray="3 3"
        pointerEvents="none"
      />
      <HaloText halo={palette.surface} textAnchor={rule.anchor} fill={palette.muted}>
        {rule.lines.map((text, index) => (
          <tspan key={index} x={rule.textX} y={rule.box.y + TEXT_SIZE - 1 + index * LINE_HEIGHT}>
            {text}
          </tspan>
        ))}
      </HaloText>
    </g>
  );
}

/** Fades the periods that are not shown. */
function Unshown({ placed: { plot, unshown }, palette }: PartProps) {
  return (
    <g pointerEvents="none" {...HIDDEN}>
      {unshown.map(([left, right]) => (
        <rect
          key={left}
          x={left}
          y={plot.top - 4}
          width={right - left}
          height={plot.bottom - plot.top + 3}
          fill={palette.surface}
          opacity={0.68}
        />
      ))}
    </g>
  );
}
