import { describe, expect, it } from 'vitest';
import { poissonRatioInterval } from '../../../src/stats/poissonRatioInterval.ts';
import { expectInterval, reference } from './reference.ts';

describe('the exact interval of the ratio of two Poisson counts', () => {
  // Printed by poisson.test of R: c(930, 619), then c(10, 2) over c(20000, 17887). R puts the comparison first.
  it.each([
    [619, 930, 1, 1, '1.355716', '1.665905'],
    [2, 10, 17_887, 20_000, '0.952955', '41.974381'],
  ])('of %d and %d is that of poisson.test', (before, after, yearsBefore, yearsAfter, lower, upper) => {
    const interval = poissonRatioInterval(before, after, yearsBefore, yearsAfter)!;
    expect(interval.lower.toFixed(6)).toBe(lower);
    expect(interval.upper.toFixed(6)).toBe(upper);
  });

  it.each(reference.ratio.map(({ of, interval }) => [of, interval] as const))(
    'of %j agrees with the values computed elsewhere',
    ([before, after, yearsBefore, yearsAfter], interval) => {
      expectInterval(poissonRatioInterval(before!, after!, yearsBefore, yearsAfter), interval);
    },
  );

  it('of 1 and none ends at the odds 39, of 97.5% to 2.5%', () => {
    expect(poissonRatioInterval(1, 0)!.lower).toBe(0);
    expect(poissonRatioInterval(1, 0)!.upper).toBeCloseTo(39, 12);
  });

  it.each([
    [0, 0],
    [0, 5],
    [-3, 5],
    [5, -3],
    [5, 2.5],
    [2.5, 5],
  ])('of %d and %d does not exist', (before, after) => {
    expect(poissonRatioInterval(before, after)).toBeNull();
  });
});
