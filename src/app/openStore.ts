import { openGenerated } from 'virtual:generated-dataset';
import type { Dataset } from '../dataset/Dataset.ts';
import { builtInDatasets, loadBuiltIn, loadDefaultBuiltIn } from '../sources/builtIn.ts';
import { createDashboardStore, type DashboardStore } from '../store/createDashboardStore.ts';
import { parseViewQuery } from '../store/urlCodec.ts';

/** Tables with more cells than this are summed in a worker, with an index; smaller ones within the click. */
const MOST_CELLS_AT_ONCE = 50_000;

/** A store on the table and the view that an address names. */
export async function openStore(query: string): Promise<DashboardStore> {
  const dataset = await openDataset(new URLSearchParams(query).get('data'));
  const { view, notice } = parseViewQuery(dataset, query);
  if (dataset.cube.length <= MOST_CELLS_AT_ONCE) return createDashboardStore(dataset, view, notice);
  const { openLargeStore } = await import('./openLargeStore.ts');
  return openLargeStore(dataset, view, notice);
}

/** The built-in table with this id, or a generated one, else the default. */
async function openDataset(id: string | null): Promise<Dataset> {
  if (id === null) return loadDefaultBuiltIn();
  if (builtInDatasets.some((entry) => entry.id === id)) return loadBuiltIn(id);
  return (await openGenerated?.(id)) ?? loadDefaultBuiltIn();
}
