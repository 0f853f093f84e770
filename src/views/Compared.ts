import { isBetween } from '../dataset/breaks.ts';
import type { Break, CategoryDimension, Dataset, Period, TimeDimension } from '../dataset/Dataset.ts';
import type { MeasureChoice, MeasurePair } from '../dataset/measureChoices.ts';
import {
  type Difference,
  type Percent,
  type Points,
  type Ratio,
  type Reason,
  type Unsaid,
  unsaid,
} from '../dataset/quantity.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { formatBreakMonth } from '../format/formatPeriod.ts';
import { type ChangeClass, classifyChange, classifyShareChange } from '../stats/classifyChange.ts';
import { type Circumstances, sayChange, sayShareChange } from '../stats/sayChange.ts';
import { breakMask, touchesRows } from './breakMask.ts';
import { type Figures, type Quantity, quantityOf, valueAt } from './figures.ts';
import { listMembers, maskOf } from './members.ts';
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
  /** The rule changes that touch what is selected in the other dimensions; which rows they touch, see `touchesRows`. */
  readonly rules: readonly Break[];
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
  readonly percent: Percent | Unsaid;
  /** Whether a rule change that moved these rows' counts falls between the two years: the difference is then marked. */
  readonly acrossBreak: boolean;
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

/** What is true of the two years for these rows, whatever their figures are. */
export function circumstancesOf(compared: Compared, rows: readonly number[]): Circumstances {
  return {
    nothingToCompare: compared.baseline === compared.comparison,
    partial: [baselinePeriod(compared), comparisonPeriod(compared)].some(({ partial }) => partial === true),
    acrossBreak: breaksCrossed(compared, rows).length > 0,
  };
}

/**
 * The change of a quantity of these rows; unsaid with its reason where the years, rules or quantities forbid it, and
 * marked only where it is said.
 */
export function changeOf(
  compared: Compared,
  before: Quantity,
  after: Quantity,
  rows: readonly number[],
): Change {
  const circumstances = circumstancesOf(compared, rows);
  if (before.type === 'count' && after.type === 'count') {
    const { difference, ratio, percent, acrossBreak } = sayChange(before, after, circumstances);
    return { difference, ratio, percent, acrossBreak: acrossBreak && difference.type !== 'unsaid' };
  }
  if (before.type === 'count' || after.type === 'count')
    throw new Error('changeOf: expected two quantities of one kind');
  const { points, acrossBreak } = sayShareChange(before, after, circumstances);
  const none = unsaid('small-base');
  return {
    difference: points,
    ratio: none,
    percent: none,
    acrossBreak: acrossBreak && points.type !== 'unsaid',
  };
}

/** The most that may be claimed of a change of these rows, see `classifyChange`. */
export function classOf(
  compared: Compared,
  before: Quantity,
  after: Quantity,
  rows: readonly number[],
): ChangeClass {
  const circumstances = circumstancesOf(compared, rows);
  if (before.type === 'count' && after.type === 'count') return classifyChange(before, after, circumstances);
  if (before.type === 'count' || after.type === 'count')
    throw new Error('classOf: expected two quantities of one kind');
  return classifyShareChange(before, after, circumstances);
}

const claims = new WeakMap<Compared, Map<MeasureChoice, ChangeClass>>();

/** The most that may be claimed of the change of a measure over the rows shown; worked out once. */
export function claimOf(compared: Compared, choice: MeasureChoice = compared.choice): ChangeClass {
  const known = claims.get(compared) ?? new Map<MeasureChoice, ChangeClass>();
  claims.set(compared, known);
  const { figures, shown, baseline, comparison } = compared;
  const quantityOfYear = (period: number) => quantityOf(figures, choice, shown, [period]);
  const claim =
    known.get(choice) ?? classOf(compared, quantityOfYear(baseline), quantityOfYear(comparison), shown);
  known.set(choice, claim);
  return claim;
}

/** What a change of this class may be called: a rise or fall only where that is claimed. */
export function nameMove(claim: ChangeClass): 'rise' | 'fall' | 'change' {
  return claim === 'rose' ? 'rise' : claim === 'fell' ? 'fall' : 'change';
}

/** Reads the value of `changeOf` for one row without making anything: for passes over all rows. NaN where it is unsaid. */
export function readChanges(compared: Compared): (code: number) => number {
  const { figures, choice, baseline, comparison } = compared;
  if (whyNotComparable(compared) !== null) return () => Number.NaN;
  return (code) => valueAt(figures, choice, code, comparison) - valueAt(figures, choice, code, baseline);
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

/** A byte per row, 1 for those the selection lets through. */
export function shownMask({ shown, dimension }: Compared): Uint8Array {
  return maskOf(shown, dimension.members.length);
}

/** The rules that changed between the two years, whichever rows they touch. */
export function breaksBetween(compared: Compared): readonly Break[] {
  const [before, after] = [baselinePeriod(compared), comparisonPeriod(compared)];
  return compared.rules.filter((rule) => isBetween(rule, before, after));
}

/** The rules that changed between the two years for at least one of these rows. */
export function breaksCrossed(compared: Compared, rows: readonly number[]): readonly Break[] {
  return breaksBetween(compared).filter((rule) => touchesRows(rule, compared.dimension, rows));
}

/** Rows shown that a rule change between the two years touches. */
export function listAffected(compared: Compared): readonly number[] {
  const { dimension, shown } = compared;
  const masks = breaksCrossed(compared, shown).map((rule) => breakMask(rule, dimension));
  return shown.filter((code) => masks.some((mask) => mask[code] === 1));
}

/** One sentence for each break crossed: when, and how many of the rows it touches. */
export function describeBreaks(compared: Compared, rows: readonly number[]): readonly string[] {
  return breaksCrossed(compared, rows).map((rule) => {
    const mask = breakMask(rule, compared.dimension);
    const affected = rows.filter((code) => mask[code] === 1);
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

/** What makes a row large, in words: shares are ranked by what they are of, as shares of few are noise. */
export function nameSize({ choice, dataset }: Compared): string {
  return choice.type === 'share'
    ? `most ${dataset.measures[choice.whole]!.participle}`
    : 'the largest figures';
}

/** Rows a chart of rows draws: all of them, or only those shown where the others are hidden. */
export function drawnRows(compared: Compared): readonly number[] {
  if (compared.others === 'hide') return compared.shown;
  return listMembers(compared.dimension);
}
