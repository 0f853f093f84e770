import { affectsMembers, isBetween } from '../dataset/breaks.ts';
import type { Break, CategoryDimension, Dataset, Period, TimeDimension } from '../dataset/Dataset.ts';
import type { MeasureChoice, MeasurePair } from '../dataset/measureChoices.ts';
import {
  type Difference,
  type Points,
  type Ratio,
  type Reason,
  type Unsaid,
  unsaid,
} from '../dataset/quantity.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { formatBreakMonth } from '../format/formatPeriod.ts';
import { countDifference, countRatio, shareDifference } from '../stats/change.ts';
import { type Figures, type Quantity, quantityOf } from './figures.ts';
import type { Others } from './options.ts';

/** What every view that compares two years is computed from. */
export interface Compared {
  readonly dataset: Dataset;
  readonly choice: MeasureChoice;
  readonly pair: MeasurePair | null;
  readonly dimension: CategoryDimension;
  readonly time: TimeDimension;
  /** Under the clauses of every dimension but rows and time. */
  readonly figures: Figures;
  /** Under no clause: the ghosts, and "of all". The same object as `figures` where no such clause is active. */
  readonly allFigures: Figures;
  /** Codes of the rows the selection lets through, ascending. */
  readonly shown: readonly number[];
  /** Codes of the two years; equal where there is only one. */
  readonly baseline: number;
  readonly comparison: number;
  readonly others: Others;
}

/** A change from baseline to comparison, in the unit of the choice. */
export interface Change {
  readonly difference: Difference | Points | Unsaid;
  /** Counts only; for shares the reason never shows, as percentage points are given instead. */
  readonly ratio: Ratio | Unsaid;
}

export function baselinePeriod(compared: Compared): Period {
  return compared.time.members[compared.baseline]!;
}

export function comparisonPeriod(compared: Compared): Period {
  return compared.time.members[compared.comparison]!;
}

/** Why these two years cannot be compared at all, or null. */
export function whyNotComparable(compared: Compared): Reason | null {
  if (compared.baseline === compared.comparison) return 'nothing-to-compare';
  return baselinePeriod(compared).partial || comparisonPeriod(compared).partial ? 'partial' : null;
}

/** The change of a quantity; unsaid with its reason where the years or the quantities forbid it. */
export function changeOf(compared: Compared, before: Quantity, after: Quantity): Change {
  const reason = whyNotComparable(compared);
  if (reason !== null) return { difference: unsaid(reason), ratio: unsaid(reason) };
  if (before.type === 'count' && after.type === 'count') {
    return { difference: countDifference(before, after), ratio: countRatio(before, after) };
  }
  if (before.type === 'count' || after.type === 'count')
    throw new Error('changeOf: expected two quantities of one kind');
  const difference = shareDifference(before, after);
  return { difference, ratio: unsaid('small-base') };
}

/** The choice summed over rows in one year, under the active clauses or under none. */
export function quantityIn(
  compared: Compared,
  rows: readonly number[],
  period: number,
  figures: Figures = compared.figures,
): Quantity {
  return quantityOf(figures, compared.choice, rows, [period]);
}

/** The rules that changed between the two years for at least one of these rows. */
export function breaksCrossed(compared: Compared, rows: readonly number[]): readonly Break[] {
  const ids = rows.map((code) => compared.dimension.members[code]!.id);
  return compared.dataset.breaks.filter(
    (rule) =>
      isBetween(rule, baselinePeriod(compared), comparisonPeriod(compared)) &&
      affectsMembers(rule, compared.dimension.id, ids),
  );
}

/** One sentence for each break crossed: when, and how many of the rows it touches. */
export function describeBreaks(compared: Compared, rows: readonly number[]): readonly string[] {
  return breaksCrossed(compared, rows).map((rule) => {
    const affected = rows.filter((code) =>
      affectsMembers(rule, compared.dimension.id, [compared.dimension.members[code]!.id]),
    );
    const what = `A ${rule.label.charAt(0).toLowerCase()}${rule.label.slice(1)} in ${formatBreakMonth(rule)} falls between these years and affects`;
    const only = affected[0];
    if (affected.length === 1 && rows.length === 1 && only !== undefined) {
      return `${what} this ${compared.dimension.label.toLowerCase()}: the two years are not strictly comparable.`;
    }
    const all = affected.length === rows.length;
    const which = all
      ? `${rows.length === 2 ? 'both' : `all ${formatInteger(rows.length)}`} ${compared.dimension.labelPlural.toLowerCase()}`
      : `${formatInteger(affected.length)} of the ${formatInteger(rows.length)} ${compared.dimension.labelPlural.toLowerCase()}`;
    return `${what} ${which}: the two years are not strictly comparable.`;
  });
}

/** Rows a chart of rows draws: all of them, or only those shown where the others are hidden. */
export function drawnRows(compared: Compared): readonly number[] {
  if (compared.others === 'hide') return compared.shown;
  return compared.dimension.members.map((_, code) => code);
}
