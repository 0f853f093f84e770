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
  return describeShares(choice.subject, before as Share | Unsaid, after as Share | Unsaid, from, to);
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
  if (ratio.type === 'unsaid') return '';
  if (ratio.value >= 2) return `, ${formatTimes(ratio)} as many`;
  return `, ${ratio.value > 1 ? 'up' : 'down'} ${formatPercentChange(ratio).replace(/^[+−]/, '')}`;
}

function describeShares(
  subject: string,
  before: Share | Unsaid,
  after: Share | Unsaid,
  from: string,
  to: string,
): string {
  const points = shareDifference(before, after);
  if (points.type === 'unsaid') {
    const say = (share: Share | Unsaid, year: string) => `${formatShare(share)} in ${year}`;
    return `${subject}: ${say(before, from)}, ${say(after, to)}`;
  }
  const [was, is] = [formatShare(before), formatShare(after)];
  if (points.value === 0) return `${subject} stayed the same: ${is} in both ${from} and ${to}`;
  const verb = points.value > 0 ? 'rose' : 'fell';
  return `${subject} ${verb} from ${was} in ${from} to ${is} in ${to}, ${withoutSign(points)}`;
}

function withoutSign(points: Points): string {
  return formatPointsInFull(points).replace(/^[+−]/, '');
}

function describeContext(compared: Compared): readonly string[] {
  const reason = whyNotComparable(compared);
  if (reason === 'partial') return [`${capitalise(formatReasonInFull({ type: 'unsaid', reason }))}.`];
  const first = describePair(compared);
  if (reason !== null) return first === null ? [] : [first];
  const breaks = describeBreaks(compared, compared.shown);
  const second = breaks[0] ?? describeLargest(compared);
  return [first, second].filter((sentence) => sentence !== null);
}

/** The other half of the pair over the same years, and the share; null without a pair. */
function describePair(compared: Compared): string | null {
  const { pair, dataset, figures, shown, baseline, comparison, choice } = compared;
  if (pair === null) return null;
  const isWhole = choice.type === 'count' && choice.measure === pair.whole && choice.minus === undefined;
  const other = dataset.measures[isWhole ? pair.part : pair.whole]!;
  const index = isWhole ? pair.part : pair.whole;
  const [before, after] = [baseline, comparison].map((period) =>
    countOf(figures, index, shown, [period]),
  ) as [Count, Count];
  const share = (period: number) =>
    shareOf(countOf(figures, pair.part, shown, [period]), countOf(figures, pair.whole, shown, [period]));
  const now = formatShare(share(comparison));
  if (baseline === comparison) {
    if (isWhole) return `Of these, ${formatCount(after)} were ${other.participle}: ${now}.`;
    return `${other.subject}: ${formatCount(after)}; the share ${dataset.measures[pair.part]!.participle} was ${now}.`;
  }
  const counts = `${other.subject} went from ${formatCount(before)} to ${formatCount(after)}${describeSize(countRatio(before, after))}`;
  if (choice.type === 'share') return `${counts}.`;
  const points = shareDifference(share(baseline), share(comparison));
  const size =
    points.type === 'unsaid' || points.value === 0
      ? ''
      : `, ${points.value > 0 ? 'up' : 'down'} ${withoutSign(points)}`;
  return `${counts}; the share ${dataset.measures[pair.part]!.participle} went from ${formatShare(share(baseline))} to ${now}${size}.`;
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
