import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDefaultView } from '../../../src/store/createDashboardStore.ts';
import { formatViewQuery, parseViewQuery } from '../../../src/store/urlCodec.ts';
import type { ViewState } from '../../../src/store/ViewState.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createOddDataset, openReplyDataset } from '../../helpers/openDatasets.ts';
import { repoRoot } from '../../helpers/repoFiles.ts';

const dataset = openReplyDataset();
const initial = createDefaultView(dataset);

interface AddressFixture {
  readonly query: string;
  /** What differs from the view the table opens on. */
  readonly view: Partial<ViewState>;
  readonly notice: string | null;
}

const folder = join(repoRoot, 'tests/fixtures/addresses');
const versions = readdirSync(folder).map((name) => ({
  name,
  addresses: JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly AddressFixture[],
}));

describe.each(versions)('addresses kept in $name open what they always opened', ({ addresses }) => {
  test.each(addresses)('$query', ({ query, view, notice }) => {
    expect(parseViewQuery(dataset, query)).toEqual({ view: { ...initial, ...view }, notice });
  });
});

describe('writing an address', () => {
  test('the view the table opens on needs none', () => {
    expect(formatViewQuery(dataset, initial)).toBe('');
  });

  test('it can be read and says its version first', () => {
    const view: ViewState = {
      ...initial,
      measure: 'total',
      selection: {
        year: { type: 'interval', first: 1, last: 3 },
        offence: { type: 'members', codes: [0, 13] },
      },
      sort: { column: 'period:2016-17', descending: true },
    };
    expect(formatViewQuery(dataset, view)).toBe(
      'v=1&measure=total&filter.offence=harassment,stalking-fear-of-violence&filter.year=2016-17..2018-19&sort=period:2016-17.desc',
    );
  });

  test('it names what is left out where that is shorter', () => {
    const codes = dataset.dimensions[0]!.members.map((_, code) => code);
    const write = (kept: readonly number[]) =>
      formatViewQuery(dataset, { ...initial, selection: { offence: { type: 'members', codes: kept } } });
    expect(write(codes.slice(1))).toBe('v=1&except.offence=harassment');
    expect(write(codes.slice(0, 8))).toMatch(/^v=1&filter\.offence=(?:[^,&]+,){7}[^,&]+$/);
    expect(write(codes.slice(0, 9))).toMatch(/^v=1&except\.offence=(?:[^,&]+,){6}[^,&]+$/);
  });

  test('a table of 40,000 areas without one of them has a short address that opens at once', () => {
    const areas = createAreasDataset(40_000);
    const codes = Array.from({ length: 40_000 }, (_, code) => code).filter((code) => code !== 17);
    const view: ViewState = {
      ...createDefaultView(areas),
      selection: { area: { type: 'members', codes } },
    };
    const query = formatViewQuery(areas, view);
    expect(query.length).toBeLessThan(60);
    expect(parseViewQuery(areas, query)).toEqual({ view, notice: null });
  });

  test('the order in which filters were set makes no difference', () => {
    const year = { type: 'interval', first: 1, last: 3 } as const;
    const offence = { type: 'members', codes: [2] } as const;
    expect(formatViewQuery(dataset, { ...initial, selection: { year, offence } })).toBe(
      formatViewQuery(dataset, { ...initial, selection: { offence, year } }),
    );
  });

  test('names with commas and dots stay whole', () => {
    const odd = createOddDataset();
    const view: ViewState = {
      ...createDefaultView(odd),
      selection: {
        'où, ça': { type: 'members', codes: [1, 2, 3] },
        year: { type: 'interval', first: 1, last: 2 },
      },
    };
    const query = formatViewQuery(odd, view);
    expect(query).toBe('v=1&filter.o%C3%B9~1%20%C3%A7a=a~1b,x%2E%2Ey,%2E%2E&filter.year=2016%2E..%2E2017');
    expect(parseViewQuery(odd, query)).toEqual({ view, notice: null });
  });

  test('half a character in a search does not stop it', () => {
    expect(formatViewQuery(dataset, { ...initial, searches: { offence: '\ud83d' } })).toBe(
      'v=1&search=%EF%BF%BD',
    );
  });
});

describe('reading an address', () => {
  const read = (query: string) => parseViewQuery(dataset, query);

  test('parts without a meaning are left out and named in one sentence', () => {
    const { view, notice } = read(
      '?v=1&measure=weight&filter.offence=harassment,arson&colour=red&theme=dark',
    );
    expect(view).toEqual({
      ...initial,
      theme: 'dark',
      selection: { offence: { type: 'members', codes: [0] } },
    });
    expect(notice).toBe(
      'Part of this address means nothing for this table and was left out: measure “weight”, offence “arson” and “colour”.',
    );
  });

  test('many such parts are counted, and long ones cut', () => {
    const { notice } = read(`?${'x'.repeat(100)}=1&b=2&c=3&d=4&e=5`);
    expect(notice!.length).toBeLessThan(160);
    expect(notice).toContain('3 more');
  });

  test('filters by names that are all unknown are no filters', () => {
    expect(read('filter.offence=arson,theft').view.selection).toEqual({});
  });

  test('a filter that names nothing selects nothing', () => {
    expect(read('filter.offence=').view.selection).toEqual({ offence: { type: 'members', codes: [] } });
  });

  test('leaving out only what is unknown leaves nothing out, and leaving out all selects nothing', () => {
    expect(read('except.offence=arson').view).toEqual(initial);
    expect(read('except.offence=arson').notice).toContain('offence “arson”');
    const all = dataset.dimensions[0]!.members.map(({ id }) => id).join(',');
    expect(read(`except.offence=${all}`).view.selection).toEqual({ offence: { type: 'members', codes: [] } });
    expect(read('except.year=2015-16,2016-17,2017-18,2018-19,2019-20').notice).toContain('a choice of no');
  });

  test('with both lists the one of what is shown counts', () => {
    const { view, notice } = read('filter.offence=harassment&except.offence=harassment');
    expect(view.selection).toEqual({ offence: { type: 'members', codes: [0] } });
    expect(notice).toContain('“except.offence”');
  });

  test('a filter that names no year is left out, as every view needs one', () => {
    const { view, notice } = read('filter.year=');
    expect(view).toEqual(initial);
    expect(notice).toContain('a choice of no financial years');
  });

  test('years the wrong way round are turned round', () => {
    expect(read('compare=2018-19..2016-17').view).toMatchObject({ baseline: 1, comparison: 3 });
    expect(read('filter.year=2018-19..2016-17').view.selection).toEqual({
      year: { type: 'interval', first: 1, last: 3 },
    });
  });

  test('a year compared with itself is left out', () => {
    const { view, notice } = read('compare=2016-17..2016-17');
    expect(view).toEqual(initial);
    expect(notice).toContain('compare “2016-17..2016-17”');
  });

  test.each(['sort=weight.asc', 'sort=change', 'sort=__proto__.desc', 'hide=weight', 'folded=group:arson'])(
    '%s is left out and named',
    (query) => {
      const { view, notice } = read(query);
      expect(view).toEqual(initial);
      expect(notice).not.toBeNull();
    },
  );

  test('the name of the open table is no surprise, another is', () => {
    expect(read('data=stalking-and-harassment').notice).toBeNull();
    expect(read('data=burglary').notice).toContain('data “burglary”');
  });

  test('a long search is cut and never in the middle of a character', () => {
    const { view } = read(`search=${'a'.repeat(199)}%F0%9F%98%80`);
    expect(view.searches.offence).toBe(`${'a'.repeat(199)}\uFFFD`);
    expect(() => formatViewQuery(dataset, view)).not.toThrow();
  });

  test('a broken escape is read as it stands', () => {
    expect(read('search=100%').view.searches.offence).toBe('100%');
  });

  test('of a part that stands twice the first counts', () => {
    expect(read('measure=total&measure=internet').view.measure).toBe('total');
  });
});
