import type { Cube } from '../dataset/Dataset.ts';
import type { Gaps, Tally } from './tally.ts';
import { tallySteps } from './tallyCells.ts';

/** A measure summed per combination of members, row-major in the order of the dimensions asked for. */
export interface Aggregate {
  /** Sum of the cells that are present. */
  readonly sums: Float64Array;
  /** Least and most the sum may be; the same array as `sums` when every cell of the measure is present. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Why a sum is not one number where its bounds do not tell, see `GAP`; null when every cell of the measure is present. */
  readonly gap: Uint8Array | null;
}

/** What a place lacks: no cell of it applies; it has no upper bound as cells are hidden, or as some are missing. */
export const GAP = { none: 0, notApplicable: 1, suppressed: 2, missing: 3 } as const;

/** What two places lack together: what applies in one of them applies to both, what is missing in one is missing. */
export function joinGaps(a: number, b: number): number {
  if (a === b) return a;
  return Math.max(a === GAP.notApplicable ? GAP.none : a, b === GAP.notApplicable ? GAP.none : b);
}

/** One cross-tabulation: every measure of the cube summed by some of its dimensions. */
export interface Totals {
  /** Positions of the dimensions kept, in row-major order. */
  readonly by: readonly number[];
  /** In the order of `Cube.measures`. */
  readonly measures: readonly Aggregate[];
}

/** What to sum: cross-tabulations of one cube, all measures of it in each. */
export interface TotalsQuery {
  /** Member count of each dimension of the cube. */
  readonly sizes: readonly number[];
  /** Positions of the dimensions that each table keeps, in the order wanted; none gives the grand total alone. */
  readonly tables: readonly (readonly number[])[];
}

/** Per dimension a byte per member, 1 to let through and 0 to leave out, or null for no filter. */
export type Masks = readonly (Uint8Array | null)[];

/**
 * Sums every measure into every table in one pass over the cells: the plain path and the reference answer.
 *
 * A table leaves out the filters of its own dimensions, so that a view shows what could be chosen; every other filter
 * acts. Suppressed and missing cells add 0 to `sums` and their bounds to `lower` and `upper`; a missing cell and one hidden
 * without bounds have no upper bound, so their sum's is Infinity. Not applicable cells add nothing and are told of where there are no others. A place without
 * cells is 0.
 *
 * Throws when a table names a dimension that the cube does not have, and at more than 16 filters.
 */
export function aggregateTotals(cube: Cube, query: TotalsQuery, masks: Masks): readonly Totals[] {
  const steps = aggregateSteps(cube, query, masks);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding after each block of cells, so that it can share a thread or be left unfinished. */
export function* aggregateSteps(
  cube: Cube,
  query: TotalsQuery,
  masks: Masks,
): Generator<void, readonly Totals[]> {
  const tallies = yield* tallySteps(cube, query, masks);
  return query.tables.map((by, table) => ({ by, measures: tallies[table]!.map(settleTally) }));
}

/** Sums and their bounds; the arrays of the tally are not written to, `sums` is handed on. */
export function settleTally({ sums, gaps }: Tally): Aggregate {
  if (gaps === null) return { sums, lower: sums, upper: sums, gap: null };
  const lower = new Float64Array(sums.length);
  const upper = new Float64Array(sums.length);
  const gap = new Uint8Array(sums.length);
  for (let place = 0; place < sums.length; place += 1) {
    lower[place] = sums[place]! + gaps.lower[place]!;
    upper[place] = gaps.unbounded[place]! > 0 ? Infinity : sums[place]! + gaps.upper[place]!;
    gap[place] = gapOf(gaps, place);
  }
  return { sums, lower, upper, gap };
}

function gapOf({ cells, notApplicable, unbounded, missing }: Gaps, place: number): number {
  if (cells[place]! > 0 && cells[place] === notApplicable[place]) return GAP.notApplicable;
  if (missing[place]! > 0) return GAP.missing;
  return unbounded[place]! > 0 ? GAP.suppressed : GAP.none;
}
