import { describe, expect, it } from 'vitest';
import { loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';
import { createComparisonView } from '../../../src/views/comparison.ts';
import type { ComparisonMode } from '../../../src/views/options.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { everyRow, everyYear, families, members, sum } from '../../helpers/oracle.ts';
import {
  changeYear,
  createPairDataset,
  createTownDataset,
  type SmallCell,
} from '../../helpers/smallDatasets.ts';

const reply = loadDefaultBuiltIn();

interface Wish {
  readonly rows?: readonly number[];
  readonly measure?: string;
  readonly years?: readonly number[];
  readonly baseline?: number;
  readonly comparison?: number;
  readonly uncertainty?: boolean;
}

function compare(mode: ComparisonMode, wish: Wish = {}) {
  const { rows = everyRow, measure = 'internet', years = everyYear, uncertainty = false, ...pair } = wish;
  const selection = { offence: { type: 'members', codes: rows } } as const;
  const compared = createCompared(reply, { measure, selection, ...pair });
  return createComparisonView(compared, {
    order: 'change',
    scale: 'linear',
    mode,
    periods: years,
    uncertainty,
  });
}

describe('families', () => {
  it('are summed over what is selected in them', () => {
    const [first] = families;
    const rows = first!.codes.slice(0, 2);
    const view = compare('groups', { rows });
    expect(view.rows).toHaveLength(families.length);
    const own = view.rows.find(({ selected }) => selected)!;
    expect([own.before, own.after]).toEqual([sum('internet', rows, [0]), sum('internet', rows, [4])]);
    const other = view.rows.find(({ selected }) => !selected)!;
    const family = families.find(({ codes }) => codes[0] === other.codes[0])!;
    expect(other.after).toBe(sum('internet', family.codes, [4]));
  });

  it('are none where a table has none', () => {
    const compared = createCompared(createTownDataset());
    const view = createComparisonView(compared, {
      order: 'change',
      scale: 'linear',
      mode: 'groups',
      periods: [0, 1, 2],
    });
    expect(view.rows).toEqual([]);
    expect(view.empty).toContain('not in groups');
  });
});

describe('what is selected and the rest', () => {
  it('add up to everything', () => {
    const rows = [0, 5, 9];
    const [selected, rest] = [...compare('rest', { rows }).rows].sort(
      (a, b) => a.codes.length - b.codes.length,
    );
    expect(selected!.codes).toEqual(rows);
    expect(selected!.after! + rest!.after!).toBe(sum('internet', everyRow, [4]));
    expect(rest!.label).toBe('The other 13 offences');
  });

  it('need a selection', () => {
    expect(compare('rest').empty).toBe('Select some offences to compare them with the rest.');
    expect(compare('rest', { rows: [] }).empty).not.toBeNull();
  });
});

describe('each year and the one before', () => {
  it('follow each other, marked where the rules changed', () => {
    const view = compare('steps');
    expect(view.rows.map(({ label }) => label)).toEqual(['2016-17', '2017-18', '2018-19', '2019-20']);
    expect(view.picks).toBe('year');
    view.rows.forEach((row, index) => {
      expect(row.before).toBe(sum('internet', everyRow, [index]));
      expect(row.after).toBe(sum('internet', everyRow, [index + 1]));
      expect(row.codes).toEqual([index + 1]);
      expect(row.crossesBreak).toBe(row.label === '2018-19');
    });
  });

  it('are only of the years shown', () => {
    expect(compare('steps', { years: [2, 3] }).rows.map(({ label }) => label)).toEqual([
      '2017-18',
      '2018-19',
    ]);
    expect(compare('steps', { years: [0] }).empty).not.toBeNull();
  });

  it('leave out a year whose year before is not in the table', () => {
    const dataset = createPairDataset({ Bicycle: [1, 2, 3].map((count) => [count, 0] as const) });
    const gapped = changeYear(dataset, 0, {
      id: '2013-14',
      label: '2013-14',
      start: '2013-04-01',
      end: '2014-03-31',
    });
    const view = createComparisonView(createCompared(gapped), {
      order: 'change',
      scale: 'linear',
      mode: 'steps',
      uncertainty: false,
      periods: [0, 1, 2],
    });
    expect(view.rows.map(({ label, before, after }) => [label, before, after])).toEqual([['2017-18', 2, 3]]);
    expect(view.notes).toContain('The year before is not in full in the table for 2016-17.');
  });
});

describe('averages', () => {
  it('are of the years on each side of the rule change, from sums of counts', () => {
    const view = compare('averages');
    expect([view.baseline, view.comparison]).toEqual([
      'average of 2015-16 to 2017-18',
      'average of 2018-19 to 2019-20',
    ]);
    for (const row of view.rows) {
      const [code = -1] = row.codes;
      expect(row.before).toBeCloseTo(sum('internet', [code], [0, 1, 2]) / 3, 12);
      expect(row.after).toBeCloseTo(sum('internet', [code], [3, 4]) / 2, 12);
      expect(row.afterText).toBe(
        (sum('internet', [code], [3, 4]) / 2).toLocaleString('en-GB', {
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        }),
      );
    }
    expect(view.rows.find(({ label }) => label === members[0]!.shortLabel)!.crossesBreak).toBe(true);
  });

  it('are split at the comparison year where no rule changed', () => {
    const view = compare('averages', { years: [0, 1, 2], baseline: 0, comparison: 1 });
    expect([view.baseline, view.comparison]).toEqual(['2015-16', 'average of 2016-17 to 2017-18']);
    expect(compare('averages', { years: [0, 2, 3, 4] }).baseline).toBe('average of 2015-16, 2017-18');
    expect(view.notes).toContain('Averages are split before the comparison year, 2016-17.');
  });

  it('of shares are shares of all years together', () => {
    const row = compare('averages', { measure: 'internet-share' }).rows[0]!;
    const [code = -1] = row.codes;
    expect(row.after).toBeCloseTo(sum('internet', [code], [3, 4]) / sum('total', [code], [3, 4]), 12);
  });

  it('say what is hidden in them', () => {
    const compared = createCompared(
      createPairDataset({
        Bicycle: [
          ['<5', 0],
          [50, 0],
        ],
      }),
      { measure: 'thefts' },
    );
    const view = createComparisonView(compared, {
      order: 'change',
      scale: 'linear',
      mode: 'averages',
      periods: [0, 1],
    });
    expect(view.rows[0]).toMatchObject({
      before: null,
      beforeText: '1.0 to 4.0',
      change: null,
      changeText: 'suppressed',
    });
  });
});

describe('averages of years that are not all there', () => {
  const averagesOf = (rows: Readonly<Record<string, readonly SmallCell[]>>, isLastYearPartial = false) => {
    const pairs = Object.entries(rows).map(([name, cells]) => [
      name,
      cells.map((cell) => [cell, 0] as const),
    ]);
    const dataset = createPairDataset(Object.fromEntries(pairs), isLastYearPartial);
    const periods = dataset.dimensions[1]!.members.map((_, code) => code);
    return createComparisonView(createCompared(dataset, { measure: 'thefts' }), {
      order: 'name',
      scale: 'linear',
      mode: 'averages',
      periods,
    });
  };

  it('divide by the years that apply and say so', () => {
    const view = averagesOf({ Parcel: ['z', 'z', 90, 100], Shop: [10, 20, 30, 40] });
    expect(view.rows.map(({ label, beforeText, afterText }) => [label, beforeText, afterText])).toEqual([
      ['Parcel', '90.0', '100.0'],
      ['Shop', '20.0', '40.0'],
    ]);
    expect(view.notes).toContain('Where a year does not apply, the average is over the other years.');
  });

  it('are split at the last complete year where the comparison year is not complete', () => {
    const view = averagesOf({ Shop: [10, 20, 30, 5] }, true);
    expect(view.empty).toBeNull();
    expect(view.rows.map(({ beforeText, afterText }) => [beforeText, afterText])).toEqual([['15.0', '30.0']]);
    expect(view.notes).toContain('Averages are split before the last complete year, 2017-18.');
  });

  it('say that the rules split them where the change falls between two years that are not neighbours', () => {
    const view = compare('averages', { years: [0, 1, 4] });
    expect(view.notes.join(' ')).toContain('split where the recording rules changed, before 2019-20');
  });
});

describe('without a selection', () => {
  it.each(['years', 'groups', 'steps', 'averages'] as const)('there is nothing to compare by %s', (mode) => {
    const compared = createCompared(reply, {
      selection: { offence: { type: 'members', codes: [] } },
      others: 'hide',
    });
    const view = createComparisonView(compared, {
      order: 'change',
      scale: 'linear',
      mode,
      periods: everyYear,
    });
    expect(view.empty).toBe('No offences are selected. Choose some, or clear the filter.');
  });
});

describe('the two sides of what is selected and the rest', () => {
  it('have a name of their own each', () => {
    const keys = compare('rest', { rows: [0, 1, 2] }).rows.map((row) => row.keys[0]);
    expect(keys.every(Boolean)).toBe(true);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('intervals', () => {
  it.each(['years', 'groups', 'steps', 'averages'] as const)(
    'hold the figures they belong to: %s',
    (mode) => {
      expect(compare(mode).rows.every(({ intervals }) => intervals === null)).toBe(true);
      for (const { intervals, before, after } of compare(mode, { uncertainty: true }).rows) {
        expect(intervals!.before!.lower).toBeLessThanOrEqual(before!);
        expect(intervals!.before!.upper).toBeGreaterThan(before!);
        expect(intervals!.after!.lower).toBeLessThanOrEqual(after!);
        expect(intervals!.after!.upper).toBeGreaterThan(after!);
      }
    },
  );
});
