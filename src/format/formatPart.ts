import { formatDifference, formatPoints, formatPointsInFull } from './formatNumber.ts';

/** What a part of a change is in: offences, or a fraction where 0.01 is one percentage point. */
export type PartUnit = 'count' | 'fraction';

/** `+1,790`, or `+2.5` where the unit stands beside it. */
export function formatPart(value: number, unit: PartUnit): string {
  if (unit === 'count') return formatDifference({ type: 'difference', value });
  return formatPoints({ type: 'points', value });
}

/** `+1,790`, or `+2.5 percentage points`. */
export function formatPartInFull(value: number, unit: PartUnit): string {
  return unit === 'count' ? formatPart(value, unit) : formatPointsInFull({ type: 'points', value });
}
