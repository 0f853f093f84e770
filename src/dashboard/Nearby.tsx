import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { createLaggingStore } from './createLaggingStore.ts';
import { DashboardProvider, useDashboardStore } from './DashboardContext.tsx';

/** Nearer to the window than this counts as on screen. */
const MARGIN = '100px';
/** Longer than the pause between two steps of a drag. */
const REST_MILLISECONDS = 250;

/**
 * Lets the card inside wait while it is far from the screen: it is drawn anew after what can be seen, in a drag when that
 * rests, or as it comes near. One that is operated follows at once, also from afar, as with a screen reader.
 */
export function Nearby({ children }: { readonly children: ReactNode }) {
  const source = useDashboardStore();
  const wrapper = useRef<HTMLDivElement>(null);
  const lagging = useMemo(() => createLaggingStore(source, later), [source]);
  useLayoutEffect(() => lagging.follow(), [lagging]);
  useLayoutEffect(() => {
    const card = wrapper.current?.firstElementChild;
    if (!card || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => lagging.setNear(entries.at(-1)?.isIntersecting ?? true),
      { rootMargin: MARGIN },
    );
    observer.observe(card);
    return () => {
      observer.disconnect();
      lagging.setNear(true);
    };
  }, [lagging]);
  const onOperate = () => lagging.setNear(true);
  return (
    <div
      ref={wrapper}
      className="nearby"
      onFocusCapture={onOperate}
      onPointerDownCapture={onOperate}
      onKeyDownCapture={onOperate}
      onChangeCapture={onOperate}
    >
      <DashboardProvider store={lagging.store}>{children}</DashboardProvider>
    </div>
  );
}

/** Once the change is on screen. */
function later(callback: () => void, isGesture: boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback, isGesture ? REST_MILLISECONDS : 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
