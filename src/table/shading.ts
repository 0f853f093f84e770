import type { TableColumn, TableRow } from '../views/table.ts';

/** Largest figure of a member row in any period column, hidden or not; 0 where there is none above it. */
export function largestFigure(rows: readonly TableRow[], columns: readonly TableColumn[]): number {
  const periods = columns.filter(({ type }) => type === 'period');
  const members = rows.flatMap((row) => (row.type === 'member' ? [row] : row.members));
  const figures = members.flatMap((row) => periods.map(({ id }) => row.cells[id]?.value ?? 0));
  return figures.reduce((largest, figure) => Math.max(largest, figure), 0);
}

/** Strength from 0 to 1 of a cell's background, or null where the cell has none. */
export function shadeOf(row: TableRow, column: TableColumn, largest: number): number | null {
  const value = row.cells[column.id]?.value ?? null;
  if (largest <= 0 || value === null || row.type !== 'member' || column.type !== 'period') return null;
  return Math.max(0, value / largest);
}
