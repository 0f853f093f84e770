import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/Dataset.ts';
import { createContributionView, tabulateContributions } from '../../../src/views/contributions.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import {
  createPairDataset,
  createRule,
  createTownDataset,
  type SmallCell,
} from '../../helpers/smallDatasets.ts';

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
      ['All kinds, 2015-16', '300', '', ''],
      ['Shop', '', '+3,800', '100%'],
      ['Bicycle', '', '−10', '−<1%'],
      ['All kinds, 2016-17', '4,090', '', ''],
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

describe('the contributions to a change of a share', () => {
  const view = (rows: Parameters<typeof createPairDataset>[0], breaks: Dataset['breaks'] = []) =>
    createContributionView(
      createCompared({ ...createPairDataset(rows), breaks }, { measure: 'share' }),
      false,
    );

  it('are its own share moving and its weight moving, row by row', () => {
    // Shares 10% to 20% and 50% to 50%, weights ½ and ½ both years: all within Bicycle, half of 10 points.
    expect(
      tabulateContributions(
        view({
          Bicycle: [
            [100, 10],
            [100, 20],
          ],
          Shop: [
            [100, 50],
            [100, 50],
          ],
        }),
      ).rows,
    ).toEqual([
      ['All kinds, 2015-16', '30.0%', '', ''],
      ['Bicycle', '', '+5.0 percentage points', '100%'],
      ['Shop', '', '0.0 percentage points', '0%'],
      ['All kinds, 2016-17', '35.0%', '', ''],
    ]);
  });

  it('count a row of a high share that grows as a rise, and one of a low share that shrinks', () => {
    // Shares stay 10% and 50%; weights go from 0.5 and 0.5 to 0.3 and 0.7; the mean of 30% and 38% is 34%.
    expect(
      tabulateContributions(
        view({
          Bicycle: [
            [100, 10],
            [60, 6],
          ],
          Shop: [
            [100, 50],
            [140, 70],
          ],
        }),
      ).rows,
    ).toEqual([
      ['All kinds, 2015-16', '30.0%', '', ''],
      // −0.2 · (10 − 34) and 0.2 · (50 − 34)
      ['Bicycle', '', '+4.8 percentage points', '60%'],
      ['Shop', '', '+3.2 percentage points', '40%'],
      ['All kinds, 2016-17', '38.0%', '', ''],
    ]);
  });

  it('say nothing of parts where rows cancel out, and mark those that cross a rule change', () => {
    const rows = {
      Bicycle: [
        [100, 10],
        [100, 30],
      ],
      Shop: [
        [100, 50],
        [100, 35],
      ],
    } as const;
    const marked = view(rows, [createRule('2016-04-01', { kind: ['bicycle'] })]);
    expect(marked.rows.map(({ valueText, partText }) => [valueText, partText])).toEqual([
      ['+10.0 †', ''],
      ['−7.5', ''],
    ]);
    expect(marked.changeText).toBe('+2.5 percentage points †');
    expect(marked.breakNote).toMatch(/^† /);
    expect(view(rows).breakNote).toBeNull();
  });
});
