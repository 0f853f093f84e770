import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/dataset/Dataset.ts';
import { parsePeriod } from '../../../src/dataset/parsePeriod.ts';
import {
  formatBreakMonth,
  formatPeriodRange,
  formatPeriods,
  formatShortBreakMonth,
} from '../../../src/format/formatPeriod.ts';

const periods = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20'].map((text) => parsePeriod(text)!);

describe('years in words', () => {
  it.each([
    [[], ''],
    [[2], '2017-18'],
    [[0, 1, 2, 3, 4], '2015-16 to 2019-20'],
    [[0, 2, 3], '2015-16, 2017-18 to 2018-19'],
    [[0, 2, 4], '2015-16, 2017-18, 2019-20'],
  ])('%j are “%s”', (codes, text) => {
    expect(formatPeriods(periods, codes)).toBe(text);
  });

  it('are one label where a range starts and ends with the same year', () => {
    expect(formatPeriodRange(periods[1]!, periods[1]!)).toBe('2016-17');
  });
});

describe('the month of a rule change', () => {
  const rule = { from: '2018-04-01' } as Break;

  it('is that of its first day wherever the reader is', () => {
    expect(formatBreakMonth(rule)).toBe('April 2018');
    expect(formatShortBreakMonth(rule)).toBe('Apr 2018');
  });
});
