import { describe, expect, it } from 'vitest';
import { type Count, exactCount } from '../../../src/dataset/quantity.ts';
import {
  annualRate,
  countDifference,
  countIndex,
  countPercent,
  countRatio,
  shareDifference,
  shareOf,
} from '../../../src/stats/change.ts';
import { expectClose, reference } from './reference.ts';

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
    [20, -5, 'negative'],
  ])('from %d to %d is not said', (before, after, reason) => {
    expect(countRatio(exactCount(before), exactCount(after))).toEqual({ type: 'unsaid', reason });
  });

  it('is said from a base of 10', () => {
    expect(countRatio(exactCount(10), exactCount(0))).toEqual({ type: 'ratio', value: 0 });
  });
});

describe('a percent change and an index', () => {
  it('are of the baseline', () => {
    expect(countPercent(exactCount(50), exactCount(67))).toEqual({ type: 'percent', value: 0.34 });
    expect(countIndex(exactCount(50), exactCount(67))).toEqual({ type: 'index', value: 134 });
    expect(countPercent(exactCount(10), exactCount(0))).toEqual({ type: 'percent', value: -1 });
  });

  it('of equal counts are 0 and 100', () => {
    expect(countPercent(exactCount(161), exactCount(161))).toEqual({ type: 'percent', value: 0 });
    expect(countIndex(exactCount(161), exactCount(161))).toEqual({ type: 'index', value: 100 });
  });

  it.each([
    [exactCount(0), exactCount(5), 'zero-base'],
    [exactCount(9), exactCount(90), 'small-base'],
    [suppressed, exactCount(90), 'suppressed'],
    [exactCount(90), missing, 'missing'],
  ])('are not said where a ratio is not', (before, after, reason) => {
    expect(countPercent(before, after)).toEqual({ type: 'unsaid', reason });
    expect(countIndex(before, after)).toEqual({ type: 'unsaid', reason });
    expect(annualRate(before, after, 4)).toEqual({ type: 'unsaid', reason });
  });
});

describe('a compound annual rate', () => {
  it('of 100 to 121 in two years is 10%', () => {
    const rate = annualRate(exactCount(100), exactCount(121), 2);
    expect(rate).toMatchObject({ type: 'rate', years: 2 });
    expectClose(rate.type === 'rate' ? rate.value : Number.NaN, 0.1);
  });

  it.each(reference.annualRate.map(({ of, rate }) => [of, rate] as const))(
    'of %j agrees with the values computed elsewhere',
    ([before, after, years], expected) => {
      const rate = annualRate(exactCount(before), exactCount(after), years);
      expectClose(rate.type === 'rate' ? rate.value : Number.NaN, expected);
    },
  );

  it('is 0 for equal counts and −1 where nothing is left', () => {
    expect(annualRate(exactCount(50), exactCount(50), 3)).toEqual({ type: 'rate', value: 0, years: 3 });
    expect(annualRate(exactCount(50), exactCount(0), 3)).toEqual({ type: 'rate', value: -1, years: 3 });
  });

  it('is not said below 0, nor where no time lies between', () => {
    expect(annualRate(exactCount(50), exactCount(-5), 3)).toEqual({ type: 'unsaid', reason: 'negative' });
    for (const years of [0, -4, Number.NaN]) {
      const reason = 'nothing-to-compare';
      expect(annualRate(exactCount(50), exactCount(60), years)).toEqual({ type: 'unsaid', reason });
    }
  });
});

describe('a share', () => {
  it('keeps the two counts it is of', () => {
    expect(shareOf(exactCount(1), exactCount(4))).toEqual({ type: 'share', value: 0.25, part: 1, whole: 4 });
  });

  it.each([
    [exactCount(0), exactCount(0), 'no-whole'],
    [exactCount(0), exactCount(-5), 'negative'],
    [exactCount(-1), exactCount(5), 'negative'],
    [exactCount(6), exactCount(5), 'negative'],
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
    expect(shareDifference(none, half)).toEqual({ type: 'unsaid', reason: 'no-whole' });
    expect(shareDifference(half, none)).toEqual({ type: 'unsaid', reason: 'no-whole' });
  });
});
