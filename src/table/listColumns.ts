import type { TableColumn } from '../views/table.ts';

/** Whether a list of column ids and types names this column. */
export function isHidden(column: TableColumn, hiddenColumns: readonly string[]): boolean {
  return hiddenColumns.includes(column.id) || hiddenColumns.includes(column.type);
}

/** Columns on screen after the names, in order. */
export function listColumns(
  columns: readonly TableColumn[],
  hiddenColumns: readonly string[],
): readonly TableColumn[] {
  return columns.filter((column) => !isHidden(column, hiddenColumns));
}
