/** One tail of a two-sided 95% interval. */
const TAIL_95 = 0.025;
/** Newton's method stops below this relative step; it then doubles its correct digits, so the next step is none. */
const SMALLEST_STEP = 1e-9;
const MOST_STEPS = 100;

/**
 * The positive x at which the logarithm of a tail is log 2.5%, by Newton's method in log x. Every tail here is
 * concave in log x, so that the steps cannot run away from any start. `slope` is d logTail / d log x.
 */
export function solveTail(
  start: number,
  tailAt: (x: number) => { readonly logTail: number; readonly slope: number },
): number {
  let x = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { logTail, slope } = tailAt(x);
    const change = (Math.log(TAIL_95) - logTail) / slope;
    x *= Math.exp(change);
    if (Math.abs(change) < SMALLEST_STEP) break;
  }
  return x;
}

/**
 * 1 + r(1) + r(1)·r(2) + … until terms no longer count: a tail of a distribution over its first probability, all
 * terms positive, so that nothing cancels. Takes some six times the square root of the count.
 */
export function sumTerms(ratioAt: (j: number) => number): number {
  let sum = 1;
  let term = 1;
  for (let j = 1; ; j++) {
    const ratio = ratioAt(j);
    term *= ratio;
    sum += term;
    if (ratio < 1 && term <= sum * Number.EPSILON * (1 - ratio)) return sum;
  }
}
