import { createSelector, lruMemoize } from 'reselect';
import type { Dataset } from '../../dataset/Dataset.ts';
import { defaultMeasureChoice, listMeasureChoices, pairOf } from '../../dataset/measureChoices.ts';
import { EMPTY_SELECTION, listSelected, type Selection } from '../../engine/Selection.ts';
import { listRules } from '../../views/breakMask.ts';
import type { Compared } from '../../views/Compared.ts';
import { createFigures, rowDimensionOf, timeDimensionOf } from '../../views/figures.ts';
import { describeScope } from '../../views/scope.ts';
import { figuresOf } from '../../views/tables.ts';
import type { DashboardData } from '../DashboardState.ts';
import type { ViewState } from '../ViewState.ts';

export const selectDataset = (state: DashboardData) => state.dataset;
/** The clauses of the view that is drawn; pickers and chips follow `selectWantedSelection`. */
export const selectSelection = (state: DashboardData) => state.shown.view.selection;
/** The clauses asked for. */
export const selectWantedSelection = (state: DashboardData) => state.view.selection;
/** Whether a large table is being summed for a view that is not drawn yet. */
export const selectIsUpdating = (state: DashboardData) => state.shown.view !== state.view;
/** The totals of the view that is drawn; null where selectors sum the table themselves. */
export const selectTotals = (state: DashboardData) => state.shown.totals;
const selectAllTotals = (state: DashboardData) => state.allTotals;
const selectMeasureId = (state: DashboardData) => state.shown.view.measure;
const selectRowsId = (state: DashboardData) => state.shown.view.rows;
const selectOthers = (state: DashboardData) => state.shown.view.others;
const selectRowsClause = ({ shown: { view } }: DashboardData) => view.selection[view.rows];
const selectTimeClause = ({ shown, dataset }: DashboardData) =>
  shown.view.selection[timeDimensionOf(dataset).id];

export const selectTime = createSelector([selectDataset], timeDimensionOf);
export const selectRowDimension = createSelector([selectDataset, selectRowsId], rowDimensionOf);

export const selectChoice = createSelector(
  [selectDataset, selectMeasureId],
  (dataset, id) =>
    listMeasureChoices(dataset).find((choice) => choice.id === id) ?? defaultMeasureChoice(dataset),
);

/** Codes of the periods the selection lets through, ascending. */
export const selectShownPeriods = createSelector([selectTime, selectTimeClause], (time, clause) =>
  listSelected(clause, time.members.length),
);

/**
 * The years compared: those chosen where they are among the years shown, else the end of these on that side;
 * both ends where that would compare a year with itself. One year only where one is shown.
 */
export function comparedPeriods(
  dataset: Dataset,
  view: ViewState,
): { readonly baseline: number; readonly comparison: number } {
  const time = timeDimensionOf(dataset);
  const shown = listSelected(view.selection[time.id], time.members.length);
  const first = shown[0] ?? 0;
  const last = shown.at(-1) ?? time.members.length - 1;
  const baseline = view.baseline !== null && shown.includes(view.baseline) ? view.baseline : first;
  const comparison = view.comparison !== null && shown.includes(view.comparison) ? view.comparison : last;
  return baseline < comparison ? { baseline, comparison } : { baseline: first, comparison: last };
}

const selectBaseline = (state: DashboardData) => comparedPeriods(state.dataset, state.shown.view).baseline;
const selectComparison = (state: DashboardData) =>
  comparedPeriods(state.dataset, state.shown.view).comparison;
export const selectComparisonCode = selectComparison;

/** The clauses of the dimensions that are neither rows nor time, as one text: equal text, equal figures. */
const selectOtherClauses = ({ dataset, shown: { view } }: DashboardData) => {
  const time = timeDimensionOf(dataset).id;
  const others = dataset.dimensions
    .filter(({ id }) => id !== time && id !== view.rows && view.selection[id] !== undefined)
    .map(({ id }) => [id, view.selection[id]]);
  return others.length === 0 ? '' : JSON.stringify(others);
};

const parseClauses = (text: string) => Object.fromEntries(text === '' ? [] : JSON.parse(text)) as Selection;

/** For selectors with texts among their inputs: Reselect's own memory would keep a result for each text ever seen. */
const FEW_AT_ONCE = { memoize: lruMemoize, memoizeOptions: { maxSize: 8 } };

const selectAllFigures = createSelector(
  [selectDataset, selectRowsId, selectAllTotals],
  (dataset, rows, totals) =>
    totals === null ? createFigures(dataset, rows, EMPTY_SELECTION) : figuresOf(dataset, rows, totals),
);

const selectFigures = createSelector(
  [selectDataset, selectRowsId, selectOtherClauses, selectAllFigures, selectTotals],
  (dataset, rows, clauses, all, totals) => {
    if (clauses === '') return all;
    if (totals !== null) return figuresOf(dataset, rows, totals);
    return createFigures(dataset, rows, parseClauses(clauses));
  },
  FEW_AT_ONCE,
);

const selectRules = createSelector(
  [selectDataset, selectRowsId, selectOtherClauses],
  (dataset, rows, clauses) => listRules(dataset, rows, parseClauses(clauses)),
  FEW_AT_ONCE,
);

const selectShownRows = createSelector([selectRowDimension, selectRowsClause], (dimension, clause) =>
  listSelected(clause, dimension.members.length),
);

/** What the category clauses leave, in words; null where they leave everything. */
export const selectScope = createSelector([selectDataset, selectSelection], describeScope);

/** What the views that compare two years are computed from; the same object until one of its parts changes. */
export const selectCompared = createSelector(
  [
    selectDataset,
    selectChoice,
    selectRowDimension,
    selectTime,
    selectFigures,
    selectAllFigures,
    selectRules,
    selectShownRows,
    selectBaseline,
    selectComparison,
    selectOthers,
  ],
  (
    dataset,
    choice,
    dimension,
    time,
    figures,
    allFigures,
    rules,
    shown,
    baseline,
    comparison,
    others,
  ): Compared => ({
    dataset,
    choice,
    pair: pairOf(dataset, choice),
    dimension,
    time,
    figures,
    allFigures,
    rules,
    shown,
    baseline,
    comparison,
    others,
  }),
);
