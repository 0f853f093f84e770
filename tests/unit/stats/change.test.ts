import { describe, expect, it } from 'vitest';
import { type Count, exactCount } from '../../../src/dataset/quantity.ts';
import { countDifference, countRatio, shareDifference, shareOf } from '../../../src/stats/change.ts';

const suppressed: Count = { type: 'count', lower: 1, upper: 4 };
const missing: Count = { type: 'count', lower: 0, upper: Number.POSITIVE_INFINITY };

describe('a change of counts', () => {
  it('is comparison minus baseline', () => {
    expect(countDifference(exactCount(12), exactCount(5))).toEqual({ type: 'difference', value: -7 });
  });

  it.each([
    [suppressed, exactCount(3), 'suppressed'],
    [exactCount(3), missing, 'missing'],
  ])('is not said where a figure is hidden', (before, after, reason) => {
    expect(countDifference(before, after)).toEqual({ type: 'unsaid', reason });
    expect(countRatio(before, after)).toEqual({ type: 'unsaid', reason });
  });
});

describe('a ratio of counts', () => {
  it.each([
    [0, 5, 'zero-base'],
    [0, 0, 'zero-base'],
    [9, 90, 'small-base'],
    [-20, 5, 'small-base'],
  ])('from %d to %d is not said', (before, after, reason) => {
    expect(countRatio(exactCount(before), exactCount(after))).toEqual({ type: 'unsaid', reason });
  });

  it('is said from a base of 10', () => {
    expect(countRatio(exactCount(10), exactCount(0))).toEqual({ type: 'ratio', value: 0 });
  });
});

describe('a share', () => {
  it('keeps the two counts it is of', () => {
    expect(shareOf(exactCount(1), exactCount(4))).toEqual({ type: 'share', value: 0.25, part: 1, whole: 4 });
  });

  it.each([
    [exactCount(0), exactCount(0), 'zero-base'],
    [suppressed, exactCount(9), 'suppressed'],
    [exactCount(2), missing, 'missing'],
  ])('is not said without two exact counts', (part, whole, reason) => {
    expect(shareOf(part, whole)).toEqual({ type: 'unsaid', reason });
  });

  it('changes by percentage points, with the first reason where one is not known', () => {
    const quarter = shareOf(exactCount(1), exactCount(4));
    const half = shareOf(exactCount(2), exactCount(4));
    const none = shareOf(exactCount(0), exactCount(0));
    expect(shareDifference(quarter, half)).toEqual({ type: 'points', value: 0.25 });
    expect(shareDifference(none, half)).toEqual({ type: 'unsaid', reason: 'zero-base' });
    expect(shareDifference(half, none)).toEqual({ type: 'unsaid', reason: 'zero-base' });
  });
});
