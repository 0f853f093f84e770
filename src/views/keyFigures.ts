import { type CountChoice, isWholeOf, listMeasureChoices } from '../dataset/measureChoices.ts';
import type { Count, Unsaid } from '../dataset/quantity.ts';
import { withBreakMark } from '../format/breakMark.ts';
import {
  formatCount,
  formatCounted,
  formatDifference,
  formatPercent,
  formatPointsInFull,
  formatReasonInFull,
  formatShare,
} from '../format/formatNumber.ts';
import { shareDifference, shareOf } from '../stats/change.ts';
import { wilsonInterval } from '../stats/wilsonInterval.ts';
import {
  baselinePeriod,
  type Compared,
  changeOf,
  circumstancesOf,
  comparisonPeriod,
  whyNotComparable,
} from './Compared.ts';
import { countOf, quantityOf } from './figures.ts';
import { findLargestContributor, findPartOfAll } from './largestContributor.ts';
import { listMembers } from './members.ts';
import { formatInterval } from './shares.ts';

/** One large figure with what it is above and its change below. */
export interface KeyFigure {
  readonly id: 'choice' | 'other' | 'share' | 'largest';
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  /** `of 4,771 for all 16 offences`: under a filter only. */
  readonly ofAll: string | null;
}

/** The figures above the charts: the chosen count, its counterpart, their share, and the largest part of the change. */
export function createKeyFigures(compared: Compared): readonly KeyFigure[] {
  const { pair, choice, dataset } = compared;
  const choices = listMeasureChoices(dataset);
  const countChoice = (measure: number) =>
    choices.find(
      (candidate): candidate is CountChoice =>
        candidate.type === 'count' && candidate.id === dataset.measures[measure]!.id,
    )!;
  const first = choice.type === 'count' ? choice : countChoice(choice.part);
  const figures = [countFigure(compared, first, 'choice')];
  if (pair !== null) {
    figures.push(
      countFigure(compared, countChoice(isWholeOf(pair, first) ? pair.part : pair.whole), 'other'),
    );
    figures.push(shareFigure(compared));
  }
  const largest = largestFigure(compared);
  return largest === null ? figures : [...figures, largest];
}

function countFigure(compared: Compared, choice: CountChoice, id: 'choice' | 'other'): KeyFigure {
  const { figures, allFigures, shown, baseline, comparison, dimension } = compared;
  const after = quantityOf(figures, choice, shown, [comparison]);
  const before = quantityOf(figures, choice, shown, [baseline]);
  const all = quantityOf(allFigures, choice, listMembers(dimension), [comparison]);
  if (after.type !== 'count' || before.type !== 'count' || all.type !== 'count')
    throw new Error('countFigure: expected counts');
  const isFiltered = shown.length < dimension.members.length || figures !== allFigures;
  return {
    id,
    label: `${choice.label}, ${comparisonPeriod(compared).label}`,
    value: formatCount(after),
    detail: describeCountChange(compared, before, after),
    ofAll: isFiltered
      ? `of ${formatCount(all)} for all ${formatCounted(dimension.members.length, dimension.label.toLowerCase(), dimension.labelPlural.toLowerCase())}`
      : null,
  };
}

function describeCountChange(compared: Compared, before: Count, after: Count): string {
  if (compared.shown.length === 0) return `no ${compared.dimension.labelPlural.toLowerCase()} selected`;
  const reason = whyNotComparable(compared);
  if (reason === 'nothing-to-compare') return 'one year, no change to show';
  if (reason !== null) return formatReasonInFull({ type: 'unsaid', reason });
  const { difference, percent, acrossBreak } = changeOf(compared, before, after, compared.shown);
  if (difference.type === 'unsaid') return formatReasonInFull(difference);
  if (difference.type === 'points') throw new Error('describeCountChange: expected counts, got shares');
  const since = `since ${baselinePeriod(compared).label}`;
  if (difference.value === 0) return `no change ${since}`;
  const text = withBreakMark(formatDifference(difference), acrossBreak);
  // Both numbers stand for a percentage that cannot be said.
  if (percent.type === 'unsaid') return `${text} ${since}, from ${formatCount(before)}`;
  return `${text} ${since}, ${formatPercent(percent)}`;
}

function shareFigure(compared: Compared): KeyFigure {
  const { figures, allFigures, shown, dimension, dataset } = compared;
  const pair = compared.pair!;
  const shareIn = (period: number, rows = shown, source = figures) =>
    shareOf(countOf(source, pair.part, rows, [period]), countOf(source, pair.whole, rows, [period]));
  const share = shareIn(compared.comparison);
  const all = shareIn(compared.comparison, listMembers(dimension), allFigures);
  const isFiltered = shown.length < dimension.members.length || figures !== allFigures;
  const interval = share.type === 'share' ? wilsonInterval(share.part, share.whole) : null;
  const points = shareDifference(shareIn(compared.baseline), share);
  const isMarked = circumstancesOf(compared, shown).acrossBreak === true;
  const comparable = whyNotComparable(compared) === null && points.type === 'points';
  const parts = [
    ...(interval === null ? [] : [`95% interval ${formatInterval(interval)}`]),
    ...(comparable
      ? [points.value === 0 ? 'no change' : withBreakMark(formatPointsInFull(points), isMarked)]
      : []),
  ];
  return {
    id: 'share',
    label: `${dataset.measures[pair.part]!.share?.label ?? 'Share'}, ${comparisonPeriod(compared).label}`,
    value: formatShare(share),
    detail:
      share.type === 'unsaid'
        ? whyNoShare(share, dataset.measures[pair.whole]!.participle)
        : parts.join('; '),
    ofAll: isFiltered ? `${formatShare(all)} for all ${dimension.labelPlural.toLowerCase()}` : null,
  };
}

function whyNoShare(share: Unsaid, participle: string): string {
  return share.reason === 'no-whole' ? `nothing ${participle} to take a share of` : formatReasonInFull(share);
}

/** What the one row shown is of the change of all: beside itself it would be all of it. */
function partFigure(compared: Compared): KeyFigure | null {
  const part = findPartOfAll(compared);
  if (part === null) return null;
  const mark = (text: string, rows: readonly number[]) =>
    withBreakMark(text, circumstancesOf(compared, rows).acrossBreak === true);
  const all = listMembers(compared.dimension);
  return {
    id: 'largest',
    label: `Part of the ${part.move} in all ${compared.dimension.labelPlural.toLowerCase()}`,
    value: mark(part.valueText, [part.code]),
    detail: `${part.partText === '' ? 'of' : `${part.partText} of the change,`} ${mark(part.changeText, all)}`,
    ofAll: null,
  };
}

function largestFigure(compared: Compared): KeyFigure | null {
  if (compared.shown.length === 1 && compared.dimension.members.length > 1) return partFigure(compared);
  const largest = findLargestContributor(compared);
  if (largest === null) return null;
  const isMarked = circumstancesOf(compared, [largest.code]).acrossBreak === true;
  const value = withBreakMark(largest.valueText, isMarked);
  return {
    id: 'largest',
    label: `Largest part of the ${largest.move}`,
    value: largest.label,
    detail: largest.partText === '' ? value : `${value}, ${largest.partText} of the change`,
    ofAll: null,
  };
}
