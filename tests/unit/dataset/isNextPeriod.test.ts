import { expect, it } from 'vitest';
import { isNextPeriod } from '../../../src/dataset/isNextPeriod.ts';

const period = (start: string, end: string) => ({ id: start, label: start, shortLabel: start, start, end });

it('knows a period that follows on another, over leap days and the ends of years', () => {
  const year = period('2015-04-01', '2016-03-31');
  expect(isNextPeriod(year, period('2016-04-01', '2017-03-31'))).toBe(true);
  expect(isNextPeriod(year, period('2017-04-01', '2018-03-31'))).toBe(false);
  expect(isNextPeriod(year, year)).toBe(false);
  expect(isNextPeriod(period('2016-02-01', '2016-02-29'), period('2016-03-01', '2016-03-31'))).toBe(true);
  expect(isNextPeriod(period('2015-12-01', '2015-12-31'), period('2016-01-01', '2016-01-31'))).toBe(true);
});
