import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/dataset/Dataset.ts';
import { UNCERTAINTY_NOTE } from '../../../src/views/intervals.ts';
import { createTrendView, tabulateTrend } from '../../../src/views/trend.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { changeYear, createPairDataset, createRule, createTownDataset } from '../../helpers/smallDatasets.ts';

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

  it('has no index in years that cannot be compared with the base, and says so', () => {
    const dataset = createPairDataset(
      {
        Bicycle: [10, 11, 12, 6].map((count) => [count, 0] as const),
        Shop: [20, 22, 24, 12].map((count) => [count, 0] as const),
      },
      true,
    );
    const breaks = [createRule('2017-04-01', { kind: ['shop'] })];
    const compared = createCompared({ ...dataset, breaks }, { comparison: 2 });
    const view = createTrendView(compared, { ...options, scale: 'index' });
    expect(view.series.map(({ plotted }) => plotted.map((value) => value && Math.round(value)))).toEqual([
      [100, 110, 120, null],
      [100, 110, null, null],
    ]);
    expect(view.series[1]?.texts.slice(1)).toEqual([
      '22 (index 110)',
      '24 (no index: rules changed)',
      '12 (no index: part year)',
    ]);
    expect(view.notes).toEqual([
      'Lines end where years are not counted alike, or not in full: an index cannot cross that.',
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

  const threeYears = createPairDataset({
    Bicycle: [
      [20, 2],
      [30, 3],
      [40, 4],
    ],
    Shop: [
      [0, 0],
      [10, 5],
      ['<5', 1],
    ],
  });

  it('knows between which years the rules of a line changed', () => {
    const crossed = (from: string, affects?: Break['affects']) =>
      createTrendView(
        createCompared({ ...threeYears, breaks: [createRule(from, affects)] }),
        options,
      ).series.map((line) => line.crossed);
    const [never, second, inFirst] = [
      [false, false, false],
      [false, true, false],
      [false, false, true],
    ];
    expect(crossed('2016-04-01')).toEqual([second, second]);
    expect(crossed('2016-04-01', { kind: ['shop'] })).toEqual([never, second]);
    expect(crossed('2016-04-01', { kind: [] })).toEqual([never, never]);
    expect(crossed('2015-04-01')).toEqual([never, never]);
    expect(crossed('2017-04-01')).toEqual([inFirst, inFirst]);
  });

  it('cuts a line on both sides of a year in which the rules changed', () => {
    const breaks = [createRule('2016-10-01')];
    const { series } = createTrendView(createCompared({ ...threeYears, breaks }), options);
    expect(series[0]?.crossed).toEqual([false, true, true]);
  });

  it('marks a rule change that falls into a gap between two years', () => {
    const gapped = changeYear({ ...threeYears, breaks: [createRule('2017-04-01')] }, 2, {
      start: '2018-04-01',
      end: '2019-03-31',
    });
    expect(createTrendView(createCompared(gapped), options).breaks.map(({ position }) => position)).toEqual([
      1.5,
    ]);
  });

  it('has intervals where they are asked for, on the scale that is drawn', () => {
    const draw = (scale: 'count' | 'index' | 'log', measure = 'thefts') =>
      createTrendView(createCompared(threeYears, { measure }), { ...options, scale, uncertainty: true });
    expect(createTrendView(createCompared(threeYears), options).series[0]?.intervals).toBeNull();
    const [bicycle, shop] = draw('count').series;
    expect(bicycle?.intervals?.[0]?.lower).toBeCloseTo(12.2165, 3);
    expect(bicycle?.intervals?.[0]?.upper).toBeCloseTo(30.8884, 3);
    expect(shop?.intervals?.[0]?.lower).toBe(0);
    expect(shop?.intervals?.[2]).toBeNull();
    expect(draw('index').series[0]?.intervals?.[1]?.lower).toBeCloseTo((20.2409 / 20) * 100, 2);
    expect(draw('log').series[1]?.intervals?.[0]).toBeNull();
    expect(draw('count', 'share').series[1]?.intervals?.[0]).toBeNull();
    expect(draw('count', 'share').series[0]?.intervals?.[0]?.upper).toBeCloseTo(0.301, 3);
    expect(draw('count').notes).toContain(UNCERTAINTY_NOTE);
  });

  it('draws a small chart for each row shown', () => {
    const view = createTrendView(createCompared(threeYears), { ...options, lines: 'panels' });
    expect(view).toMatchObject({ lines: 'panels', panelScale: 'shared', notes: [] });
    expect(view.series.map(({ label, emphasis }) => [label, emphasis])).toEqual([
      ['Bicycle', 'focus'],
      ['Shop', 'focus'],
    ]);
    const free = createTrendView(createCompared(threeYears), {
      ...options,
      lines: 'panels',
      panelScale: 'free',
    });
    expect(free.panelScale).toBe('free');
  });

  it('draws no more small charts than can be read, and says so', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 35 }, (_, index) => [`Kind ${index}`, [[100 + index, 0] as const]]),
    );
    const view = createTrendView(createCompared(createPairDataset(rows)), {
      ...options,
      lines: 'panels',
      periods: [0],
    });
    expect(view.series).toHaveLength(30);
    expect(view.notes[0]).toMatch(/^The 30 with the largest figures .*35/);
  });
});
