import { memo } from 'react';
import { type Axis, formatTick, positionOn } from './Axis.ts';
import { AxisTick } from './AxisTick.tsx';
import { baselineShift, type PlotArea, TEXT_SIZE } from './geometry.ts';
import { HIDDEN } from './hidden.ts';
import type { ChartPalette } from './palette.ts';
import { sameProps } from './sameProps.ts';

/** Pixels between a tick text and the plot. */
const GAP_ABOVE = 10;
const GAP_BESIDE = 8;

interface NumberAxisProps {
  readonly plot: PlotArea;
  readonly axis: Axis;
  /** Where numbers grow to: texts stand above the plot, or to its left. */
  readonly direction: 'right' | 'up';
  readonly palette: ChartPalette;
}

/** Tick texts and grid lines. Drawn anew only when one of their numbers changes. */
export const NumberAxis = memo(function NumberAxis({ plot, axis, direction, palette }: NumberAxisProps) {
  const { left, right, top, bottom } = plot;
  const isUp = direction === 'up';
  const position = isUp ? positionOn(axis, bottom, top) : positionOn(axis, left, right);
  return (
    <g {...HIDDEN} data-axis="">
      {axis.ticks.map((tick, index) => {
        const at = position(tick);
        const line = isUp ? { x1: left, x2: right, y1: at, y2: at } : { x1: at, x2: at, y1: top, y2: bottom };
        return (
          <g key={index}>
            <line {...line} stroke={palette.grid} />
            <AxisTick
              x={isUp ? left - GAP_BESIDE : at}
              y={isUp ? at + baselineShift(TEXT_SIZE) : top - GAP_ABOVE}
              anchor={isUp ? 'end' : 'middle'}
              text={formatTick(tick, axis.unit)}
              palette={palette}
            />
          </g>
        );
      })}
    </g>
  );
}, sameProps);
