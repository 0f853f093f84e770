import { type Contribution, rankContributions } from './contributions.ts';

export interface WithoutLargest<Item extends Contribution> {
  readonly largest: Item;
  /** All others, in the order given. */
  readonly rest: readonly Item[];
  /** The sum of the rest: what is left of the change. */
  readonly change: number;
}

/**
 * A change without the member that contributes most to it: the first question of a hostile reader.
 *
 * The largest is the one that moved furthest in the direction of the net change, the first of equals; where the
 * net change is 0, the one that moved furthest either way. Null where there are no contributions.
 */
export function withoutLargest<Item extends Contribution>(
  contributions: readonly Item[],
): WithoutLargest<Item> | null {
  const net = sumOf(contributions);
  const sizes = contributions.map(({ code, value }) => ({
    code,
    value: net === 0 ? Math.abs(value) : value,
  }));
  const code = rankContributions(sizes, net)[0]?.code;
  const largest = contributions.find((item) => item.code === code);
  if (largest === undefined) return null;
  const rest = contributions.filter((item) => item !== largest);
  return { largest, rest, change: sumOf(rest) };
}

function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { value }) => sum + value, 0);
}
