import { useEffect } from 'react';
import type { DashboardState, DashboardStore } from '../store/createDashboardStore.ts';
import { announce } from './announce.ts';
import type { ChartExport } from './ChartExport.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import { loadExportKit, prefetchExportKit } from './loadExportKit.ts';

type ExportKit = Awaited<ReturnType<typeof loadExportKit>>;

const NOT_LOADED =
  'Exports need a part of this page that did not load. Check the connection, then export again.';
const NOT_MADE = 'The browser could not make this file. Try the other format, or a smaller selection.';

/** Exports one chart of the view on screen. */
export function useExport(): (request: ChartExport) => Promise<void> {
  const store = useDashboardStore();
  useEffect(prefetchExportKit, []);
  return (request) => runExport(store, (kit, state) => kit.exportChart(state, request));
}

/** Runs one export of the view on screen at the click; whatever goes wrong, or what it has to say, becomes one notice. */
export async function runExport(
  store: DashboardStore,
  run: (kit: ExportKit, state: DashboardState) => Promise<string | null>,
): Promise<void> {
  const state = store.getState();
  const kit = await loadExportKit().catch(() => null);
  if (kit === null) {
    announce(store, NOT_LOADED);
    return;
  }
  const notice = await run(kit, state).catch(() => NOT_MADE);
  if (notice !== null) announce(store, notice);
}
