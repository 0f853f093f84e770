import {
  type Count,
  type Difference,
  exactValue,
  type Index,
  type Percent,
  type Points,
  type Rate,
  type Ratio,
  type Share,
  type Unsaid,
  unsaid,
  whyInexact,
} from '../dataset/quantity.ts';

/** A base below this is too small for a percentage or a ratio. */
export const SMALL_BASE = 10;

/** Comparison minus baseline; unsaid where either is suppressed or missing. */
export function countDifference(baseline: Count, comparison: Count): Difference | Unsaid {
  const before = exactValue(baseline);
  const after = exactValue(comparison);
  if (before === null || after === null)
    return unsaid(whyInexact(baseline) ?? whyInexact(comparison) ?? 'missing');
  return { type: 'difference', value: after - before };
}

/**
 * Comparison over baseline. Unsaid for a base of 0, a base under 10 (by size, so a negative
 * correction counts as small), for a comparison below 0 and for suppressed or missing counts.
 */
export function countRatio(baseline: Count, comparison: Count): Ratio | Unsaid {
  const pair = relativePair(baseline, comparison);
  return pair.type === 'unsaid' ? pair : { type: 'ratio', value: pair.after / pair.before };
}

/** (comparison − baseline) / baseline, as a fraction; unsaid as `countRatio` is. */
export function countPercent(baseline: Count, comparison: Count): Percent | Unsaid {
  const pair = relativePair(baseline, comparison);
  return pair.type === 'unsaid' ? pair : { type: 'percent', value: (pair.after - pair.before) / pair.before };
}

/** 100 · comparison / baseline; unsaid as `countRatio` is. */
export function countIndex(baseline: Count, comparison: Count): Index | Unsaid {
  const pair = relativePair(baseline, comparison);
  return pair.type === 'unsaid' ? pair : { type: 'index', value: (100 * pair.after) / pair.before };
}

/**
 * Compound annual rate: (comparison / baseline)^(1/years) − 1, as a fraction. `years` lie between the two, so 4
 * between the first and the last of five. Unsaid as `countRatio` is, and where the
 * comparison is not later. A comparison of 0 is −1 whatever the years.
 */
export function annualRate(baseline: Count, comparison: Count, years: number): Rate | Unsaid {
  if (!(years > 0)) return unsaid('nothing-to-compare');
  const pair = relativePair(baseline, comparison);
  if (pair.type === 'unsaid') return pair;
  // log1p and expm1 keep the digits of a small change; they give −1 for a comparison of 0.
  const value = Math.expm1(Math.log1p((pair.after - pair.before) / pair.before) / years);
  return { type: 'rate', value, years };
}

interface RelativePair {
  readonly type: 'pair';
  /** At least `SMALL_BASE`. */
  readonly before: number;
  /** At least 0. */
  readonly after: number;
}

/** Both counts where one can be said relative to the other. */
function relativePair(baseline: Count, comparison: Count): RelativePair | Unsaid {
  const before = exactValue(baseline);
  const after = exactValue(comparison);
  if (before === null || after === null)
    return unsaid(whyInexact(baseline) ?? whyInexact(comparison) ?? 'missing');
  if (before === 0) return unsaid('zero-base');
  if (before < SMALL_BASE) return unsaid('small-base');
  if (after < 0) return unsaid('negative');
  return { type: 'pair', before, after };
}

/**
 * Part over whole; unsaid for a whole of 0 (0 of 0 is no share), for a part outside the whole (what is left is below
 * 0), and for suppressed or missing counts.
 */
export function shareOf(part: Count, whole: Count): Share | Unsaid {
  const top = exactValue(part);
  const bottom = exactValue(whole);
  if (top === null || bottom === null) return unsaid(whyInexact(part) ?? whyInexact(whole) ?? 'missing');
  if (top < 0 || top > bottom) return unsaid('negative');
  if (bottom === 0) return unsaid('no-whole');
  return { type: 'share', value: top / bottom, part: top, whole: bottom };
}

/** Comparison share minus baseline share, in percentage points; the first reason where either is unsaid. */
export function shareDifference(baseline: Share | Unsaid, comparison: Share | Unsaid): Points | Unsaid {
  if (baseline.type === 'unsaid') return baseline;
  if (comparison.type === 'unsaid') return comparison;
  return { type: 'points', value: comparison.value - baseline.value };
}
