import { describe, expect, it } from 'vitest';
import { withoutLargest } from '../../../src/stats/withoutLargest.ts';

const left = (...values: readonly number[]) => {
  const left = withoutLargest(values.map((value, code) => ({ code, value })));
  return left && [left.largest.code, left.change, left.rest.map(({ value }) => value)];
};

describe('a change without its largest contributor', () => {
  it.each([
    ['a rise loses its largest rise', [5, -9, 8], [2, -4, [5, -9]]],
    ['a fall loses its largest fall', [9, -8, -4], [1, 5, [9, -4]]],
    ['no net change loses the largest move', [3, -8, 5], [1, 8, [3, 5]]],
    ['the first of equals goes', [4, 4], [0, 4, [4]]],
    ['nothing is left of one', [4], [0, 0, []]],
  ] as const)('%s', (_name, values, expected) => {
    expect(left(...values)).toEqual(expected);
  });

  it('does not exist without contributors', () => {
    expect(withoutLargest([])).toBeNull();
  });
});
