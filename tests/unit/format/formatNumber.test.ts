import { describe, expect, it } from 'vitest';
import { exactCount, type Reason, unsaid } from '../../../src/dataset/quantity.ts';
import {
  formatCount,
  formatCounted,
  formatDifference,
  formatFraction,
  formatIndex,
  formatInteger,
  formatPartOfChange,
  formatPercent,
  formatPoints,
  formatPointsInFull,
  formatRate,
  formatRatio,
  formatReason,
  formatReasonInFull,
  formatShare,
  formatTickPercent,
  formatTimes,
} from '../../../src/format/formatNumber.ts';

const ratio = (value: number) => ({ type: 'ratio', value }) as const;
const percent = (value: number) => ({ type: 'percent', value }) as const;
const points = (value: number) => ({ type: 'points', value }) as const;
const index = (value: number) => ({ type: 'index', value }) as const;
const rate = (value: number) => ({ type: 'rate', value, years: 4 }) as const;

describe('whole numbers', () => {
  it.each([
    [34618, '34,618'],
    [-3, '−3'],
    [0, '0'],
    [-0, '0'],
    [-0.2, '0'],
    [-1234567, '−1,234,567'],
  ])('%d is written %s', (value, text) => {
    expect(formatInteger(value)).toBe(text);
    expect(formatIndex(index(value))).toBe(text);
  });

  it('round an index', () => {
    expect(formatIndex(index(921.04))).toBe('921');
    expect(formatIndex(index(99.5))).toBe('100');
  });

  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
    [1000, '1,000 rows'],
  ])('%d is counted with the noun that fits', (value, text) => {
    expect(formatCounted(value, 'row', 'rows')).toBe(text);
  });
});

describe('counts', () => {
  it.each([
    [4771, 4771, '4,771'],
    [12, 20, '12 to 20'],
    [0, 4, '0 to 4'],
    [12, Number.POSITIVE_INFINITY, 'at least 12'],
    [0, Number.POSITIVE_INFINITY, 'not available'],
  ])('from %d to %d are written %s', (lower, upper, text) => {
    expect(formatCount({ type: 'count', lower, upper })).toBe(text);
  });
});

describe('changes', () => {
  it.each([
    [1790, '+1,790'],
    [-3, '−3'],
    [0, '0'],
    [-0, '0'],
  ])('of %d offences are written %s', (value, text) => {
    expect(formatDifference({ type: 'difference', value })).toBe(text);
  });

  it.each([
    [2.39, '+239%'],
    [-0.34, '−34%'],
    [0, '0%'],
    [-0, '0%'],
    [0.0049, '+<1%'],
    [-0.0049, '−<1%'],
    [0.005, '+1%'],
    [-0.005, '−1%'],
    [-0.99, '−99%'],
    [-0.999, '−>99%'],
    [-0.995, '−>99%'],
    [-1, '−100%'],
    [11.5, '+1,150%'],
  ])('of a count by a fraction of %d are written %s', (value, text) => {
    expect(formatPercent(percent(value))).toBe(text);
  });

  it.each([
    [0.0718, '+7.2% a year'],
    [-0.0718, '−7.2% a year'],
    [0, '0.0% a year'],
    [-0, '0.0% a year'],
    [0.0004, '+<0.1% a year'],
    [-0.0004, '−<0.1% a year'],
    [-1, '−100.0% a year'],
    [12.5, '+1,250.0% a year'],
  ])('of %d a year, compounded, are written %s', (value, text) => {
    expect(formatRate(rate(value))).toBe(text);
  });

  it.each([
    [12.53, '×12.5', '12.5 times'],
    [1234.5, '×1,234.5', '1,234.5 times'],
    [0, '×0.0', '0.0 times'],
    [0.04, '×<0.1', '0.0 times'],
    [0.05, '×0.1', '0.1 times'],
    [-0.5, '×−0.5', '0.5 times'],
  ])('a ratio of %d is written %s', (value, text, times) => {
    expect(formatRatio(ratio(value))).toBe(text);
    if (value >= 0.05) expect(formatTimes(ratio(value))).toBe(times);
  });

  it.each([
    [0.0871, '+8.7'],
    [-0.0871, '−8.7'],
    [0, '0.0'],
    [-0, '0.0'],
    [0.0004, '+<0.1'],
    [-0.0004, '−<0.1'],
    [0.0005, '+0.1'],
    [1, '+100.0'],
  ])('of a share by %d are written %s, in percentage points', (value, text) => {
    expect(formatPoints(points(value))).toBe(text);
    expect(formatPointsInFull(points(value))).toBe(`${text} percentage points`);
  });

  it.each([
    [42, 100, '42%'],
    [-42, -100, '42%'],
    [-3, 100, '−3%'],
    [1, 1000, '<1%'],
    [-1, 1000, '−<1%'],
    [1, -1000, '−<1%'],
    [-1, 200, '−1%'],
    [0, -10, '0%'],
    [120, 100, '120%'],
  ])('a part of %d in a change of %d is %s', (part, change, text) => {
    expect(formatPartOfChange(part, change)).toBe(text);
  });
});

describe('shares', () => {
  it.each([
    [0.13782, '13.8%'],
    [0, '0.0%'],
    [-0, '0.0%'],
    [0.0001, '<0.1%'],
    [0.0005, '0.1%'],
    [0.9994, '99.9%'],
    [0.9996, '>99.9%'],
    [1, '100.0%'],
    [-0.05, '−5.0%'],
    [-0.0001, '−<0.1%'],
  ])('of %d are written %s', (value, text) => {
    expect(formatFraction(value)).toBe(text);
    expect(formatShare({ type: 'share', value, part: 1, whole: 1 })).toBe(text);
  });

  it('say 0 of 0 rather than a percentage', () => {
    expect(formatShare(unsaid('no-whole'))).toBe('0 of 0');
  });

  it.each([
    [0.4, '40%'],
    [0.025, '2.5%'],
    [0.1 + 0.2, '30%'],
    [0, '0%'],
    [-0.025, '−2.5%'],
  ])('%d on an axis is %s', (value, text) => {
    expect(formatTickPercent(value)).toBe(text);
  });
});

describe('what cannot be said', () => {
  const reasons: readonly Reason[] = [
    'zero-base',
    'no-whole',
    'not-applicable',
    'small-base',
    'suppressed',
    'missing',
    'partial',
    'across-break',
    'negative',
    'nothing-to-compare',
  ];

  it.each(reasons)('says why: %s', (reason) => {
    const short = formatReason(unsaid(reason));
    for (const format of [
      formatDifference,
      formatRatio,
      formatPercent,
      formatRate,
      formatPoints,
      formatPointsInFull,
    ])
      expect(format(unsaid(reason))).toBe(short);
    expect(formatReasonInFull(unsaid(reason)).length).toBeGreaterThan(short.length);
  });

  it('has a reason of its own each time', () => {
    expect(new Set(reasons.map((reason) => formatReason(unsaid(reason)))).size).toBe(reasons.length);
  });

  it('never touches a figure that can', () => {
    expect(formatCount(exactCount(0))).toBe('0');
  });
});
