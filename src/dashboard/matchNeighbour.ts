/** Windows wider than this have two cards side by side (see the style sheet). */
const STACKED = 760;
/** A chart is not stretched beyond this for the sake of the one beside it. */
const TALLEST = 620;

/** The height of a chart as tall as the one beside it, within reason, so that no half of a card is empty; in pixels. */
export function matchNeighbour(own: number, neighbour: number): number {
  if (window.innerWidth <= STACKED) return own;
  return Math.max(own, Math.min(neighbour, TALLEST));
}
