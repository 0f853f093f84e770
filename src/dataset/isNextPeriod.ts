import type { Period } from './Dataset.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Whether a period begins on the day after another ends: no period is missing between them. */
export function isNextPeriod(before: Period, period: Period): boolean {
  return Date.parse(period.start) - Date.parse(before.end) === DAY_MILLISECONDS;
}
