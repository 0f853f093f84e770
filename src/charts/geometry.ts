/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Edges of the area inside the axes, pixels from the top left corner of the chart. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Font sizes in pixels. */
export const TEXT_SIZE = 12;
export const LARGE_TEXT_SIZE = 13;
/** From this width on, names are set in the larger size. */
export const WIDE = 640;
/** Distance of two lines of `TEXT_SIZE` text. */
export const LINE_HEIGHT = 14;

/** Rounds up to a step, so that a slightly longer text does not move the plot area. */
export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

/** Middle of a line of text to its baseline, for the font stack of the dashboard. */
export function baselineShift(fontSize: number): number {
  return fontSize * 0.35;
}
