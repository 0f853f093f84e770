export interface DrawnSteps {
  /** The line without the steps that cross a rule change, and these steps alone; paths for SVG. */
  readonly solidPath: string;
  readonly crossedPath: string;
}

/**
 * Splits a line where it crosses a rule change: what stands on its two sides is not counted alike. A missing number
 * breaks it too. Each part begins with a step of no length, so that round ends draw a period that stands alone.
 */
export function drawSteps(
  plotted: readonly (number | null)[],
  crossed: readonly boolean[],
  x: (period: number) => number,
  y: (value: number) => number,
): DrawnSteps {
  const point = (period: number) => `${x(period)},${y(plotted[period]!)}`;
  let solidPath = '';
  let crossedPath = '';
  plotted.forEach((value, period) => {
    if (value === null) return;
    const before = plotted[period - 1] ?? null;
    const isCrossed = before !== null && crossed[period] === true;
    solidPath += before === null || isCrossed ? `M${point(period)}h0` : `L${point(period)}`;
    if (isCrossed) crossedPath += `M${point(period - 1)}L${point(period)}`;
  });
  return { solidPath, crossedPath };
}
