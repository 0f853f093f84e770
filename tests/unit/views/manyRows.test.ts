import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/engine/Selection.ts';
import { breaksCrossed, type Compared, drawnRows, quantityIn } from '../../../src/views/Compared.ts';
import { describeComparisonFinding, describeShareFinding } from '../../../src/views/captions.ts';
import { createComparisonView } from '../../../src/views/comparison.ts';
import { createContributionView } from '../../../src/views/contributions.ts';
import { countOf, plottedValue, quantityOf, valueAt } from '../../../src/views/figures.ts';
import { createHeadline } from '../../../src/views/headline.ts';
import { findLargestContributor } from '../../../src/views/largestContributor.ts';
import { createShareView } from '../../../src/views/shares.ts';
import { createTrendView } from '../../../src/views/trend.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const areas = createAreasDataset(1000);
const only = (...codes: readonly number[]): Selection => ({ area: { type: 'members', codes } });
const compared = createCompared(areas);
const few = createCompared(areas, { selection: only(7, 500, 900) });
const hundred = createCompared(areas, { selection: only(...Array.from({ length: 100 }, (_, i) => i * 3)) });
const headline = createHeadline(compared, null);

/** The number of one row without any of the paths for many rows. */
function numberOf({ figures, choice }: Compared, code: number, period: number): number {
  return plottedValue(quantityOf(figures, choice, [code], [period])) ?? Number.NaN;
}

const changeOf = (context: Compared, code: number) =>
  numberOf(context, code, context.comparison) - numberOf(context, code, context.baseline);

/** Codes by a rank worked out the long way, highest first, unknown last, ties in the order given. */
function sortBy(codes: readonly number[], rank: (code: number) => number): readonly number[] {
  const rankOf = (code: number) => (Number.isNaN(rank(code)) ? Number.NEGATIVE_INFINITY : rank(code));
  return codes.toSorted((a, b) => rankOf(b) - rankOf(a) || a - b);
}

const ascending = (codes: readonly number[]) => codes.toSorted((a, b) => a - b);

describe.each(['thefts', 'flagged', 'not-flagged', 'share'])('figures of %s', (measure) => {
  const hidden = createCompared(createAreasDataset(200, { hidden: 0.2, seed: 7 }), { measure });

  it('are read of one row as they are of lists of rows', () => {
    for (const code of drawnRows(hidden)) {
      for (const period of [0, 1, 2]) {
        expect(valueAt(hidden.figures, hidden.choice, code, period)).toBe(numberOf(hidden, code, period));
      }
    }
  });

  it('are the same sums for long lists as row by row', () => {
    const rows = drawnRows(hidden).filter((code) => code % 2 === 0);
    for (const index of [0, 1]) {
      for (const periods of [[0], [1, 2], [0, 1, 2]]) {
        const sums = rows.map((code) => countOf(hidden.figures, index, [code], periods));
        expect(countOf(hidden.figures, index, rows, periods)).toEqual({
          type: 'count',
          lower: sums.reduce((sum, { lower }) => sum + lower, 0),
          upper: sums.reduce((sum, { upper }) => sum + upper, 0),
        });
      }
    }
  });
});

describe('the comparison of a thousand areas', () => {
  const options = { order: 'change', scale: 'linear' } as const;

  it('draws the largest movements up or down, in the order of change', () => {
    const view = createComparisonView(compared, options);
    const wanted = sortBy(compared.shown, (code) => Math.abs(changeOf(compared, code))).slice(0, 30);
    expect(ascending(view.rows.map(({ codes }) => codes[0]!))).toEqual(ascending(wanted));
    expect(view.rows.map(({ codes }) => codes[0]!)).toEqual(
      sortBy(wanted, (code) => changeOf(compared, code)),
    );
    expect(view.rows.some(({ change }) => change! < 0)).toBe(true);
    expect(view.notes).toEqual(['The 30 with the largest change of 1,000 areas are drawn.']);
  });

  it.each(['comparison', 'name'] as const)('draws the largest figures in the order of %s', (order) => {
    const view = createComparisonView(compared, { ...options, order });
    const wanted = sortBy(compared.shown, (code) => numberOf(compared, code, 2)).slice(0, 30);
    expect(ascending(view.rows.map(({ codes }) => codes[0]!))).toEqual(ascending(wanted));
    expect(view.notes).toEqual(['The 30 with the largest figures in 2002 of 1,000 areas are drawn.']);
    if (order === 'name') {
      const labels = view.rows.map(({ label }) => label);
      expect(labels).toEqual(labels.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })));
    }
  });

  it('always draws the few that are selected', () => {
    const view = createComparisonView(few, options);
    expect(ascending(view.rows.filter(({ selected }) => selected).map(({ codes }) => codes[0]!))).toEqual([
      7, 500, 900,
    ]);
    expect(view.rows).toHaveLength(30);
    expect(view.notes).toEqual([
      'The 3 selected and the 27 others with the largest change, of 1,000 areas, are drawn.',
    ]);
  });

  it('draws the largest of many that are selected, and no others', () => {
    const view = createComparisonView(hundred, options);
    expect(view.rows.every(({ selected }) => selected)).toBe(true);
    expect(view.notes).toEqual(['The 30 with the largest change of the 100 areas selected are drawn.']);
  });

  it('names in its finding the area that changed most, drawn or not', () => {
    const [largest] = sortBy(hundred.shown, (code) => Math.abs(changeOf(hundred, code)));
    const name = areas.dimensions[0]!.members[largest!] as { readonly shortLabel: string };
    for (const order of ['change', 'comparison', 'name'] as const) {
      const view = createComparisonView(hundred, { ...options, order });
      expect(describeComparisonFinding(view, headline)).toMatch(
        new RegExp(`^${name.shortLabel} (rose|fell) most`),
      );
    }
  });

  it('marks the areas that a rule change touches', () => {
    const before = { ...compared, baseline: 1 };
    for (const {
      codes: [code = -1],
      crossesBreak,
    } of createComparisonView(before, options).rows) {
      expect(crossesBreak).toBe(code % 10 === 0);
      expect(breaksCrossed(before, [code])).toHaveLength(code % 10 === 0 ? 1 : 0);
    }
  });
});

describe('the shares of a thousand areas', () => {
  it('are the highest of those with 100 or more recorded', () => {
    const view = createShareView(compared);
    const wholeOf = (code: number) => countOf(compared.figures, 0, [code], [2]).lower;
    const shareOf = (code: number) => countOf(compared.figures, 1, [code], [2]).lower / wholeOf(code);
    const large = compared.shown.filter((code) => wholeOf(code) >= 100);
    expect(view.rows.map(({ code }) => code)).toEqual(sortBy(large, shareOf).slice(0, 30));
    expect(view.notes).toEqual([
      'The 30 with the highest share (first those with 100 or more recorded) of 1,000 areas are drawn.',
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6])('are found with what is not drawn in mind (seed %i)', (seed) => {
    const some = createCompared(createAreasDataset(300, { seed }), {
      selection: only(...Array.from({ length: 40 }, (_, index) => index * 7)),
    });
    const view = createShareView(some);
    const shares = some.shown.map((code) => {
      const [whole, part] = [0, 1].map((measure) => countOf(some.figures, measure, [code], [2]).lower);
      return { whole: whole!, share: part! / whole! };
    });
    const highest = Math.max(...shares.filter(({ whole }) => whole >= 100).map(({ share }) => share));
    const isBeaten = shares.some(({ share, whole }) => whole < 100 && share >= highest);
    expect(view.highest?.row.value).toBe(highest);
    const finding = describeShareFinding(view, headline);
    expect(finding.includes(' of those selected with 100 or more recorded in 2002: ')).toBe(isBeaten);
  });

  it('fill up with the largest of the others where few have 100', () => {
    const small = createCompared(createAreasDataset(60, { seed: 3 }));
    const view = createShareView(small);
    const wholeOf = (code: number) => countOf(small.figures, 0, [code], [2]).lower;
    const large = small.shown.filter((code) => wholeOf(code) >= 100);
    expect(large.length).toBeLessThan(30);
    const rest = sortBy(
      small.shown.filter((code) => !large.includes(code)),
      wholeOf,
    );
    expect(ascending(view.rows.map(({ code }) => code))).toEqual(
      ascending([...large, ...rest.slice(0, 30 - large.length)]),
    );
  });
});

describe('the contributions of a thousand areas', () => {
  it.each([
    [false, 16],
    [true, 30],
  ])('list the largest up or down and put the rest together (expanded: %s)', (expanded, most) => {
    const view = createContributionView(compared, expanded);
    const wanted = sortBy(compared.shown, (code) => Math.abs(changeOf(compared, code))).slice(0, most);
    const listed = view.rows.filter(({ type }) => type === 'member').flatMap(({ codes }) => codes);
    expect(ascending(listed)).toEqual(ascending(wanted));
    expect(listed).toEqual(sortBy(wanted, (code) => Math.sign(view.change) * changeOf(compared, code)));
    expect(ascending(view.rows.flatMap(({ codes }) => codes))).toEqual(drawnRows(compared));
    expect(view.rows.at(-1)).toMatchObject({ type: 'rest', to: view.end.value, keys: ['r:area:rest'] });
  });

  it('name the largest part of the change as row by row', () => {
    const largest = findLargestContributor(compared)!;
    const change = compared.shown.reduce((sum, code) => sum + changeOf(compared, code), 0);
    const [first] = sortBy(compared.shown, (code) => Math.sign(change) * changeOf(compared, code));
    expect([largest.code, largest.change]).toEqual([first, change]);
  });
});

describe('the trend of a thousand areas', () => {
  const options = { scale: 'count', lines: 'auto', periods: [0, 1, 2] } as const;

  it('draws the largest and says so', () => {
    const view = createTrendView(compared, options);
    const wanted = sortBy(compared.shown, (code) => numberOf(compared, code, 2)).slice(0, 30);
    expect(view.series.flatMap(({ codes }) => codes)).toEqual(ascending(wanted));
    expect(
      ascending(view.series.filter(({ emphasis }) => emphasis === 'focus').flatMap(({ codes }) => codes)),
    ).toEqual(ascending(wanted.slice(0, 4)));
    expect(view.notes).toEqual(['The 30 with the largest figures in 2002 of 1,000 areas are drawn.']);
    expect(createTrendView(hundred, options).notes).toEqual([
      'The 30 with the largest figures in 2002 of the 100 areas selected are drawn.',
    ]);
  });

  it('draws the shares of the largest areas, as those of few are noise', () => {
    const shares = createCompared(areas, { measure: 'share' });
    const wanted = sortBy(shares.shown, (code) => countOf(shares.figures, 0, [code], [2]).lower).slice(0, 30);
    const view = createTrendView(shares, options);
    expect(view.series.flatMap(({ codes }) => codes)).toEqual(ascending(wanted));
    expect(view.notes[0]).toBe('The 30 with most recorded in 2002 of 1,000 areas are drawn.');
  });

  it('sums families of many areas', () => {
    const grouped = createCompared(createAreasDataset(1000, { regions: 5 }));
    const view = createTrendView(grouped, options);
    expect(view.series).toHaveLength(5);
    for (const { codes, plotted, keys } of view.series) {
      expect(codes).toHaveLength(200);
      expect(plotted[1]).toBe(plottedValue(quantityIn(grouped, [...codes], 1)));
      expect(keys).toHaveLength(1);
    }
  });
});
