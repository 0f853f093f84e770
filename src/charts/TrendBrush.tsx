import type { KeyboardEvent } from 'react';
import { type BrushPhase, type BrushRange, edgeAfterKey, moveEdge } from './brush.ts';
import type { ChartPalette } from './palette.ts';
import type { PlacedTrend } from './placeTrend.ts';
import type { useBrush } from './useBrush.ts';

const EDGE_NAMES = { first: 'First period shown', last: 'Last period shown' } as const;
const HIT_WIDTH = 24;
const GRIP_HEIGHT = 22;
const GRIP_WIDTH = 8;

interface TrendEdgesProps {
  readonly placed: PlacedTrend;
  readonly brush: BrushRange | null;
  readonly gestures: ReturnType<typeof useBrush>;
  readonly onBrush: (range: BrushRange | null, phase: BrushPhase) => void;
  readonly palette: ChartPalette;
}

/** The two ends of what is shown: sliders, faint until a brush is set. */
export function TrendEdges({ placed, brush, gestures, onBrush, palette }: TrendEdgesProps) {
  const { range } = gestures;
  return (['first', 'last'] as const).map((edge) => (
    <Edge
      key={edge}
      edge={edge}
      x={edgeX(placed, edge, range[edge])}
      placed={placed}
      range={range}
      isIdle={brush === null}
      handlers={gestures.edgeHandlers(edge)}
      onBrush={onBrush}
      palette={palette}
    />
  ));
}

interface EdgeProps {
  readonly edge: 'first' | 'last';
  readonly x: number;
  readonly placed: PlacedTrend;
  readonly range: BrushRange;
  readonly isIdle: boolean;
  readonly handlers: object;
  readonly onBrush: TrendEdgesProps['onBrush'];
  readonly palette: ChartPalette;
}

function Edge({ edge, x, placed, range, isIdle, handlers, onBrush, palette }: EdgeProps) {
  const { plot, periods } = placed;
  const middle = (plot.top + plot.bottom) / 2;
  const handleKeyDown = (event: KeyboardEvent) => {
    const period = event.key === 'Escape' ? null : edgeAfterKey(event.key, range[edge], periods.length);
    if (event.key !== 'Escape' && period === null) return;
    event.preventDefault();
    onBrush(period === null ? null : moveEdge(range, edge, period), 'end');
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={EDGE_NAMES[edge]}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={periods.length - 1}
      aria-valuenow={range[edge]}
      aria-valuetext={periods[range[edge]]?.label}
      className={isIdle ? 'chart-option chart-edge chart-edge-idle' : 'chart-option chart-edge'}
      style={{ cursor: 'ew-resize', outline: 'none' }}
      onKeyDown={handleKeyDown}
      {...handlers}
    >
      <rect
        x={x - HIT_WIDTH / 2}
        y={plot.top}
        width={HIT_WIDTH}
        height={plot.bottom - plot.top}
        fill="transparent"
      />
      <g className="chart-grip" opacity={isIdle ? 0 : 1}>
        <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} stroke={palette.muted} />
        <rect
          x={x - GRIP_WIDTH / 2}
          y={middle - GRIP_HEIGHT / 2}
          width={GRIP_WIDTH}
          height={GRIP_HEIGHT}
          rx={3}
          fill={palette.surface}
          stroke={palette.muted}
        />
      </g>
      <rect
        className="chart-focus"
        x={x - HIT_WIDTH / 2}
        y={plot.top}
        width={HIT_WIDTH}
        height={plot.bottom - plot.top}
        rx={3}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        opacity={0}
      />
    </g>
  );
}

function edgeX({ periods, plot, step }: PlacedTrend, edge: 'first' | 'last', period: number): number {
  const x = periods[period]?.x ?? plot.left;
  return edge === 'first' ? Math.max(plot.left, x - step / 2) : Math.min(plot.right, x + step / 2);
}
