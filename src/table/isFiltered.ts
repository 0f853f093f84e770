import type { TableView } from '../views/table.ts';

/** Whether the selection leaves rows out: some row is not selected, or the totals are of more rows than are shown. */
export function isFiltered({ rows, totals }: TableView): boolean {
  const hasUnselected = rows.some((row) => !row.selected || row.members.some(({ selected }) => !selected));
  const [shown] = totals;
  return hasUnselected || totals.some(({ codes }) => codes.length !== shown?.codes.length);
}
