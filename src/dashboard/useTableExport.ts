import { useEffect } from 'react';
import { useDashboardStore } from './DashboardContext.tsx';
import { prefetchExportKit } from './loadExportKit.ts';
import { runExport } from './useExport.ts';

export type TableExport = 'png' | 'svg' | 'shown' | 'everything' | 'copy';

/** Exports the table as on screen, or every figure of the dataset. */
export function useTableExport(): (format: TableExport) => Promise<void> {
  const store = useDashboardStore();
  useEffect(prefetchExportKit, []);
  return (format) => runExport(store, (kit) => kit.exportTable(store.getState(), format));
}
