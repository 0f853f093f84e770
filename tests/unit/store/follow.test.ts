import { describe, expect, test } from 'vitest';
import { aggregateTotals, type Masks, type Totals } from '../../../src/engine/aggregate.ts';
import { EMPTY_SELECTION } from '../../../src/engine/Selection.ts';
import {
  createDashboardStore,
  createDefaultView,
  type DashboardState,
  type DashboardStore,
} from '../../../src/store/createDashboardStore.ts';
import { openTotals } from '../../../src/store/openTotals.ts';
import { selectIsUpdating } from '../../../src/store/selectors/compared.ts';
import {
  selectChips,
  selectFacets,
  selectHeadline,
  selectTable,
} from '../../../src/store/selectors/views.ts';
import { listTables } from '../../../src/views/tables.ts';
import { createOddDataset, openReplyDataset } from '../../helpers/openDatasets.ts';

/** Sums with the real engine, but hands answers over only when told to; `ready` dimensions answer at once. */
function createSlowEngine(dataset = createOddDataset()) {
  const query = {
    sizes: dataset.dimensions.map(({ members }) => members.length),
    tables: listTables(dataset),
  };
  const waiting: (() => void)[] = [];
  const asked: (number | null)[] = [];
  const prepared: number[] = [];
  let canRead = false;
  return {
    asked,
    prepared,
    setReady: (isReady: boolean) => {
      canRead = isReady;
    },
    answer: () => waiting.pop()?.(),
    engine: {
      read: (masks: Masks) => (canRead ? aggregateTotals(dataset.cube, query, masks) : null),
      prepare: (active: number) => void prepared.push(active),
      request(active: number | null, masks: Masks, done: (totals: readonly Totals[]) => void) {
        asked.push(active);
        waiting.length = 0;
        waiting.push(() => done(aggregateTotals(dataset.cube, query, masks)));
      },
    },
    dataset,
  };
}

async function openLarge(slow = createSlowEngine(), selection = EMPTY_SELECTION) {
  const opening = openTotals(slow.dataset, slow.engine, selection);
  slow.answer();
  await Promise.resolve();
  slow.answer();
  const view = { ...createDefaultView(slow.dataset), selection };
  return { ...slow, store: createDashboardStore(slow.dataset, view, null, await opening) };
}

/** Every text and state of the pickers. */
function readFacets(state: DashboardState) {
  return selectFacets(state).map(({ groups, itemOf, selectedCount }) => ({
    selectedCount,
    groups: groups.map((group) => ({ ...group, items: group.codes.map(itemOf) })),
  }));
}

function whatIsDrawn(store: DashboardStore) {
  const state = store.getState();
  return {
    headline: selectHeadline(state),
    table: JSON.stringify(selectTable(state)),
    facets: readFacets(state),
  };
}

const pick = (store: DashboardStore, dimension: string, code: number) =>
  store.getState().actions.pick(dimension, { codes: [code], gesture: 'only', order: [] });

describe('a store on a large table', () => {
  test('shows what one that sums in its selectors shows, at the start and after each answer', async () => {
    const { store, answer, dataset } = await openLarge();
    const small = createDashboardStore(dataset);
    expect(whatIsDrawn(store)).toEqual(whatIsDrawn(small));
    for (const [dimension, code] of [
      ['means', 1],
      ['où, ça', 2],
      ['year', 1],
      ['means', 1],
    ] as const) {
      for (const one of [store, small]) pick(one, dimension, code);
      answer();
      expect(whatIsDrawn(store)).toEqual(whatIsDrawn(small));
    }
  });

  test('opens on a filter', async () => {
    const selection = { means: { type: 'members', codes: [0, 2] } } as const;
    const { store, dataset } = await openLarge(createSlowEngine(), selection);
    const small = createDashboardStore(dataset, { ...createDefaultView(dataset), selection });
    expect(whatIsDrawn(store)).toEqual(whatIsDrawn(small));
  });

  test('keeps what it drew, and says so, until the sums are there; pickers and chips follow at once', async () => {
    const { store, answer } = await openLarge();
    const before = whatIsDrawn(store);
    pick(store, 'means', 1);
    expect(selectIsUpdating(store.getState())).toBe(true);
    expect(whatIsDrawn(store).table).toBe(before.table);
    expect(whatIsDrawn(store).headline).toEqual(before.headline);
    expect(selectChips(store.getState()).map(({ dimension }) => dimension)).toEqual(['means']);
    answer();
    expect(selectIsUpdating(store.getState())).toBe(false);
    expect(whatIsDrawn(store).table).not.toBe(before.table);
  });

  test('does not ask for a change of years or of settings', async () => {
    const { store, asked } = await openLarge();
    const count = asked.length;
    pick(store, 'year', 1);
    store.getState().actions.adjust({ shading: true });
    expect(selectIsUpdating(store.getState())).toBe(false);
    expect(asked).toHaveLength(count);
  });

  test('draws the newest of two quick clicks, and asks once for the same one', async () => {
    const { store, answer, asked, dataset } = await openLarge();
    pick(store, 'means', 1);
    pick(store, 'means', 2);
    store.getState().actions.adjust({ shading: true });
    expect(asked.slice(-2)).toEqual([2, 2]);
    answer();
    const small = createDashboardStore(dataset);
    pick(small, 'means', 2);
    small.getState().actions.adjust({ shading: true });
    expect(whatIsDrawn(store)).toEqual(whatIsDrawn(small));
  });

  test('is not overtaken by sums that were asked for before an undo', async () => {
    const { store, answer, dataset } = await openLarge();
    pick(store, 'means', 1);
    store.getState().actions.undo();
    expect(selectIsUpdating(store.getState())).toBe(false);
    answer();
    expect(whatIsDrawn(store)).toEqual(whatIsDrawn(createDashboardStore(dataset)));
  });

  test('draws at once what the engine has at hand', async () => {
    const { store, setReady, prepared } = await openLarge();
    store.getState().actions.prepare('means');
    expect(prepared).toEqual([2]);
    setReady(true);
    pick(store, 'means', 1);
    expect(selectIsUpdating(store.getState())).toBe(false);
  });
});

describe('a store on a small table', () => {
  test('draws each view at once', () => {
    const store = createDashboardStore(openReplyDataset());
    pick(store, 'offence', 1);
    expect(store.getState().shown.view).toBe(store.getState().view);
  });
});
