import { useLayoutEffect, useMemo, useRef } from 'react';
import type { MemberPick } from '../views/MemberPick.ts';
import type { TableView } from '../views/table.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { FigureCell, type RenderTrend } from './FigureCell.tsx';
import { FigureRow, type RowEvents } from './FigureRow.tsx';
import { isFiltered } from './isFiltered.ts';
import { listColumns } from './listColumns.ts';
import { largestFigure } from './shading.ts';
import { NAME_COLUMN, sortRows, type TableSort } from './sortRows.ts';
import './table.css';
import { useTableModel } from './useTableModel.ts';

export interface FiguresTableProps {
  readonly view: TableView;
  readonly caption: string;
  /** Heading of the first column: what the rows are. */
  readonly nameLabel: string;
  readonly sort: TableSort | null;
  /** Ids or types of columns. */
  readonly hiddenColumns: readonly string[];
  /** Ids of folded groups. */
  readonly collapsed: readonly string[];
  /** Whether the background of a period's figure says how large it is. */
  readonly shading: boolean;
  /** Rows are drawn anew when this or `seriesColour` is another function: keep them the same. */
  readonly renderTrend: RenderTrend;
  readonly seriesColour: (colour: number) => string;
  readonly onSort: (sort: TableSort | null) => void;
  readonly onToggleGroup: (id: string) => void;
  /** Its order has the codes of all member rows, those of folded groups in their place. */
  readonly onPick: (pick: MemberPick) => void;
  readonly onHighlight: (key: string | null) => void;
}

/** Every figure of a view: sortable columns, groups that fold, totals at the foot. All state is held outside. */
export function FiguresTable(props: FiguresTableProps) {
  const { view, caption, nameLabel, hiddenColumns, shading, renderTrend, seriesColour } = props;
  const model = useTableModel(props);
  const events = useRowEvents(props);
  const columns = useMemo(() => listColumns(view.columns, hiddenColumns), [view.columns, hiddenColumns]);
  const largest = useMemo(() => (shading ? largestFigure(view.rows, view.columns) : 0), [view, shading]);
  const filtered = useMemo(() => isFiltered(view), [view]);
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <div role="region" aria-label={caption} tabIndex={0} className="table-scroll">
      <table className="figures-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {model.getVisibleLeafColumns().map((column) => (
              <ColumnHeading
                key={column.id}
                label={column.id === NAME_COLUMN ? nameLabel : (byId.get(column.id)?.label ?? column.id)}
                sublabel={byId.get(column.id)?.sublabel ?? null}
                dataKey={byId.get(column.id)?.key ?? null}
                direction={column.getIsSorted()}
                onSort={column.getCanSort() ? column.getToggleSortingHandler() : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {model.getRowModel().rows.map((row) => (
            <FigureRow
              key={row.id}
              row={row.original}
              columns={columns}
              isOpen={row.getIsExpanded()}
              isFiltered={filtered}
              largest={largest}
              renderTrend={renderTrend}
              seriesColour={seriesColour}
              events={events}
            />
          ))}
        </tbody>
        <tfoot>
          {view.totals.map((row) => (
            <tr key={row.id} className="row-total">
              <th scope="row">{row.label}</th>
              {columns.map((column) => (
                <FigureCell key={column.id} row={row} column={column} largest={0} renderTrend={renderTrend} />
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

/** Handlers that stay the same objects and always reach the newest props. */
function useRowEvents(props: FiguresTableProps): RowEvents {
  const newest = useRef(props);
  useLayoutEffect(() => {
    newest.current = props;
  });
  return useMemo(
    () => ({
      pick: (row, gesture) => {
        const { view, sort, onPick } = newest.current;
        onPick({ codes: row.codes, gesture, order: listCodes(view, sort) });
      },
      toggleGroup: (id) => newest.current.onToggleGroup(id),
      highlight: (key) => newest.current.onHighlight(key),
    }),
    [],
  );
}

function listCodes(view: TableView, sort: TableSort | null): readonly number[] {
  return sortRows(view.rows, sort).flatMap((row) =>
    row.type === 'group' ? row.members.flatMap(({ codes }) => codes) : row.codes,
  );
}
