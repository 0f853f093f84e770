import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react';

/** Where nothing can be measured, as in a test without layout. */
const FALLBACK_WIDTH = 560;

/** The inner width of an element in whole pixels, followed as it changes; null before the first layout. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number | null] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.clientWidth) || FALLBACK_WIDTH);
    if (typeof ResizeObserver === 'undefined') return measure();
    // Charts are drawn in turns, each when there is time, so that none of them holds up the page.
    const observer = new ResizeObserver(() => startTransition(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
