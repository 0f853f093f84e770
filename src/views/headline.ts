import type { CountChoice } from '../dataset/measureChoices.ts';
import type { Count, Points, Ratio, Share, Unsaid } from '../dataset/quantity.ts';
import {
  formatCount,
  formatInteger,
  formatPartOfChange,
  formatPercentChange,
  formatPointsInFull,
  formatReasonInFull,
  formatShare,
  formatTimes,
} from '../format/formatNumber.ts';
import { countDifference, countRatio, SMALL_BASE, shareDifference, shareOf } from '../stats/change.ts';
import { canSayPartOfChange, rankContributions } from '../stats/contributions.ts';
import {
  baselinePeriod,
  type Compared,
  comparisonPeriod,
  describeBreaks,
  quantityIn,
  whyNotComparable,
} from './Compared.ts';
import { countOf, plottedValue, type Quantity, quantityOf } from './figures.ts';

export interface Headline {
  /** One finding, without a full stop. */
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
  const finding = describeFinding(compared, before, after);
  return {
    finding: scope === null ? finding : `${scope}: ${lowerFirst(finding)}`,
    context: describeContext(compared),
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
    const noun = quantity.lower === 1 && quantity.upper === 1 ? choice.noun : choice.nounPlural;
    return `${formatCount(quantity)} ${noun} in ${year}`;
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
  const difference = countDifference(before, after);
  if (difference.type === 'unsaid' || whyNotComparable(compared) !== null) {
    return `${choice.subject}: ${was} in ${from}, ${is} in ${to}`;
  }
  if (difference.value === 0) {
    if (after.lower === 0) return `No ${choice.nounPlural} in ${from} or ${to}`;
    return `${choice.subject} stayed the same: ${is} in both ${from} and ${to}`;
  }
  const verb = difference.value > 0 ? 'rose' : 'fell';
  return `${choice.subject} ${verb} from ${was} in ${from} to ${is} in ${to}${describeSize(countRatio(before, after))}`;
}

/** `, 9.2 times as many`, `, up 34%`, `, down 12%`, or nothing where the base does not allow it. */
function describeSize(ratio: Ratio | Unsaid): string {
  if (ratio.type === 'unsaid' || ratio.value === 1) return '';
  if (ratio.value >= 2) return `, ${formatTimes(ratio)} as many`;
  return `, ${ratio.value > 1 ? 'up' : 'down'} ${inWords(formatPercentChange(ratio))}`;
}

function describeShares(
  subject: string,
  [before, after]: readonly [Share | Unsaid, Share | Unsaid],
  from: string,
  to: string,
  compared: Compared,
): string {
  const points = shareDifference(before, after);
  const [was, is] = [inWords(formatShare(before)), inWords(formatShare(after))];
  if (points.type === 'unsaid' || whyNotComparable(compared) !== null) {
    return `${subject}: ${was} in ${from}, ${is} in ${to}`;
  }
  if (points.value === 0) return `${subject} stayed the same: ${is} in both ${from} and ${to}`;
  if (was === is) return `${subject} barely changed: ${is} in both ${from} and ${to}`;
  const verb = points.value > 0 ? 'rose' : 'fell';
  return `${subject} ${verb} from ${was} in ${from} to ${is} in ${to}, ${describePoints(points)}`;
}

/** `up 8.7 percentage points` */
function describePoints(points: Points): string {
  return `${points.value > 0 ? 'up' : 'down'} ${inWords(formatPointsInFull(points))}`;
}

/** A figure without its sign, and with words for `<` and `>`: what a sentence says. */
function inWords(text: string): string {
  return text.replace(/^[+−]/, '').replace('<', 'less than ').replace('>', 'more than ');
}

function describeContext(compared: Compared): readonly string[] {
  const reason = whyNotComparable(compared);
  if (reason === 'partial') return [`${capitalise(formatReasonInFull({ type: 'unsaid', reason }))}.`];
  const first = describePair(compared);
  if (reason !== null) return first === null ? [] : [first];
  const breaks = describeBreaks(compared, compared.shown);
  const rest = breaks.length > 0 ? breaks : [describeLargest(compared)];
  return [first, ...rest].filter((sentence) => sentence !== null);
}

/** The other half of the pair over the same years, and the share; null without a pair. */
function describePair(compared: Compared): string | null {
  const { pair, dataset, figures, shown, baseline, comparison, choice } = compared;
  if (pair === null) return null;
  const isWhole = choice.type === 'count' && choice.measure === pair.whole && choice.minus === undefined;
  const other = isWhole ? pair.part : pair.whole;
  const countIn = (measure: number, period: number) => countOf(figures, measure, shown, [period]);
  const shareIn = (period: number) => shareOf(countIn(pair.part, period), countIn(pair.whole, period));
  const { participle } = dataset.measures[pair.part]!;
  const { subject } = dataset.measures[other]!;
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
    if (share.reason === 'zero-base') return null;
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
  return `${subject} went from ${was} to ${is}${describeSize(countRatio(before, after))}`;
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
  return `${name} went from ${was} to ${is}, ${describePoints(points)}`;
}

export interface LargestContributor {
  readonly code: number;
  readonly label: string;
  readonly value: number;
  /** `42%`, or empty where that would mislead. */
  readonly partText: string;
  readonly change: number;
}

/** The row shown that moved the total most in the direction of the change; null where there is nothing to compare. */
export function findLargestContributor(compared: Compared): LargestContributor | null {
  const { choice, figures, shown, baseline, comparison, dimension } = compared;
  if (choice.type === 'share' || whyNotComparable(compared) !== null) return null;
  const contributions: { code: number; value: number }[] = [];
  for (const code of shown) {
    const before = plottedValue(quantityOf(figures, choice, [code], [baseline]));
    const after = plottedValue(quantityOf(figures, choice, [code], [comparison]));
    if (before === null || after === null) return null;
    contributions.push({ code, value: after - before });
  }
  const change = contributions.reduce((sum, { value }) => sum + value, 0);
  const first = rankContributions(contributions, change)[0];
  if (first === undefined || first.value === 0) return null;
  const partText = canSayPartOfChange(contributions, change, SMALL_BASE)
    ? formatPartOfChange(first.value, change)
    : '';
  return { ...first, label: dimension.members[first.code]!.shortLabel, partText, change };
}

function describeLargest(compared: Compared): string | null {
  const largest = findLargestContributor(compared);
  if (largest === null || compared.shown.length < 2 || largest.partText === '') return null;
  // Others moving the other way can make one row the whole of a change, or more: true, but not a sentence.
  if (Math.abs(largest.value) >= Math.abs(largest.change)) return null;
  const direction = largest.change > 0 ? 'rise' : 'fall';
  const { label, value, partText } = largest;
  return `${label} is the largest part of the ${direction}: ${formatInteger(Math.abs(value))}, ${partText} of it.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
