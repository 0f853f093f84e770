import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/stats/wilsonInterval.ts';
import { expectInterval, reference } from './reference.ts';

describe('the Wilson interval', () => {
  // Newcombe (1998), Statistics in Medicine 17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is that of the published table', (part, whole, lower, upper) => {
    const interval = wilsonInterval(part, whole)!;
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it.each(reference.wilson.map(({ of, interval }) => [of, interval] as const))(
    'of %j agrees with the values computed elsewhere',
    ([part, whole], interval) => {
      expectInterval(wilsonInterval(part!, whole!), interval);
    },
  );

  it('of none starts at 0 exactly, of all ends at 1 exactly', () => {
    expect(wilsonInterval(0, 53)?.lower).toBe(0);
    expect(wilsonInterval(53, 53)?.upper).toBe(1);
    expect(wilsonInterval(1, 1)).toMatchObject({ upper: 1 });
  });

  it.each([
    [0, 0],
    [3, -5],
    [-1, 10],
    [11, 10],
  ])('of %d in %d does not exist', (part, whole) => {
    expect(wilsonInterval(part, whole)).toBeNull();
  });
});
