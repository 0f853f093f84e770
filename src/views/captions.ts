import { formatList } from '../format/formatList.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import {
  baselinePeriod,
  breaksCrossed,
  type Compared,
  comparisonPeriod,
  describeBreaks,
} from './Compared.ts';
import type { ComparisonView } from './comparison.ts';
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

/** As `createSubtitle`, for a chart of the two years compared. */
export function createComparisonSubtitle(compared: Compared, scope: string | null): string {
  const { label } = baselinePeriod(compared);
  const years = `${label} and ${comparisonPeriod(compared).label}`;
  return joinSubtitle(compared.choice.subject, years, nameScope(compared, scope));
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
    (sentence, index) => `${sentence} ${rules[index]!.text}`,
  );
}

/** Which row changed most between the two years; the headline's finding where none did or there is only one. */
export function describeComparisonFinding(view: ComparisonView, headline: Headline): string {
  const rows = view.rows.filter((row) => row.selected && row.change !== null);
  const largest = rows.reduce<ComparisonView['rows'][number] | undefined>(
    (best, row) => (best !== undefined && Math.abs(best.change!) >= Math.abs(row.change!) ? best : row),
    undefined,
  );
  if (rows.length < 2 || largest === undefined || largest.change === 0) return headline.finding;
  const { label, beforeText, afterText, changeInFull, change } = largest;
  const verb = change! > 0 ? 'rose' : 'fell';
  return `${label} ${verb} most, from ${beforeText} in ${view.baseline} to ${afterText} in ${view.comparison} (${changeInFull})`;
}

/** Which row has the highest share, small bases left out; the headline's finding where there is nothing to rank. */
export function describeShareFinding(view: ShareView, headline: Headline): string {
  const known = view.rows.filter((row) => row.selected && row.value !== null);
  const highest = known
    .filter((row) => !row.hollow)
    .reduce<ShareView['rows'][number] | undefined>(
      (best, row) => (best !== undefined && best.value! >= row.value! ? best : row),
      undefined,
    );
  if (known.length < 2 || highest === undefined || view.overall === null) return headline.finding;
  const isBeaten = known.some((row) => row.hollow && row.value! > highest.value!);
  const among = isBeaten ? ` of those with ${SMALL_WHOLE} or more recorded` : '';
  return `${highest.label} had the highest ${lowerFirst(view.label)}${among} in ${view.period}: ${highest.text}, against ${view.overall.text} for ${view.overall.label}`;
}

/** Which row made most of the change; the headline's finding where none did. */
export function describeContributionFinding(view: ContributionView, headline: Headline): string {
  const rows = view.rows.filter((row) => row.type === 'member' && row.selected);
  const largest = rows.find((row) => Math.sign(row.value) === Math.sign(view.change));
  if (rows.length < 2 || largest === undefined || view.change === 0) return headline.finding;
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

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
