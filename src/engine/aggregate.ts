import { CELL_STATUS, type Cube } from '../dataset/Dataset.ts';

/** A measure summed per combination of members, row-major in the order of the dimensions asked for. */
export interface Aggregate {
  /** Sum of the cells that are present. */
  readonly sums: Float64Array;
  /** Least and most the sum may be; the same array as `sums` when every cell of the measure is present. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface AggregateQuery {
  /** Positions of the dimensions to keep, in the order wanted; none gives the grand total alone. */
  readonly by: readonly number[];
  /** Member count of each dimension of the cube. */
  readonly sizes: readonly number[];
  /** Per dimension a byte per member, 1 to let through, or null for no filter. */
  readonly masks: readonly (Uint8Array | null)[];
  /** Position of the measure. */
  readonly measure: number;
}

/**
 * Sums one measure under a selection in one pass over the cells: the plain path and the reference answer.
 *
 * Suppressed and missing cells add 0 to `sums` and their bounds to `lower` and `upper`; a missing cell has no
 * upper bound, so its sum's is Infinity. Not applicable cells add nothing.
 */
export function aggregate(cube: Cube, query: AggregateQuery): Aggregate {
  const { by, sizes, masks, measure } = query;
  const keys = createKeys(cube, by, sizes, masks);
  const length = by.reduce((product, dimension) => product * sizes[dimension]!, 1);
  const column = cube.measures[measure];
  if (column === undefined)
    throw new Error(`aggregate: expected a measure below ${cube.measures.length}, got ${measure}`);
  const sums = new Float64Array(length);
  const { values, status } = column;
  for (let cell = 0; cell < cube.length; cell += 1) {
    const key = keys[cell]!;
    if (key >= 0) sums[key]! += values[cell]!;
  }
  if (status === undefined) return { sums, lower: sums, upper: sums };
  const lower = new Float64Array(length);
  const upper = new Float64Array(length);
  for (let cell = 0; cell < cube.length; cell += 1) {
    const key = keys[cell]!;
    if (key < 0 || status[cell] === CELL_STATUS.notApplicable) continue;
    lower[key]! += column.lower?.[cell] ?? values[cell]!;
    upper[key]! += column.upper?.[cell] ?? values[cell]!;
  }
  return { sums, lower, upper };
}

/** The place of each cell in the answer, or -1 where the selection leaves it out. */
function createKeys(
  cube: Cube,
  by: readonly number[],
  sizes: readonly number[],
  masks: readonly (Uint8Array | null)[],
): Int32Array {
  const keys = new Int32Array(cube.length);
  for (const dimension of by) {
    const codes = cube.codes[dimension]!;
    const size = sizes[dimension]!;
    for (let cell = 0; cell < cube.length; cell += 1) keys[cell] = keys[cell]! * size + codes[cell]!;
  }
  masks.forEach((mask, dimension) => {
    if (mask === null) return;
    const codes = cube.codes[dimension]!;
    for (let cell = 0; cell < cube.length; cell += 1) if (mask[codes[cell]!] === 0) keys[cell] = -1;
  });
  return keys;
}
