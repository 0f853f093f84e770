import { describe, expect, it } from 'vitest';
import { createShareView, tabulateShares } from '../../../src/views/shares.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset } from '../../helpers/smallDatasets.ts';

describe('the share chart', () => {
  it('lists the largest share first and those without one last', () => {
    const dataset = createPairDataset({
      Bicycle: [[0, 0]],
      Shop: [[100, 5]],
      Car: [[50, 10]],
      Van: [[9, '<5']],
    });
    const view = createShareView(createCompared(dataset));
    expect(tabulateShares(view).rows).toEqual([
      ['Car', '20.0%', '11.2% to 33.0%', '10 of 50'],
      ['Shop', '5.0%', '2.2% to 11.2%', '5 of 100'],
      ['Bicycle', '0 of 0', '', '0 of 0'],
      ['Van', 'suppressed', '', '1 to 4 of 9'],
    ]);
    expect(view.rows.map(({ hollow }) => hollow)).toEqual([true, false, false, false]);
    expect(view.empty).toBeNull();
    expect(view.overall).toBeNull();
  });

  it('says that nothing was recorded only where that is so', () => {
    const emptyOf = (cells: readonly [0, 0] | readonly [9, '<5']) =>
      createShareView(createCompared(createPairDataset({ Bicycle: [cells] }))).empty;
    expect(emptyOf([0, 0])).toBe('Nothing was recorded in 2015-16.');
    expect(emptyOf([9, '<5'])).toBe(
      'No share is known for 2015-16: figures behind it are suppressed or missing.',
    );
  });

  it('names one row in the singular', () => {
    const dataset = createPairDataset({ Bicycle: [[10, 1]], Shop: [[100, 5]] });
    const selection = { kind: { type: 'members', codes: [0] } } as const;
    expect(createShareView(createCompared(dataset, { selection })).overall?.label).toBe('kind shown');
  });

  it('gives its reason in a table without a subset', () => {
    expect(createShareView(createCompared(createTownDataset()))).toMatchObject({
      rows: [],
      overall: null,
      empty: 'This table has no measure that is part of another.',
    });
  });
});
