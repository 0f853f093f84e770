import { createSelector } from 'reselect';
import { pairOf } from '../../dataset/measureChoices.ts';
import { createComparisonView } from '../../views/comparison.ts';
import { createContributionView } from '../../views/contributions.ts';
import { createExplanation } from '../../views/explanation.ts';
import { createFacet } from '../../views/facets.ts';
import { categoryDimensionsOf, createFigures } from '../../views/figures.ts';
import { createHeadline } from '../../views/headline.ts';
import { createKeyFigures } from '../../views/keyFigures.ts';
import { listSameRules } from '../../views/sameRules.ts';
import { createShareView } from '../../views/shares.ts';
import { createChips, createSummary } from '../../views/summary.ts';
import { createTableColumns, createTableView } from '../../views/table.ts';
import { figuresOf } from '../../views/tables.ts';
import { createTrendView } from '../../views/trend.ts';
import type { DashboardData } from '../DashboardState.ts';
import { describeStep } from '../describeStep.ts';
import {
  selectChoice,
  selectCompared,
  selectComparisonCode,
  selectDataset,
  selectScope,
  selectShownPeriods,
  selectTime,
  selectTotals,
  selectWantedSelection,
} from './compared.ts';

export const selectHeadline = createSelector([selectCompared, selectScope], createHeadline);

export const selectKeyFigures = createSelector([selectCompared], createKeyFigures);

export const selectSummary = createSelector([selectCompared, selectShownPeriods], createSummary);

export const selectChips = createSelector([selectDataset, selectWantedSelection], createChips);

export const selectTrend = createSelector(
  [
    selectCompared,
    (state: DashboardData) => state.shown.view.trendScale,
    (state: DashboardData) => state.shown.view.trendLines,
    (state: DashboardData) => state.shown.view.panelScale,
    (state: DashboardData) => state.shown.view.uncertainty,
    selectShownPeriods,
  ],
  (compared, scale, lines, panelScale, uncertainty, periods) =>
    createTrendView(compared, { scale, lines, panelScale, uncertainty, periods }),
);

/** The trend where it is small charts, whose number decides how high they are; null while it is lines. */
export const selectPanels = (state: DashboardData) => {
  const trend = selectTrend(state);
  return trend.lines === 'panels' ? trend : null;
};

const NO_PERIODS: readonly number[] = [];

/** The periods shown, for the modes that compare more than two; the others stay as they are when these change. */
const selectComparedPeriods = (state: DashboardData) =>
  state.shown.view.comparisonMode === 'years' ? NO_PERIODS : selectShownPeriods(state);

export const selectComparison = createSelector(
  [
    selectCompared,
    (state: DashboardData) => state.shown.view.comparisonOrder,
    (state: DashboardData) => state.shown.view.comparisonScale,
    (state: DashboardData) => state.shown.view.comparisonMode,
    (state: DashboardData) => state.shown.view.uncertainty,
    selectComparedPeriods,
  ],
  (compared, order, scale, mode, uncertainty, periods) =>
    createComparisonView(compared, { order, scale, mode, uncertainty, periods }),
);

export const selectShares = createSelector([selectCompared], createShareView);

export const selectContributions = createSelector(
  [selectCompared, (state: DashboardData) => state.shown.view.allContributions],
  createContributionView,
);

/** Why the figure of the rows shown changed. */
export const selectExplanation = createSelector([selectCompared], createExplanation);

/** Years counted alike, where those compared are not. */
export const selectSameRules = createSelector([selectCompared, selectShownPeriods], listSameRules);

/** The same columns until the measure or a year changes: the table's model is made from them. */
const selectTableColumns = createSelector(
  [selectDataset, selectTime, selectChoice, selectComparisonCode, selectShownPeriods],
  (dataset, time, choice, comparison, periods) =>
    createTableColumns({ dataset, time, choice, comparison, pair: pairOf(dataset, choice) }, periods),
);

export const selectTable = createSelector(
  [
    selectCompared,
    (state: DashboardData) => state.shown.view.grouped,
    selectShownPeriods,
    selectTableColumns,
  ],
  (compared, grouped, periods, columns) => createTableView(compared, { grouped, periods, columns }),
);

/** A picker per category dimension. */
export const selectFacets = createSelector(
  [selectDataset, selectWantedSelection, selectChoice, selectComparisonCode, selectTotals],
  (dataset, selection, choice, comparison, totals) =>
    categoryDimensionsOf(dataset).map(({ id }) => {
      const figures =
        totals === null ? createFigures(dataset, id, selection) : figuresOf(dataset, id, totals);
      return createFacet(dataset, id, selection, choice, comparison, figures);
    }),
);

/** What each step of the history did, oldest first. */
export const selectSteps = createSelector(
  [selectDataset, (state: DashboardData) => state.history.steps],
  (dataset, steps) => steps.map((step, index) => describeStep(dataset, steps[index - 1], step)),
);
