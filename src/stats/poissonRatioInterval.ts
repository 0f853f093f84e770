import { logBinomial } from './logProbability.ts';
import { solveTail, sumTerms } from './solveTail.ts';
import type { Interval } from './wilsonInterval.ts';

/**
 * Exact interval for comparison over baseline, both Poisson counts over `yearsBefore` and `yearsAfter` years.
 *
 * Given the sum of both, the comparison count is binomial with odds equal to the ratio of the means, so the
 * limits of Clopper and Pearson (1934), Biometrika 26:404–413, taken as odds are those of the ratio: Przyborowski
 * and Wilenski (1940), Biometrika 31:313–323; the same as `poisson.test` of R. Exchanging the counts turns the
 * interval into its reciprocal. A comparison of 0 starts at 0 exactly; two equal counts include 1. Null for a
 * baseline of 0, where the ratio has no upper end (exchange the counts to learn whether it excludes 1), and for
 * counts that are negative or not whole. The model is that of `poissonInterval`, the two counts independent:
 * not a member against a total it is part of.
 */
export function poissonRatioInterval(
  baseline: number,
  comparison: number,
  yearsBefore = 1,
  yearsAfter = 1,
): Interval | null {
  if (!Number.isInteger(baseline) || !Number.isInteger(comparison)) return null;
  if (baseline <= 0 || comparison < 0) return null;
  const scale = yearsBefore / yearsAfter;
  const lower = comparison === 0 ? 0 : oddsLower(comparison, baseline);
  return { lower: lower * scale, upper: scale / oddsLower(baseline, comparison) };
}

/** The odds from which `successes` or more, of these and so many failures, have probability 2.5%; at least 1 success. */
function oddsLower(successes: number, failures: number): number {
  return solveTail(successes / (failures + 1), (odds) => {
    const sum = sumTerms((j) => ((failures + 1 - j) / (successes + j)) * odds);
    const slope = successes / ((1 + odds) * sum);
    return { logTail: logBinomial(successes, failures, odds) + Math.log(sum), slope };
  });
}
