import { panelsHeight } from '../charts/placePanels.ts';
import type { TrendView } from '../views/trend.ts';

/** Windows wider than this have two cards side by side (see the style sheet). */
const STACKED = 760;
/** A chart is not stretched beyond this for the sake of the one beside it. */
const TALLEST = 620;
const NARROW = 480;

/** The height of a chart as tall as the one beside it, within reason, so that no half of a card is empty; in pixels. */
export function matchNeighbour(own: number, neighbour: number): number {
  if (window.innerWidth <= STACKED) return own;
  return Math.max(own, Math.min(neighbour, TALLEST));
}

/** Pixels high that the trend is by itself: small charts as they need, lines on a chart of one height. */
export function trendHeight(panels: TrendView | null, width: number): number {
  if (panels !== null) return panelsHeight(panels, width);
  return width < NARROW ? 300 : 360;
}
