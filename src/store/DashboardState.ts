import type { Dataset } from '../dataset/Dataset.ts';
import type { ViewState } from './ViewState.ts';

/** The views gone through, oldest first, and which of them is on screen. Never empty. */
export interface History {
  readonly steps: readonly ViewState[];
  readonly position: number;
}

/** What the store holds. Everything else on screen is derived by selectors. */
export interface DashboardData {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly history: History;
  /** Key of the member or family pointed at, see `views/keys`; not part of the view. */
  readonly highlighted: string | null;
  /** Last member clicked per dimension, where a range begins. */
  readonly anchors: Readonly<Record<string, number>>;
  /** A sentence for the person, once; null when there is none. */
  readonly notice: string | null;
}
