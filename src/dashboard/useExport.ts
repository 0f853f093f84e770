import { useEffect } from 'react';
import type { DashboardStore } from '../store/createDashboardStore.ts';
import type { Caption } from '../views/captions.ts';
import type { Headline } from '../views/headline.ts';
import { announce } from './announce.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import type { DrawAtSize, ImageFormat } from './exportImage.tsx';
import { loadExportKit, prefetchExportKit } from './loadExportKit.ts';

export type ImageWords = Pick<Caption, 'title' | 'alt' | 'notes'>;

/** Charts that have an image of their own. */
export type ChartKind = 'trend' | 'comparison' | 'share' | 'contributions';

export interface ChartExport {
  /** For the file name and the key. */
  readonly kind: ChartKind;
  /** The words around it, given the headline of the view at that moment. */
  readonly describe: (headline: Headline) => ImageWords;
  readonly draw: DrawAtSize;
  readonly format: ImageFormat;
}

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
