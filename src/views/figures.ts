import type { CategoryDimension, Dataset, TimeDimension } from '../dataset/Dataset.ts';
import type { MeasureChoice } from '../dataset/measureChoices.ts';
import { type Count, exactValue, type Share, subtractPart, type Unsaid } from '../dataset/quantity.ts';
import { type Aggregate, aggregate } from '../engine/aggregate.ts';
import { createMask, type Selection } from '../engine/Selection.ts';
import { formatCount, formatShare } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';

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
  const { dimensions, cube, measures } = dataset;
  const rowIndex = dimensions.findIndex((dimension) => dimension.id === rows);
  const timeIndex = dimensions.findIndex((dimension) => dimension.type === 'time');
  const sizes = dimensions.map((dimension) => dimension.members.length);
  const masks = dimensions.map((dimension, index) =>
    index === rowIndex || index === timeIndex ? null : createMask(selection[dimension.id], sizes[index]!),
  );
  return {
    rowCount: sizes[rowIndex]!,
    periodCount: sizes[timeIndex]!,
    aggregates: measures.map((_, measure) =>
      aggregate(cube, { by: [rowIndex, timeIndex], sizes, masks, measure }),
    ),
  };
}

/** The sum of one measure over rows and periods; nothing selected sums to 0. */
export function countOf(
  figures: Figures,
  measure: number,
  rows: readonly number[],
  periods: readonly number[],
): Count {
  const { lower, upper } = figures.aggregates[measure]!;
  let least = 0;
  let most = 0;
  for (const row of rows) {
    for (const period of periods) {
      const place = row * figures.periodCount + period;
      least += lower[place]!;
      most += upper[place]!;
    }
  }
  return { type: 'count', lower: least, upper: most };
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

/** The number to draw, a share as a fraction; null where it cannot be said. */
export function plottedValue(quantity: Quantity): number | null {
  if (quantity.type === 'unsaid') return null;
  return quantity.type === 'share' ? quantity.value : exactValue(quantity);
}

export function formatQuantity(quantity: Quantity): string {
  return quantity.type === 'count' ? formatCount(quantity) : formatShare(quantity);
}

/** Every code of a dimension, ascending. */
export function allCodes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, code) => code);
}
