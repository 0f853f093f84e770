import type { Dataset } from '../dataset/Dataset.ts';
import type { Totals } from '../engine/aggregate.ts';
import type { ViewState } from './ViewState.ts';

/** The views gone through, oldest first, and which of them is on screen. Never empty. */
export interface History {
  readonly steps: readonly ViewState[];
  readonly position: number;
}

/** What the views are drawn from. */
export interface Shown {
  /** The same as the store's view, except while a large table is summed for it: then the last one that was. */
  readonly view: ViewState;
  /** One per category dimension, see `TotalsSource`; null where selectors sum the table themselves. */
  readonly totals: readonly Totals[] | null;
}

/** What the store holds. Everything else on screen is derived by selectors. */
export interface DashboardData {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly shown: Shown;
  /** The totals under no clause; null where selectors sum the table themselves. */
  readonly allTotals: readonly Totals[] | null;
  readonly history: History;
  /** Key of the member or family pointed at, see `views/keys`; not part of the view. */
  readonly highlighted: string | null;
  /** What was clicked last per dimension, where a range begins. */
  readonly anchors: Readonly<Record<string, readonly number[]>>;
  /** A sentence for the person, once; null when there is none. */
  readonly notice: string | null;
}
