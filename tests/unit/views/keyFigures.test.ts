import { describe, expect, it } from 'vitest';
import { createKeyFigures } from '../../../src/views/keyFigures.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset, type SmallCell } from '../../helpers/smallDatasets.ts';

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
