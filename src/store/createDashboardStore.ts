import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../dataset/Dataset.ts';
import { defaultMeasureChoice } from '../dataset/measureChoices.ts';
import { categoryDimensionsOf } from '../views/figures.ts';
import { createActions, type DashboardActions } from './actions.ts';
import type { DashboardData } from './DashboardState.ts';
import { createFollower, type OpenTotals } from './follow.ts';
import { createHistory } from './history.ts';
import { createViewState, type ViewState } from './ViewState.ts';

export interface DashboardState extends DashboardData {
  readonly actions: DashboardActions;
}

export type DashboardStore = StoreApi<DashboardState>;

/** The view a dataset opens on. Throws when it has no category dimension. */
export function createDefaultView(dataset: Dataset): ViewState {
  const rows = categoryDimensionsOf(dataset)[0];
  if (rows === undefined)
    throw new Error(`createDefaultView: expected a category dimension in ${dataset.id}, got none`);
  return createViewState(defaultMeasureChoice(dataset).id, rows.id);
}

/** One store per dashboard. `view` and `notice` come from the address, where there is one. */
export function createDashboardStore(
  dataset: Dataset,
  view: ViewState = createDefaultView(dataset),
  notice: string | null = null,
  totals: OpenTotals | null = null,
): DashboardStore {
  return createStore<DashboardState>()((set, get) => {
    const follow = createFollower(totals?.source ?? null, (shown) => set({ shown }), get);
    return {
      dataset,
      view,
      shown: { view, totals: totals?.first ?? null },
      allTotals: totals?.source.all ?? null,
      history: createHistory(view),
      highlighted: null,
      anchors: {},
      notice,
      actions: createActions(
        (change) => set(change.view === undefined ? change : { ...change, ...follow.show(change.view) }),
        get,
        follow.prepare,
      ),
    };
  });
}
