import { createSelector } from 'reselect';
import { findPair } from '../../dataset/measureChoices.ts';
import { createComparisonView } from '../../views/comparison.ts';
import { createContributionView } from '../../views/contributions.ts';
import { createFacet } from '../../views/facets.ts';
import { categoryDimensionsOf } from '../../views/figures.ts';
import { createHeadline } from '../../views/headline.ts';
import { createKeyFigures } from '../../views/keyFigures.ts';
import { describeScope } from '../../views/scope.ts';
import { createShareView } from '../../views/shares.ts';
import { createChips, createSummary } from '../../views/summary.ts';
import { createTableColumns, createTableView } from '../../views/table.ts';
import { createTrendView } from '../../views/trend.ts';
import type { DashboardData } from '../DashboardState.ts';
import { describeStep } from '../describeStep.ts';
import {
  selectChoice,
  selectCompared,
  selectComparisonCode,
  selectDataset,
  selectSelection,
  selectShownPeriods,
  selectTime,
} from './compared.ts';

const selectScope = createSelector([selectDataset, selectSelection], describeScope);

export const selectHeadline = createSelector([selectCompared, selectScope], createHeadline);

export const selectKeyFigures = createSelector([selectCompared], createKeyFigures);

export const selectSummary = createSelector([selectCompared, selectShownPeriods], createSummary);

export const selectChips = createSelector([selectDataset, selectSelection], createChips);

export const selectTrend = createSelector(
  [
    selectCompared,
    (state: DashboardData) => state.view.trendScale,
    (state: DashboardData) => state.view.trendLines,
    selectShownPeriods,
  ],
  (compared, scale, lines, periods) => createTrendView(compared, { scale, lines, periods }),
);

export const selectComparison = createSelector(
  [
    selectCompared,
    (state: DashboardData) => state.view.comparisonOrder,
    (state: DashboardData) => state.view.comparisonScale,
  ],
  (compared, order, scale) => createComparisonView(compared, { order, scale }),
);

export const selectShares = createSelector([selectCompared], createShareView);

export const selectContributions = createSelector(
  [selectCompared, (state: DashboardData) => state.view.allContributions],
  createContributionView,
);

/** The same columns until the measure or a year changes: the table's model is made from them. */
const selectTableColumns = createSelector(
  [selectDataset, selectTime, selectChoice, selectComparisonCode, selectShownPeriods],
  (dataset, time, choice, comparison, periods) =>
    createTableColumns({ dataset, time, choice, comparison, pair: findPair(dataset) }, periods),
);

export const selectTable = createSelector(
  [selectCompared, (state: DashboardData) => state.view.grouped, selectShownPeriods, selectTableColumns],
  (compared, grouped, periods, columns) => createTableView(compared, { grouped, periods, columns }),
);

/** A picker per category dimension. */
export const selectFacets = createSelector(
  [selectDataset, selectSelection, selectChoice, selectComparisonCode],
  (dataset, selection, choice, comparison) =>
    categoryDimensionsOf(dataset).map(({ id }) => createFacet(dataset, id, selection, choice, comparison)),
);

/** What each step of the history did, oldest first. */
export const selectSteps = createSelector(
  [selectDataset, (state: DashboardData) => state.history.steps],
  (dataset, steps) => steps.map((step, index) => describeStep(dataset, steps[index - 1], step)),
);
