import { memo } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import { type Axis, type AxisUnit, formatTick } from './Axis.ts';
import { AxisTick } from './AxisTick.tsx';
import { MarksLayer } from './MarksLayer.tsx';
import type { ChartPalette } from './palette.ts';
import { sameProps } from './sameProps.ts';

interface RowFrameProps {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: Axis['scale'];
  readonly unit: AxisUnit;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly palette: ChartPalette;
}

const NO_DATA: never[] = [];

/** The Recharts part of a chart of rows: number axis on top and its grid. Renders only when one of its numbers changes. */
export const RowFrame = memo(function RowFrame(props: RowFrameProps) {
  const { width, height, left, right, top, bottom, scale, unit, domain, ticks, palette } = props;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={NO_DATA}
      layout="vertical"
      margin={{ top: 0, left, right: width - right, bottom: height - bottom }}
      accessibilityLayer={false}
      className="chart-frame"
    >
      <CartesianGrid horizontal={false} stroke={palette.grid} syncWithTicks />
      <XAxis
        type="number"
        orientation="top"
        height={top}
        scale={scale}
        domain={[...domain]}
        ticks={[...ticks]}
        interval={0}
        allowDataOverflow
        axisLine={false}
        tickLine={false}
        tick={({ x, payload }) => (
          <AxisTick
            x={Number(x)}
            y={top - 10}
            anchor="middle"
            text={formatTick(Number(payload.value), unit)}
            palette={palette}
          />
        )}
      />
      <YAxis type="category" hide width={0} />
      <MarksLayer />
    </ComposedChart>
  );
}, sameProps);
