import type {
  Average,
  AverageDifference,
  Count,
  Difference,
  Index,
  Percent,
  Points,
  Rate,
  Ratio,
  Reason,
  Share,
  Unsaid,
} from '../dataset/quantity.ts';

const MINUS = '\u2212';

const wholeNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Why nothing is said, short enough for a table cell. */
const SHORT_REASONS: Record<Reason, string> = {
  'zero-base': 'base 0',
  'no-whole': '0 of 0',
  'small-base': 'base < 10',
  suppressed: 'suppressed',
  missing: 'not available',
  'not-applicable': 'not applicable',
  partial: 'part year',
  'across-break': 'rules changed',
  negative: 'below 0',
  'nothing-to-compare': 'one year',
};

/** Why nothing is said, as a phrase for a tooltip or a spoken label. */
const LONG_REASONS: Record<Reason, string> = {
  'zero-base': 'no percentage from a base of 0',
  'no-whole': 'no share: there is nothing to take a share of',
  'small-base': 'too few for a percentage: the base is under 10',
  suppressed: 'not known: a figure behind it is suppressed',
  missing: 'not known: a figure behind it is missing',
  'not-applicable': 'not applicable: nothing was counted here',
  partial: 'not comparable: one of the years is not complete',
  'across-break': 'not comparable: the recording rules changed between the two years',
  negative: 'not known: a figure is below 0',
  'nothing-to-compare': 'needs two different years',
};

export function formatReason(quantity: Unsaid): string {
  return SHORT_REASONS[quantity.reason];
}

export function formatReasonInFull(quantity: Unsaid): string {
  return LONG_REASONS[quantity.reason];
}

/** Texts of numbers already written: one change of view prints some hundreds, mostly the same again. */
const written = new Map<number, string>();
const MOST_WRITTEN = 10_000;

/** A plain whole number for axis ticks and counts of things: `4,771`, `−3`. Never `-0`. */
export function formatInteger(value: number): string {
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = signed(value, wholeNumber.format(Math.abs(value)));
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(value, text);
  return text;
}

/**
 * `4,771`; `12 to 20` where cells behind it are suppressed; `at least 12` where one has no upper bound, or why it has
 * none; `not applicable` where no cell behind it applies; never `NaN`.
 */
export function formatCount(count: Count): string {
  if (count.gap === 'not-applicable') return SHORT_REASONS[count.gap];
  if (count.lower === count.upper) return formatInteger(count.lower);
  if (count.upper === Number.POSITIVE_INFINITY) {
    return count.lower === 0
      ? SHORT_REASONS[count.gap ?? 'missing']
      : `at least ${formatInteger(count.lower)}`;
  }
  return `${formatInteger(count.lower)} to ${formatInteger(count.upper)}`;
}

/** `344.7`; `12.0 to 20.5` where cells behind it are suppressed; `at least 12.0` where one is missing. */
export function formatAverage({ sum, periods }: Average): string {
  if (sum.gap === 'not-applicable') return SHORT_REASONS[sum.gap];
  const text = (total: number) => {
    const value = total / periods;
    return signed(value, oneDecimal.format(Math.abs(value)));
  };
  if (sum.lower === sum.upper) return text(sum.lower);
  if (sum.upper === Number.POSITIVE_INFINITY)
    return sum.lower === 0 ? SHORT_REASONS[sum.gap ?? 'missing'] : `at least ${text(sum.lower)}`;
  return `${text(sum.lower)} to ${text(sum.upper)}`;
}

/** `+1,233.6`; `+<0.1` for one that would round to none; the reason where it cannot be said. */
export function formatAverageDifference(difference: AverageDifference | Unsaid): string {
  if (difference.type === 'unsaid') return formatReason(difference);
  const size = Math.abs(difference.value);
  if (size > 0 && size < 0.05) return `${difference.value < 0 ? MINUS : '+'}<0.1`;
  return withSign(difference.value, oneDecimal.format(size));
}

/** `+1,790`, `−3`, `0`; the reason where it cannot be said. */
export function formatDifference(difference: Difference | Unsaid): string {
  if (difference.type === 'unsaid') return formatReason(difference);
  return withSign(difference.value, wholeNumber.format(Math.abs(difference.value)));
}

/** `×12.5`; the reason where it cannot be said. A ratio that is not 0 never shows as `×0.0`. */
export function formatRatio(ratio: Ratio | Unsaid): string {
  if (ratio.type === 'unsaid') return formatReason(ratio);
  if (ratio.value > 0 && ratio.value < 0.05) return '×<0.1';
  return `×${signed(ratio.value, oneDecimal.format(Math.abs(ratio.value)))}`;
}

/** `9.2 times`: the words of a headline, at the precision of `formatRatio`. */
export function formatTimes(ratio: Ratio): string {
  return `${oneDecimal.format(ratio.value)} times`;
}

/** A change of a count: `+239%`, `−34%`, `0%`, `−>99%` for a fall not quite to 0; the reason where it cannot be said. */
export function formatPercent(change: Percent | Unsaid): string {
  if (change.type === 'unsaid') return formatReason(change);
  const percent = change.value * 100;
  const size = Math.abs(percent);
  if (size > 0 && size < 0.5) return `${percent < 0 ? MINUS : '+'}<1%`;
  if (change.value > -1 && percent <= -99.5) return `${MINUS}>99%`;
  return `${withSign(percent, wholeNumber.format(Math.round(size)))}%`;
}

/** A compound annual rate: `+7.2% a year`; `+<0.1% a year` for one that would round to none; the reason where it cannot be said. */
export function formatRate(rate: Rate | Unsaid): string {
  if (rate.type === 'unsaid') return formatReason(rate);
  const size = Math.abs(rate.value) * 100;
  if (size > 0 && size < 0.05) return `${rate.value < 0 ? MINUS : '+'}<0.1% a year`;
  return `${withSign(rate.value, oneDecimal.format(size))}% a year`;
}

/** `13.8%`; `<0.1%` for a nonzero share that would round to 0.0%, `>99.9%` for one that would round to 100.0%. */
export function formatShare(share: Share | Unsaid): string {
  if (share.type === 'unsaid') return formatReason(share);
  return formatFraction(share.value);
}

/** A fraction from 0 to 1 as a percentage with one decimal: interval ends and axis ticks. */
export function formatFraction(fraction: number): string {
  const percent = fraction * 100;
  const size = Math.abs(percent);
  if (size > 0 && size < 0.05) return `${percent < 0 ? MINUS : ''}<0.1%`;
  if (percent < 100 && percent >= 99.95) return '>99.9%';
  return `${signed(percent, oneDecimal.format(size))}%`;
}

/** A round percentage for an axis tick: `40%`, `2.5%`. */
export function formatTickPercent(fraction: number): string {
  const percent = Number((fraction * 100).toPrecision(6));
  return `${Number.isInteger(percent) ? formatInteger(percent) : signed(percent, String(Math.abs(percent)))}%`;
}

/** `+8.7`: a change in percentage points for a column whose heading says so; the reason where unsaid. */
export function formatPoints(points: Points | Unsaid): string {
  if (points.type === 'unsaid') return formatReason(points);
  const size = Math.abs(points.value) * 100;
  if (size > 0 && size < 0.05) return `${points.value < 0 ? MINUS : '+'}<0.1`;
  const rounded = Number(size.toFixed(1));
  return withSign(rounded === 0 ? 0 : points.value, oneDecimal.format(rounded));
}

/** A change in percentage points as whole tenths, as `formatPoints` rounds it: 87 for `+8.7`. */
export function tenthsOfPoints(fraction: number): number {
  return Math.sign(fraction) * Math.round(Number((Math.abs(fraction) * 100).toFixed(1)) * 10);
}

/** `+8.7 percentage points`. */
export function formatPointsInFull(points: Points | Unsaid): string {
  return points.type === 'unsaid' ? formatReason(points) : `${formatPoints(points)} percentage points`;
}

/** A part of a change as a percentage of it: `42%`, `<1%`, `−3%`, `−<1%` for a little the other way. */
export function formatPartOfChange(part: number, change: number): string {
  const percent = (part / change) * 100;
  const size = Math.abs(percent);
  if (size > 0 && size < 0.5) return `${percent < 0 ? MINUS : ''}<1%`;
  return `${signed(percent, wholeNumber.format(Math.round(size)))}%`;
}

/** An index with its baseline at 100: `312`. */
export function formatIndex(index: Index): string {
  return formatInteger(Math.round(index.value));
}

/** `1 offence`, `3 offences`. */
export function formatCounted(count: number, one: string, many: string): string {
  return `${formatInteger(count)} ${count === 1 ? one : many}`;
}

function signed(value: number, digits: string): string {
  return value < 0 && digits !== '0' ? `${MINUS}${digits}` : digits;
}

function withSign(value: number, digits: string): string {
  return value > 0 ? `+${digits}` : signed(value, digits);
}
