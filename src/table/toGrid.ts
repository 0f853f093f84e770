import type { TableGridColumn, TableGridRow } from '../exporters/TableGrid.ts';
import type { TableCell, TableColumn, TableRow, TableView } from '../views/table.ts';
import { listColumns } from './listColumns.ts';
import { listRows, type TableSort } from './sortRows.ts';
import { toPlainCell } from './toPlainCell.ts';

export interface GridOptions {
  readonly sort: TableSort | null;
  /** Ids or types of columns. */
  readonly hiddenColumns: readonly string[];
  /** Ids of folded groups. */
  readonly collapsed: readonly string[];
  readonly nameLabel: string;
  /** The two years compared, `2015-16 to 2019-20`, for headings that stand without the page. */
  readonly span: string;
}

export interface GridColumn extends TableGridColumn {
  /** The heading with measure, years and unit: of a file that is read without the page. */
  readonly fullLabel: string;
}

/** A row of texts with their marks, the name first; a cell is empty where the row has no such figure. */
export interface GridRow extends TableGridRow {
  /** Number or text behind each cell, without its mark, as a spreadsheet counts with it; see `toPlainCell`. */
  readonly plain: readonly (string | number)[];
  /** Present where a group adds up only some of its members. */
  readonly part?: boolean;
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/**
 * The table as on screen in text: same rows, order and columns, without trend lines and ghosts. A group that adds up
 * only some of its members says so in its name: `Stalking (1 of 3)`.
 */
export function toGrid(view: TableView, options: GridOptions): Grid {
  const columns = listColumns(view.columns, options.hiddenColumns).filter(({ type }) => type !== 'trend');
  const rows = listRows(view.rows, options.sort, options.collapsed);
  return {
    columns: [
      { label: options.nameLabel, fullLabel: options.nameLabel, align: 'start' },
      ...columns.map(
        (column): GridColumn => ({
          label: headingText(column),
          fullLabel: fullHeading(column, view.label, options.span),
          align: 'end',
        }),
      ),
    ],
    rows: [...rows, ...view.totals].map((row) => toGridRow(row, columns)),
  };
}

function headingText({ label, sublabel }: TableColumn): string {
  return sublabel === null ? label : `${label} ${sublabel}`;
}

/** `Internet involved 2015-16`, `Change 2015-16 to 2019-20 (percentage points)`, `Share flagged 2019-20 (%)`. */
function fullHeading(column: TableColumn, measure: string, span: string): string {
  const { type, label, unit } = column;
  const isOfBoth = type === 'change' || type === 'ratio';
  const words = isOfBoth ? `${label} ${span}` : headingText(column);
  const text = type === 'period' ? `${measure} ${words}` : words;
  if (unit === 'points') return `${text} (percentage points)`;
  return unit === 'percent' ? `${text} (%)` : text;
}

function toGridRow(row: TableRow, columns: readonly TableColumn[]): GridRow {
  const isPart = row.type === 'group' && row.countText !== null && row.countText !== String(row.codes.length);
  const name = isPart ? `${row.label} (${row.countText})` : row.label;
  const isMuted = row.type !== 'total' && !row.selected;
  return {
    kind: row.type,
    cells: [name, ...columns.map(({ id }) => textOf(row.cells[id]))],
    plain: [name, ...columns.map(({ id }) => toPlainCell(row.cells[id]))],
    ...(isMuted && { muted: true }),
    ...(isPart && { part: true }),
  };
}

function textOf(cell: TableCell | undefined): string {
  if (cell === undefined) return '';
  return cell.mark ? `${cell.text} ${cell.mark}` : cell.text;
}
