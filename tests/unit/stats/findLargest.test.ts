import { describe, expect, it } from 'vitest';
import { findLargest } from '../../../src/stats/findLargest.ts';

const largestOf = (...values: readonly number[]) =>
  findLargest(values.map((value, code) => ({ code, value })))?.code ?? null;

describe('the largest contribution', () => {
  it.each([
    ['of a rise is its largest rise', [5, -9, 8], 2],
    ['of a fall is its largest fall', [9, -8, -4], 1],
    ['of no net change is the largest move', [3, -8, 5], 1],
    ['is the first of equals', [4, 4], 0],
    ['is the only one', [4], 0],
    ['is none of none', [], null],
  ] as const)('%s', (_name, values, expected) => {
    expect(largestOf(...values)).toBe(expected);
  });
});
