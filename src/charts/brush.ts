/** A run of periods, both ends included. */
export interface BrushRange {
  readonly first: number;
  readonly last: number;
}

export type BrushPhase = 'move' | 'end';

export function isSameRange(a: BrushRange | null, b: BrushRange | null): boolean {
  return a === b || (a !== null && b !== null && a.first === b.first && a.last === b.last);
}

export function rangeBetween(a: number, b: number): BrushRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** The range with one edge moved to a period; the edges do not pass each other. */
export function moveEdge(range: BrushRange, edge: 'first' | 'last', period: number): BrushRange {
  return edge === 'first'
    ? { first: Math.min(period, range.last), last: range.last }
    : { first: range.first, last: Math.max(period, range.first) };
}

/** Where a key takes an edge, or null for any other key; `count` periods. */
export function edgeAfterKey(key: string, period: number, count: number): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step =
    key === 'ArrowRight' || key === 'ArrowUp' ? 1 : key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 0;
  return step === 0 ? null : Math.max(0, Math.min(count - 1, period + step));
}
