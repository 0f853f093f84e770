import { describe, expect, it } from 'vitest';
import { createContributionView, tabulateContributions } from '../../../src/views/contributions.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset, type SmallCell } from '../../helpers/smallDatasets.ts';

const twoKinds = createPairDataset({
  Bicycle: [
    [100, 0],
    [90, 0],
  ],
  Shop: [
    [200, 0],
    [4000, 0],
  ],
});

describe('the contributions to a change', () => {
  it('say which way even the smallest part went', () => {
    const view = createContributionView(createCompared(twoKinds, { measure: 'thefts' }), false);
    expect(tabulateContributions(view).rows).toEqual([
      ['All kinds, 2015-16', '300', ''],
      ['Shop', '+3,800', '100%'],
      ['Bicycle', '−10', '−<1%'],
      ['All kinds, 2016-17', '4,090', ''],
    ]);
  });

  it.each([
    [0, 0, 'There is no share to compare in one of the two years.'],
    [9, '<5', 'A figure behind this change is suppressed or missing, so its parts cannot be added up.'],
  ] as readonly (readonly [SmallCell, SmallCell, string])[])(
    'give the right reason for a share of %s with %s in it',
    (whole, part, reason) => {
      const dataset = createPairDataset({
        Bicycle: [
          [whole, part],
          [90, 5],
        ],
      });
      const view = createContributionView(createCompared(dataset, { measure: 'share' }), false);
      expect(view).toMatchObject({ rows: [], empty: reason });
    },
  );

  it('name no change where one of the totals is hidden', () => {
    const dataset = createPairDataset({
      Bicycle: [
        ['<5', 0],
        [90, 5],
      ],
    });
    const view = createContributionView(createCompared(dataset, { measure: 'thefts' }), false);
    expect(view).toMatchObject({ rows: [], change: 0, direction: 'change', shownText: null });
    expect(view.empty).toMatch(/suppressed or missing/);
  });

  it.each([
    [createTownDataset(), 0, 1, /suppressed or missing/],
    [createTownDataset(), 0, 2, /not complete/],
    [createTownDataset(), 1, 1, /needs two years/],
    [createTownDataset(1), 0, 0, /needs two years/],
  ] as const)('give a reason where there are none (%#)', (dataset, baseline, comparison, reason) => {
    const view = createContributionView(createCompared(dataset, { baseline, comparison }), false);
    expect(view.rows).toEqual([]);
    expect(view.empty).toMatch(reason);
  });
});
