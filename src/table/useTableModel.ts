import {
  columnVisibilityFeature,
  createExpandedRowModel,
  createSortedRowModel,
  type ExpandedState,
  functionalUpdate,
  type Row,
  rowExpandingFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn, TableRow, TableView } from '../views/table.ts';
import { isHidden } from './listColumns.ts';
import { compareValues, NAME_COLUMN, sortValue, type TableSort } from './sortRows.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  rowExpandingFeature,
  rowSortingFeature,
  expandedRowModel: createExpandedRowModel(),
  sortedRowModel: createSortedRowModel(),
});

type ModelRow = Row<typeof features, TableRow>;

export interface TableModelOptions {
  readonly view: TableView;
  readonly sort: TableSort | null;
  readonly hiddenColumns: readonly string[];
  readonly collapsed: readonly string[];
  readonly onSort: (sort: TableSort | null) => void;
}

/**
 * TanStack's model of rows and columns under a state that is held outside: which columns are visible, which groups are
 * unfolded, and the order of rows, the same as `sortRows`.
 */
export function useTableModel({ view, sort, hiddenColumns, collapsed, onSort }: TableModelOptions) {
  const columns = useMemo(() => createColumns(view.columns), [view.columns]);
  const sorting = useMemo(() => createSorting(view.columns, sort), [view.columns, sort]);
  const expanded = useMemo(() => createExpanded(view.rows, collapsed), [view.rows, collapsed]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(view.columns.map((column) => [column.id, !isHidden(column, hiddenColumns)])),
    [view.columns, hiddenColumns],
  );
  return useTable({
    features,
    columns,
    data: view.rows,
    getRowId,
    getSubRows,
    state: { sorting, expanded, columnVisibility },
    onSortingChange: (updater: Updater<SortingState>) => {
      const [first] = functionalUpdate(updater, sorting);
      onSort(first === undefined ? null : { column: first.id, descending: first.desc });
    },
    enableMultiSort: false,
    autoResetExpanded: false,
  });
}

function getRowId(row: TableRow): string {
  return row.id;
}

function getSubRows(row: TableRow): readonly TableRow[] {
  return row.members;
}

function createColumns(columns: readonly TableColumn[]) {
  return [
    createColumn(NAME_COLUMN, true, false),
    ...columns.map(({ id, sortable }) => createColumn(id, sortable, true)),
  ];
}

function createColumn(id: string, enableSorting: boolean, sortDescFirst: boolean) {
  return {
    id,
    accessorFn: (row: TableRow) => sortValue(row, id),
    sortFn: compareRows,
    sortUndefined: 'last' as const,
    enableSorting,
    sortDescFirst,
  };
}

/** Rows without a value never arrive here: `sortUndefined` places them. */
function compareRows(rowA: ModelRow, rowB: ModelRow, column: string): number {
  return compareValues(sortValue(rowA.original, column)!, sortValue(rowB.original, column)!);
}

function createSorting(columns: readonly TableColumn[], sort: TableSort | null): SortingState {
  const isKnown = sort?.column === NAME_COLUMN || columns.some(({ id }) => id === sort?.column);
  return sort === null || !isKnown ? [] : [{ id: sort.column, desc: sort.descending }];
}

function createExpanded(rows: readonly TableRow[], collapsed: readonly string[]): ExpandedState {
  const open = rows.filter((row) => row.members.length > 0 && !collapsed.includes(row.id));
  return Object.fromEntries(open.map((row) => [row.id, true]));
}
