import { FacetPicker } from '../controls/FacetPicker.tsx';
import { PeriodPicker } from '../controls/PeriodPicker.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { Select } from '../controls/Select.tsx';
import { listMeasureChoices } from '../dataset/measureChoices.ts';
import {
  comparedPeriods,
  selectChoice,
  selectDataset,
  selectShownPeriods,
  selectTime,
} from '../store/selectors/compared.ts';
import { selectFacets, selectSameRules } from '../store/selectors/views.ts';
import { categoryDimensionsOf } from '../views/figures.ts';
import { periodKey } from '../views/keys.ts';
import type { MemberPick } from '../views/MemberPick.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { Nearby } from './Nearby.tsx';

export const FILTERS_ID = 'filters';

const FIRST_AND_LAST = 'First and last year';
const NOT_ALIKE = 'These two years are not counted alike. Compare within the same rules:';

/** Everything that filters: measure, years, the two compared, and a picker per category dimension. */
export function Filters() {
  return (
    <aside id={FILTERS_ID} className="filters" aria-label="Filters" popover="auto">
      <button
        type="button"
        className="button filters-close"
        popoverTarget={FILTERS_ID}
        popoverTargetAction="hide"
      >
        Close filters
      </button>
      <MeasureFilter />
      <PeriodFilter />
      <CompareFilter />
      <RowsFilter />
      <FacetFilters />
    </aside>
  );
}

function MeasureFilter() {
  const dataset = useDashboard(selectDataset);
  const choice = useDashboard(selectChoice);
  const { adjust } = useActions();
  const choices = listMeasureChoices(dataset);
  if (choices.length < 2) return null;
  return (
    <Segmented label="Show" options={choices} value={choice.id} onChange={(measure) => adjust({ measure })} />
  );
}

function PeriodFilter() {
  const time = useDashboard(selectTime);
  const shown = useDashboard(selectShownPeriods);
  const { pick, highlight } = useActions();
  const periods = time.members.map((period, code) => ({
    code,
    label: period.label,
    shortLabel: period.shortLabel,
    selected: shown.includes(code),
    highlightKey: periodKey(time, code),
  }));
  const onPick = (chosen: MemberPick) => pick(time.id, chosen);
  return <PeriodPicker label="Years" periods={periods} onPick={onPick} onHighlight={highlight} />;
}

function CompareFilter() {
  const time = useDashboard(selectTime);
  const shown = useDashboard(selectShownPeriods);
  const baseline = useDashboard((state) => comparedPeriods(state.dataset, state.view).baseline);
  const comparison = useDashboard((state) => comparedPeriods(state.dataset, state.view).comparison);
  const sameRules = useDashboard(selectSameRules);
  const isChosen = useDashboard(({ view }) => view.baseline !== null || view.comparison !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  const { compare } = useActions();
  if (time.members.length < 2) return null;
  const options = (other: number) =>
    time.members.map(({ label }, code) => ({
      id: String(code),
      label,
      disabled: !shown.includes(code) || code === other,
    }));
  return (
    <fieldset className="compare">
      <legend>Compare</legend>
      <Select
        label="Baseline year"
        hideLabel
        options={options(comparison)}
        value={String(baseline)}
        onChange={(code) => compare(Number(code), comparison)}
      />
      <span aria-hidden="true">→</span>
      <Select
        label="Comparison year"
        hideLabel
        options={options(baseline)}
        value={String(comparison)}
        onChange={(code) => compare(baseline, Number(code))}
      />
      {isChosen && first !== undefined && last !== undefined && (
        <button type="button" className="button compare-ends" onClick={() => compare(first, last)}>
          {FIRST_AND_LAST}
        </button>
      )}
      {sameRules.length > 0 && (
        <div className="same-rules">
          <p>{NOT_ALIKE}</p>
          {sameRules.map(({ first, last, label }) => (
            <button key={first} type="button" className="button" onClick={() => compare(first, last)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function RowsFilter() {
  const dataset = useDashboard(selectDataset);
  const rows = useDashboard((state) => state.view.rows);
  const { adjust } = useActions();
  const dimensions = categoryDimensionsOf(dataset);
  if (dimensions.length < 2) return null;
  const options = dimensions.map(({ id, labelPlural }) => ({ id, label: labelPlural }));
  return (
    <Select
      label="Rows of charts and table"
      options={options}
      value={rows}
      onChange={(id) => adjust({ rows: id })}
    />
  );
}

function FacetFilters() {
  const dataset = useDashboard(selectDataset);
  return categoryDimensionsOf(dataset).map(({ id }, index) => (
    <Nearby key={id}>
      <FacetFilter index={index} />
    </Nearby>
  ));
}

function FacetFilter({ index }: { readonly index: number }) {
  const facet = useDashboard(selectFacets)[index]!;
  const { dimension } = facet;
  const search = useDashboard((state) => state.view.searches[dimension] ?? '');
  const actions = useActions();
  const prepare = () => actions.prepare(dimension);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: entering it starts work ahead; nothing is chosen here.
    <div onPointerEnter={prepare} onFocus={prepare}>
      <FacetPicker
        facet={facet}
        search={search}
        onSearch={(text) => actions.search(dimension, text)}
        onInclude={actions.include}
        onOnly={(id, codes) => actions.pick(id, { codes, gesture: 'only', order: codes })}
        onHighlight={actions.highlight}
      />
    </div>
  );
}
