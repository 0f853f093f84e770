import { useEffect } from 'react';
import type { DashboardStore } from '../store/createDashboardStore.ts';
import { announce } from './announce.ts';
import type { ChartExport } from './ChartExport.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import { loadExportKit, prefetchExportKit } from './loadExportKit.ts';

const NOT_LOADED =
  'Exports need a part of this page that did not load. Check the connection, then export again.';
const NOT_MADE = 'The browser could not make this file. Try the other format, or a smaller selection.';

/** Exports one chart of the view on screen. */
export function useExport(): (request: ChartExport) => Promise<void> {
  const store = useDashboardStore();
  useEffect(prefetchExportKit, []);
  return (request) => runExport(store, (kit) => kit.exportChart(store.getState(), request));
}

/** Runs one export; whatever goes wrong, or what it has to say, becomes one notice. */
export async function runExport(
  store: DashboardStore,
  run: (kit: Awaited<ReturnType<typeof loadExportKit>>) => Promise<string | null>,
): Promise<void> {
  const kit = await loadExportKit().catch(() => null);
  if (kit === null) {
    announce(store, NOT_LOADED);
    return;
  }
  const notice = await run(kit).catch(() => NOT_MADE);
  if (notice !== null) announce(store, notice);
}
