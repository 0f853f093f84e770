import { describe, expect, it } from 'vitest';
import { decomposeShareChange, type ShareRow } from '../../../src/stats/decomposeShareChange.ts';
import { reference } from './reference.ts';

const row = (part0: number, whole0: number, part1: number, whole1: number): ShareRow => ({
  part0,
  whole0,
  part1,
  whole1,
});

describe('a change of a share', () => {
  /*
   * By hand: shares 10% and 20% become 20% and 30%, weights 60% and 40% change places, so 14% becomes 26%, mean 20%.
   * Within: 10 points at a mean weight of one half, twice. Mix: −20% of (15% − 20%) and +20% of (25% − 20%).
   */
  it('is split into what moved inside rows and what the mix moved', () => {
    const split = decomposeShareChange([row(60, 600, 80, 400), row(80, 400, 180, 600)])!;
    expect(split.change).toBeCloseTo(0.12, 14);
    expect(split.within).toBeCloseTo(0.1, 14);
    expect(split.mix).toBeCloseTo(0.02, 14);
    for (const effect of split.rows) {
      expect(effect.within).toBeCloseTo(0.05, 14);
      expect(effect.mix).toBeCloseTo(0.01, 14);
    }
  });

  it.each(reference.decomposition.map(({ of, effects }) => [of, effects] as const))(
    'of %j agrees with exact fractions',
    (rows, effects) => {
      const split = decomposeShareChange(rows.map((cells) => row(...cells)))!;
      expect(split.rows).toHaveLength(rows.length);
      for (const key of ['change', 'within', 'mix'] as const)
        expect(split[key]).toBeCloseTo(effects[key], 13);
      split.rows.forEach((effect, i) => {
        expect(effect.within).toBeCloseTo(effects.rows[i]!.within, 13);
        expect(effect.mix).toBeCloseTo(effects.rows[i]!.mix, 13);
      });
    },
  );

  it('is all within where no weight moves, and all mix where no share moves', () => {
    expect(decomposeShareChange([row(1, 10, 2, 20), row(3, 10, 14, 20)])).toMatchObject({ mix: 0 });
    expect(decomposeShareChange([row(1, 10, 3, 30), row(3, 10, 3, 10)])).toMatchObject({ within: 0 });
  });

  it('puts a row that comes or goes into the mix alone: it raises the share where its own is above average', () => {
    const { rows } = decomposeShareChange([row(10, 100, 10, 100), row(0, 0, 80, 100), row(90, 100, 0, 0)])!;
    expect(rows.map(({ within }) => within)).toEqual([0, 0, 0]);
    expect(rows[1]!.mix).toBeGreaterThan(0);
    expect(rows[2]!.mix).toBeLessThan(0);
  });

  it('has no part of a row that is empty in both years', () => {
    expect(decomposeShareChange([row(0, 0, 0, 0), row(1, 2, 1, 2)])!.rows[0]).toEqual({ within: 0, mix: 0 });
  });

  it('counts a row of corrections below 0 like any other', () => {
    const { rows, change } = decomposeShareChange([row(-1, -2, -1, -2), row(5, 10, 5, 10)])!;
    expect([...rows, change]).toEqual([{ within: 0, mix: 0 }, { within: 0, mix: 0 }, 0]);
  });

  it.each([
    ['no rows', []],
    ['nothing before', [row(0, 0, 1, 2)]],
    ['nothing after', [row(1, 2, 0, 0)]],
    ['a sum below 0', [row(-3, -5, 1, 2)]],
    ['a part of nothing', [row(1, 0, 1, 2), row(1, 2, 1, 2)]],
  ])('does not exist for %s', (_name, rows) => {
    expect(decomposeShareChange(rows)).toBeNull();
  });
});
