import { type Contribution, rankContributions } from './contributions.ts';

/**
 * The contribution that a change is asked to stand without: the first question of a hostile reader.
 *
 * It is the one that moved furthest in the direction of the net change, the first of equals; where the
 * net change is 0, the one that moved furthest either way. Null where there are no contributions.
 */
export function findLargest<Item extends Contribution>(contributions: readonly Item[]): Item | null {
  const net = contributions.reduce((sum, { value }) => sum + value, 0);
  const sizes = contributions.map(({ code, value }) => ({
    code,
    value: net === 0 ? Math.abs(value) : value,
  }));
  const code = rankContributions(sizes, net)[0]?.code;
  return contributions.find((item) => item.code === code) ?? null;
}
