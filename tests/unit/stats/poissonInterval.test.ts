import { describe, expect, it } from 'vitest';
import { poissonInterval } from '../../../src/stats/poissonInterval.ts';
import { expectInterval, reference } from './reference.ts';

describe('the exact interval of a Poisson count', () => {
  // Garwood (1936), Biometrika 28:437–442, the table of 95% limits, to its three or four digits.
  it.each([
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [3, 0.619, 8.77],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
  ])('of %d is that of the published table', (count, lower, upper) => {
    const interval = poissonInterval(count)!;
    const rounded = (limit: number) => Number(limit.toPrecision(limit < 10 ? 3 : 4));
    expect([rounded(interval.lower), rounded(interval.upper)]).toEqual([lower, upper]);
  });

  it('of 5 in 94.32 days is the rate that poisson.test of R prints', () => {
    const { lower, upper } = poissonInterval(5)!;
    expect((lower / 94.32).toFixed(8)).toBe('0.01721254');
    expect((upper / 94.32).toFixed(8)).toBe('0.12371005');
  });

  it.each(reference.poisson.map(({ of, interval }) => [of[0]!, interval] as const))(
    'of %d agrees with the values computed elsewhere',
    (count, interval) => {
      expectInterval(poissonInterval(count), interval);
    },
  );

  it('of none starts at 0 exactly and ends at −log 0.025', () => {
    expect(poissonInterval(0)!.lower).toBe(0);
    expect(poissonInterval(0)!.upper).toBeCloseTo(-Math.log(0.025), 14);
  });

  it.each([[-1], [2.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('of %d does not exist', (count) => {
    expect(poissonInterval(count)).toBeNull();
  });
});
