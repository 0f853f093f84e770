import { type PointerEvent, useRef } from 'react';
import { type BrushPhase, type BrushRange, isSameRange, moveEdge, rangeBetween } from './brush.ts';

interface BrushOptions {
  readonly brush: BrushRange | null;
  readonly count: number;
  /** Chart width in the pixels of its layout. */
  readonly width: number;
  /** The period nearest to a place, pixels from the left of the chart. */
  readonly periodAt: (x: number) => number;
  readonly onBrush: (range: BrushRange | null, phase: BrushPhase) => void;
}

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly isEdge: boolean;
  /** The range as it was, to go back to when the gesture is cancelled. */
  readonly before: BrushRange | null;
  readonly rangeAt: (x: number) => BrushRange;
  hasMoved: boolean;
  emitted: BrushRange | null;
}

/** Up to this many pixels a drag is a click. */
const CLICK_DISTANCE = 3;

/** Gestures on the plot: a drag selects periods, a click toggles one, a drag of an edge moves it. */
export function useBrush({ brush, count, width, periodAt, onBrush }: BrushOptions) {
  const drag = useRef<Drag | null>(null);
  const range = brush ?? { first: 0, last: count - 1 };

  function localX(event: PointerEvent): number {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    const box = svg?.getBoundingClientRect();
    if (box === undefined) return event.clientX;
    return ((event.clientX - box.left) * width) / (box.width || width);
  }

  function start(event: PointerEvent, isEdge: boolean, rangeAt: Drag['rangeAt'], startX: number) {
    if (event.button !== 0 || !event.isPrimary) return;
    capturePointer(event);
    drag.current = {
      pointer: event.pointerId,
      startX,
      isEdge,
      before: brush,
      rangeAt,
      hasMoved: false,
      emitted: brush,
    };
  }

  function move(event: PointerEvent) {
    const current = drag.current;
    if (current === null || current.pointer !== event.pointerId) return;
    const x = localX(event);
    current.hasMoved ||= Math.abs(x - current.startX) > CLICK_DISTANCE;
    if (!current.hasMoved) return;
    const next = current.rangeAt(x);
    if (isSameRange(next, current.emitted)) return;
    current.emitted = next;
    onBrush(next, 'move');
  }

  function end(event: PointerEvent) {
    const current = drag.current;
    if (current === null || current.pointer !== event.pointerId) return;
    move(event);
    drag.current = null;
    if (current.hasMoved) onBrush(current.emitted, 'end');
    else if (!current.isEdge) onBrush(togglePeriod(brush, periodAt(localX(event))), 'end');
  }

  function cancel(event: PointerEvent) {
    const current = drag.current;
    if (current === null || current.pointer !== event.pointerId) return;
    drag.current = null;
    if (current.hasMoved) onBrush(current.before, 'end');
  }

  const following = { onPointerMove: move, onPointerUp: end, onPointerCancel: cancel };
  return {
    range,
    plotHandlers: {
      ...following,
      onPointerDown(event: PointerEvent) {
        const x = localX(event);
        const period = periodAt(x);
        start(event, false, (to) => rangeBetween(period, periodAt(to)), x);
      },
    },
    edgeHandlers: (edge: 'first' | 'last') => ({
      ...following,
      onPointerDown(event: PointerEvent) {
        event.stopPropagation();
        start(event, true, (to) => moveEdge(range, edge, periodAt(to)), localX(event));
      },
    }),
  };
}

function togglePeriod(brush: BrushRange | null, period: number): BrushRange | null {
  const only = { first: period, last: period };
  return isSameRange(brush, only) ? null : only;
}

/** jsdom has no pointer capture. */
function capturePointer({ currentTarget, pointerId }: PointerEvent): void {
  if ('setPointerCapture' in currentTarget) currentTarget.setPointerCapture(pointerId);
}
