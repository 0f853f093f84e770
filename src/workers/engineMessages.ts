import type { Cube } from '../dataset/Dataset.ts';
import type { ActiveIndex } from '../engine/activeIndex.ts';
import type { Masks, Totals, TotalsQuery } from '../engine/aggregate.ts';

/** What a worker is asked for; one job at a time, a newer one takes the place of the one under way. */
export type Job =
  | { readonly type: 'index'; readonly active: number; readonly masks: Masks }
  | { readonly type: 'totals'; readonly masks: Masks };

/** To the worker: the cube once, then jobs with numbers of their own. */
export type WorkerRequest =
  | { readonly type: 'open'; readonly cube: Cube; readonly query: TotalsQuery }
  | { readonly type: 'job'; readonly id: number; readonly job: Job };

/** From the worker: the answer to the job of that number. */
export type WorkerAnswer =
  | { readonly type: 'index'; readonly id: number; readonly index: ActiveIndex }
  | { readonly type: 'totals'; readonly id: number; readonly totals: readonly Totals[] };
