import { type CountChoice, isWholeOf } from '../dataset/measureChoices.ts';
import type { Count, Points, Share, Unsaid } from '../dataset/quantity.ts';
import { BREAK_MARK, withBreakMark } from '../format/breakMark.ts';
import {
  formatCount,
  formatDifference,
  formatInteger,
  formatPercent,
  formatPointsInFull,
  formatReasonInFull,
  formatShare,
  formatTimes,
  tenthsOfPoints,
} from '../format/formatNumber.ts';
import { capitalise, inWords, lowerFirst, sizeInWords } from '../format/sentence.ts';
import { countDifference, shareDifference, shareOf } from '../stats/change.ts';
import type { ChangeClass } from '../stats/classifyChange.ts';
import {
  baselinePeriod,
  breaksCrossed,
  type Change,
  type Compared,
  changeOf,
  claimOf,
  comparisonPeriod,
  describeBreaks,
  quantityIn,
  whyNotComparable,
} from './Compared.ts';
import { countOf, type Quantity } from './figures.ts';
import { findLargestContributor } from './largestContributor.ts';

export interface Headline {
  /** One finding, without a full stop; marked where a rule change is crossed. */
  readonly finding: string;
  /** Context, then the caveat where a rule change is crossed; one or two sentences. */
  readonly context: readonly string[];
}

/** The finding of a selection in words: figures first, never more than they allow. `scope` names the selection, or null for all. */
export function createHeadline(compared: Compared, scope: string | null): Headline {
  const plural = compared.dimension.labelPlural.toLowerCase();
  if (compared.shown.length === 0) {
    return {
      finding: `No ${plural} are selected`,
      context: [`Choose ${plural} in the list, or clear the filter.`],
    };
  }
  const before = quantityIn(compared, compared.shown, compared.baseline);
  const after = quantityIn(compared, compared.shown, compared.comparison);
  const isMarked = whyNotComparable(compared) === null && breaksCrossed(compared, compared.shown).length > 0;
  const finding = withBreakMark(describeFinding(compared, before, after), isMarked);
  return {
    finding: scope === null ? finding : `${scope}: ${lowerFirst(finding)}`,
    context: describeContext(compared, scope !== null),
  };
}

function describeFinding(compared: Compared, before: Quantity, after: Quantity): string {
  const [from, to] = [baselinePeriod(compared).label, comparisonPeriod(compared).label];
  if (compared.baseline === compared.comparison) return describeOneYear(compared, after, to);
  const { choice } = compared;
  if (choice.type === 'count')
    return describeCounts(choice, before as Count, after as Count, from, to, compared);
  const shares = [before as Share | Unsaid, after as Share | Unsaid] as const;
  return describeShares(choice.subject, shares, from, to, compared);
}

function describeOneYear({ choice }: Compared, quantity: Quantity, year: string): string {
  if (quantity.type === 'count' && choice.type === 'count') {
    const text = formatCount(quantity);
    if (!/\d/.test(text)) return `${choice.subject}: ${text} in ${year}`;
    const noun = quantity.lower === 1 && quantity.upper === 1 ? choice.noun : choice.nounPlural;
    return `${text} ${noun} in ${year}`;
  }
  if (quantity.type === 'share') return `${choice.subject} was ${formatShare(quantity)} in ${year}`;
  return `${choice.subject} cannot be said for ${year}`;
}

function describeCounts(
  choice: CountChoice,
  before: Count,
  after: Count,
  from: string,
  to: string,
  compared: Compared,
): string {
  const [was, is] = [formatCount(before), formatCount(after)];
  const change = changeOf(compared, before, after, compared.shown);
  const claim = claimOf(compared);
  if (claim === 'same') {
    if (after.lower === 0) return `No ${choice.nounPlural} in ${from} or ${to}`;
    return `${choice.subject} stayed the same: ${is} in both ${from} and ${to}`;
  }
  if (claim === 'rose' || claim === 'fell')
    return `${choice.subject} ${claim} from ${was} in ${from} to ${is} in ${to}${describeSize(change)}`;
  return describeNoClaim(choice.subject, claim, [was, is], [from, to], change);
}

/** Both figures, and why no rise or fall is claimed. */
function describeNoClaim(
  subject: string,
  claim: ChangeClass,
  [was, is]: readonly [string, string],
  [from, to]: readonly [string, string],
  { difference }: Change,
): string {
  const both = `${was} in ${from}, ${is} in ${to}`;
  if (claim === 'changed-little') return `${subject} changed little: ${both}`;
  if (claim !== 'too-few' || difference.type === 'unsaid') return `${subject}: ${both}`;
  return `${subject}: ${both}, too few to say ${difference.value > 0 ? 'that this is a rise' : 'that this is a fall'}`;
}

/** `, 9.2 times as many`, `, up 34%`, `, down 12%`, or nothing where base or rules do not allow it. */
function describeSize({ ratio, percent }: Pick<Change, 'ratio' | 'percent'>): string {
  if (ratio.type === 'unsaid' || percent.type === 'unsaid' || ratio.value === 1) return '';
  if (ratio.value >= 2) return `, ${formatTimes(ratio)} as many`;
  return `, ${ratio.value > 1 ? 'up' : 'down'} ${sizeInWords(formatPercent(percent))}`;
}

function describeShares(
  subject: string,
  [before, after]: readonly [Share | Unsaid, Share | Unsaid],
  from: string,
  to: string,
  compared: Compared,
): string {
  const change = changeOf(compared, before, after, compared.shown);
  const claim = claimOf(compared);
  const [was, is] = [inWords(formatShare(before)), inWords(formatShare(after))];
  if (claim === 'same') return `${subject} stayed the same: ${is} in both ${from} and ${to}`;
  if ((claim === 'rose' || claim === 'fell') && change.difference.type === 'points') {
    if (was === is) return `${subject} barely changed: ${is} in both ${from} and ${to}`;
    return `${subject} ${claim} from ${was} in ${from} to ${is} in ${to}, ${describePoints(change.difference, before, after)}`;
  }
  return describeNoClaim(subject, claim, [was, is], [from, to], change);
}

/** `up 8.7 percentage points`; where the two shares as printed are not that far apart it says so. */
function describePoints(points: Points, before: Share | Unsaid, after: Share | Unsaid): string {
  const size = `${points.value > 0 ? 'up' : 'down'} ${sizeInWords(formatPointsInFull(points))}`;
  const [was, is] = [before, after].map((share) => tenthsOfPoints(share.type === 'share' ? share.value : 0));
  return is! - was! === tenthsOfPoints(points.value) ? size : `${size} before rounding`;
}

function describeContext(compared: Compared, isPart: boolean): readonly string[] {
  const reason = whyNotComparable(compared);
  if (reason === 'partial') return [`${capitalise(formatReasonInFull({ type: 'unsaid', reason }))}.`];
  const first = describePair(compared, isPart);
  if (reason !== null) return first === null ? [] : [first];
  const breaks = describeBreaks(compared, compared.shown).map((sentence) => `${BREAK_MARK} ${sentence}`);
  const rest = breaks.length > 0 ? breaks : [describeLargest(compared)];
  return [first, ...rest].filter((sentence) => sentence !== null);
}

/** The other half of the pair over the same years, and the share; null without a pair. `isPart`: something is filtered. */
function describePair(compared: Compared, isPart: boolean): string | null {
  const { pair, dataset, figures, shown, baseline, comparison, choice } = compared;
  if (pair === null) return null;
  const isWhole = isWholeOf(pair, choice);
  const other = isWhole ? pair.part : pair.whole;
  const countIn = (measure: number, period: number) => countOf(figures, measure, shown, [period]);
  const shareIn = (period: number) => shareOf(countIn(pair.part, period), countIn(pair.whole, period));
  const { participle } = dataset.measures[pair.part]!;
  const words = dataset.measures[other]!;
  const subject = isPart ? `The number ${words.participle}` : words.subject;
  const after = countIn(other, comparison);
  const now = shareIn(comparison);
  const name = choice.type === 'share' ? null : `the share ${participle}`;
  if (baseline === comparison) {
    if (isWhole) return describePart(after, now, participle);
    const share = name === null || now.type === 'unsaid' ? '' : `; ${name} was ${inWords(formatShare(now))}`;
    return `${subject}: ${formatCount(after)}${share}.`;
  }
  const share = name === null ? null : describeShareMove(name, shareIn(baseline), now, compared);
  const count = describeCountMove(subject, countIn(other, baseline), after, compared);
  return share === null ? `${count}.` : `${count}; ${share}.`;
}

/** How much of the whole one year's part is; null where there is nothing to be part of. */
function describePart(part: Count, share: Share | Unsaid, participle: string): string | null {
  if (share.type === 'unsaid') {
    if (share.reason === 'no-whole') return null;
    return part.upper === Number.POSITIVE_INFINITY
      ? `How many of these were ${participle} is not known.`
      : `Of these, ${formatCount(part)} were ${participle}.`;
  }
  if (part.lower === 0) return `Of these, none were ${participle}.`;
  const verb = part.lower === 1 ? 'was' : 'were';
  return `Of these, ${formatCount(part)} ${verb} ${participle}: ${inWords(formatShare(share))}.`;
}

function describeCountMove(subject: string, before: Count, after: Count, compared: Compared): string {
  const [was, is] = [formatCount(before), formatCount(after)];
  const difference = countDifference(before, after);
  if (difference.type === 'unsaid')
    return `${subject}: ${was} in ${baselinePeriod(compared).label}, ${is} in ${comparisonPeriod(compared).label}`;
  if (difference.value === 0) return `${subject} stayed at ${is}`;
  return `${subject} went from ${was} to ${is}${describeSize(changeOf(compared, before, after, compared.shown))}`;
}

/** Null where the later share is not known. */
function describeShareMove(
  name: string,
  before: Share | Unsaid,
  after: Share | Unsaid,
  compared: Compared,
): string | null {
  if (after.type === 'unsaid') return null;
  const points = shareDifference(before, after);
  const [was, is] = [inWords(formatShare(before)), inWords(formatShare(after))];
  if (points.type === 'unsaid') return `${name} was ${is} in ${comparisonPeriod(compared).label}`;
  if (points.value === 0) return `${name} stayed at ${is}`;
  if (was === is) return `${name} barely changed, at ${is}`;
  const isMarked = breaksCrossed(compared, compared.shown).length > 0;
  return `${name} went from ${was} to ${is}, ${withBreakMark(describePoints(points, before, after), isMarked)}`;
}

function describeLargest(compared: Compared): string | null {
  if (compared.choice.type === 'share' || compared.shown.length < 2) return null;
  const largest = findLargestContributor(compared);
  if (largest === null || largest.partText === '') return null;
  // Others moving the other way can make one row the whole of a change, or more: true, but not a sentence.
  if (Math.abs(largest.value) >= Math.abs(largest.change)) return null;
  const { label, value, partText, move } = largest;
  const size =
    move === 'change' ? formatDifference({ type: 'difference', value }) : formatInteger(Math.abs(value));
  return `${label} is the largest part of the ${move}: ${size}, ${partText} of it.`;
}
