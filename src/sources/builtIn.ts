import { defaultDataset, builtInDatasets as entries } from 'virtual:built-in-datasets';
import type { Dataset } from '../dataset/Dataset.ts';
import { restoreDataset } from '../dataset/serialiseDataset.ts';

/** The tables that come with the dashboard, sorted by id: names only. */
export const builtInDatasets: readonly { readonly id: string; readonly shortTitle: string }[] = entries;

/** The table the dashboard opens on; it is part of the first download. A new object at each call. */
export function loadDefaultBuiltIn(): Dataset {
  return restoreDataset(defaultDataset);
}

/** Fetches and restores a built-in table; rejects when there is none with this id or it cannot be fetched. */
export async function loadBuiltIn(id: string): Promise<Dataset> {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) {
    throw new Error(`loadBuiltIn: expected one of ${entries.map((known) => known.id).join(', ')}, got ${id}`);
  }
  return restoreDataset((await entry.load()).default);
}
