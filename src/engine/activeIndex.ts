import type { Cube } from '../dataset/Dataset.ts';
import { type Masks, settleTally, type Totals, type TotalsQuery } from './aggregate.ts';
import { addRow, createTally, listColumns, MOST_COLUMNS, type Tally } from './tally.ts';
import { countPlaces, tallySteps } from './tallyCells.ts';

/**
 * Totals held ready for one active dimension, under fixed filters of the others: plain typed arrays, so that a worker
 * can hand it over.
 */
export interface ActiveIndex {
  readonly active: number;
  /** Of the active dimension. */
  readonly memberCount: number;
  readonly tables: readonly IndexedTable[];
  /** Whether adding and subtracting rows is exact: every entry is a whole number, and all of them add up to a safe one. */
  readonly isExact: boolean;
}

export type IndexedTable =
  /** The table keeps the active dimension, whose filter then never acts on it. */
  | { readonly type: 'final'; readonly totals: Totals }
  /** By measure the table once per member of the active dimension, one after the other, and for all members. */
  | {
      readonly type: 'rows';
      readonly by: readonly number[];
      readonly rows: readonly Tally[];
      readonly all: readonly Tally[];
    };

/**
 * The most an index may take: 64 MiB, or 8 million sums. With two dimensions of 40,000 members it would take 12 GiB; such
 * a query stays on the plain path.
 */
export const MOST_INDEX_BYTES = 64 * 2 ** 20;

/** The bytes of the arrays of an index, known before it is built. */
export function indexBytes(cube: Cube, { sizes, tables }: TotalsQuery, active: number): number {
  const columns = cube.measures.reduce(
    (sum, { status }) => sum + (status === undefined ? 1 : MOST_COLUMNS),
    0,
  );
  const places = tables.reduce(
    (sum, by) => sum + countPlaces(sizes, by) * (by.includes(active) ? 1 : sizes[active]! + 1),
    0,
  );
  return places * columns * Float64Array.BYTES_PER_ELEMENT;
}

/**
 * Sums every table per member of the active dimension in one pass over the cells, yielding after each block.
 *
 * The mask of the active dimension is not looked at. The caller compares `indexBytes` with its bound first. Throws as
 * `aggregateTotals` does.
 */
export function* indexSteps(
  cube: Cube,
  { sizes, tables }: TotalsQuery,
  active: number,
  masks: Masks,
): Generator<void, ActiveIndex> {
  const perMember = tables.map((by) => (by.includes(active) ? by : [active, ...by]));
  const tallies = yield* tallySteps(cube, { sizes, tables: perMember }, masks);
  const memberCount = sizes[active]!;
  const indexed: IndexedTable[] = [];
  for (const [table, by] of tables.entries()) {
    indexed.push(indexTable(by, active, memberCount, tallies[table]!));
    yield;
  }
  return { active, memberCount, tables: indexed, isExact: indexed.every(isExactTable) };
}

function indexTable(
  by: readonly number[],
  active: number,
  memberCount: number,
  tallies: readonly Tally[],
): IndexedTable {
  if (by.includes(active)) return { type: 'final', totals: { by, measures: tallies.map(settleTally) } };
  return { type: 'rows', by, rows: tallies, all: tallies.map((rows) => sumRows(rows, memberCount)) };
}

function sumRows(rows: Tally, memberCount: number): Tally {
  const length = memberCount === 0 ? 0 : rows.sums.length / memberCount;
  const all = createTally(length, rows.gaps !== null);
  for (let member = 0; member < memberCount; member += 1) addRow(all, rows, member, 1);
  return all;
}

function isExactTable(table: IndexedTable): boolean {
  return table.type === 'final' || table.rows.every((rows) => listColumns(rows).every(isExactColumn));
}

function isExactColumn(column: Float64Array): boolean {
  let size = 0;
  for (let place = 0; place < column.length; place += 1) {
    const value = column[place]!;
    if (!Number.isInteger(value)) return false;
    size += Math.abs(value);
  }
  return size <= Number.MAX_SAFE_INTEGER;
}
