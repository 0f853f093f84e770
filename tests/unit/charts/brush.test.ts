import { describe, expect, it } from 'vitest';
import { edgeAfterKey, isSameRange, moveEdge, rangeBetween } from '../../../src/charts/brush.ts';

describe('a brush', () => {
  it('runs from the lower to the higher period whichever way it is dragged', () => {
    expect(rangeBetween(3, 1)).toEqual({ first: 1, last: 3 });
  });

  it('does not let its edges pass each other', () => {
    expect(moveEdge({ first: 1, last: 3 }, 'first', 4)).toEqual({ first: 3, last: 3 });
    expect(moveEdge({ first: 1, last: 3 }, 'last', 0)).toEqual({ first: 1, last: 1 });
  });

  it('moves by arrow keys, Home and End, inside the periods', () => {
    expect([edgeAfterKey('ArrowRight', 4, 5), edgeAfterKey('ArrowLeft', 3, 5)]).toEqual([4, 2]);
    expect([edgeAfterKey('Home', 3, 5), edgeAfterKey('End', 3, 5), edgeAfterKey('a', 3, 5)]).toEqual([
      0,
      4,
      null,
    ]);
  });

  it('is the same range when both ends are', () => {
    expect(isSameRange({ first: 1, last: 2 }, { first: 1, last: 2 })).toBe(true);
    expect(isSameRange(null, { first: 1, last: 2 })).toBe(false);
    expect(isSameRange(null, null)).toBe(true);
  });
});
