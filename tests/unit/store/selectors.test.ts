import { beforeEach, describe, expect, test } from 'vitest';
import { createDashboardStore, type DashboardStore } from '../../../src/store/createDashboardStore.ts';
import { selectBreakNotes, selectSubtitle } from '../../../src/store/selectors/captions.ts';
import { comparedPeriods, selectCompared } from '../../../src/store/selectors/compared.ts';
import * as views from '../../../src/store/selectors/views.ts';
import { createOddDataset, openReplyDataset } from '../../helpers/openDatasets.ts';

const SELECTORS = { ...views, selectCompared, selectSubtitle, selectBreakNotes };
type Name = keyof typeof SELECTORS;
const NAMES = Object.keys(SELECTORS) as Name[];
const dataset = openReplyDataset();
let store: DashboardStore;
const actions = () => store.getState().actions;

/** Names of the selectors that give another object after a change than before it. */
function changedBy(change: () => void): readonly Name[] {
  const before = NAMES.map((name) => SELECTORS[name](store.getState()));
  change();
  return NAMES.filter((name, index) => SELECTORS[name](store.getState()) !== before[index]);
}

beforeEach(() => {
  store = createDashboardStore(dataset);
});

test.each(NAMES)('%s gives the same object for the same state', (name) => {
  const state = store.getState();
  expect(SELECTORS[name](state)).toBe(SELECTORS[name](state));
  expect(SELECTORS[name]({ ...state })).toBe(SELECTORS[name](state));
});

describe('what a change draws again', () => {
  test('pointing at a member: nothing', () => {
    expect(changedBy(() => actions().highlight('m:offence:harassment'))).toEqual([]);
  });

  test('a notice: nothing', () => {
    expect(changedBy(() => store.setState({ notice: 'Copied.' }))).toEqual([]);
  });

  test.each([
    ['sorting', { sort: { column: 'change', descending: true } }],
    ['hiding columns', { hiddenColumns: ['trend'] }],
    ['folding families', { collapsed: ['group:stalking'] }],
    ['shading', { shading: true }],
    ['the theme', { theme: 'dark' as const }],
  ])('%s: the history only', (_, change) => {
    expect(changedBy(() => actions().adjust(change))).toEqual(['selectSteps']);
  });

  test('the search: the history only', () => {
    expect(changedBy(() => actions().search('offence', 'stalk'))).toEqual(['selectSteps']);
  });

  test.each([
    ['trend scale', { trendScale: 'log' as const }, 'selectTrend'],
    ['trend lines', { trendLines: 'members' as const }, 'selectTrend'],
    ['comparison order', { comparisonOrder: 'name' as const }, 'selectComparison'],
    ['comparison scale', { comparisonScale: 'log' as const }, 'selectComparison'],
    ['contributions listed', { allContributions: true }, 'selectContributions'],
    ['table grouping', { grouped: false }, 'selectTable'],
  ])('%s: that view only', (_, change, name) => {
    expect(changedBy(() => actions().adjust(change)).toSorted()).toEqual([name, 'selectSteps'].toSorted());
  });

  test('years narrowed around the two compared: not comparison, shares and contributions', () => {
    actions().compare(1, 3);
    const changed = changedBy(() => actions().brush({ first: 1, last: 3 }, 'end'));
    for (const name of ['selectCompared', 'selectComparison', 'selectShares', 'selectContributions'])
      expect(changed).not.toContain(name);
    expect(changed).toEqual(expect.arrayContaining(['selectTrend', 'selectTable', 'selectChips']));
  });

  test('undo gives the objects from before', () => {
    const before = NAMES.filter((name) => name !== 'selectSteps').map((name) =>
      SELECTORS[name](store.getState()),
    );
    actions().pick('offence', { codes: [1], gesture: 'only', order: [0, 1] });
    actions().undo();
    NAMES.filter((name) => name !== 'selectSteps').forEach((name, index) => {
      expect(SELECTORS[name](store.getState()), name).toBe(before[index]);
    });
  });

  test('a filter of the rows leaves the figures they are taken from', () => {
    const { figures } = selectCompared(store.getState());
    actions().pick('offence', { codes: [1], gesture: 'only', order: [0, 1] });
    expect(selectCompared(store.getState()).figures).toBe(figures);
  });

  test('a filter of another category computes the figures anew and keeps those of all', () => {
    store = createDashboardStore(createOddDataset());
    const { allFigures } = selectCompared(store.getState());
    actions().pick('means', { codes: [1], gesture: 'only', order: [0, 1] });
    const compared = selectCompared(store.getState());
    expect(compared.figures).not.toBe(allFigures);
    expect(compared.allFigures).toBe(allFigures);
  });
});

describe('years compared', () => {
  const periods = () => comparedPeriods(dataset, store.getState().view);

  test('the first and last year shown, unless chosen', () => {
    expect(periods()).toEqual({ baseline: 0, comparison: 4 });
    actions().brush({ first: 1, last: 3 }, 'end');
    expect(periods()).toEqual({ baseline: 1, comparison: 3 });
    actions().compare(1, 2);
    expect(periods()).toEqual({ baseline: 1, comparison: 2 });
  });

  test('the ends of what is shown where the chosen year is the only one left on its side', () => {
    actions().compare(0, 1);
    actions().brush({ first: 1, last: 3 }, 'end');
    expect(periods()).toEqual({ baseline: 1, comparison: 3 });
  });

  test('one year where one is shown', () => {
    actions().brush({ first: 2, last: 2 }, 'end');
    expect(periods()).toEqual({ baseline: 2, comparison: 2 });
  });
});

describe('the history in words', () => {
  const last = () => views.selectSteps(store.getState()).at(-1);

  test.each<[string, () => void]>([
    ['Offence: Harassment', () => actions().pick('offence', { codes: [0], gesture: 'only', order: [0] })],
    ['Financial year: 2016-17 to 2018-19', () => actions().brush({ first: 1, last: 3 }, 'end')],
    ['Show all recorded', () => actions().adjust({ measure: 'total' })],
    ['Search of offences: “stalk”', () => actions().search('offence', 'stalk')],
    ['Table sorted by change', () => actions().adjust({ sort: { column: 'change', descending: true } })],
    ['Cells shaded', () => actions().adjust({ shading: true })],
    ['Theme: dark', () => actions().adjust({ theme: 'dark' })],
  ])('%s', (expected, change) => {
    change();
    expect(views.selectSteps(store.getState())).toEqual(['Opened the table', expected]);
  });

  test('a view read from an address is told by what differs, not by how it was read', () => {
    const { view } = store.getState();
    actions().show({ ...structuredClone(view), measure: 'total' }, null, null);
    expect(last()).toBe('Show all recorded');
  });
});
