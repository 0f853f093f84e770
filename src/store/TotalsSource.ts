import type { Totals } from '../engine/aggregate.ts';
import type { Selection } from '../engine/Selection.ts';

/** Where a store gets the sums behind its views where the table is too large for its selectors to make them. */
export interface TotalsSource {
  /** The totals under no clause: one per category dimension, in the order of the dataset, by that dimension and time. */
  readonly all: readonly Totals[];
  /** The totals under a selection where they can be had at once, else null. */
  readonly read: (selection: Selection) => readonly Totals[] | null;
  /** Asks for totals; a newer request takes the place of an older one, whose `done` is then never called. */
  readonly request: (selection: Selection, done: (totals: readonly Totals[]) => void) => void;
  /** A dimension is about to be filtered: makes ready for that under the clauses of the others. */
  readonly prepare: (dimension: string, selection: Selection) => void;
}
