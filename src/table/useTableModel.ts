import {
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableColumn } from '../views/table.ts';
import { NAME_COLUMN } from '../views/tableRows.ts';
import { isHidden } from './listColumns.ts';
import type { TableSort } from './sortRows.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

export interface TableModelOptions {
  readonly columns: readonly TableColumn[];
  readonly sort: TableSort | null;
  readonly hiddenColumns: readonly string[];
  readonly onSort: (sort: TableSort | null) => void;
}

/** Rows are listed by `listRows`, as exports need the same order without a model and thousands of rows need no objects more. */
const NO_ROWS: readonly object[] = [];

/** TanStack's model of columns under a state that is held outside: which are visible, and what sorting by each does next. */
export function useTableModel({ columns, sort, hiddenColumns, onSort }: TableModelOptions) {
  const modelColumns = useMemo(() => createColumns(columns), [columns]);
  const sorting = useMemo(() => createSorting(columns, sort), [columns, sort]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, !isHidden(column, hiddenColumns)])),
    [columns, hiddenColumns],
  );
  return useTable({
    features,
    columns: modelColumns,
    data: NO_ROWS,
    state: { sorting, columnVisibility },
    onSortingChange: (updater: Updater<SortingState>) => {
      const [first] = functionalUpdate(updater, sorting);
      onSort(first === undefined ? null : { column: first.id, descending: first.desc });
    },
    enableMultiSort: false,
  });
}

function createColumns(columns: readonly TableColumn[]) {
  return [
    createColumn(NAME_COLUMN, true, false),
    ...columns.map(({ id, sortable }) => createColumn(id, sortable, true)),
  ];
}

function createColumn(id: string, enableSorting: boolean, sortDescFirst: boolean) {
  return { id, accessorFn: () => undefined, enableSorting, sortDescFirst };
}

function createSorting(columns: readonly TableColumn[], sort: TableSort | null): SortingState {
  const isKnown = sort?.column === NAME_COLUMN || columns.some(({ id }) => id === sort?.column);
  return sort === null || !isKnown ? [] : [{ id: sort.column, desc: sort.descending }];
}
