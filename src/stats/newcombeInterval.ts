import type { Share } from '../dataset/quantity.ts';
import { type Interval, wilsonInterval, Z_95 } from './wilsonInterval.ts';

/**
 * Interval for the comparison share minus the baseline share, as fractions from −1 to 1.
 *
 * With p the shares and (l, u) their Wilson intervals: d − √((p₁−l₁)² + (u₀−p₀)²) to d + √((u₁−p₁)² + (p₀−l₀)²),
 * Newcombe (1998), Statistics in Medicine 17:873–890, method 10. It always contains d; exchanging the shares
 * turns it round. Null where a Wilson interval does not exist. The model: each of the two wholes is flagged
 * case by case with one probability of its own, the two independent of each other, as two years are or a member
 * and the rest, but not a member and a total it is part of. Recording practice is not in it.
 */
export function newcombeInterval(
  baseline: Pick<Share, 'part' | 'whole'>,
  comparison: Pick<Share, 'part' | 'whole'>,
  z = Z_95,
): Interval | null {
  const before = wilsonInterval(baseline.part, baseline.whole, z);
  const after = wilsonInterval(comparison.part, comparison.whole, z);
  if (before === null || after === null) return null;
  const p0 = baseline.part / baseline.whole;
  const p1 = comparison.part / comparison.whole;
  return {
    lower: p1 - p0 - Math.hypot(p1 - after.lower, before.upper - p0),
    upper: p1 - p0 + Math.hypot(after.upper - p1, p0 - before.lower),
  };
}
