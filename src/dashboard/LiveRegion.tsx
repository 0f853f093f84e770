import { useEffect, useRef } from 'react';
import type { DashboardStore } from '../store/createDashboardStore.ts';
import { selectHeadline, selectSummary } from '../store/selectors/views.ts';
import { useDashboardStore } from './DashboardContext.tsx';

/** Long enough for a drag to end, so that each step is said once. */
const QUIET_MILLISECONDS = 250;

/**
 * Says one sentence after each change: what is selected and its sums, or the finding where these stay as they are, as
 * with another measure or other years compared. Nothing when the page opens.
 */
export function LiveRegion() {
  const store = useDashboardStore();
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let said = readTexts(store);
    const say = () => {
      const { summary, finding } = readTexts(store);
      const text = summary !== said.summary ? summary : finding !== said.finding ? finding : null;
      said = { summary, finding };
      if (text !== null && region.current) region.current.textContent = text;
    };
    const unsubscribe = store.subscribe((state, before) => {
      if (state.shown === before.shown) return;
      clearTimeout(timer);
      timer = setTimeout(say, QUIET_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return <p ref={region} className="visually-hidden" role="status" aria-live="polite" data-live="" />;
}

function readTexts(store: DashboardStore) {
  const state = store.getState();
  return { summary: selectSummary(state), finding: selectHeadline(state).finding };
}
