/** Rows on screen by position, both ends included, and how many more to draw on each side. */
interface Range {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
}

/**
 * Positions of the rows to draw, ascending: those on screen with some around them, and the focused one (-1 for none)
 * with its neighbours, so that it keeps the focus when it is scrolled away and Tab goes on from it.
 */
export function listDrawn({ startIndex, endIndex, overscan, count }: Range, focused: number): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const drawn = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  if (focused < 0) return drawn;
  const around = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < count);
  return [...around.filter((index) => index < first), ...drawn, ...around.filter((index) => index > last)];
}
