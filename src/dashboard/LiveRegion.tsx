import { useEffect, useRef } from 'react';
import { selectSummary } from '../store/selectors/views.ts';
import { useDashboardStore } from './DashboardContext.tsx';

/** Long enough for a drag to end, so that each step is said once. */
const QUIET_MILLISECONDS = 250;

/** Says one sentence after each change of the selection; nothing when the page opens. */
export function LiveRegion() {
  const store = useDashboardStore();
  const region = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe((state, before) => {
      if (state.shown === before.shown) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const summary = selectSummary(store.getState());
        if (region.current && region.current.textContent !== summary) region.current.textContent = summary;
      }, QUIET_MILLISECONDS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return <p ref={region} className="visually-hidden" role="status" aria-live="polite" data-live="" />;
}
