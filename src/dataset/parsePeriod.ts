import type { Period } from './Dataset.ts';

/** A day of the calendar; `month` counts from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

/**
 * Reads a heading that names a year, or a part of one, in the ways published tables write it.
 *
 * Accepts financial years (`2015-16`, `2015/2016`, `FY 2015-16`), `year ending March 2016`, one number for a
 * calendar year (`2015`) and ranges of days or months (`01 April 2015 to 31 March 2016`, `Apr 2015 - Mar 2016`),
 * with any dash and any case. A range shorter than the year it lies in is `partial` and keeps its own first and
 * last day. Twelve whole months that start neither in January nor in April are labelled by their months.
 * Years are 1900 to 2099. Anything else, a longer range too, gives null.
 */
export function parsePeriod(text: string): Period | null {
  const plain = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return parseCalendarYear(plain) ?? parseFinancialYear(plain) ?? parseYearEnding(plain) ?? parseRange(plain);
}

function parseCalendarYear(text: string): Period | null {
  const year = /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
  return year === null ? null : createPeriod({ year, month: 1, day: 1 }, { year, month: 12, day: 31 });
}

function parseFinancialYear(text: string): Period | null {
  const match = /^(?:fy ?)?((?:19|20)\d\d) ?(?:-|\/|to) ?((?:\d\d)?\d\d)$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const next = String(year + 1);
  if (match[2] !== next && match[2] !== next.slice(2)) return null;
  return createPeriod({ year, month: 4, day: 1 }, { year: year + 1, month: 3, day: 31 });
}

function parseYearEnding(text: string): Period | null {
  const match = /^(?:(?:the )?year ending|(?:the )?year to|12 months to|12 months ending|ye):? (.+)$/.exec(
    text,
  );
  const end = match === null ? null : parseDay(match[1]!, 'last');
  if (end === null || end.day !== daysInMonth(end.year, end.month)) return null;
  const start =
    end.month === 12
      ? { year: end.year, month: 1, day: 1 }
      : { year: end.year - 1, month: end.month + 1, day: 1 };
  return createPeriod(start, end);
}

function parseRange(text: string): Period | null {
  const match = /^(?:from )?([^-]+?)(?: to | ?- ?)([^-]+)$/.exec(text);
  const start = match === null ? null : parseDay(match[1]!, 'first');
  const end = match === null ? null : parseDay(match[2]!, 'last');
  return start === null || end === null ? null : createPeriod(start, end);
}

/** A day, or a month standing for its first or last day. */
function parseDay(text: string, side: 'first' | 'last'): Day | null {
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)\.? (\d{4})$/.exec(text);
  const [dayText, month, yearText] = numeric
    ? [numeric[1], Number(numeric[2]), numeric[3]]
    : [named?.[1], parseMonth(named?.[2] ?? ''), named?.[3]];
  const year = Number(yearText);
  if (!(year >= 1900 && year <= 2099) || !(month >= 1 && month <= 12)) return null;
  const last = daysInMonth(year, month);
  const day = dayText === undefined ? (side === 'first' ? 1 : last) : Number(dayText);
  return day >= 1 && day <= last ? { year, month, day } : null;
}

/** 1 to 12, or 0 for no month. */
function parseMonth(text: string): number {
  return MONTH_NAME.test(text) ? MONTHS.findIndex((month) => text.startsWith(month)) + 1 : 0;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function createPeriod(start: Day, end: Day): Period | null {
  const days = { start: formatDay(start), end: formatDay(end) };
  if (days.start > days.end) return null;
  if (start.month === 1 && start.day === 1) {
    if (start.year !== end.year) return null;
    const label = String(start.year);
    return days.end === `${label}-12-31`
      ? { id: label, label, shortLabel: label, ...days }
      : createPart(label, label, days);
  }
  const first = start.month >= 4 ? start.year : start.year - 1;
  const label = `${first}-${twoDigits(first + 1)}`;
  const shortLabel = `${twoDigits(first)}-${twoDigits(first + 1)}`;
  if (days.start === `${first}-04-01` && days.end === `${first + 1}-03-31`)
    return { id: label, label, shortLabel, ...days };
  if (days.end <= `${first + 1}-03-31`) return createPart(label, shortLabel, days);
  return createTwelveMonths(start, end, days);
}

function createPart(label: string, shortLabel: string, days: { start: string; end: string }): Period {
  const id = `${days.start}-to-${days.end}`;
  return { id, label: `${label} (part)`, shortLabel: `${shortLabel} (part)`, ...days, partial: true };
}

function createTwelveMonths(start: Day, end: Day, days: { start: string; end: string }): Period | null {
  const isWhole = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (!isWhole || end.year !== start.year + 1 || end.month !== start.month - 1) return null;
  const last = `${titleCase(MONTHS[end.month - 1]!)} ${end.year}`;
  const label = `${titleCase(MONTHS[start.month - 1]!)} ${start.year} to ${last}`;
  return { id: `${days.start}-to-${days.end}`, label, shortLabel: last, ...days };
}

function formatDay({ year, month, day }: Day): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value % 100).padStart(2, '0');
}

function titleCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
