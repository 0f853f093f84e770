import { memo, useId } from 'react';
import { SCREEN_PALETTE, seriesColour } from '../charts/palette.ts';
import { Sparkline } from '../charts/Sparkline.tsx';
import { Menu } from '../controls/Menu.tsx';
import { selectRowDimension } from '../store/selectors/compared.ts';
import { selectTable } from '../store/selectors/views.ts';
import { FiguresTable } from '../table/FiguresTable.tsx';
import type { RowTrend, TableColumn } from '../views/table.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { ReconciliationNote } from './ReconciliationNote.tsx';
import { TableExportItems } from './TableExportItems.tsx';

const TITLE = 'All figures';
const FORMATS = ['png', 'svg', 'shown', 'everything', 'copy'] as const;
const HINT = 'click a heading to sort, a row to filter';

const rowColour = (colour: number) =>
  colour < 0 ? SCREEN_PALETTE.total : seriesColour(SCREEN_PALETTE, colour);

const renderTrend = (trend: RowTrend, colour: number) => (
  <Sparkline trend={trend} colour={rowColour(colour)} />
);

/** The table with its settings and exports. */
export function TableCard() {
  const view = useDashboard(selectTable);
  const dimension = useDashboard(selectRowDimension);
  const sort = useDashboard((state) => state.view.sort);
  const hiddenColumns = useDashboard((state) => state.view.hiddenColumns);
  const collapsed = useDashboard((state) => state.view.collapsed);
  const shading = useDashboard((state) => state.view.shading);
  const actions = useActions();
  const heading = useId();
  return (
    <section className="card card-table" aria-labelledby={heading} data-card="table">
      <header className="card-head">
        <div>
          <h2 id={heading}>{TITLE}</h2>
          <p>
            {view.label}
            <span className="screen-only">; {HINT}</span>
          </p>
        </div>
        <div className="card-actions">
          <TableSettings />
          <Menu label="Export" name={`Export: ${TITLE}`}>
            <TableExportItems formats={FORMATS} />
          </Menu>
        </div>
      </header>
      <FiguresTable
        view={view}
        caption={`${TITLE}: ${view.label}`}
        nameLabel={dimension.label}
        sort={sort}
        hiddenColumns={hiddenColumns}
        collapsed={collapsed}
        shading={shading}
        renderTrend={renderTrend}
        seriesColour={rowColour}
        onSort={(next) => actions.adjust({ sort: next })}
        onToggleGroup={(id) => actions.adjust({ collapsed: toggle(collapsed, id) })}
        onPick={(pick) => actions.pick(dimension.id, pick)}
        onHighlight={actions.highlight}
      />
      <footer className="card-foot">
        {view.breakNote !== null && <p>{view.breakNote}</p>}
        <ReconciliationNote />
      </footer>
    </section>
  );
}

/** Which columns there are and how rows and cells are drawn. Kept as it is while the table is sorted. */
const TableSettings = memo(function TableSettings() {
  const { columns } = useDashboard(selectTable);
  const dimension = useDashboard(selectRowDimension);
  const hiddenColumns = useDashboard((state) => state.view.hiddenColumns);
  const grouped = useDashboard((state) => state.view.grouped);
  const shading = useDashboard((state) => state.view.shading);
  const actions = useActions();
  return (
    <Menu label="Columns" name="Choose columns">
      {listChoices(columns).map(({ id, label }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={!hiddenColumns.includes(id)}
            onChange={() => actions.adjust({ hiddenColumns: toggle(hiddenColumns, id) })}
          />
          <span className="check-label">{label}</span>
        </label>
      ))}
      <hr />
      {dimension.grouping !== undefined && (
        <label className="check">
          <input type="checkbox" checked={grouped} onChange={() => actions.adjust({ grouped: !grouped })} />
          <span className="check-label">Group by {dimension.grouping.label.toLowerCase()}</span>
        </label>
      )}
      <label className="check">
        <input type="checkbox" checked={shading} onChange={() => actions.adjust({ shading: !shading })} />
        <span className="check-label">Shade cells by size</span>
      </label>
    </Menu>
  );
});

function toggle(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

/** One entry a period column, one for each other kind. */
function listChoices(
  columns: readonly TableColumn[],
): readonly { readonly id: string; readonly label: string }[] {
  return columns.map(({ id, type, label }) => ({ id: type === 'period' ? id : type, label }));
}
