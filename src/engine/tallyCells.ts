import { CELL_STATUS, type Cube, type MeasureColumn } from '../dataset/Dataset.ts';
import type { Masks, TotalsQuery } from './aggregate.ts';
import { type CellSorter, createCellSorter } from './sortCells.ts';
import { createTally, type Gaps, type Tally } from './tally.ts';

/** Cells worked on between two yields: their scratch columns stay in a processor's second cache. */
export const BLOCK_CELLS = 16_384;

/** Number of places in a table; 1 where it keeps no dimension. */
export function countPlaces(sizes: readonly number[], by: readonly number[]): number {
  return by.reduce((product, dimension) => product * sizes[dimension]!, 1);
}

/**
 * Sums every measure into every table in one pass over the cells, yielding after each block of them.
 *
 * A table leaves out the filters of its own dimensions; every other filter acts. Answers tallies by table, then by
 * measure. Throws when a table names a dimension that the cube does not have, and at more than 16 filters.
 */
export function* tallySteps(
  cube: Cube,
  query: TotalsQuery,
  masks: Masks,
): Generator<void, readonly (readonly Tally[])[]> {
  checkTables(cube, query);
  const { sizes, tables } = query;
  const capacity = Math.min(BLOCK_CELLS, cube.length);
  const sorter = createCellSorter(tables, masks, capacity);
  const codes = createCodeBlock(cube, [...tables.flat(), ...sorter.dimensions], capacity);
  const keys = new Int32Array(capacity);
  const gapLists = cube.measures.map(({ status }) => new Int32Array(status === undefined ? 0 : capacity));
  const answer = tables.map((by) => createTallies(cube, countPlaces(sizes, by)));
  for (let start = 0; start < cube.length; start += BLOCK_CELLS) {
    const count = Math.min(BLOCK_CELLS, cube.length - start);
    codes.load(start, count);
    sorter.sort(codes.columns, count);
    const gapCells = cube.measures.map((measure, index) => listGaps(gapLists[index]!, measure, start, count));
    for (const [table, by] of tables.entries()) {
      const places = findPlaces(keys, codes.columns, sizes, by, count);
      for (const [index, measure] of cube.measures.entries()) {
        const { sums, gaps } = answer[table]![index]!;
        for (const run of sorter.listFor(table)) {
          if (run.cells === null) addEvery(sums, places, measure.values, start, run.length);
          else addListed(sums, places, run.cells, measure.values, start, run.length);
          if (gaps !== null) countCells(gaps.cells, places, run.cells, run.length);
        }
        if (gaps !== null) addGaps(gaps, places, gapCells[index]!, sorter, table, measure, start);
      }
    }
    yield;
  }
  return answer;
}

function checkTables({ codes }: Cube, { tables }: TotalsQuery): void {
  for (const [table, by] of tables.entries()) {
    for (const dimension of by) {
      if (codes[dimension] !== undefined) continue;
      throw new Error(`tables[${table}]: expected dimensions below ${codes.length}, got ${dimension}`);
    }
  }
}

function createTallies(cube: Cube, length: number): readonly Tally[] {
  return cube.measures.map(({ status }) => createTally(length, status !== undefined));
}

interface CodeBlock {
  /** By dimension; null where nobody asks for it. */
  readonly columns: readonly (Int32Array | null)[];
  readonly load: (start: number, count: number) => void;
}

/** The codes of one block, all in one type: loops that read them then meet a single kind of array. */
function createCodeBlock(cube: Cube, used: readonly number[], capacity: number): CodeBlock {
  const columns = cube.codes.map((_, dimension) =>
    used.includes(dimension) ? new Int32Array(capacity) : null,
  );
  const load = (start: number, count: number) => {
    for (const [dimension, column] of columns.entries()) {
      column?.set(cube.codes[dimension]!.subarray(start, start + count));
    }
  };
  return { columns, load };
}

/** The place of each cell of a block in a table; `keys` is written to unless a column of codes is the answer. */
function findPlaces(
  keys: Int32Array,
  columns: readonly (Int32Array | null)[],
  sizes: readonly number[],
  by: readonly number[],
  count: number,
): Int32Array {
  const [first, ...rest] = by;
  if (first === undefined) return keys.fill(0);
  let places = columns[first]!;
  for (const dimension of rest) {
    combineCodes(keys, places, columns[dimension]!, sizes[dimension]!, count);
    places = keys;
  }
  return places;
}

function combineCodes(
  keys: Int32Array,
  outer: Int32Array,
  inner: Int32Array,
  size: number,
  count: number,
): void {
  for (let cell = 0; cell < count; cell += 1) keys[cell] = outer[cell]! * size + inner[cell]!;
}

function addEvery(
  sums: Float64Array,
  places: Int32Array,
  values: Float64Array,
  start: number,
  count: number,
): void {
  for (let cell = 0; cell < count; cell += 1) sums[places[cell]!]! += values[start + cell]!;
}

function addListed(
  sums: Float64Array,
  places: Int32Array,
  cells: Int32Array,
  values: Float64Array,
  start: number,
  count: number,
): void {
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index]!;
    sums[places[cell]!]! += values[start + cell]!;
  }
}

function countCells(counts: Float64Array, places: Int32Array, cells: Int32Array | null, count: number): void {
  for (let index = 0; index < count; index += 1)
    counts[places[cells === null ? index : cells[index]!]!]! += 1;
}

/** The cells of a block that are not present, by position in it; `scratch` holds the answer. */
function listGaps(scratch: Int32Array, { status }: MeasureColumn, start: number, count: number): Int32Array {
  if (status === undefined) return scratch;
  let length = 0;
  for (let cell = 0; cell < count; cell += 1) {
    if (status[start + cell] === CELL_STATUS.present) continue;
    scratch[length] = cell;
    length += 1;
  }
  return scratch.subarray(0, length);
}

/** Values of these cells are 0, so that their bounds are what they add to those of the sum. */
function addGaps(
  gaps: Gaps,
  places: Int32Array,
  cells: Int32Array,
  { failures, acting }: CellSorter,
  table: number,
  { status, lower, upper }: MeasureColumn,
  start: number,
): void {
  const filters = acting[table]!;
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    if ((failures[cell]! & filters) !== 0) continue;
    const place = places[cell]!;
    const known = status?.[start + cell];
    if (known === CELL_STATUS.notApplicable) {
      gaps.notApplicable[place]! += 1;
      continue;
    }
    const most = upper?.[start + cell] ?? Infinity;
    gaps.lower[place]! += lower?.[start + cell] ?? 0;
    if (known === CELL_STATUS.missing) gaps.missing[place]! += 1;
    if (most === Infinity) gaps.unbounded[place]! += 1;
    else gaps.upper[place]! += most;
  }
}
