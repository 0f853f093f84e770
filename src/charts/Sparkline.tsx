import { memo } from 'react';
import type { RowTrend } from '../views/table.ts';
import { drawSteps } from './drawSteps.ts';

interface SparklineProps {
  readonly trend: RowTrend;
  readonly width?: number;
  readonly height?: number;
  readonly colour: string;
}

const INSET = 3;
const DOT_RADIUS = 2.4;

/** A line without axes, from zero, broken where the rules changed, with a dot at its end. Plain SVG: a Recharts chart costs too much for a table row. */
export const Sparkline = memo(function Sparkline({
  trend: { values, crossed },
  width = 84,
  height = 22,
  colour,
}: SparklineProps) {
  const highest = Math.max(0, ...values.map((value) => value ?? 0)) || 1;
  const lowest = Math.min(0, ...values.map((value) => value ?? 0));
  const step = (width - 2 * INSET) / Math.max(1, values.length - 1);
  const x = (index: number) => INSET + index * step;
  const y = (value: number) => INSET + ((highest - value) / (highest - lowest)) * (height - 2 * INSET);
  const { solidPath } = drawSteps(values, crossed, x, y);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={solidPath}
        fill="none"
        stroke={colour}
        strokeWidth={1.8}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] ?? 0)} r={DOT_RADIUS} fill={colour} />}
    </svg>
  );
});
