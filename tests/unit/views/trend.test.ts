import { describe, expect, it } from 'vitest';
import { createTrendView, tabulateTrend } from '../../../src/views/trend.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset } from '../../helpers/smallDatasets.ts';

const options = { scale: 'count', lines: 'auto', periods: [0, 1, 2] } as const;

describe('the trend', () => {
  it('says what is hidden and leaves a gap there', () => {
    const view = createTrendView(createCompared(createTownDataset()), options);
    expect(tabulateTrend(view)).toEqual({
      columns: ['', '2015-16', '2016-17', '2017-18 (part)'],
      rows: [
        ['Ash', '12', '35', '11'],
        ['Birch', '41 to 44', 'at least 20', '18'],
        ['Cedar', '100', '63', '2 to 5'],
      ],
    });
    expect(view.series.map(({ plotted }) => plotted)).toEqual([
      [12, 35, 11],
      [null, null, 18],
      [100, 63, null],
    ]);
    expect(view.lines).toBe('members');
    expect(view.periods.map(({ partial }) => partial)).toEqual([false, false, true]);
  });

  it('has no index without a base of 10 or more, and says so', () => {
    const dataset = createPairDataset({
      Bicycle: [
        [0, 0],
        [9, 0],
      ],
      Shop: [
        [9, 0],
        [9, 0],
      ],
      Car: [
        ['<5', 0],
        [9, 0],
      ],
      Van: [
        [10, 0],
        [15, 0],
      ],
    });
    const view = createTrendView(createCompared(dataset), { ...options, scale: 'index' });
    expect(view.notes).toEqual([
      'Bicycle has no index: its figure in 2015-16 is 0.',
      'Shop has no index: its figure in 2015-16 is under 10.',
      'Car has no index: its figure in 2015-16 is not known.',
    ]);
    expect(view.series.map(({ label, texts }) => [label, ...texts])).toEqual([
      ['Van', '10 (index 100)', '15 (index 150)'],
    ]);
  });

  it('sets no index on a year that is not complete', () => {
    const dataset = createPairDataset(
      {
        Van: [
          [50, 0],
          [20, 0],
        ],
      },
      true,
    );
    const compared = createCompared(dataset, { baseline: 1, comparison: 0 });
    const view = createTrendView(compared, { ...options, scale: 'index' });
    expect(view.series).toEqual([]);
    expect(view.notes).toEqual(['Van has no index: 2016-17 (part) is not a complete year.']);
  });

  it('leaves figures of 0 off a log scale, and says so', () => {
    const dataset = createPairDataset({
      Van: [
        [0, 0],
        [20, 0],
      ],
    });
    const view = createTrendView(createCompared(dataset), { ...options, scale: 'log' });
    expect(view.series[0]?.plotted).toEqual([null, 20]);
    expect(view.notes).toEqual(['Figures of 0 have no place on a log scale and are left out.']);
  });

  it('draws one year, and says when nothing is selected', () => {
    const oneYear = createTrendView(createCompared(createTownDataset(1)), { ...options, periods: [0] });
    expect(oneYear.series.map(({ texts }) => texts)).toEqual([['12'], ['41 to 44'], ['100']]);
    const selection = { town: { type: 'members', codes: [] } } as const;
    expect(createTrendView(createCompared(createTownDataset(), { selection }), options)).toMatchObject({
      series: [],
      empty: 'No towns are selected. Choose some, or clear the filter.',
    });
  });
});
