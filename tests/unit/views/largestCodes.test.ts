import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestCodes } from '../../../src/views/largestCodes.ts';

describe('largestCodes', () => {
  it('is the head of a stable sort (seed 30)', () => {
    const rank = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(rank, { maxLength: 40 }), fc.nat(45), (ranks, count) => {
        const rankOf = (code: number) =>
          Number.isNaN(ranks[code]) ? Number.NEGATIVE_INFINITY : ranks[code]!;
        const codes = [...ranks.keys()];
        const sorted = codes.toSorted((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(b) - rankOf(a)));
        expect(largestCodes(codes, count, (code) => ranks[code]!)).toEqual(sorted.slice(0, count));
      }),
      { seed: 30, numRuns: 300 },
    );
  });
});
