import { describe, expect, it } from 'vitest';
import { newcombeInterval } from '../../../src/stats/newcombeInterval.ts';
import { expectInterval, reference } from './reference.ts';

describe('the Newcombe interval', () => {
  // Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10. The table subtracts the second share.
  it.each([
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
    [0, 10, 0, 10, '-0.2775', '0.2775'],
    [10, 10, 0, 20, '0.6791', '1.0000'],
    [10, 10, 0, 10, '0.6075', '1.0000'],
  ])('of %d/%d minus %d/%d is that of the published table', (part1, whole1, part0, whole0, lower, upper) => {
    const interval = newcombeInterval({ part: part0, whole: whole0 }, { part: part1, whole: whole1 })!;
    expect(interval.lower.toFixed(4)).toBe(lower);
    expect(interval.upper.toFixed(4)).toBe(upper);
  });

  it.each(reference.newcombe.map(({ of, interval }) => [of, interval] as const))(
    'of %j agrees with the values computed elsewhere',
    ([part0, whole0, part1, whole1], interval) => {
      const before = { part: part0!, whole: whole0! };
      expectInterval(newcombeInterval(before, { part: part1!, whole: whole1! }), interval);
    },
  );

  it('does not exist where one of the shares does not', () => {
    expect(newcombeInterval({ part: 0, whole: 0 }, { part: 1, whole: 2 })).toBeNull();
    expect(newcombeInterval({ part: 1, whole: 2 }, { part: 3, whole: 2 })).toBeNull();
  });
});
