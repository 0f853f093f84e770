import fc from 'fast-check';
import type { Dataset, Dimension } from '../../src/dataset/Dataset.ts';
import { listMeasureChoices } from '../../src/dataset/measureChoices.ts';
import { type Clause, createClause, type Selection } from '../../src/engine/Selection.ts';
import type { DashboardStore } from '../../src/store/createDashboardStore.ts';
import { MOST_SEARCH_CHARACTERS, type ViewState } from '../../src/store/ViewState.ts';
import { categoryDimensionsOf, timeDimensionOf } from '../../src/views/figures.ts';
import type { Gesture } from '../../src/views/MemberPick.ts';

/** Any view a person can reach in a dataset. */
export function arbitraryView(dataset: Dataset): fc.Arbitrary<ViewState> {
  const { members } = timeDimensionOf(dataset);
  const columns = ['trend', 'change', 'ratio', 'whole', 'share', ...members.map(({ id }) => `period:${id}`)];
  const groups = categoryDimensionsOf(dataset).flatMap(({ grouping }) => grouping?.groups ?? []);
  return fc
    .record({
      selection: arbitrarySelection(dataset),
      measure: fc.constantFrom(...listMeasureChoices(dataset).map(({ id }) => id)),
      rows: fc.constantFrom(...categoryDimensionsOf(dataset).map(({ id }) => id)),
      baseline: fc.option(fc.nat(members.length - 1)),
      comparison: fc.option(fc.nat(members.length - 1)),
      searches: fc.dictionary(
        fc.constantFrom(...categoryDimensionsOf(dataset).map(({ id }) => id)),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(isShort),
        { maxKeys: 2, noNullPrototype: true },
      ),
      sort: fc.option(
        fc.record({
          column: fc.constantFrom('name', ...columns.filter((id) => id !== 'trend')),
          descending: fc.boolean(),
        }),
      ),
      hiddenColumns: fc.subarray(columns),
      grouped: fc.boolean(),
      collapsed: fc.subarray(groups.map(({ id }) => `group:${id}`)),
      shading: fc.boolean(),
      others: fc.constantFrom('dim' as const, 'hide' as const),
      trendScale: fc.constantFrom('count' as const, 'index' as const, 'log' as const),
      trendLines: fc.constantFrom('auto' as const, 'groups' as const, 'members' as const, 'panels' as const),
      panelScale: fc.constantFrom('shared' as const, 'free' as const),
      comparisonMode: fc.constantFrom(...(['years', 'steps', 'averages', 'rest', 'groups'] as const)),
      uncertainty: fc.boolean(),
      comparisonOrder: fc.constantFrom('change' as const, 'comparison' as const, 'name' as const),
      comparisonScale: fc.constantFrom('linear' as const, 'log' as const),
      allContributions: fc.boolean(),
      theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    })
    .filter(({ baseline, comparison }) => baseline === null || comparison === null || baseline < comparison);
}

function isShort(text: string): boolean {
  return text.length <= MOST_SEARCH_CHARACTERS && !/\p{Surrogate}/u.test(text);
}

function arbitrarySelection(dataset: Dataset): fc.Arbitrary<Selection> {
  return fc
    .tuple(...dataset.dimensions.map((dimension) => fc.option(arbitraryClause(dimension))))
    .map((clauses) =>
      Object.fromEntries(
        clauses.flatMap((clause, index) => (clause ? [[dataset.dimensions[index]!.id, clause]] : [])),
      ),
    );
}

function arbitraryClause({ members, type }: Dimension): fc.Arbitrary<Clause | undefined> {
  return fc
    .subarray([...members.keys()], { minLength: type === 'time' ? 1 : 0 })
    .map((codes) => createClause(codes, members.length, type === 'time'));
}

/** Something a person does, as a function on the store, with a name for the report of a failure. */
export interface Act {
  readonly name: string;
  readonly run: (store: DashboardStore) => void;
}

/** Any change of the view; not undo and redo. */
export function arbitraryAct(dataset: Dataset): fc.Arbitrary<Act> {
  const time = timeDimensionOf(dataset);
  const period = fc.nat(time.members.length - 1);
  const place = fc.constantFrom(...dataset.dimensions).chain((dimension) =>
    fc.record({
      dimension: fc.constant(dimension.id),
      codes: fc.subarray([...dimension.members.keys()], { minLength: 1 }),
      order: fc.constant([...dimension.members.keys()]),
    }),
  );
  const act = (name: string, run: (actions: ReturnType<DashboardStore['getState']>['actions']) => void) => ({
    name,
    run: (store: DashboardStore) => run(store.getState().actions),
    toString: () => name,
  });
  return fc.oneof(
    fc
      .tuple(place, fc.constantFrom<Gesture>('only', 'also', 'range'))
      .map(([{ dimension, codes, order }, gesture]) =>
        act(`${gesture} ${codes} of ${dimension}`, ({ pick }) => pick(dimension, { codes, gesture, order })),
      ),
    fc
      .tuple(
        place.filter(({ dimension }) => dimension !== time.id),
        fc.boolean(),
      )
      .map(([{ dimension, codes }, included]) =>
        act(`include ${codes} of ${dimension}: ${included}`, ({ include }) =>
          include(dimension, codes, included),
        ),
      ),
    fc.array(fc.tuple(period, period), { minLength: 1, maxLength: 4 }).map((moves) =>
      act(`drag ${moves.join(' ')}`, ({ brush }) => {
        moves.forEach(([a, b], index) => {
          const range = { first: Math.min(a, b), last: Math.max(a, b) };
          brush(range, index === moves.length - 1 ? 'end' : 'move');
        });
      }),
    ),
    fc.constant(act('clear all', ({ clearAll }) => clearAll())),
    place.map(({ dimension }) => act(`clear ${dimension}`, ({ clearClause }) => clearClause(dimension))),
    fc.tuple(period, period).map(([a, b]) => act(`compare ${a} ${b}`, ({ compare }) => compare(a, b))),
    fc
      .tuple(
        fc.constantFrom(...categoryDimensionsOf(dataset).map(({ id }) => id)),
        fc.string({ maxLength: 3 }),
      )
      .map(([id, text]) => act(`search ${id} ${text}`, ({ search }) => search(id, text))),
    arbitraryView(dataset).map(
      ({ selection: _, searches: __, baseline: ___, comparison: ____, ...settings }) =>
        act('adjust', ({ adjust }) => adjust(settings)),
    ),
  );
}
