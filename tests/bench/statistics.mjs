/**
 * Median, and 95th percentile by nearest rank: the smallest value that at least 95% of the values do not exceed.
 * Throws when there are no values.
 * @param {readonly number[]} values
 * @returns {{ median: number, p95: number }}
 */
export function summarise(values) {
  if (values.length === 0) throw new Error('values: expected at least one, got none');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] };
}
