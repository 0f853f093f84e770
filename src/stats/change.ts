import {
  type Count,
  type Difference,
  exactValue,
  type Points,
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
 * correction counts as small) and for suppressed or missing counts.
 */
export function countRatio(baseline: Count, comparison: Count): Ratio | Unsaid {
  const before = exactValue(baseline);
  const after = exactValue(comparison);
  if (before === null || after === null)
    return unsaid(whyInexact(baseline) ?? whyInexact(comparison) ?? 'missing');
  if (before === 0) return unsaid('zero-base');
  if (before < SMALL_BASE) return unsaid('small-base');
  return { type: 'ratio', value: after / before };
}

/** Part over whole; unsaid for a whole of 0 (0 of 0 is no share) and for suppressed or missing counts. */
export function shareOf(part: Count, whole: Count): Share | Unsaid {
  const top = exactValue(part);
  const bottom = exactValue(whole);
  if (top === null || bottom === null) return unsaid(whyInexact(part) ?? whyInexact(whole) ?? 'missing');
  if (bottom === 0) return unsaid('zero-base');
  return { type: 'share', value: top / bottom, part: top, whole: bottom };
}

/** Comparison share minus baseline share, in percentage points; the first reason where either is unsaid. */
export function shareDifference(baseline: Share | Unsaid, comparison: Share | Unsaid): Points | Unsaid {
  if (baseline.type === 'unsaid') return baseline;
  if (comparison.type === 'unsaid') return comparison;
  return { type: 'points', value: comparison.value - baseline.value };
}
