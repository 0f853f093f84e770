import { useEffect, useRef } from 'react';

const OFFSET = 14;
const EDGE = 8;
const MARKS = '[data-tip],.chart-option';

/**
 * The figures of the mark pointed at or focused, beside it; none while a button is pressed, as in a drag. One element
 * for the page, moved and filled directly: nothing renders, and the page is laid out only where the text is another.
 * An option says its accessible name, other marks their `data-tip`; so this is hidden from speech.
 */
export function HoverCard() {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let size = { width: 0, height: 0 };
    const hide = () => {
      if (card.current) card.current.hidden = true;
    };
    const show = (mark: Element, pointAt: () => Point) => {
      if (card.current === null) return;
      const text = mark.getAttribute('data-tip') ?? mark.getAttribute('aria-label');
      if (card.current.hidden || card.current.textContent !== text) {
        card.current.textContent = text;
        card.current.hidden = false;
        size = { width: card.current.offsetWidth, height: card.current.offsetHeight };
      }
      place(card.current, size, pointAt());
    };
    const onPointer = (event: PointerEvent) => {
      const mark = event.pointerType === 'touch' || event.buttons !== 0 ? null : findMark(event.target);
      if (mark === null) return hide();
      show(mark, () => ({ x: event.clientX, y: event.clientY }));
    };
    const onFocus = (event: FocusEvent) => {
      const mark = findMark(event.target);
      if (mark === null || !(event.target as Element).matches(':focus-visible')) return;
      show(mark, () => {
        const box = mark.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.bottom };
      });
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

interface Point {
  readonly x: number;
  readonly y: number;
}

function findMark(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(MARKS) : null;
}

/** Below and right of a point, on the other side where the window ends. */
function place(
  card: HTMLElement,
  { width, height }: { readonly width: number; readonly height: number },
  { x, y }: Point,
): void {
  const left = x + OFFSET + width > window.innerWidth - EDGE ? x - OFFSET - width : x + OFFSET;
  const top = y + OFFSET + height > window.innerHeight - EDGE ? y - OFFSET - height : y + OFFSET;
  card.style.translate = `${Math.max(EDGE, left)}px ${Math.max(EDGE, top)}px`;
}
