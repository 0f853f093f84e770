import { TEXT_SIZE } from './geometry.ts';
import { HIDDEN } from './hidden.ts';
import type { ChartPalette } from './palette.ts';

interface AxisTickProps {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly note?: string | undefined;
  readonly palette: ChartPalette;
}

/** A tick text in place of Recharts' own, which measures itself in the page. */
export function AxisTick({ x, y, anchor, text, note, palette }: AxisTickProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={TEXT_SIZE}
      fill={palette.muted}
      pointerEvents="none"
      {...HIDDEN}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    >
      {text}
      {note && (
        <tspan x={x} dy={TEXT_SIZE + 2}>
          {note}
        </tspan>
      )}
    </text>
  );
}
