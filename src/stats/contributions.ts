/** One member's part of a change of the total. */
export interface Contribution {
  readonly code: number;
  /** Comparison minus baseline, in the unit of the total. */
  readonly value: number;
}

/**
 * Members by the size of their part of the change, largest first: for a rise the largest rise first and the
 * largest fall last, for a fall the other way round. Ties keep the order given.
 */
export function rankContributions(
  contributions: readonly Contribution[],
  change: number,
): readonly Contribution[] {
  const sign = change < 0 ? -1 : 1;
  return contributions
    .map((contribution, index) => ({ contribution, index }))
    .sort((a, b) => sign * (b.contribution.value - a.contribution.value) || a.index - b.index)
    .map(({ contribution }) => contribution);
}

/** Movements against the net change may be at most this part of it for "x% of the change" to be said. */
const MOST_OPPOSED = 0.25;

/**
 * Whether parts may be said as a percentage of the change. Not when the change is under 10 offences, nor when
 * members moving the other way cancel more than a quarter of it: the percentages would then mislead.
 */
export function canSayPartOfChange(
  contributions: readonly Contribution[],
  change: number,
  smallest: number,
): boolean {
  if (Math.abs(change) < smallest || change === 0) return false;
  const opposed = contributions.reduce(
    (sum, { value }) => (Math.sign(value) === -Math.sign(change) ? sum + Math.abs(value) : sum),
    0,
  );
  return opposed <= MOST_OPPOSED * Math.abs(change);
}
