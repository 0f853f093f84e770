import type { Reason } from '../dataset/quantity.ts';
import type { Compared } from './Compared.ts';
import { type Quantity, whyUnknown } from './figures.ts';

/** Said by every view where the filter lets no row through; null where it lets some. */
export function whyNoneSelected({ shown, dimension }: Compared): string | null {
  if (shown.length > 0) return null;
  return `No ${dimension.labelPlural.toLowerCase()} are selected. Choose some, or clear the filter.`;
}

/** Why a change from one quantity to the other cannot be taken apart, as a sentence; null where both are known. */
export function whyNoChange(before: Quantity, after: Quantity): string | null {
  const reason = whyUnknown(before) ?? whyUnknown(after);
  return reason === null ? null : describeUnknown(reason);
}

/** A figure behind a change is not known. */
export const HIDDEN_FIGURE =
  'A figure behind this change is suppressed or missing, so its parts cannot be added up.';

function describeUnknown(reason: Reason): string {
  if (reason === 'no-whole') return 'There is no share to compare in one of the two years.';
  if (reason === 'not-applicable')
    return 'Nothing was counted here in one of the two years, so there is no change to explain.';
  return HIDDEN_FIGURE;
}
