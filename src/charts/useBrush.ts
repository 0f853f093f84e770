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

/** Where a gesture starts: on the plot, on the names of the periods below it, or on an edge of what is shown. */
type Place = 'plot' | 'periods' | 'edge';

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly place: Place;
  /** The range as it was, to go back to when the gesture is cancelled. */
  readonly before: BrushRange | null;
  readonly rangeAt: (x: number) => BrushRange;
  hasMoved: boolean;
  emitted: BrushRange | null;
}

/** Up to this many pixels a drag is a click: hands and fingers are not still. */
const CLICK_DISTANCE = 6;

/** Gestures on the trend: a drag selects periods, a drag of an edge moves it, a click on the name of a period toggles it. */
export function useBrush({ brush, count, width, periodAt, onBrush }: BrushOptions) {
  const drag = useRef<Drag | null>(null);
  const range = brush ?? { first: 0, last: count - 1 };

  function localX(event: PointerEvent): number {
    const svg = (event.currentTarget as SVGElement).ownerSVGElement;
    const box = svg?.getBoundingClientRect();
    if (box === undefined) return event.clientX;
    return ((event.clientX - box.left) * width) / (box.width || width);
  }

  function start(event: PointerEvent, place: Place, rangeAt: Drag['rangeAt'], startX: number) {
    if (event.button !== 0 || !event.isPrimary) return;
    if (!isOnMark(event)) capturePointer(event);
    drag.current = {
      pointer: event.pointerId,
      startX,
      place,
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
    if (!current.hasMoved && Math.abs(x - current.startX) > CLICK_DISTANCE) {
      current.hasMoved = true;
      capturePointer(event);
    }
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
    else if (current.place === 'periods') onBrush(togglePeriod(brush, periodAt(localX(event))), 'end');
  }

  function cancel(event: PointerEvent) {
    const current = drag.current;
    if (current === null || current.pointer !== event.pointerId) return;
    drag.current = null;
    if (current.hasMoved) onBrush(current.before, 'end');
  }

  const leave = () => {
    if (drag.current?.hasMoved === false) drag.current = null;
  };
  const following = { onPointerMove: move, onPointerUp: end, onPointerCancel: cancel, onPointerLeave: leave };
  const handlersFrom = (place: 'plot' | 'periods') => ({
    ...following,
    onPointerDown(event: PointerEvent) {
      const x = localX(event);
      const period = periodAt(x);
      start(event, place, (to) => rangeBetween(period, periodAt(to)), x);
    },
  });
  return {
    range,
    plotHandlers: handlersFrom('plot'),
    periodHandlers: handlersFrom('periods'),
    edgeHandlers: (edge: 'first' | 'last') => ({
      ...following,
      onPointerDown(event: PointerEvent) {
        start(event, 'edge', (to) => moveEdge(range, edge, periodAt(to)), localX(event));
      },
    }),
  };
}

function togglePeriod(brush: BrushRange | null, period: number): BrushRange | null {
  const only = { first: period, last: period };
  return isSameRange(brush, only) ? null : only;
}

/** A click belongs to the line it is on: only once it is a drag is the pointer captured there. */
function isOnMark({ target }: PointerEvent): boolean {
  return (target as Element).closest('[role="option"]') !== null;
}

/** jsdom has no pointer capture. */
function capturePointer({ currentTarget, pointerId }: PointerEvent): void {
  if ('setPointerCapture' in currentTarget) currentTarget.setPointerCapture(pointerId);
}
