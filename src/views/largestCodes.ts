/**
 * The `count` codes with the highest rank, highest first; ties and NaN (which ranks below everything) keep the
 * order given. One pass with a short sorted list, so that thirty of forty thousand cost little more than reading them.
 */
export function largestCodes(
  codes: readonly number[],
  count: number,
  rankOf: (code: number) => number,
): readonly number[] {
  const kept: number[] = [];
  const ranks: number[] = [];
  for (const code of codes) {
    const found = rankOf(code);
    const rank = Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found;
    if (kept.length >= count) {
      if (count === 0 || rank <= ranks[count - 1]!) continue;
      kept.pop();
      ranks.pop();
    }
    let place = kept.length;
    while (place > 0 && ranks[place - 1]! < rank) place -= 1;
    kept.splice(place, 0, code);
    ranks.splice(place, 0, rank);
  }
  return kept;
}
