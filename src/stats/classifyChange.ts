import { type Count, exactValue, type Share, type Unsaid } from '../dataset/quantity.ts';
import { newcombeInterval } from './newcombeInterval.ts';
import { poissonRatioInterval } from './poissonRatioInterval.ts';
import { type Circumstances, whyIncomparable } from './sayChange.ts';

/**
 * The most a headline may claim of a change. `same`: the figures are equal. `rose`, `fell`: the 95% interval
 * excludes no change. `changed-little`: it does not, the change is small and the figures are large enough to have
 * shown a large one. `too-few`: it does not, and the figures are too few to tell the change from random variation.
 * `unsayable`: a figure is hidden, negative or not whole, or the periods cannot be compared.
 */
export type ChangeClass = 'same' | 'rose' | 'fell' | 'changed-little' | 'too-few' | 'unsayable';

/** A change of counts up to this part of the larger is small: of 100 to 110, or of 100 to 90. */
export const SMALL_CHANGE = 0.1;
/** Counts are large enough to speak of little change where their interval excludes that one is half the other. */
export const LARGE_FALL = 0.5;
/** A change of a share up to one percentage point is small. */
export const SMALL_POINTS = 0.01;
/** Shares are of enough to speak of little change where their interval excludes five percentage points either way. */
export const LARGE_POINTS = 0.05;

/**
 * The class of a change of a count, from the exact 95% interval of the ratio of two Poisson counts.
 *
 * Smaller and larger rate per year: where the interval of smaller over larger stays under 1, the count rose or
 * fell. Otherwise it changed little if the change is at most `SMALL_CHANGE` of the larger and the interval stays
 * above `LARGE_FALL`; if not, the counts are too few to say. So 20 to 21 is too few (it would not have shown a
 * doubling) and 1,000 to 1,020 little changed. Exchanging the counts exchanges rise and fall and nothing else.
 *
 * Both are full counts without sampling error: their difference is always a fact, and both numbers can be given
 * with every class. The class is about random variation alone, under the model of `poissonInterval`, which is
 * the least variation there can be; one comparison at a time, so that of 20 members without any change one would
 * show a rise or fall. A base under 10 forbids a percentage, not the words: 3 to 12 rose. A break does not
 * silence the words either: what was recorded rose, and the mark of the break stands beside it.
 */
export function classifyChange(
  baseline: Count,
  comparison: Count,
  circumstances: Circumstances = {},
  yearsBefore = 1,
  yearsAfter = 1,
): ChangeClass {
  const before = { count: exactValue(baseline), years: yearsBefore };
  const after = { count: exactValue(comparison), years: yearsAfter };
  if (whyIncomparable(circumstances) !== null || !isCounted(before) || !isCounted(after)) return 'unsayable';
  const rate0 = before.count / before.years;
  const rate1 = after.count / after.years;
  if (rate0 === rate1) return 'same';
  const [smaller, larger] = rate0 < rate1 ? [before, after] : [after, before];
  const interval = poissonRatioInterval(larger.count, smaller.count, larger.years, smaller.years)!;
  if (interval.upper < 1) return rate0 < rate1 ? 'rose' : 'fell';
  const isSmall = Math.abs(rate1 - rate0) <= SMALL_CHANGE * Math.max(rate0, rate1);
  return isSmall && interval.lower > LARGE_FALL ? 'changed-little' : 'too-few';
}

/**
 * The class of a change of a share, from the 95% interval of Newcombe for the difference of two independent shares.
 *
 * Where the interval excludes 0 the share rose or fell. Otherwise it changed little if it moved at most
 * `SMALL_POINTS` and the interval stays within `LARGE_POINTS` either way; if not, there are too few to say. The
 * words of caution of `classifyChange` hold here too: the two shares are those of full counts.
 */
export function classifyShareChange(
  baseline: Share | Unsaid,
  comparison: Share | Unsaid,
  circumstances: Circumstances = {},
): ChangeClass {
  if (baseline.type === 'unsaid' || comparison.type === 'unsaid') return 'unsayable';
  const interval = newcombeInterval(baseline, comparison);
  if (whyIncomparable(circumstances) !== null || interval === null) return 'unsayable';
  const change = comparison.value - baseline.value;
  if (change === 0) return 'same';
  if (interval.lower > 0) return 'rose';
  if (interval.upper < 0) return 'fell';
  const isSmall = Math.abs(change) <= SMALL_POINTS;
  const isNarrow = Math.max(-interval.lower, interval.upper) < LARGE_POINTS;
  return isSmall && isNarrow ? 'changed-little' : 'too-few';
}

interface Observed {
  readonly count: number | null;
  readonly years: number;
}

function isCounted(observed: Observed): observed is { readonly count: number; readonly years: number } {
  return observed.count !== null && Number.isInteger(observed.count) && observed.count >= 0;
}
