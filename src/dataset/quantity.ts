/**
 * What can be said about counts. Each kind of quantity is a type of its own with one formatter, so that a
 * change in percentage points can never be printed as a percentage.
 */

/** A number of offences; `lower` < `upper` where cells behind it are suppressed, `upper` Infinity where one is missing. */
export interface Count {
  readonly type: 'count';
  readonly lower: number;
  readonly upper: number;
}

/** A part of a whole, as a fraction from 0 to 1. */
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

/** A difference of two shares as a fraction: 0.01 is one percentage point. */
export interface Points {
  readonly type: 'points';
  readonly value: number;
}

/** Why a quantity cannot be said. */
export type Reason =
  /** Nothing to divide by. */
  | 'zero-base'
  /** A base under 10: too few for a percentage or ratio. */
  | 'small-base'
  | 'suppressed'
  | 'missing'
  /** One of the two periods is not covered in full. */
  | 'partial'
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
  return count.lower === count.upper;
}

/** The exact value, or null where cells behind the count are suppressed or missing. */
export function exactValue(count: Count): number | null {
  return isExact(count) ? count.lower : null;
}

/** Why a count is not exact; null when it is. */
export function whyInexact(count: Count): 'suppressed' | 'missing' | null {
  if (isExact(count)) return null;
  return count.upper === Number.POSITIVE_INFINITY ? 'missing' : 'suppressed';
}

/** What is in the whole but not in the part; never below 0. */
export function subtractPart(whole: Count, part: Count): Count {
  if (isExact(whole) && isExact(part)) return exactCount(whole.lower - part.lower);
  return {
    type: 'count',
    lower: Math.max(0, whole.lower - part.upper),
    upper: Math.max(0, whole.upper - part.lower),
  };
}
