import type { ReactNode } from 'react';
import type { Caption } from '../views/captions.ts';
import type { Headline } from '../views/headline.ts';

export type ImageFormat = 'png' | 'svg';

export type TableExport = ImageFormat | 'shown' | 'everything' | 'copy';

/** Charts that have an image of their own. */
export type ChartKind = 'trend' | 'comparison' | 'share' | 'contributions';

export type ImageWords = Pick<Caption, 'title' | 'alt' | 'notes'>;

/** A chart at the design width, and the height it takes there, in pixels. */
export type DrawAtSize = (size: { readonly width: number }) => {
  readonly node: ReactNode;
  readonly height: number;
};

export interface ChartExport {
  /** For the file name and the key. */
  readonly kind: ChartKind;
  /** The words around it, given the headline of the view at that moment. */
  readonly describe: (headline: Headline) => ImageWords;
  readonly draw: DrawAtSize;
  readonly format: ImageFormat;
}
