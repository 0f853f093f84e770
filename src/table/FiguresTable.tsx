import { type CSSProperties, lazy, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import { formatInteger } from '../format/formatNumber.ts';
import type { MemberPick } from '../views/MemberPick.ts';
import type { TableRow, TableView } from '../views/table.ts';
import { NAME_COLUMN } from '../views/tableRows.ts';
import { ColumnHeading } from './ColumnHeading.tsx';
import { FigureCell, type RenderTrend } from './FigureCell.tsx';
import { FIRST_ROW_INDEX, FigureRow, type RowEvents } from './FigureRow.tsx';
import { isFiltered } from './isFiltered.ts';
import type { DrawRow } from './LongRows.tsx';
import { listColumns } from './listColumns.ts';
import { listRows, type TableSort } from './sortRows.ts';
import './table.css';
import { useIsPrinting } from './useIsPrinting.ts';
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

/** Longer tables draw only the rows on screen and some around them. */
export const MOST_DRAWN = 100;
/** Rows of a long table on paper. */
const MOST_PRINTED = 100;
/** Rows shown while the code for long tables loads. */
const FIRST_DRAWN = 30;

const LongRows = lazy(() => import('./LongRows.tsx').then((room) => ({ default: room.LongRows })));

/** Every figure of a view: sortable columns, groups that fold, totals at the foot. All state is held outside. */
export function FiguresTable(props: FiguresTableProps) {
  const { view, caption, nameLabel, sort, hiddenColumns, collapsed, shading } = props;
  const { renderTrend, seriesColour, onSort } = props;
  const model = useTableModel({ columns: view.columns, sort, hiddenColumns, onSort });
  const events = useRowEvents(props);
  const isPrinting = useIsPrinting();
  const columns = useMemo(() => listColumns(view.columns, hiddenColumns), [view.columns, hiddenColumns]);
  const largest = useMemo(() => (shading ? view.largest : 0), [view, shading]);
  const filtered = useMemo(() => isFiltered(view), [view]);
  const rows = useMemo(() => listRows(view.rows, sort, collapsed), [view.rows, sort, collapsed]);
  const isLong = rows.length > MOST_DRAWN;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const drawRow: DrawRow = (row, index, measure) => (
    <FigureRow
      key={row.id}
      row={row}
      columns={columns}
      isOpen={row.members.length > 0 && !collapsed.includes(row.id)}
      isFiltered={filtered}
      largest={largest}
      renderTrend={renderTrend}
      seriesColour={seriesColour}
      events={events}
      index={index}
      measure={measure}
    />
  );
  const drawFirst = (count: number) => (
    <tbody>{rows.slice(0, count).map((row, index) => drawRow(row, isLong ? index : null, null))}</tbody>
  );
  const rowCount = rows.length + 1 + view.totals.length;
  return (
    <div
      role="region"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={isLong ? 'table-scroll is-long' : 'table-scroll'}
    >
      <table
        className={view.grouped ? 'figures-table is-grouped' : 'figures-table'}
        {...(isLong ? { 'aria-rowcount': rowCount, style: nameWidth(rows) } : {})}
      >
        <caption>{caption}</caption>
        <thead>
          <tr {...(isLong ? { 'aria-rowindex': 1 } : {})}>
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
        {!isLong && drawFirst(rows.length)}
        {isLong && isPrinting && drawFirst(MOST_PRINTED)}
        {isLong && !isPrinting && (
          <Suspense fallback={drawFirst(FIRST_DRAWN)}>
            <LongRows rows={rows} cellCount={columns.length + 1} drawRow={drawRow} />
          </Suspense>
        )}
        <tfoot>
          {view.totals.map((row, index) => (
            <tr
              key={row.id}
              className="row-total"
              {...(isLong ? { 'aria-rowindex': rows.length + FIRST_ROW_INDEX + index } : {})}
            >
              <th scope="row">{row.label}</th>
              {columns.map((column) => (
                <FigureCell key={column.id} row={row} column={column} largest={0} renderTrend={renderTrend} />
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
      {isLong && <p className="print-only">{describePrinted(rows.length)}</p>}
    </div>
  );
}

function describePrinted(count: number): string {
  return `The first ${MOST_PRINTED} of ${formatInteger(count)} rows are printed. Export the table for all of them.`;
}

/** More characters than this do not widen the column of names. */
const WIDEST_NAME = 40;

/** Room for the longest name, so that columns stay where they are while rows come and go. */
function nameWidth(rows: readonly TableRow[]): CSSProperties {
  const longest = rows.reduce((most, { label }) => Math.max(most, label.length), 0);
  return { '--name-width': `${Math.min(longest, WIDEST_NAME)}ch` } as CSSProperties;
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
  return listRows(view.rows, sort, []).flatMap((row) => (row.type === 'group' ? [] : row.codes));
}
