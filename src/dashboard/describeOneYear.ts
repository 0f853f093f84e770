import type { TimeDimension } from '../dataset/Dataset.ts';

/** The line under the title of a chart of two years where only one is shown. */
export function describeOneYear(label: string, year: string, { members }: TimeDimension): string {
  const advice = members.length < 2 ? '' : ': choose two years to compare';
  return `${label}, ${year} only${advice}`;
}
