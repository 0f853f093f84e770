import type { TableCell, TableColumn, TableRow, TableView } from '../views/table.ts';
import { listColumns } from './listColumns.ts';
import { listRows, type TableSort } from './sortRows.ts';

export interface GridOptions {
  readonly sort: TableSort | null;
  /** Ids or types of columns. */
  readonly hiddenColumns: readonly string[];
  /** Ids of folded groups. */
  readonly collapsed: readonly string[];
  readonly nameLabel: string;
}

export interface GridColumn {
  readonly label: string;
  readonly align: 'start' | 'end';
}

export interface GridRow {
  readonly kind: TableRow['type'];
  /** One text a column with its mark, the name first; empty where the row has no such figure. */
  readonly cells: readonly string[];
  /** Present where a filter leaves the row out. */
  readonly muted?: boolean;
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** The table as on screen in text: same rows, order and columns, without trend lines, ghosts and counts of members. */
export function toGrid(view: TableView, options: GridOptions): Grid {
  const columns = listColumns(view.columns, options.hiddenColumns).filter(({ type }) => type !== 'trend');
  const rows = listRows(view.rows, options.sort, options.collapsed);
  return {
    columns: [
      { label: options.nameLabel, align: 'start' },
      ...columns.map((column): GridColumn => ({ label: headingText(column), align: 'end' })),
    ],
    rows: [...rows, ...view.totals].map((row) => toGridRow(row, columns)),
  };
}

function headingText({ label, sublabel }: TableColumn): string {
  return sublabel === null ? label : `${label} ${sublabel}`;
}

function toGridRow(row: TableRow, columns: readonly TableColumn[]): GridRow {
  const cells = [row.label, ...columns.map(({ id }) => textOf(row.cells[id]))];
  const isMuted = row.type !== 'total' && !row.selected;
  return isMuted ? { kind: row.type, cells, muted: true } : { kind: row.type, cells };
}

function textOf(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return cell.mark ? `${cell.text} ${cell.mark}` : cell.text;
}
