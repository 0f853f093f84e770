import { memo } from 'react';
import { LineChart, XAxis } from 'recharts';
import { AxisTick } from './AxisTick.tsx';
import type { PlotArea } from './geometry.ts';
import { MarksLayer } from './MarksLayer.tsx';
import type { ChartPalette } from './palette.ts';
import { sameProps } from './sameProps.ts';

interface TrendFrameProps {
  readonly width: number;
  readonly height: number;
  readonly plot: PlotArea;
  readonly pad: number;
  /** A text per period; empty for a period without one. */
  readonly periodTexts: readonly string[];
  /** A text per period below the first, empty for most. */
  readonly periodNotes: readonly string[];
  readonly palette: ChartPalette;
}

/**
 * The Recharts part of the trend: the drawing and its axis of periods. Renders only when one of its numbers changes:
 * so all that changes with the figures is drawn in the layer of marks.
 */
export const TrendFrame = memo(function TrendFrame(props: TrendFrameProps) {
  const { width, height, plot, pad, periodTexts, periodNotes, palette } = props;
  const { left, right, top, bottom } = plot;
  const last = periodTexts.length - 1;
  const isSingle = last < 1;
  return (
    <LineChart
      width={width}
      height={height}
      data={periodTexts.map((_, period) => ({ period }))}
      margin={{ top, left, right: width - right, bottom: 0 }}
      accessibilityLayer={false}
      className="chart-frame"
    >
      <XAxis
        type="number"
        dataKey="period"
        height={height - bottom}
        domain={isSingle ? [-1, 1] : [0, last]}
        ticks={periodTexts.map((_, period) => period)}
        padding={isSingle ? { left: 0, right: 0 } : { left: pad, right: pad }}
        interval={0}
        allowDataOverflow
        axisLine={{ stroke: palette.muted, strokeOpacity: 0.5 }}
        tickLine={false}
        tick={({ x, payload }) => {
          const period = Number(payload.value);
          const text = periodTexts[period] ?? '';
          const note = periodNotes[period];
          return (
            <AxisTick
              x={Number(x)}
              y={bottom + 18}
              anchor="middle"
              text={text}
              note={note}
              palette={palette}
            />
          );
        }}
      />
      <MarksLayer />
    </LineChart>
  );
}, sameProps);
