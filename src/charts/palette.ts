import { SERIES_COLOURS } from '../views/options.ts';

/** Colours by role; values are anything an SVG attribute takes. */
export interface ChartPalette {
  readonly series: readonly string[];
  /** The series colours for text: at least 4.5:1 against the surface. */
  readonly seriesText: readonly string[];
  /** Rows put together. */
  readonly rest: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly total: string;
  /** What a filter leaves out, and ghosts. */
  readonly context: string;
}

const slots = Array.from({ length: SERIES_COLOURS }, (_, slot) => slot);

/** Colours of the page's theme, light or dark. */
export const SCREEN_PALETTE: ChartPalette = {
  series: slots.map((slot) => `var(--series-${slot})`),
  seriesText: slots.map((slot) => `var(--series-${slot}-text, var(--series-${slot}))`),
  rest: 'var(--chart-rest)',
  ink: 'var(--chart-ink)',
  muted: 'var(--chart-muted)',
  grid: 'var(--chart-grid)',
  surface: 'var(--chart-surface)',
  total: 'var(--chart-total)',
  context: 'var(--chart-context)',
};

/** Literal colours for images: the Analysis Function's categorical palette on white. */
export const IMAGE_PALETTE: ChartPalette = {
  series: ['#12436D', '#F46A25', '#801650', '#28A197', '#3D3D3D', '#A285D1'],
  seriesText: ['#12436D', '#B84A10', '#801650', '#1B7F77', '#3D3D3D', '#7A57B5'],
  rest: '#8b9297',
  ink: '#0b0c0c',
  muted: '#505a5f',
  grid: '#e9ecee',
  surface: '#ffffff',
  total: '#3D3D3D',
  context: '#BFBFBF',
};

/** The colour of a slot; below 0 is what is put together, past the last they start again. */
export function seriesColour(palette: ChartPalette, slot: number): string {
  return slot < 0 ? palette.rest : palette.series[slot % palette.series.length]!;
}

/** As `seriesColour`, for words. */
export function seriesTextColour(palette: ChartPalette, slot: number): string {
  return slot < 0 ? palette.muted : palette.seriesText[slot % palette.seriesText.length]!;
}
