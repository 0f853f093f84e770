import { describe, expect, it } from 'vitest';
import { createKeyFigures } from '../../../src/views/keyFigures.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import {
  createPairDataset,
  createRule,
  createTownDataset,
  type SmallCell,
} from '../../helpers/smallDatasets.ts';

type Cells = readonly [SmallCell, SmallCell];

function figuresOf(before: Cells, after: Cells, isLastYearPartial = false) {
  const dataset = createPairDataset({ Bicycle: [before, after] }, isLastYearPartial);
  const figures = createKeyFigures(createCompared(dataset, { measure: 'thefts' }));
  return Object.fromEntries(figures.map((figure) => [figure.id, figure]));
}

describe('the key figures', () => {
  it('say value and change of both counts and of the share', () => {
    const { choice, other, share, largest } = figuresOf([100, 10], [150, 30]);
    expect(choice).toMatchObject({ value: '150', detail: '+50 since 2015-16, +50%' });
    expect(other).toMatchObject({ value: '30', detail: '+20 since 2015-16, +200%' });
    expect(share).toMatchObject({
      value: '20.0%',
      detail: '95% interval 14.4% to 27.1%; +10.0 percentage points',
    });
    expect(largest).toMatchObject({ value: 'Bicycle', detail: '+50, 100% of the change' });
  });

  it.each([
    [[100, 10], [0, 0], '0 of 0', 'nothing recorded to take a share of'],
    [[100, 10], [90, '<5'], 'suppressed', 'not known: a figure behind it is suppressed'],
    [[100, 10], [90, '..'], 'not available', 'not known: a figure behind it is missing'],
  ] as const)('say why there is no share from %j to %j', (before, after, value, detail) => {
    expect(figuresOf(before, after).share).toMatchObject({ value, detail });
  });

  it.each([
    [0, 184, '+184 since 2015-16, from 0'],
    [3, 12, '+9 since 2015-16, from 3'],
    [9, 9, 'no change since 2015-16'],
    [161, 491, '+330 since 2015-16, +205%'],
    [200, 199, '−1 since 2015-16, −1%'],
    [161, 0, '−161 since 2015-16, −100%'],
    ['<5', 50, 'not known: a figure behind it is suppressed'],
    [50, '..', 'not known: a figure behind it is missing'],
  ] as const)('say no percentage from a small base, but both numbers: %s to %s', (before, after, detail) => {
    const { choice } = figuresOf([before, 0], [after, 0]);
    expect(choice?.detail).toBe(detail);
  });

  it('set one row beside the change of all, of which it is a part', () => {
    const dataset = createPairDataset({
      Bicycle: [
        [100, 1],
        [130, 1],
      ],
      Shop: [
        [50, 1],
        [120, 1],
      ],
    });
    const ofRows = (codes: readonly number[]) =>
      createKeyFigures(
        createCompared(dataset, { measure: 'thefts', selection: { kind: { type: 'members', codes } } }),
      ).find(({ id }) => id === 'largest');
    expect(ofRows([0])).toMatchObject({
      label: 'Part of the rise in all kinds',
      value: '+30',
      detail: '30% of the change, +100',
    });
    expect(ofRows([0, 1])).toMatchObject({ value: 'Shop', detail: '+70, 70% of the change' });
    expect(ofRows([])).toBeUndefined();
  });

  it('say a share of 0 of 53 with its interval, and 0 of 0 as such', () => {
    expect(figuresOf([100, 10], [53, 0]).share).toMatchObject({
      value: '0.0%',
      detail: '95% interval 0.0% to 6.8%; −10.0 percentage points',
    });
    expect(figuresOf([53, 0], [53, 0]).share?.detail).toBe('95% interval 0.0% to 6.8%; no change');
  });

  it('mark each change across a rule change, and give both numbers instead of a percentage', () => {
    const dataset = createPairDataset({
      Bicycle: [
        [161, 10],
        [491, 40],
      ],
      Shop: [
        [20, 0],
        [30, 1],
      ],
    });
    const breaks = [createRule('2016-04-01', { kind: ['bicycle'] })];
    const figures = createKeyFigures(createCompared({ ...dataset, breaks }, { measure: 'thefts' }));
    expect(figures.map(({ detail }) => detail)).toEqual([
      '+340 † since 2015-16, from 181',
      '+31 † since 2015-16, from 10',
      '95% interval 5.9% to 10.5%; +2.3 percentage points †',
      '+330 †, 97% of the change',
    ]);
    const shops = { kind: { type: 'members', codes: [1] } } as const;
    const ofShops = createCompared({ ...dataset, breaks }, { measure: 'thefts', selection: shops });
    expect(createKeyFigures(ofShops)[0]?.detail).toBe('+10 since 2015-16, +50%');
  });

  it('compare nothing with a part of a year', () => {
    const { choice, share, largest } = figuresOf([100, 10], [50, 5], true);
    expect(choice?.detail).toBe('not comparable: one of the years is not complete');
    expect(share?.detail).not.toContain('points');
    expect(largest).toBeUndefined();
  });

  it('are one where the table has one measure', () => {
    const figures = createKeyFigures(createCompared(createTownDataset(), { comparison: 1 }));
    expect(figures).toEqual([
      {
        id: 'choice',
        label: 'Thefts, 2016-17',
        value: 'at least 118',
        detail: 'not known: a figure behind it is suppressed',
        ofAll: null,
      },
    ]);
  });
});
