import { useEffect } from 'react';

/** What may grow or shrink above a mark. */
const PARTS = '.notice-place, .headline, .chips, .key-figures, .card';
/** What a hand does next: from then on the page moves as it likes. */
const ENDS = ['pointerdown', 'wheel', 'keydown'] as const;

/** Long enough for every card to follow; who scrolls by other means is not held back later. */
const HOLD_MILLISECONDS = 1000;

const nothing = () => {};

/** Keeps the mark that was clicked where it is while the page around it changes, so that a second click meets it again. */
export function useSteadyClick(): void {
  useEffect(() => {
    let release = nothing;
    const onClick = (event: MouseEvent) => {
      release();
      release = event.detail > 0 ? hold(event.target as Element) : nothing;
    };
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      release();
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, []);
}

/**
 * Scrolls by as much as a mark moves, before that is painted, until the next gesture or a second later.
 * The browser's own anchor is another element, so it is off meanwhile. Returns the end of it.
 */
function hold(target: Element): () => void {
  const find = findAgain(target);
  const top = find()?.getBoundingClientRect().top;
  if (top === undefined || typeof ResizeObserver === 'undefined') return nothing;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    const moved = (find()?.getBoundingClientRect().top ?? top) - top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  });
  const release = () => {
    clearTimeout(timer);
    observer.disconnect();
    style.overflowAnchor = '';
    for (const end of ENDS) window.removeEventListener(end, release);
  };
  const timer = setTimeout(release, HOLD_MILLISECONDS);
  style.overflowAnchor = 'none';
  for (const part of document.querySelectorAll(PARTS)) observer.observe(part);
  for (const end of ENDS) window.addEventListener(end, release, { passive: true });
  return release;
}

/** Finds a row again, as it may be drawn anew; of the trend the chart, as its lines are where their figures are. */
function findAgain(target: Element): () => Element | null {
  const mark = target.closest<SVGElement | HTMLElement>('.card .mark');
  const card = target.closest('dialog') === null ? mark?.closest('.card') : null;
  if (!mark || !card) return () => null;
  const chart = mark.closest('.card-trend .chart');
  const keys = CSS.escape(mark.dataset.keys ?? '');
  return () => chart ?? card.querySelector(`.mark[data-keys="${keys}"]`);
}
