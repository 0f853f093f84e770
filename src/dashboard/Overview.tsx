import { UnbrokenText } from '../controls/UnbrokenText.tsx';
import { formatPeriods } from '../format/formatPeriod.ts';
import {
  selectChoice,
  selectIsUpdating,
  selectShownPeriods,
  selectTime,
  selectWantedSelection,
} from '../store/selectors/compared.ts';
import { selectChips, selectHeadline, selectKeyFigures } from '../store/selectors/views.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';

const UPDATING = 'Adding up the figures…';

/** The finding and its context. */
export function HeadlineSection() {
  const { finding, context } = useDashboard(selectHeadline);
  return (
    <div className="headline">
      <h1>
        <UnbrokenText>{finding}</UnbrokenText>
      </h1>
      {context.length > 0 && (
        <p>
          <UnbrokenText>{context.join(' ')}</UnbrokenText>
        </p>
      )}
    </div>
  );
}

/** The active clauses, each removable, with what to do about members left out. */
export function Chips() {
  const chips = useDashboard(selectChips);
  const choice = useDashboard(selectChoice);
  const time = useDashboard(selectTime);
  const shown = useDashboard(selectShownPeriods);
  const selection = useDashboard(selectWantedSelection);
  const others = useDashboard((state) => state.view.others);
  const rows = useDashboard((state) => state.view.rows);
  const isUpdating = useDashboard(selectIsUpdating);
  const { clearClause, clearAll, adjust } = useActions();
  const filtersTime = selection[time.id] !== undefined;
  return (
    <section className="chips" aria-label="Active filters">
      <span className="chip">{choice.label}</span>
      {!filtersTime && <span className="chip">{formatPeriods(time.members, shown)}</span>}
      {chips.map((chip) => (
        <button
          key={chip.dimension}
          type="button"
          className="chip chip-clause"
          aria-label={`Remove filter: ${chip.dimensionLabel}: ${chip.label}`}
          onClick={() => clearClause(chip.dimension)}
        >
          {chip.label} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length === 0 ? (
        <span className="muted">No filters</span>
      ) : (
        <button type="button" className="button" onClick={clearAll}>
          Clear all
        </button>
      )}
      {selection[rows] !== undefined && (
        <button
          type="button"
          className="button"
          aria-pressed={others === 'hide'}
          onClick={() => adjust({ others: others === 'hide' ? 'dim' : 'hide' })}
        >
          Hide the others
        </button>
      )}
      {isUpdating && <span className="updating">{UPDATING}</span>}
    </section>
  );
}

/** Four figures in large type. */
export function KeyFigures() {
  const figures = useDashboard(selectKeyFigures);
  return (
    <dl className="key-figures">
      {figures.map((figure) => (
        <div key={figure.id} className="key-figure" data-figure={figure.id}>
          <dt>{figure.label}</dt>
          <dd className="key-value">{figure.value}</dd>
          <dd>{figure.detail}</dd>
          {figure.ofAll !== null && <dd className="muted">{figure.ofAll}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** A sentence that something happened, until it is dismissed. */
export function Notice() {
  const notice = useDashboard((state) => state.notice);
  const { dismissNotice } = useActions();
  return (
    <div className="notice-place" role="status">
      {notice !== null && (
        <p className="notice">
          {notice}{' '}
          <button type="button" className="button" onClick={dismissNotice}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
