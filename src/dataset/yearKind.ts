import type { Period } from './Dataset.ts';

/**
 * Which kind of year a period is, or is part of: years of different kinds never share an axis.
 * A part that starts on 1 January counts as calendar, any other part as financial.
 */
export function yearKind(period: Period): 'calendar' | 'financial' | 'other' {
  if (period.start.endsWith('-01-01')) return 'calendar';
  return period.partial || period.start.endsWith('-04-01') ? 'financial' : 'other';
}
