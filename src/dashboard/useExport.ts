import type { ImageContent } from '../exporters/ImageContent.ts';
import type { DashboardState } from '../store/createDashboardStore.ts';
import { selectBreakNotes, selectSubtitle } from '../store/selectors/captions.ts';
import { comparedPeriods, selectDataset } from '../store/selectors/compared.ts';
import { selectHeadline } from '../store/selectors/views.ts';
import type { Caption } from '../views/captions.ts';
import { timeDimensionOf } from '../views/figures.ts';
import type { Headline } from '../views/headline.ts';
import { useDashboardStore } from './DashboardContext.tsx';
import type { DrawAtSize, ImageFormat } from './exportImage.tsx';

export type ImageWords = Pick<Caption, 'title' | 'alt' | 'notes'>;

export interface ChartExport {
  /** For the file name: `trend`. */
  readonly kind: string;
  /** The words around it, given the headline of the view at that moment. */
  readonly describe: (headline: Headline) => ImageWords;
  readonly draw: DrawAtSize;
  readonly format: ImageFormat;
}

/** Exports one chart of the view on screen; the code for it is fetched when first used. */
export function useExport(): (request: ChartExport) => Promise<void> {
  const store = useDashboardStore();
  return async ({ kind, describe, draw, format }) => {
    const state = store.getState();
    const { exportChartImage } = await import('./exportImage.tsx');
    const content = await createContent(state, describe(selectHeadline(state)));
    await exportChartImage(content, draw, format, await createName(state, kind, format));
  };
}

/** The words around an image: the caption, the breaks crossed, the source and the day. */
export async function createContent(state: DashboardState, words: ImageWords): Promise<ImageContent> {
  const { describeSource } = await import('../exporters/formatSourceLine.ts');
  return {
    title: words.title,
    subtitle: selectSubtitle(state),
    notes: [...selectBreakNotes(state), ...words.notes],
    source: describeSource(selectDataset(state)),
    alt: words.alt,
    date: new Date().toISOString(),
  };
}

/** Says what is inside: table, view, measure, the two years. */
export async function createName(state: DashboardState, kind: string, extension: string): Promise<string> {
  const { createFileName } = await import('../exporters/createFileName.ts');
  const { members } = timeDimensionOf(state.dataset);
  const { baseline, comparison } = comparedPeriods(state.dataset, state.view);
  const years = [members[baseline]!.id, members[comparison]!.id];
  return createFileName(
    [state.dataset.id, kind, state.view.measure, [...new Set(years)].join('-to-')],
    extension,
  );
}
