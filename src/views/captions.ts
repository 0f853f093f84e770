import { formatPeriods } from '../format/formatPeriod.ts';
import { breaksCrossed, type Compared, describeBreaks } from './Compared.ts';
import type { ComparisonView } from './comparison.ts';
import type { ContributionView } from './contributions.ts';
import type { FigureTable } from './FigureTable.ts';
import type { Headline } from './headline.ts';
import type { ShareView } from './shares.ts';

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
  'Intervals are 95% Wilson intervals: the random variation of a share of this many under one fixed chance. ' +
  'A full count has no sampling error, and recording practice is not in them.';

/** The line under the title of every export: `Internet involved, 2015-16 to 2019-20, all 16 offences`. */
export function createSubtitle(compared: Compared, scope: string | null, periods: readonly number[]): string {
  const { dimension, time, choice } = compared;
  const what = scope ?? `all ${dimension.members.length} ${dimension.labelPlural.toLowerCase()}`;
  return `${choice.label}, ${formatPeriods(time.members, periods)}, ${what}`;
}

/** Each rule change between the two years: the sentence beside the change and what changed. */
export function createBreakNotes(compared: Compared): readonly string[] {
  const rules = breaksCrossed(compared, compared.shown);
  return describeBreaks(compared, compared.shown).map(
    (sentence, index) => `${sentence} ${rules[index]!.text}`,
  );
}

export function describeComparisonFinding(view: ComparisonView, headline: Headline): string {
  const largest = view.rows
    .filter((row) => row.selected && row.change !== null)
    .reduce<ComparisonView['rows'][number] | null>(
      (best, row) => (best === null || Math.abs(row.change!) > Math.abs(best.change!) ? row : best),
      null,
    );
  if (largest === null || largest.change === 0) return headline.finding;
  const { label, beforeText, afterText, changeInFull } = largest;
  return `${label} changed most: ${beforeText} in ${view.baseline}, ${afterText} in ${view.comparison} (${changeInFull})`;
}

export function describeShareFinding(view: ShareView, headline: Headline): string {
  const highest = view.rows.find((row) => row.selected && row.value !== null && !row.hollow);
  if (highest === undefined || view.overall === null) return headline.finding;
  const { label, text } = highest;
  return `${view.label} was highest for ${label}: ${text} in ${view.period}, ${view.overall.text} for ${view.overall.label}`;
}

export function describeContributionFinding(view: ContributionView, headline: Headline): string {
  const first = view.rows.find((row) => row.type === 'member' && row.selected);
  if (first === undefined || view.change === 0) return headline.finding;
  const part = first.partText === '' ? '' : `, ${first.partText} of the change`;
  return `${first.label} is the largest part of the ${view.direction}: ${first.valueText} of ${view.changeText}${part}`;
}

/** A chart in words: its finding, then its figures row by row. */
export function createAlt(kind: string, finding: string, figures: FigureTable): string {
  const rows = figures.rows.map(([name, ...cells]) => {
    const parts = cells
      .map((cell, index) => (cell === '' ? '' : `${figures.columns[index + 1]} ${cell}`))
      .filter(Boolean);
    return `${name}: ${parts.join(', ')}`;
  });
  return `${kind}. ${finding}. ${rows.join('; ')}.`;
}
