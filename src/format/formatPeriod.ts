import type { Break, Period } from '../dataset/Dataset.ts';

const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2015-16 to 2019-20`, or one label where both are the same. */
export function formatPeriodRange(first: Period, last: Period): string {
  return first.id === last.id ? first.label : `${first.label} to ${last.label}`;
}

/** Any years, runs joined: `2015-16, 2017-18 to 2019-20`. `codes` are positions in `periods`, ascending. */
export function formatPeriods(periods: readonly Period[], codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) => formatPeriodRange(periods[first]!, periods[last]!)).join(', ');
}

/** `April 2018`: when a rule changed, in a sentence. */
export function formatBreakMonth(rule: Break): string {
  return monthAndYear.format(new Date(`${rule.from}T00:00:00Z`));
}

/** `Apr 2018`: on a chart. */
export function formatShortBreakMonth(rule: Break): string {
  return shortMonthAndYear.format(new Date(`${rule.from}T00:00:00Z`));
}
