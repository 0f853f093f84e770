import type { ActiveIndex } from '../engine/activeIndex.ts';
import type { Masks, Totals } from '../engine/aggregate.ts';
import { createStepper, type Stepper } from '../engine/createStepper.ts';
import { areSameMasks } from '../engine/masks.ts';

/** An index and the filters it was built under; that of its active dimension is not looked at. */
export interface ShelvedIndex {
  readonly index: ActiveIndex;
  readonly masks: Masks;
  readonly bytes: number;
}

/** The indexes kept, at most one per active dimension. */
export interface Shelf {
  /** Puts an index in the place of an older one of its dimension; the oldest go until all fit the bound. */
  readonly add: (shelved: ShelvedIndex) => void;
  readonly has: (active: number, masks: Masks) => boolean;
  /** Totals under these masks by one step of an index that was built under them, or null. */
  readonly step: (masks: Masks) => readonly Totals[] | null;
}

/** Keeps indexes of at most `mostBytes` together. */
export function createShelf(mostBytes: number): Shelf {
  let kept: readonly (ShelvedIndex & { readonly stepper: Stepper })[] = [];
  const add = (shelved: ShelvedIndex) => {
    const { active } = shelved.index;
    const others = kept.filter(({ index }) => index.active !== active);
    kept = [...others, { ...shelved, stepper: createStepper(shelved.index) }];
    while (kept.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) kept = kept.slice(1);
  };
  const has = (active: number, masks: Masks) =>
    kept.some(({ index, masks: built }) => index.active === active && areSameMasks(built, masks, active));
  const step = (masks: Masks) => {
    const fitting = kept.find(({ index, masks: built }) => areSameMasks(built, masks, index.active));
    return fitting?.stepper.step(masks[fitting.index.active]!) ?? null;
  };
  return { add, has, step };
}
