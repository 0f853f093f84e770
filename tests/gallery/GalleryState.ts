import type { ReactNode } from 'react';

/** One chart in one state, drawn at any width. */
export interface GalleryState {
  readonly name: string;
  readonly draw: (width: number) => ReactNode;
}
