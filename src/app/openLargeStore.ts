import type { Dataset } from '../dataset/Dataset.ts';
import { createDashboardStore, type DashboardStore } from '../store/createDashboardStore.ts';
import { openTotals } from '../store/openTotals.ts';
import type { ViewState } from '../store/ViewState.ts';
import { listTables } from '../views/tables.ts';
import { createEngine } from '../workers/createEngine.ts';
import { createWorker } from '../workers/createWorker.ts';

/** A store on a table that a worker adds up. Resolves when the first totals are there. */
export async function openLargeStore(
  dataset: Dataset,
  view: ViewState,
  notice: string | null,
): Promise<DashboardStore> {
  let message = notice;
  let store: DashboardStore | null = null;
  const engine = createEngine({
    cube: dataset.cube,
    query: { sizes: dataset.dimensions.map(({ members }) => members.length), tables: listTables(dataset) },
    createWorker,
    onNotice: (text) => {
      message = text;
      store?.setState({ notice: text });
    },
  });
  const totals = await openTotals(dataset, engine, view.selection);
  store = createDashboardStore(dataset, view, message, totals);
  return store;
}
