import type { Contribution } from '../stats/contributions.ts';
import { decomposeShareChange, type ShareDecomposition } from '../stats/decomposeShareChange.ts';
import type { Compared } from './Compared.ts';
import { partAt } from './figures.ts';

/**
 * The change of the share of these rows together, split row by row; null where the table has no share, where a
 * figure behind it is not known, and where there is nothing to take a share of in one of the two years.
 */
export function splitShareChange(compared: Compared, codes: readonly number[]): ShareDecomposition | null {
  const { pair, figures, baseline, comparison } = compared;
  if (pair === null) return null;
  const rows = [];
  for (const code of codes) {
    const figure = (measure: number, period: number) => partAt(figures, measure, code, period);
    const part0 = figure(pair.part, baseline);
    const whole0 = figure(pair.whole, baseline);
    const part1 = figure(pair.part, comparison);
    const whole1 = figure(pair.whole, comparison);
    if (Number.isNaN(part0 + whole0 + part1 + whole1)) return null;
    rows.push({ part0, whole0, part1, whole1 });
  }
  return decomposeShareChange(rows);
}

/** What each row adds to the change of the share: its own share moving, and its weight moving. They add up to it. */
export function contributeToShare(
  compared: Compared,
  codes: readonly number[],
): readonly Contribution[] | null {
  const split = splitShareChange(compared, codes);
  if (split === null) return null;
  return codes.map((code, index) => {
    const { within, mix } = split.rows[index]!;
    return { code, value: within + mix };
  });
}
