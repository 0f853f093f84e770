import type { TableRow } from '../views/table.ts';
import { NAME_COLUMN } from '../views/tableRows.ts';

/** The column rows are ordered by; null elsewhere stands for the order of the dataset. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** What a row is ordered by in one column: its number, or its name where names have none; undefined where it has neither. */
export function sortValue(row: TableRow, column: string): string | number | undefined {
  return row.valueIn(column) ?? (column === NAME_COLUMN ? row.label : undefined);
}

/** Ascending order of two values of one column, as for `Array.sort`. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/**
 * Rows in the order of one column, their members left as they are. Ties keep the order given; rows without a value come
 * last in both directions, so an unknown column changes nothing.
 */
export function sortRows(rows: readonly TableRow[], sort: TableSort | null): readonly TableRow[] {
  if (sort === null) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(row, sort.column) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return direction * compareValues(a, b);
    })
    .map(({ row }) => row);
}

/** Rows as listed on screen: groups by their own figure, and under those not folded their members in the same order. */
export function listRows(
  rows: readonly TableRow[],
  sort: TableSort | null,
  collapsed: readonly string[],
): readonly TableRow[] {
  const sorted = sortRows(rows, sort);
  if (sorted.every(({ members }) => members.length === 0)) return sorted;
  return sorted.flatMap((row) =>
    collapsed.includes(row.id) ? [row] : [row, ...sortRows(row.members, sort)],
  );
}
