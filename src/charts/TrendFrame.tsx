import { memo } from 'react';
import { CartesianGrid, LineChart, XAxis, YAxis } from 'recharts';
import { type Axis, type AxisUnit, formatTick } from './Axis.ts';
import { AxisTick } from './AxisTick.tsx';
import { baselineShift, TEXT_SIZE } from './geometry.ts';
import { MarksLayer } from './MarksLayer.tsx';
import type { ChartPalette } from './palette.ts';
import { sameProps } from './sameProps.ts';

interface TrendFrameProps {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly pad: number;
  readonly scale: Axis['scale'];
  readonly unit: AxisUnit;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** A text per period; empty for a period without one. */
  readonly periodTexts: readonly string[];
  /** A text per period below the first, empty for most. */
  readonly periodNotes: readonly string[];
  readonly palette: ChartPalette;
}

/** The Recharts part of the trend: axes and grid. Renders only when one of its numbers changes. */
export const TrendFrame = memo(function TrendFrame(props: TrendFrameProps) {
  const { width, height, left, right, top, bottom, pad, scale, unit, domain, ticks, palette } = props;
  const { periodTexts, periodNotes } = props;
  const last = periodTexts.length - 1;
  const isSingle = last < 1;
  return (
    <LineChart
      width={width}
      height={height}
      data={periodTexts.map((_, period) => ({ period }))}
      margin={{ top, left: 0, right: width - right, bottom: 0 }}
      accessibilityLayer={false}
      className="chart-frame"
    >
      <CartesianGrid vertical={false} stroke={palette.grid} syncWithTicks />
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
      <YAxis
        type="number"
        width={left}
        scale={scale}
        domain={[...domain]}
        ticks={[...ticks]}
        interval={0}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tick={({ y, payload }) => (
          <AxisTick
            x={left - 8}
            y={Number(y) + baselineShift(TEXT_SIZE)}
            anchor="end"
            text={formatTick(Number(payload.value), unit)}
            palette={palette}
          />
        )}
      />
      <MarksLayer />
    </LineChart>
  );
}, sameProps);
