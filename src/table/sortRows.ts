import type { TableRow } from '../views/table.ts';

/** The column rows are ordered by; null elsewhere stands for the order of the dataset. */
export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** Id of the first column, which holds the names of the rows. */
export const NAME_COLUMN = 'name';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** What a row is ordered by in one column: its name or its number; undefined where it has neither. */
export function sortValue(row: TableRow, column: string): string | number | undefined {
  if (column === NAME_COLUMN) return row.label;
  return row.cells[column]?.value ?? undefined;
}

/** Ascending order of two values of one column, as for `Array.sort`. */
export function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/**
 * Rows in the order of one column, members within their groups, groups by their own figure.
 * Ties keep the order given; rows without a value come last in both directions, so an unknown column changes nothing.
 */
export function sortRows(rows: readonly TableRow[], sort: TableSort | null): readonly TableRow[] {
  if (sort === null) return rows;
  const direction = sort.descending ? -1 : 1;
  return rows
    .map((row) => (row.members.length === 0 ? row : { ...row, members: sortRows(row.members, sort) }))
    .sort((rowA, rowB) => {
      const a = sortValue(rowA, sort.column);
      const b = sortValue(rowB, sort.column);
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return direction * compareValues(a, b);
    });
}
