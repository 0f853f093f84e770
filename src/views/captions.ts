import { BREAK_MARK, withBreakMark } from '../format/breakMark.ts';
import { formatList } from '../format/formatList.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import { endSentence, lowerFirst } from '../format/sentence.ts';
import {
  baselinePeriod,
  breaksCrossed,
  type Compared,
  comparisonPeriod,
  describeBreaks,
} from './Compared.ts';
import type { ComparisonRow, ComparisonView } from './comparison.ts';
import type { ContributionView } from './contributions.ts';
import type { FigureTable } from './FigureTable.ts';
import type { Headline } from './headline.ts';
import { describeMembers, findWholeGroup } from './scope.ts';
import { type ShareView, SMALL_WHOLE } from './shares.ts';

/** What stands around a chart when it leaves the dashboard. */
export interface Caption {
  /** The finding. */
  readonly title: string;
  /** Measure, years and filters. */
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** The picture in words, with its figures. */
  readonly alt: string;
}

export const INTERVAL_NOTE =
  'The 95% Wilson intervals show how far a share of so many records could vary by chance alone. ' +
  'The counts are complete, so there is no sampling error; changes in recording practice are not covered.';

/** More names than this in a line are counted instead. */
const MOST_NAMED = 3;

/** The line under the title: `Offences flagged “internet involved”, 2015-16 to 2019-20, all 16 offences`. */
export function createSubtitle(compared: Compared, scope: string | null, periods: readonly number[]): string {
  const { time, choice } = compared;
  return joinSubtitle(choice.subject, formatPeriods(time.members, periods), nameScope(compared, scope));
}

/** As `createSubtitle`, for a chart of what stands on two sides. */
export function createComparisonSubtitle(
  compared: Compared,
  view: ComparisonView,
  scope: string | null,
): string {
  const years = `${view.baseline} and ${view.comparison}`;
  // A mode that sets what is selected against the rest counts everything.
  return joinSubtitle(
    compared.choice.subject,
    years,
    nameScope(compared, view.mode === 'rest' ? null : scope),
  );
}

/** As `createSubtitle`, for a chart of what the change is made of. */
export function createContributionSubtitle(compared: Compared, scope: string | null): string {
  const { label } = baselinePeriod(compared);
  const years = `change from ${label} to ${comparisonPeriod(compared).label}`;
  const isPart = compared.others === 'dim' && isRowScope(compared, scope);
  const what = isPart
    ? `${nameScope(compared, null)}; in colour: ${nameScope(compared, scope)}`
    : nameScope(compared, scope);
  return joinSubtitle(compared.choice.subject, years, what);
}

/** As `createSubtitle`, for the share that is drawn whatever the measure is. */
export function createShareSubtitle(compared: Compared, scope: string | null): string {
  const { dataset, pair, choice } = compared;
  const share = pair === null ? undefined : dataset.measures[pair.part]!.share;
  const { label } = comparisonPeriod(compared);
  return joinSubtitle(share?.subject ?? choice.subject, label, nameScope(compared, scope));
}

function joinSubtitle(...parts: readonly string[]): string {
  return parts.join(', ');
}

/** What is counted: everything, the scope as it is called elsewhere, or its few members by name. */
function nameScope(compared: Compared, scope: string | null): string {
  const { dimension, shown } = compared;
  if (scope === null) return `all ${dimension.members.length} ${dimension.labelPlural.toLowerCase()}`;
  const isPick = isRowScope(compared, scope) && findWholeGroup(dimension, shown) < 0;
  if (!isPick || shown.length < 2 || shown.length > MOST_NAMED) return scope;
  return formatList(shown.map((code) => dimension.members[code]!.shortLabel));
}

function isRowScope({ dimension, shown }: Compared, scope: string | null): boolean {
  return shown.length < dimension.members.length && scope === describeMembers(dimension, shown);
}

/** What grey stands for where rows that are not selected are drawn too; empty where there are none. */
export function createGreyNotes({ dimension, shown, others }: Compared): readonly string[] {
  const isDimmed = others === 'dim' && shown.length < dimension.members.length;
  return isDimmed ? [`Grey: ${dimension.labelPlural.toLowerCase()} that are not selected.`] : [];
}

/** Each rule change between the two years: the sentence beside the change and what changed. */
export function createBreakNotes(compared: Compared): readonly string[] {
  const rules = breaksCrossed(compared, compared.shown);
  return describeBreaks(compared, compared.shown).map(
    (sentence, index) => `${BREAK_MARK} ${sentence} ${rules[index]!.text}`,
  );
}

/** Which row changed most between the two years; the headline's finding where none did or there is only one. */
export function describeComparisonFinding(view: ComparisonView, headline: Headline): string {
  if (view.mode === 'rest') return describeRest(view.rows, headline);
  if (view.largest === null) return headline.finding;
  const { row, verb } = view.largest;
  const { label, beforeText, afterText, changeInFull, crossesBreak } = row;
  const size = withBreakMark(changeInFull, crossesBreak);
  if (view.mode === 'steps')
    return `${label} ${verb} most on ${view.baseline}: ${beforeText} to ${afterText} (${size})`;
  if (view.mode === 'averages')
    return `${label} ${verb} most: ${beforeText} (${view.baseline}) to ${afterText} (${view.comparison}), ${size}`;
  return `${label} ${verb} most, from ${beforeText} in ${view.baseline} to ${afterText} in ${view.comparison} (${size})`;
}

/** How what is selected and the rest changed, side by side. */
function describeRest(rows: readonly ComparisonRow[], headline: Headline): string {
  const [selected, rest] = rows;
  if (selected === undefined || rest === undefined) return headline.finding;
  const says = ({ label, beforeText, afterText, changeInFull, crossesBreak }: ComparisonRow) =>
    `${label}: ${beforeText} to ${afterText} (${withBreakMark(changeInFull, crossesBreak)})`;
  return `${says(selected)}; ${lowerFirst(says(rest))}`;
}

/** Which row has the highest share, small bases left out; the headline's finding where there is nothing to rank. */
export function describeShareFinding(view: ShareView, headline: Headline): string {
  if (view.highest === null || view.overall === null) return headline.finding;
  const { row, isBeaten, isOfSelected } = view.highest;
  const among = [
    ...(isOfSelected ? ['of those selected'] : []),
    ...(isBeaten
      ? [`${isOfSelected ? 'with' : 'of those with'} ${SMALL_WHOLE} or more ${view.counted}`]
      : []),
  ];
  const name = [lowerFirst(view.label), ...among].join(' ');
  return `${row.label} had the highest ${name} in ${view.period}: ${row.text}, against ${view.overall.text} for ${view.overall.label}`;
}

/** Which row made most of the change; the headline's finding where none did, or one that is not selected. */
export function describeContributionFinding(view: ContributionView, headline: Headline): string {
  const rows = view.rows.filter((row) => row.type === 'member');
  const largest = rows.find((row) => Math.sign(row.value) === Math.sign(view.change));
  const selectedCount = rows.filter((row) => row.selected).length;
  if (selectedCount < 2 || !largest?.selected || view.change === 0) return headline.finding;
  const part = largest.partText === '' ? '' : ` (${largest.partText})`;
  const whole = Math.abs(largest.value) > Math.abs(view.change) ? ' in a net' : ' of';
  return `${largest.label} made the largest part of the ${view.direction}: ${largest.valueText}${whole} ${view.changeText}${part}`;
}

/** A chart in words: what it is, its finding, then its figures row by row. Empty cells are left out. */
export function createAlt(kind: string, finding: string, figures: FigureTable): string {
  const rows = figures.rows.map(([name, ...cells]) => {
    const parts = cells.flatMap((cell, index) =>
      cell === '' ? [] : [`${figures.columns[index + 1]} ${cell}`],
    );
    return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
  });
  return [kind, finding, rows.join('; ')].filter(Boolean).map(endSentence).join(' ');
}
