import {
  type Count,
  type Difference,
  type Index,
  type Percent,
  type Points,
  type Rate,
  type Ratio,
  type Reason,
  type Share,
  type Unsaid,
  unsaid,
} from '../dataset/quantity.ts';
import {
  annualRate,
  countDifference,
  countIndex,
  countPercent,
  countRatio,
  shareDifference,
} from './change.ts';

/** What is true of the two periods compared, whatever their figures are. */
export interface Circumstances {
  /** Nothing is selected, or both periods are the same. */
  readonly nothingToCompare?: boolean;
  /** One of the periods is not covered in full. */
  readonly partial?: boolean;
  /** A recording rule that moved these counts changed between the periods. */
  readonly acrossBreak?: boolean;
}

/** Everything that can be said about a change of a count. */
export interface CountChange {
  readonly difference: Difference | Unsaid;
  readonly ratio: Ratio | Unsaid;
  readonly percent: Percent | Unsaid;
  readonly index: Index | Unsaid;
  /** Whatever is said carries the mark of the break and its sentence. */
  readonly acrossBreak: boolean;
}

export interface ShareChange {
  readonly points: Points | Unsaid;
  /** Whatever is said carries the mark of the break and its sentence. */
  readonly acrossBreak: boolean;
}

/**
 * What can be said about a change of a count.
 *
 * Nothing where there is nothing to compare or a period is partial, nor from a suppressed or missing count. Only
 * the difference, never a ratio, percent or index, from a base of 0 or under 10, or across a break: both counts
 * were recorded, so their difference is a fact, but how many times one is of the other mixes crime and rule. The
 * first reason of this order is the one given, so a base of 0 stays one under the same rules too.
 */
export function sayChange(
  baseline: Count,
  comparison: Count,
  circumstances: Circumstances = {},
): CountChange {
  return {
    difference: underCircumstances(countDifference(baseline, comparison), circumstances),
    ratio: relativeUnder(countRatio(baseline, comparison), circumstances),
    percent: relativeUnder(countPercent(baseline, comparison), circumstances),
    index: relativeUnder(countIndex(baseline, comparison), circumstances),
    acrossBreak: circumstances.acrossBreak === true,
  };
}

/** The compound annual rate where it can be said: as the percent of `sayChange`, with `years` as in `annualRate`. */
export function sayAnnualRate(
  baseline: Count,
  comparison: Count,
  years: number,
  circumstances: Circumstances = {},
): Rate | Unsaid {
  return relativeUnder(annualRate(baseline, comparison, years), circumstances);
}

/**
 * What can be said about a change of a share: percentage points and never a percentage. Across a break they are
 * said and marked, like a difference of counts.
 */
export function sayShareChange(
  baseline: Share | Unsaid,
  comparison: Share | Unsaid,
  circumstances: Circumstances = {},
): ShareChange {
  return {
    points: underCircumstances(shareDifference(baseline, comparison), circumstances),
    acrossBreak: circumstances.acrossBreak === true,
  };
}

/** Why the two periods cannot be compared at all, or null; a break is no such reason. */
export function whyIncomparable(circumstances: Circumstances): Reason | null {
  if (circumstances.nothingToCompare === true) return 'nothing-to-compare';
  return circumstances.partial === true ? 'partial' : null;
}

function underCircumstances<Quantity>(said: Quantity | Unsaid, circumstances: Circumstances) {
  const reason = whyIncomparable(circumstances);
  return reason === null ? said : unsaid(reason);
}

function relativeUnder<Quantity extends { readonly type: string }>(
  said: Quantity | Unsaid,
  circumstances: Circumstances,
): Quantity | Unsaid {
  const possible = underCircumstances(said, circumstances);
  return possible.type !== 'unsaid' && circumstances.acrossBreak === true ? unsaid('across-break') : possible;
}
