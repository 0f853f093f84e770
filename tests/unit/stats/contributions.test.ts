import { describe, expect, it } from 'vitest';
import { canSayPartOfChange, rankContributions } from '../../../src/stats/contributions.ts';

const listed = (...values: readonly number[]) => values.map((value, code) => ({ code, value }));
const ranked = (values: readonly number[], change: number) =>
  rankContributions(listed(...values), change).map(({ value }) => value);

describe('contributions to a change', () => {
  it('are listed largest first, against the change last', () => {
    expect(ranked([1, -2, 5], 4)).toEqual([5, 1, -2]);
    expect(ranked([1, -2, -5], -6)).toEqual([-5, -2, 1]);
  });

  it('keep their order where they are equal', () => {
    expect(rankContributions(listed(3, 3), 6).map(({ code }) => code)).toEqual([0, 1]);
    expect(rankContributions(listed(-3, -3), -6).map(({ code }) => code)).toEqual([0, 1]);
  });

  it.each([
    ['a change of 10 one way', [4, 6], 10, true],
    ['a change of 9', [4, 5], 9, false],
    ['no change at all', [20, -20], 0, false],
    ['a quarter cancelled', [50, -10], 40, true],
    ['more than a quarter cancelled', [51, -11], 40, false],
    ['a fall with a quarter cancelled', [-50, 10], -40, true],
  ])('as a percentage of it: %s', (_name, values, change, expected) => {
    expect(canSayPartOfChange(listed(...values), change, 10)).toBe(expected);
  });
});
