import type { CategoryDimension, Dataset, TimeDimension } from '../dataset/Dataset.ts';
import type { CountChoice, MeasureChoice, MeasurePair } from '../dataset/measureChoices.ts';
import {
  type Count,
  exactValue,
  NOT_APPLICABLE,
  type Reason,
  type Share,
  subtractPart,
  type Unsaid,
  whyInexact,
} from '../dataset/quantity.ts';
import { type Aggregate, aggregateTotals, GAP, joinGaps } from '../engine/aggregate.ts';
import { createMask, type Selection } from '../engine/Selection.ts';
import { formatCount, formatShare } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';
import { type Bounds, sumRows } from './sumRows.ts';

/** What a cell of any view shows. */
export type Quantity = Count | Share | Unsaid;

/** Counts by row member and period under the clauses of every other dimension. */
export interface Figures {
  readonly rowCount: number;
  readonly periodCount: number;
  /** One aggregate per measure of the dataset, row-major: row, then period. */
  readonly aggregates: readonly Aggregate[];
}

export function timeDimensionOf(dataset: Dataset): TimeDimension {
  const time = dataset.dimensions.find((dimension) => dimension.type === 'time');
  if (time?.type !== 'time') throw new Error('timeDimensionOf: expected one time dimension, got none');
  return time;
}

export function categoryDimensionsOf(dataset: Dataset): readonly CategoryDimension[] {
  return dataset.dimensions.filter((dimension) => dimension.type === 'category');
}

/** The category dimension with this id; throws when the dataset has none. */
export function rowDimensionOf(dataset: Dataset, id: string): CategoryDimension {
  const found = categoryDimensionsOf(dataset).find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`rowDimensionOf: expected a category dimension, got "${id}"`);
  return found;
}

/**
 * Aggregates by `rows` and time. The clauses of those two dimensions are left out, so that the views
 * of either show what could be chosen next to what is chosen; every other clause applies.
 */
export function createFigures(dataset: Dataset, rows: string, selection: Selection): Figures {
  const { dimensions, cube } = dataset;
  const rowIndex = dimensions.findIndex((dimension) => dimension.id === rows);
  const timeIndex = dimensions.findIndex((dimension) => dimension.type === 'time');
  const sizes = dimensions.map((dimension) => dimension.members.length);
  const masks = dimensions.map((dimension, index) =>
    index === rowIndex || index === timeIndex ? null : createMask(selection[dimension.id], sizes[index]!),
  );
  const [totals] = aggregateTotals(cube, { sizes, tables: [[rowIndex, timeIndex]] }, masks);
  return {
    rowCount: sizes[rowIndex]!,
    periodCount: sizes[timeIndex]!,
    aggregates: totals!.measures,
  };
}

/** More places than this are added up once and kept. */
const MOST_ADDED = 64;
const FIRST_ROW = [0] as const;

/** The sum of one measure over rows and periods; nothing selected sums to 0. Long lists of rows are summed once. */
export function countOf(
  figures: Figures,
  measure: number,
  rows: readonly number[],
  periods: readonly number[],
): Count {
  const { periodCount } = figures;
  if (rows.length > 1 && rows.length * periods.length > MOST_ADDED)
    return addUp(sumRows(figures, measure, rows), periodCount, FIRST_ROW, periods);
  return addUp(figures.aggregates[measure]!, periodCount, rows, periods);
}

function addUp(
  { lower, upper, gap }: Bounds,
  periodCount: number,
  rows: readonly number[],
  periods: readonly number[],
): Count {
  let least = 0;
  let most = 0;
  let lacks: number | null = null;
  for (const row of rows) {
    for (const period of periods) {
      const place = row * periodCount + period;
      least += lower[place]!;
      most += upper[place]!;
      if (gap !== null) lacks = lacks === null ? gap[place]! : joinGaps(lacks, gap[place]!);
    }
  }
  if (lacks === GAP.notApplicable) return NOT_APPLICABLE;
  const count = { type: 'count', lower: least, upper: most } as const;
  return lacks === GAP.suppressed ? { ...count, gap: 'suppressed' } : count;
}

/** What a measure choice amounts to over rows and periods: always computed from sums of counts. */
export function quantityOf(
  figures: Figures,
  choice: MeasureChoice,
  rows: readonly number[],
  periods: readonly number[],
): Quantity {
  if (choice.type === 'share') {
    return shareOf(
      countOf(figures, choice.part, rows, periods),
      countOf(figures, choice.whole, rows, periods),
    );
  }
  const count = countOf(figures, choice.measure, rows, periods);
  return choice.minus === undefined
    ? count
    : subtractPart(count, countOf(figures, choice.minus, rows, periods));
}

/** Why there is no number, or null where there is one. */
export function whyUnknown(quantity: Quantity): Reason | null {
  if (quantity.type === 'count') return whyInexact(quantity);
  return quantity.type === 'unsaid' ? quantity.reason : null;
}

/** The number to draw, a share as a fraction; null where it cannot be said. */
export function plottedValue(quantity: Quantity): number | null {
  if (quantity.type === 'unsaid') return null;
  return quantity.type === 'share' ? quantity.value : exactValue(quantity);
}

/** As `plottedValue` of one row in one period, without making anything: for passes over all rows. NaN where it cannot be said. */
export function valueAt(figures: Figures, choice: MeasureChoice, row: number, period: number): number {
  if (choice.type === 'share') return shareAt(figures, choice, row, period);
  return differenceAt(figures, choice, row, period, countAt);
}

/** As `valueAt` of a count, but 0 where it does not apply: what it adds to a sum. */
export function addedAt(figures: Figures, choice: CountChoice, row: number, period: number): number {
  return differenceAt(figures, choice, row, period, partAt);
}

function differenceAt(
  figures: Figures,
  choice: CountChoice,
  row: number,
  period: number,
  read: typeof countAt,
): number {
  const value = read(figures, choice.measure, row, period);
  if (choice.minus === undefined) return value;
  const difference = value - read(figures, choice.minus, row, period);
  // Bounds of a difference can be the same where those of its parts are not.
  return Number.isNaN(difference)
    ? (plottedValue(quantityOf(figures, choice, [row], [period])) ?? Number.NaN)
    : difference;
}

/** As the value of `shareOf` for one row in one period; NaN where it cannot be said. */
export function shareAt(figures: Figures, { part, whole }: MeasurePair, row: number, period: number): number {
  const all = countAt(figures, whole, row, period);
  const some = countAt(figures, part, row, period);
  return all > 0 && some >= 0 && some <= all ? some / all : Number.NaN;
}

/** One measure of one row in one period; NaN where it is not exact or does not apply. */
export function countAt(figures: Figures, measure: number, row: number, period: number): number {
  const { gap } = figures.aggregates[measure]!;
  if (gap?.[row * figures.periodCount + period] === GAP.notApplicable) return Number.NaN;
  return partAt(figures, measure, row, period);
}

/** As `countAt`, but 0 where it does not apply: what it adds to a sum. */
export function partAt(figures: Figures, measure: number, row: number, period: number): number {
  const { lower, upper } = figures.aggregates[measure]!;
  const place = row * figures.periodCount + period;
  const least = lower[place]!;
  return least === upper[place] ? least : Number.NaN;
}

export function formatQuantity(quantity: Quantity): string {
  return quantity.type === 'count' ? formatCount(quantity) : formatShare(quantity);
}

/** Every code of a dimension, ascending. */
export function allCodes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, code) => code);
}
