import { type Aggregate, joinGaps } from '../engine/aggregate.ts';
import type { Figures } from './figures.ts';

/** A sum by place, without what is known of it alone. */
export type Bounds = Omit<Aggregate, 'sums'>;

type ByRows = WeakMap<readonly number[], (Bounds | undefined)[]>;

const kept = new WeakMap<Figures, ByRows>();

/**
 * One measure summed over rows, a place per period. Kept for as long as the figures and the array of rows live, so
 * neither may be changed in place: the headline, the totals, the trend and the contributions read the same sums.
 */
export function sumRows(figures: Figures, measure: number, rows: readonly number[]): Bounds {
  const byRows: ByRows = kept.get(figures) ?? new WeakMap();
  kept.set(figures, byRows);
  const measures = byRows.get(rows) ?? [];
  byRows.set(rows, measures);
  const known = measures[measure];
  if (known !== undefined) return known;
  const { periodCount } = figures;
  const { lower, upper, gap } = figures.aggregates[measure]!;
  const least = addRows(lower, rows, periodCount);
  const sums = {
    lower: least,
    upper: upper === lower ? least : addRows(upper, rows, periodCount),
    gap: gap === null ? null : joinRows(gap, rows, periodCount),
  };
  measures[measure] = sums;
  return sums;
}

function addRows(values: Float64Array, rows: readonly number[], periodCount: number): Float64Array {
  const sums = new Float64Array(periodCount);
  for (const row of rows) {
    const start = row * periodCount;
    for (let period = 0; period < periodCount; period += 1) sums[period]! += values[start + period]!;
  }
  return sums;
}

/** What the rows lack together in each period. */
function joinRows(gaps: Uint8Array, rows: readonly number[], periodCount: number): Uint8Array {
  const startOf = (row: number) => row * periodCount;
  const [first, ...others] = rows;
  if (first === undefined) return new Uint8Array(periodCount);
  const joined = gaps.slice(startOf(first), startOf(first) + periodCount);
  for (const row of others) {
    const start = startOf(row);
    for (let period = 0; period < periodCount; period += 1)
      joined[period] = joinGaps(joined[period]!, gaps[start + period]!);
  }
  return joined;
}
