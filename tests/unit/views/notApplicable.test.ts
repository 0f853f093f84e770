import { describe, expect, it } from 'vitest';
import { createComparisonView, tabulateComparison } from '../../../src/views/comparison.ts';
import { createContributionView, tabulateContributions } from '../../../src/views/contributions.ts';
import { createExplanation } from '../../../src/views/explanation.ts';
import { createHeadline } from '../../../src/views/headline.ts';
import { findLargestContributor } from '../../../src/views/largestContributor.ts';
import { createShareView, tabulateShares } from '../../../src/views/shares.ts';
import { createTableView, type TableRow } from '../../../src/views/table.ts';
import { createTrendView, tabulateTrend } from '../../../src/views/trend.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset } from '../../helpers/smallDatasets.ts';

/** Parcels were not counted before 2016-17; the flag was not used for shops. */
const dataset = createPairDataset({
  Parcel: [
    ['z', 'z'],
    [50, 20],
  ],
  Shop: [
    [200, 'z'],
    [260, 'z'],
  ],
});

const tableTexts = (measure: string) => {
  const view = createTableView(createCompared(dataset, { measure }), { grouped: true, periods: [0, 1] });
  const read = (row: TableRow) =>
    view.columns.flatMap(({ id }) => (id === 'trend' ? [] : [row.cells[id]?.text]));
  return Object.fromEntries([...view.rows, ...view.totals].map((row) => [row.label, read(row)]));
};

describe('cells that do not apply', () => {
  it('are said so in the table and never print as 0', () => {
    expect(tableTexts('thefts')).toEqual({
      Parcel: ['not applicable', '50', 'not applicable', 'not applicable', '50', '40.0%'],
      Shop: ['200', '260', '+60', '×1.3', '260', 'not applicable'],
      'All 2 kinds': ['200', '310', '+110', '×1.6', '310', '6.5%'],
    });
    expect(tableTexts('flagged').Shop?.slice(0, 3)).toEqual(Array(3).fill('not applicable'));
    expect(tableTexts('not-flagged').Shop?.slice(0, 2)).toEqual(Array(2).fill('not applicable'));
    expect(tableTexts('share').Parcel?.slice(0, 3)).toEqual(['not applicable', '40.0%', 'not applicable']);
  });

  it('leave a gap in the trend', () => {
    const view = createTrendView(createCompared(dataset), {
      scale: 'count',
      lines: 'members',
      periods: [0, 1],
    });
    expect(view.series.map(({ plotted }) => plotted)).toEqual([
      [null, 50],
      [200, 260],
    ]);
    expect(tabulateTrend(view).rows[0]).toEqual(['Parcel', 'not applicable', '50']);
  });

  it('add nothing to a total, so that the parts of its change add up', () => {
    const view = createContributionView(createCompared(dataset), false);
    expect(tabulateContributions(view).rows).toEqual([
      ['All kinds, 2015-16', '200', '', ''],
      ['Shop', '', '+60', '55%'],
      ['Parcel', '', '+50', '45%'],
      ['All kinds, 2016-17', '310', '', ''],
    ]);
  });

  it('are said so where years are compared and where shares are', () => {
    const rows = tabulateComparison(
      createComparisonView(createCompared(dataset), {
        order: 'name',
        scale: 'linear',
        mode: 'years',
        uncertainty: false,
      }),
    ).rows;
    expect(rows[0]).toEqual(['Parcel', 'not applicable', '50', 'not applicable: nothing was counted here']);
    const shares = tabulateShares(createShareView(createCompared(dataset))).rows;
    expect(shares.find(([name]) => name === 'Shop')?.[1]).toBe('not applicable');
  });

  it('are said so in the headline where there is nothing else', () => {
    const onlyParcel = { kind: { type: 'members', codes: [0] } } as const;
    const { finding } = createHeadline(createCompared(dataset, { selection: onlyParcel }), 'Parcel');
    expect(finding).toBe('Parcel: thefts: not applicable in 2015-16, 50 in 2016-17');
  });

  it('are a reason of their own where there is no change to explain', () => {
    const gone = createPairDataset({
      Parcel: [
        [10, 1],
        ['z', 'z'],
      ],
      Shop: [
        [10, 1],
        ['z', 'z'],
      ],
    });
    const compared = createCompared(gone, { measure: 'thefts' });
    const reason = 'Nothing was counted here in one of the two years, so there is no change to explain.';
    expect(createExplanation(compared)).toMatchObject({ parts: [], empty: reason });
    expect(createContributionView(compared, false)).toMatchObject({ rows: [], empty: reason });
    expect(createShareView(compared).empty).toBe('Nothing was recorded in 2016-17.');
    expect(createHeadline({ ...compared, baseline: 1 }, null).finding).toBe(
      'Thefts: not applicable in 2016-17',
    );
  });

  it('do not keep the largest part of a change from being named', () => {
    expect(findLargestContributor(createCompared(dataset))).toMatchObject({
      label: 'Shop',
      value: 60,
      change: 110,
    });
  });

  it('count as such under a filter that leaves nothing else', () => {
    const bicycles = { kind: { type: 'members', codes: [0] } } as const;
    const compared = createCompared(createTownDataset(), { selection: bicycles });
    const view = createTableView(compared, { grouped: true, periods: [0, 1] });
    expect(view.rows.map((row) => row.cells['period:2015-16']?.text)).toEqual([
      '12',
      '1 to 4',
      'not applicable',
    ]);
    expect(view.totals[0]?.cells['period:2015-16']?.text).toBe('13 to 16');
  });
});
