import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/dataset/parsePeriod.ts';
import { yearKind } from '../../../src/dataset/yearKind.ts';

const FINANCIAL = {
  id: '2015-16',
  label: '2015-16',
  shortLabel: '15-16',
  start: '2015-04-01',
  end: '2016-03-31',
};

describe('parsePeriod', () => {
  it.each([
    '2015-2016',
    '2015/16',
    '2015-16',
    '2015/2016',
    '2015\u20132016',
    '2015 \u2014 16',
    ' 2015 to 2016 ',
    'FY 2015/16',
    '01 April 2015 to 31 March 2016',
    '1st April 2015 - 31st March 2016',
    '01/04/2015 - 31/03/2016',
    'year ending March 2016',
    'Year ending 31 March 2016',
    'YE Mar 2016',
    '12 months to March 2016',
    'Apr 2015 - Mar 2016',
    'APRIL\u00a02015 to March 2016',
    'from April 2015 to March 2016',
  ])('reads %j as the financial year 2015-16', (text) => {
    expect(parsePeriod(text)).toEqual(FINANCIAL);
  });

  it.each(['2015', ' 2015 ', 'Jan 2015 - Dec 2015', 'year ending December 2015'])(
    'reads %j as the calendar year 2015',
    (text) => {
      expect(parsePeriod(text)).toEqual({
        id: '2015',
        label: '2015',
        shortLabel: '2015',
        start: '2015-01-01',
        end: '2015-12-31',
      });
    },
  );

  it('crosses a century', () => {
    expect(parsePeriod('1999-00')).toMatchObject({
      label: '1999-00',
      shortLabel: '99-00',
      end: '2000-03-31',
    });
    expect(parsePeriod('1999/2000')?.id).toBe('1999-00');
  });

  it.each([
    ['01 Apr 2018 - 24 Sep 2018', '2018-19 (part)', '18-19 (part)', '2018-04-01', '2018-09-24'],
    ['Oct 2018 to Mar 2019', '2018-19 (part)', '18-19 (part)', '2018-10-01', '2019-03-31'],
    ['Jan 2018 - Feb 2018', '2018 (part)', '2018 (part)', '2018-01-01', '2018-02-28'],
    ['Jan 2020 - Feb 2020', '2020 (part)', '2020 (part)', '2020-01-01', '2020-02-29'],
  ])('reads %j as part of a year', (text, label, shortLabel, start, end) => {
    expect(parsePeriod(text)).toEqual({
      id: `${start}-to-${end}`,
      label,
      shortLabel,
      start,
      end,
      partial: true,
    });
  });

  it('labels twelve months that are neither kind of year by their months', () => {
    expect(parsePeriod('year ending June 2016')).toEqual({
      id: '2015-07-01-to-2016-06-30',
      label: 'Jul 2015 to Jun 2016',
      shortLabel: 'Jun 2016',
      start: '2015-07-01',
      end: '2016-06-30',
    });
  });

  it.each([
    '',
    '8L',
    '12',
    '2015-2019',
    '2015-12',
    '2015-15',
    '2016-2015',
    '15-16',
    '1815',
    '20155',
    'Apr 2015 - Mar 2017',
    'Mar 2016 - Apr 2015',
    '31 Feb 2015 - 31 Mar 2015',
    'year ending 30 March 2016',
    'Total',
    'Octopus 2015 - Mar 2016',
    '2,015',
    'Jan 2015 - Jan 2016',
  ])('takes %j for no period', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('yearKind', () => {
  it.each([
    ['2015', 'calendar'],
    ['Jan 2018 - Feb 2018', 'calendar'],
    ['2015-16', 'financial'],
    ['Oct 2018 to Mar 2019', 'financial'],
    ['year ending June 2016', 'other'],
  ])('of %j is %s', (text, kind) => {
    expect(yearKind(parsePeriod(text)!)).toBe(kind);
  });
});
