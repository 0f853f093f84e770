import type { Masks, TotalsQuery } from './aggregate.ts';

/** Masks that act, so that equal answers have equal masks: null where all members pass or every table keeps the dimension. */
export function simplifyMasks(masks: Masks, { tables }: TotalsQuery): Masks {
  return masks.map((mask, dimension) => {
    if (mask === null || !mask.includes(0)) return null;
    return tables.every((by) => by.includes(dimension)) ? null : mask;
  });
}

/** Whether two filters let the same members through, by their bytes. */
export function isSameMask(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  for (let member = 0; member < a.length; member += 1) if (a[member] !== b[member]) return false;
  return true;
}

/** Whether all filters are the same but perhaps that of one dimension, or all where `except` is null. */
export function areSameMasks(a: Masks, b: Masks, except: number | null = null): boolean {
  return a.every((mask, dimension) => dimension === except || isSameMask(mask, b[dimension]!));
}
