import type { TableColumn, TableRow } from '../views/table.ts';

/** Strength from 0 to 1 of a cell's background, or null where the cell has none. */
export function shadeOf(row: TableRow, column: TableColumn, largest: number): number | null {
  if (largest <= 0 || row.type !== 'member' || column.type !== 'period') return null;
  const value = row.cells[column.id]?.value ?? null;
  return value === null ? null : Math.max(0, value / largest);
}
