import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDashboardStore } from '../../src/store/createDashboardStore.ts';
import {
  selectComparison,
  selectHeadline,
  selectTable,
  selectTrend,
} from '../../src/store/selectors/views.ts';
import { formatViewQuery, parseViewQuery } from '../../src/store/urlCodec.ts';
import { arbitraryView } from '../helpers/arbitraryView.ts';
import { createOddDataset, openReplyDataset } from '../helpers/openDatasets.ts';

const SEED = 20151104;

const NAMES = [
  'v',
  'data',
  'measure',
  'rows',
  'filter.offence',
  'filter.year',
  'filter.where',
  'except.offence',
  'except.year',
  'compare',
  'search',
  'sort',
  'hide',
  'list',
  'folded',
  'shading',
  'contributions',
  'others',
  'trend',
  'lines',
  'order',
  'scale',
  'theme',
];

const VALUES = [
  'internet',
  'offence',
  'harassment',
  'harassment,stalking-fear-of-violence',
  'harassment..',
  '..',
  ',',
  '2016-17..2018-19',
  '2019-20..2015-16',
  '2016-17',
  'name.asc',
  'period:2015-16.desc',
  'on',
  'all',
  'dark',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
];

/** Anything that may stand after the question mark, much of it close to what means something. */
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 })),
        fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 230 })),
      ),
      { maxLength: 8 },
    )
    .map((parts) => `?${parts.map(([name, value]) => `${name}=${value}`).join('&')}`),
);

describe.each([
  ['the reply', openReplyDataset()],
  ['odd names', createOddDataset()],
])(`addresses of %s (seed ${SEED})`, (_, dataset) => {
  test('an address opens the view it was made from, and nothing is left out', () => {
    fc.assert(
      fc.property(arbitraryView(dataset), (view) => {
        const { view: read, notice } = parseViewQuery(dataset, formatViewQuery(dataset, view));
        expect(read).toEqual(view);
        expect(notice).toBeNull();
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test('an address means the same where a mail program has encoded its commas', () => {
    fc.assert(
      fc.property(arbitraryView(dataset), (view) => {
        const query = formatViewQuery(dataset, view).replaceAll(',', '%2C');
        expect(parseViewQuery(dataset, query).view).toEqual(view);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('any text after the question mark gives a view that can be drawn, and at most one notice', () => {
    fc.assert(
      fc.property(junk, (query) => {
        const { view, notice } = parseViewQuery(dataset, query);
        if (notice !== null) expect(notice).toMatch(/^Part of this address .*\.$/su);
        const again = parseViewQuery(dataset, formatViewQuery(dataset, view));
        expect(again).toEqual({ view, notice: null });
        const state = createDashboardStore(dataset, view, notice).getState();
        for (const select of [selectHeadline, selectTable, selectTrend, selectComparison]) select(state);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});
