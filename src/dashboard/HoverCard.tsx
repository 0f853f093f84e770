import { useEffect, useRef } from 'react';

const OFFSET = 14;
const EDGE = 8;

/**
 * The figures of the mark pointed at or focused, beside it. One element for the page, moved and filled directly:
 * nothing renders. Marks carry `data-tip`; the same words are their accessible names, so this is hidden from them.
 */
export function HoverCard() {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const hide = () => {
      if (card.current) card.current.hidden = true;
    };
    const show = (target: EventTarget | null, x?: number, y?: number) => {
      const mark = target instanceof Element ? target.closest('[data-tip]') : null;
      if (mark === null || card.current === null) return hide();
      card.current.textContent = mark.getAttribute('data-tip');
      card.current.hidden = false;
      const box = mark.getBoundingClientRect();
      place(card.current, x ?? box.left + box.width / 2, y ?? box.bottom);
    };
    const onPointer = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') show(event.target, event.clientX, event.clientY);
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event.target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointermove', onPointer, { passive: true });
    document.addEventListener('pointerdown', hide);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', hide, { passive: true, capture: true });
    return () => {
      document.removeEventListener('pointermove', onPointer);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, []);
  return <div ref={card} className="hover-card" aria-hidden="true" hidden />;
}

/** Below and right of a point, on the other side where the window ends. */
function place(card: HTMLElement, x: number, y: number): void {
  const { offsetWidth, offsetHeight } = card;
  const left = x + OFFSET + offsetWidth > window.innerWidth - EDGE ? x - OFFSET - offsetWidth : x + OFFSET;
  const top = y + OFFSET + offsetHeight > window.innerHeight - EDGE ? y - OFFSET - offsetHeight : y + OFFSET;
  card.style.translate = `${Math.max(EDGE, left)}px ${Math.max(EDGE, top)}px`;
}
