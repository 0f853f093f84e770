import type { Dataset } from '../dataset/Dataset.ts';
import type { Totals } from '../engine/aggregate.ts';
import { categoryDimensionsOf, type Figures, timeDimensionOf } from './figures.ts';

/** The tables that the views read, by position of their dimensions: each category dimension by time. */
export function listTables(dataset: Dataset): readonly (readonly number[])[] {
  const time = dataset.dimensions.findIndex(({ type }) => type === 'time');
  return dataset.dimensions.flatMap(({ type }, dimension) =>
    type === 'category' ? [[dimension, time]] : [],
  );
}

const known = new WeakMap<Totals, Figures>();

/** The figures of a row dimension out of the totals of `listTables`; the same object for the same totals. */
export function figuresOf(dataset: Dataset, rows: string, totals: readonly Totals[]): Figures {
  const categories = categoryDimensionsOf(dataset);
  const position = categories.findIndex(({ id }) => id === rows);
  const found = totals[position];
  if (found === undefined)
    throw new Error(`figuresOf: expected totals of a category dimension, got "${rows}"`);
  const before = known.get(found);
  if (before !== undefined) return before;
  const figures = {
    rowCount: categories[position]!.members.length,
    periodCount: timeDimensionOf(dataset).members.length,
    aggregates: found.measures,
  };
  known.set(found, figures);
  return figures;
}
