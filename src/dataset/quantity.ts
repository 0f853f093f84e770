/**
 * What can be said about counts. Each kind of quantity is a type of its own with one formatter, so that a
 * change in percentage points can never be printed as a percentage.
 */

/** A number of offences; `lower` < `upper` where cells behind it are suppressed, `upper` Infinity where one has no bound. */
export interface Count {
  readonly type: 'count';
  readonly lower: number;
  readonly upper: number;
  /**
   * Why it is not one number where the bounds do not tell: no cell behind it applies, which leaves both at 0; it is
   * what a missing part leaves of a known whole; or it has no upper bound though no cell is missing, as some are hidden.
   */
  readonly gap?: 'not-applicable' | 'missing' | 'suppressed';
}

/** A part of a whole, as a fraction from 0 to 1, both ends included. */
export interface Share {
  readonly type: 'share';
  readonly value: number;
  readonly part: number;
  readonly whole: number;
}

/** Comparison minus baseline, in offences. */
export interface Difference {
  readonly type: 'difference';
  readonly value: number;
}

/** Comparison over baseline. */
export interface Ratio {
  readonly type: 'ratio';
  readonly value: number;
}

/** Comparison minus baseline over baseline, as a fraction: 0.34 is a rise of 34%. Of counts, never of shares. */
export interface Percent {
  readonly type: 'percent';
  readonly value: number;
}

/** Comparison where the baseline is 100. */
export interface Index {
  readonly type: 'index';
  readonly value: number;
}

/** The same change each year from baseline to comparison, compounded, as a fraction: 0.07 is 7% a year. */
export interface Rate {
  readonly type: 'rate';
  readonly value: number;
  readonly years: number;
}

/** A difference of two shares as a fraction: 0.01 is one percentage point. */
export interface Points {
  readonly type: 'points';
  readonly value: number;
}

/** The average of a count over some periods, in offences a period; computed from the sum. */
export interface Average {
  readonly type: 'average';
  readonly sum: Count;
  readonly periods: number;
}

/** Comparison average minus baseline average, in offences a period. */
export interface AverageDifference {
  readonly type: 'average-difference';
  readonly value: number;
}

/** Why a quantity cannot be said. */
export type Reason =
  /** Nothing to divide by. */
  | 'zero-base'
  /** Nothing to take a share of. */
  | 'no-whole'
  /** A base under 10: too few for a percentage or ratio. */
  | 'small-base'
  | 'suppressed'
  | 'missing'
  /** No figure behind it applies: the row or the year was not counted at all. */
  | 'not-applicable'
  /** One of the two periods is not covered in full. */
  | 'partial'
  /** A recording rule changed between the two periods. */
  | 'across-break'
  /** Below 0: a correction larger than what it corrects. */
  | 'negative'
  /** Nothing is selected, or there is only one year. */
  | 'nothing-to-compare';

export interface Unsaid {
  readonly type: 'unsaid';
  readonly reason: Reason;
}

export const unsaid = (reason: Reason): Unsaid => ({ type: 'unsaid', reason });

export function exactCount(value: number): Count {
  return { type: 'count', lower: value, upper: value };
}

export function isExact(count: Count): boolean {
  return count.gap !== 'not-applicable' && count.lower === count.upper;
}

/** The exact value, or null where cells behind the count are suppressed or missing, or none of them applies. */
export function exactValue(count: Count): number | null {
  return isExact(count) ? count.lower : null;
}

/** Why a count is not exact; null when it is. */
export function whyInexact(count: Count): 'suppressed' | 'missing' | 'not-applicable' | null {
  if (isExact(count)) return null;
  if (count.gap !== undefined) return count.gap;
  return count.upper === Number.POSITIVE_INFINITY ? 'missing' : 'suppressed';
}

/** What no cell applies to. */
export const NOT_APPLICABLE: Count = { type: 'count', lower: 0, upper: 0, gap: 'not-applicable' };

/** What is in the whole but not in the part; below 0 only where both are exact. Not applicable where one of them is. */
export function subtractPart(whole: Count, part: Count): Count {
  if (isExact(whole) && isExact(part)) return exactCount(whole.lower - part.lower);
  const reasons = [whyInexact(whole), whyInexact(part)];
  if (reasons.includes('not-applicable')) return NOT_APPLICABLE;
  const gap = reasons.includes('missing') ? 'missing' : 'suppressed';
  // What is left of a correction has no bound on either side.
  if (whole.lower < 0) return { type: 'count', lower: 0, upper: Number.POSITIVE_INFINITY, gap };
  const lower = Math.max(0, whole.lower - part.upper);
  const upper = Math.max(0, whole.upper - part.lower);
  const count = { type: 'count', lower, upper } as const;
  return gap === 'missing' || upper === Number.POSITIVE_INFINITY ? { ...count, gap } : count;
}
