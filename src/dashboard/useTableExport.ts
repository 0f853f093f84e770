import { useEffect } from 'react';
import type { TableExport } from './ChartExport.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import { prefetchExportKit } from './loadExportKit.ts';
import { runExport } from './useExport.ts';

/** Exports the table as on screen, or every figure of the dataset. */
export function useTableExport(): (format: TableExport) => Promise<void> {
  const store = useDashboardStore();
  useEffect(prefetchExportKit, []);
  return (format) => runExport(store, (kit, state) => kit.exportTable(state, format));
}
