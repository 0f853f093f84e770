import { exactValue } from '../dataset/quantity.ts';
import { poissonInterval } from '../stats/poissonInterval.ts';
import { type Interval, wilsonInterval } from '../stats/wilsonInterval.ts';
import type { Quantity } from './figures.ts';

/** What the intervals are and are not, in one sentence; shown wherever they are switched on. */
export const UNCERTAINTY_NOTE =
  'Intervals: how far each figure could vary by chance alone if its underlying rate stayed the same ' +
  '(95%; exact Poisson for counts, Wilson for shares). The counts are complete, so this is no sampling error, ' +
  'and changes in recording practice are not in it.';

/** The 95% interval of a figure in its own unit; null where the figure is not known or below 0. */
export function intervalOf(quantity: Quantity): Interval | null {
  if (quantity.type === 'unsaid') return null;
  if (quantity.type === 'share') return wilsonInterval(quantity.part, quantity.whole);
  const value = exactValue(quantity);
  return value === null ? null : poissonInterval(value);
}
