import { logPoisson } from './logProbability.ts';
import { solveTail, sumTerms } from './solveTail.ts';
import type { Interval } from './wilsonInterval.ts';

/**
 * Exact interval for the mean of a Poisson count, in the unit of the count.
 *
 * The mean from which a count of at least `count` has probability 2.5%, and the one from which a count of at
 * most `count` has: χ²(0.025; 2x)/2 and χ²(0.975; 2x+2)/2, Garwood (1936), Biometrika 28:437–442. A count of 0
 * starts at 0 exactly. Null for a negative count (a correction) and for one that is not whole (an average: take
 * the interval of the sum). Relative error below 1e-12 for counts up to 1e9.
 *
 * The model: what happened was random at one constant rate, each case independent of the others. The count
 * itself has no sampling error, repeated cases against one victim make the true variation larger than this, and
 * recording practice is not in it.
 */
export function poissonInterval(count: number): Interval | null {
  if (!Number.isInteger(count) || count < 0) return null;
  return { lower: count === 0 ? 0 : poissonLower(count), upper: poissonUpper(count) };
}

/** The mean from which `count` or more has probability 2.5%; `count` at least 1. */
function poissonLower(count: number): number {
  return solveTail(count, (mean) => {
    const sum = sumTerms((j) => mean / (count + j));
    return { logTail: logPoisson(count, mean) + Math.log(sum), slope: count / sum };
  });
}

/** The mean from which `count` or fewer has probability 2.5%. */
function poissonUpper(count: number): number {
  return solveTail(count + 1, (mean) => {
    const sum = sumTerms((j) => (count + 1 - j) / mean);
    return { logTail: logPoisson(count, mean) + Math.log(sum), slope: -mean / sum };
  });
}
