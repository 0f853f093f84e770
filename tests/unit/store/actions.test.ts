import { beforeEach, describe, expect, test } from 'vitest';
import { createDashboardStore, type DashboardStore } from '../../../src/store/createDashboardStore.ts';
import { createOddDataset, openReplyDataset } from '../../helpers/openDatasets.ts';

const dataset = openReplyDataset();
const order = dataset.dimensions.find(({ id }) => id === 'offence')!.members.map((_, code) => code);
let store: DashboardStore;
const view = () => store.getState().view;
const clause = (dimension: string) => view().selection[dimension];
const stepCount = () => store.getState().history.steps.length;
const actions = () => store.getState().actions;
const pick = (code: number, gesture: 'only' | 'also' | 'range' = 'only') =>
  actions().pick('offence', { codes: [code], gesture, order });

beforeEach(() => {
  store = createDashboardStore(dataset);
});

describe('picking', () => {
  test('a click selects only that member, a second click clears', () => {
    pick(3);
    expect(clause('offence')).toEqual({ type: 'members', codes: [3] });
    pick(3);
    expect(clause('offence')).toBeUndefined();
  });

  test('Ctrl adds and takes away, and the last to leave clears', () => {
    pick(3);
    pick(5, 'also');
    expect(clause('offence')).toEqual({ type: 'members', codes: [3, 5] });
    pick(3, 'also');
    pick(5, 'also');
    expect(clause('offence')).toBeUndefined();
  });

  test('Shift takes the run from the last one clicked, in the order on screen', () => {
    pick(3);
    actions().pick('offence', { codes: [0], gesture: 'range', order: [5, 3, 8, 0, 1] });
    expect(clause('offence')).toEqual({ type: 'members', codes: [0, 3, 8] });
  });

  test('Shift keeps its start for the next range', () => {
    pick(3);
    pick(6, 'range');
    pick(1, 'range');
    expect(clause('offence')).toEqual({ type: 'members', codes: [1, 2, 3] });
  });

  test('a family is selected whole', () => {
    actions().pick('offence', { codes: [0, 1, 2], gesture: 'only', order });
    expect(clause('offence')).toEqual({ type: 'members', codes: [0, 1, 2] });
  });

  test('neighbouring years become an interval', () => {
    actions().pick('year', { codes: [1], gesture: 'only', order: [0, 1, 2, 3, 4] });
    actions().pick('year', { codes: [2], gesture: 'also', order: [0, 1, 2, 3, 4] });
    expect(clause('year')).toEqual({ type: 'interval', first: 1, last: 2 });
  });

  test('the first checkbox to be cleared leaves all the others', () => {
    actions().include('offence', [0], false);
    expect(clause('offence')).toEqual({ type: 'members', codes: order.slice(1) });
    actions().include('offence', [0], true);
    expect(clause('offence')).toBeUndefined();
  });

  test('a filter of an unknown dimension is an error of the program', () => {
    expect(() => actions().pick('colour', { codes: [0], gesture: 'only', order })).toThrow(/colour/);
  });

  test('all filters and the search are cleared at once', () => {
    pick(1);
    actions().search('offence', 'stalk');
    actions().clearAll();
    expect(view()).toEqual(createDashboardStore(dataset).getState().view);
  });

  test('one filter is cleared and the others stay', () => {
    pick(1);
    actions().brush({ first: 1, last: 2 }, 'end');
    actions().clearClause('offence');
    expect(view().selection).toEqual({ year: { type: 'interval', first: 1, last: 2 } });
  });
});

describe('steps', () => {
  test('a drag is one step however many years it crosses', () => {
    actions().brush({ first: 1, last: 1 }, 'move');
    actions().brush({ first: 1, last: 2 }, 'move');
    actions().brush({ first: 1, last: 3 }, 'end');
    expect(stepCount()).toBe(2);
    actions().undo();
    expect(view().selection).toEqual({});
  });

  test('two drags are two steps', () => {
    actions().brush({ first: 1, last: 3 }, 'end');
    actions().brush({ first: 1, last: 1 }, 'move');
    actions().brush({ first: 1, last: 2 }, 'end');
    actions().undo();
    expect(clause('year')).toEqual({ type: 'interval', first: 1, last: 3 });
  });

  test('a drag that begins on the years already shown keeps the step before it', () => {
    actions().brush({ first: 1, last: 2 }, 'end');
    actions().brush({ first: 1, last: 2 }, 'move');
    actions().brush({ first: 1, last: 3 }, 'end');
    actions().undo();
    expect(clause('year')).toEqual({ type: 'interval', first: 1, last: 2 });
  });

  test('a drag that ends where it began is no step', () => {
    actions().brush({ first: 1, last: 2 }, 'move');
    actions().brush(null, 'end');
    expect(stepCount()).toBe(1);
    pick(2);
    expect(stepCount()).toBe(2);
  });

  test('letters of one search are one step, and a search taken back is none', () => {
    for (const text of ['s', 'st', 'sta']) actions().search('offence', text);
    expect(stepCount()).toBe(2);
    for (const text of ['st', 's', '']) actions().search('offence', text);
    expect(stepCount()).toBe(1);
  });

  test('each picker has a search of its own, and a step of its own', () => {
    actions().search('offence', 'a');
    actions().search('year', 'b');
    expect(view().searches).toEqual({ offence: 'a', year: 'b' });
    expect(stepCount()).toBe(3);
    actions().search('offence', '');
    expect(view().searches).toEqual({ year: 'b' });
  });

  test('a search after another change is a step of its own', () => {
    actions().search('offence', 'a');
    pick(2);
    actions().search('offence', 'ab');
    actions().undo();
    expect(view().searches).toEqual({ offence: 'a' });
  });

  test('choosing what is chosen already is no step', () => {
    actions().adjust({ measure: view().measure });
    actions().search('offence', '');
    actions().search('offence', 'a');
    expect(stepCount()).toBe(2);
    actions().undo();
    expect(view().searches).toEqual({});
  });

  test('undo and redo walk the steps and stop at the ends', () => {
    pick(1);
    pick(2);
    for (let times = 0; times < 5; times += 1) actions().undo();
    expect(view().selection).toEqual({});
    for (let times = 0; times < 5; times += 1) actions().redo();
    expect(clause('offence')).toEqual({ type: 'members', codes: [2] });
  });

  test('a new change after undo drops the steps that were undone', () => {
    pick(1);
    pick(2);
    actions().undo();
    pick(3);
    actions().redo();
    expect(clause('offence')).toEqual({ type: 'members', codes: [3] });
    expect(stepCount()).toBe(3);
  });

  test('any step can be jumped to, and one that is not there is the nearest', () => {
    pick(1);
    pick(2);
    actions().jumpTo(1);
    expect(clause('offence')).toEqual({ type: 'members', codes: [1] });
    actions().jumpTo(99);
    expect(store.getState().history.position).toBe(2);
    actions().jumpTo(-1);
    expect(store.getState().history.position).toBe(0);
  });

  test('only the last 200 steps are kept', () => {
    for (let step = 0; step < 250; step += 1) pick(step % 16);
    expect(stepCount()).toBe(200);
    expect(store.getState().history.position).toBe(199);
  });

  test('pointing at a member is no step and no change of the view', () => {
    const before = store.getState();
    actions().highlight('m:offence:harassment');
    expect(store.getState()).toMatchObject({ view: before.view, history: before.history });
  });
});

describe('years compared', () => {
  test('they change places where the first comes after the second', () => {
    actions().compare(3, 1);
    expect(view()).toMatchObject({ baseline: 1, comparison: 3 });
  });

  test('the first and last year shown are not written down', () => {
    actions().compare(1, 3);
    actions().compare(0, 4);
    expect(view()).toMatchObject({ baseline: null, comparison: null });
  });

  test('a year is not compared with itself', () => {
    actions().compare(2, 2);
    expect(stepCount()).toBe(1);
  });
});

describe('views from the address', () => {
  test('a known step is gone to', () => {
    pick(1);
    const known = structuredClone(view());
    pick(2);
    actions().show(known, 1, null);
    expect(store.getState().history).toMatchObject({ position: 1 });
    expect(stepCount()).toBe(3);
  });

  test('a known step is found where old steps were forgotten', () => {
    for (let step = 0; step < 205; step += 1) pick(step % 16);
    const { steps } = store.getState().history;
    actions().show(structuredClone(steps[190]!), 196, null);
    expect(view()).toBe(steps[190]);
    expect(stepCount()).toBe(200);
  });

  test('an unknown view is a step of its own, with its notice', () => {
    pick(1);
    const other = { ...view(), measure: 'total' };
    actions().show(other, 0, 'A notice.');
    expect(view()).toEqual(other);
    expect(store.getState().notice).toBe('A notice.');
    actions().dismissNotice();
    expect(store.getState().notice).toBeNull();
  });
});

test('a dataset without any category is refused', () => {
  const odd = createOddDataset();
  const dimensions = odd.dimensions.filter(({ type }) => type === 'time');
  expect(() => createDashboardStore({ ...odd, dimensions })).toThrow(/category dimension/);
});
