import { createSelector } from 'reselect';
import { createBreakNotes, createSubtitle } from '../../views/captions.ts';
import { selectCompared, selectScope, selectShownPeriods } from './compared.ts';

/** Measure, years and filters in one line. */
export const selectSubtitle = createSelector(
  [selectCompared, selectScope, selectShownPeriods],
  createSubtitle,
);

/** A sentence or two for each rule change between the two years. */
export const selectBreakNotes = createSelector([selectCompared], createBreakNotes);
