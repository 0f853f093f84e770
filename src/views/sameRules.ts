import { isBetween } from '../dataset/breaks.ts';
import { formatPeriodRange } from '../format/formatPeriod.ts';
import { touchesRows } from './breakMask.ts';
import { breaksCrossed, type Compared } from './Compared.ts';

/** Periods counted by the same rules for every row shown, both ends included. */
export interface SameRules {
  readonly first: number;
  readonly last: number;
  /** `2015-16 to 2017-18`. */
  readonly label: string;
}

/**
 * The runs of periods that are counted alike, first to last, of those shown (`periods`, ascending), where the two
 * years compared are not on the same side of a rule change that touches a row shown; runs of one period are left
 * out, as there is nothing to compare in them. Empty where the two years are counted alike.
 */
export function listSameRules(compared: Compared, periods: readonly number[]): readonly SameRules[] {
  if (breaksCrossed(compared, compared.shown).length === 0) return [];
  const { dimension, time, shown } = compared;
  const rules = compared.rules.filter((rule) => touchesRows(rule, dimension, shown));
  const runs: [number, number][] = [];
  periods.forEach((code, index) => {
    const before = time.members[periods[index - 1] ?? code]!;
    const run = runs.at(-1);
    const isCut = rules.some((rule) => isBetween(rule, before, time.members[code]!));
    if (isCut || run === undefined) runs.push([code, code]);
    else run[1] = code;
  });
  return runs
    .filter(([first, last]) => first < last)
    .map(([first, last]) => ({
      first,
      last,
      label: formatPeriodRange(time.members[first]!, time.members[last]!),
    }));
}
