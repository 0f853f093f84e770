import type { TextStyle } from './wrapLines.ts';

/** Width of a published chart, in pixels. */
export const IMAGE_WIDTH = 1000;

/** White space on the left and the right of everything, in pixels. */
export const MARGIN = 32;

/** Families that every desktop has one of, all with the widths `textWidth` knows. */
export const FONT_FAMILY = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** Of an image on paper: the same whatever the theme on screen. */
export const COLOURS = {
  paper: '#FFFFFF',
  ink: '#0B0C0C',
  muted: '#505A5F',
  faint: '#6F777B',
  rule: '#D5DADD',
  shade: '#F5F7F8',
} as const;

export const TEXT_STYLES = {
  title: { fontSize: 22, lineHeight: 28, colour: COLOURS.ink, bold: true },
  subtitle: { fontSize: 14, lineHeight: 20, colour: COLOURS.muted },
  key: { fontSize: 13, lineHeight: 22, colour: COLOURS.ink },
  notes: { fontSize: 12, lineHeight: 17, colour: COLOURS.muted },
  source: { fontSize: 12, lineHeight: 17, colour: COLOURS.ink },
} as const satisfies Record<string, TextStyle>;

/** Width a chart is drawn at to fill an image between its margins, in pixels. */
export function plotWidth(): number {
  return IMAGE_WIDTH - 2 * MARGIN;
}
