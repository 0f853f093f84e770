/** The 97.5th percentile of the standard normal distribution: two-sided 95%. */
export const Z_95 = 1.959963984540054;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson score interval for a share, as fractions from 0 to 1.
 *
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), Wilson (1927), JASA 22:209–212, equation as in
 * Newcombe (1998), Statistics in Medicine 17:857–872, method 3. 0 of n starts at 0 and n of n ends at 1
 * exactly. A whole of 0, and a part outside the whole (a correction), give null. The model: each of the `whole` offences is flagged independently with
 * one probability; recording practice is not in it.
 */
export function wilsonInterval(part: number, whole: number, z = Z_95): Interval | null {
  if (whole <= 0 || part < 0 || part > whole) return null;
  const p = part / whole;
  const z2 = z * z;
  const centre = p + z2 / (2 * whole);
  const spread = z * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole * whole));
  const scale = 1 + z2 / whole;
  return {
    lower: part === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: part === whole ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
