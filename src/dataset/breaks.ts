import type { Break, Period } from './Dataset.ts';

/**
 * Whether a rule change falls between two periods: it starts after the first day of the earlier and by the
 * first day of the later. One inside the later period counts too: part of that period is under the new rule.
 */
export function isBetween(rule: Break, a: Period, b: Period): boolean {
  const [earlier, later] = a.start <= b.start ? [a, b] : [b, a];
  return rule.from > earlier.start && rule.from <= later.end && earlier !== later;
}

/** Whether a rule change moved the counts of at least one of these members. */
export function affectsMembers(rule: Break, dimension: string, memberIds: Iterable<string>): boolean {
  const affected = rule.affects[dimension];
  if (affected === undefined) return true;
  for (const id of memberIds) if (affected.includes(id)) return true;
  return false;
}
