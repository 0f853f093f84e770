import type { Masks } from './aggregate.ts';

/** Cells of a block, by position in it; null is all of them. */
export interface CellRun {
  readonly cells: Int32Array | null;
  readonly length: number;
}

/** Sorts the cells of a block by the filters they fail, once for all tables. */
export interface CellSorter {
  /** The dimensions whose filters act on any table. */
  readonly dimensions: readonly number[];
  /** Per cell of the block sorted last, a bit per filter that it fails. */
  readonly failures: Int32Array;
  /** Per table, the filters that act on it, as bits of `failures`. */
  readonly acting: readonly number[];
  readonly sort: (columns: readonly (Int32Array | null)[], count: number) => void;
  /** What a table takes of the block sorted last, in runs that share no cell; good until the next `sort`. */
  readonly listFor: (table: number) => readonly CellRun[];
}

/** A list per combination of failures: at 16 filters their directory still fits a processor's second cache. */
const MOST_FILTERS = 16;

/**
 * Gathers cells that fail the same filters into one list, in their order. A table then reads the lists it takes:
 * cells that fail nothing, and cells that fail filters of its own dimensions alone. So one look at each cell serves
 * every table, and the additions need no branch.
 *
 * A filter on a dimension that every table keeps acts nowhere and is dropped. Throws at more than 16 that act.
 */
export function createCellSorter(
  tables: readonly (readonly number[])[],
  masks: Masks,
  capacity: number,
): CellSorter {
  const dimensions = listActing(tables, masks);
  const acting = tables.map((by) =>
    dimensions.reduce((bits, dimension, bit) => (by.includes(dimension) ? bits : bits | (1 << bit)), 0),
  );
  const failures = new Int32Array(capacity);
  const marks = dimensions.map((dimension, bit) => createMarks(masks[dimension]!, 1 << bit));
  const { listOf, patterns } = createDirectory(acting, 2 ** dimensions.length);
  const lists = new Int32Array(dimensions.length === 0 ? 0 : (patterns.length + 1) * capacity);
  const lengths = new Int32Array(patterns.length + 1);
  let blockLength = 0;

  const sort = (columns: readonly (Int32Array | null)[], count: number) => {
    blockLength = count;
    if (dimensions.length === 0) return;
    failures.fill(0);
    for (const [bit, dimension] of dimensions.entries())
      markFailures(failures, columns[dimension]!, marks[bit]!, count);
    lengths.fill(0);
    gatherCells(lists, lengths, listOf, failures, capacity, count);
  };

  const listFor = (table: number): readonly CellRun[] => {
    const filters = acting[table]!;
    if (filters === 0) return [{ cells: null, length: blockLength }];
    return patterns.flatMap((pattern, list) => {
      const length = lengths[list]!;
      if ((pattern & filters) !== 0 || length === 0) return [];
      return [{ cells: lists.subarray(list * capacity, list * capacity + length), length }];
    });
  };
  return { dimensions, failures, acting, sort, listFor };
}

function listActing(tables: readonly (readonly number[])[], masks: Masks): readonly number[] {
  const dimensions = masks.flatMap((mask, dimension) =>
    mask === null || tables.every((by) => by.includes(dimension)) ? [] : [dimension],
  );
  if (dimensions.length <= MOST_FILTERS) return dimensions;
  throw new Error(`masks: expected at most ${MOST_FILTERS} that act, got ${dimensions.length}`);
}

/** Per member 0 where the mask lets it through, else `bit`. */
function createMarks(mask: Uint8Array, bit: number): Int32Array {
  return Int32Array.from(mask, (isThrough) => (isThrough === 0 ? bit : 0));
}

/** The failures that some table takes, and for every combination the list of its cells; the last is for the rest. */
function createDirectory(acting: readonly number[], combinations: number) {
  const all = Array.from({ length: combinations }, (_, pattern) => pattern);
  const patterns = all.filter((pattern) => acting.some((filters) => (pattern & filters) === 0));
  const listOf = new Int32Array(combinations).fill(patterns.length);
  for (const [list, pattern] of patterns.entries()) listOf[pattern] = list;
  return { listOf, patterns };
}

function markFailures(failures: Int32Array, codes: Int32Array, marks: Int32Array, count: number): void {
  for (let cell = 0; cell < count; cell += 1) failures[cell]! |= marks[codes[cell]!]!;
}

function gatherCells(
  lists: Int32Array,
  lengths: Int32Array,
  listOf: Int32Array,
  failures: Int32Array,
  capacity: number,
  count: number,
): void {
  for (let cell = 0; cell < count; cell += 1) {
    const list = listOf[failures[cell]!]!;
    const length = lengths[list]!;
    lists[list * capacity + length] = cell;
    lengths[list] = length + 1;
  }
}
