/**
 * Runs inside both pages before their own scripts and puts `bench` on the window.
 * Self-contained: Playwright sends its text.
 */
export function installProbe() {
  const QUIET_MILLISECONDS = 150;
  const LONGEST_MILLISECONDS = 3000;
  const PARTS = 'section, fieldset, table';
  const LIVE_REGION = '[aria-live], [role=status], [role=alert], [role=log]';

  /** Calls back right after the next paint: a message posted in an animation frame comes after it. @type {(callback: () => void) => void} */
  function afterPaint(callback) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = callback;
      port2.postMessage(null);
    });
  }

  /** Parts of the page that are not in the window. @type {Set<Element>} */
  const outside = new Set();
  const windowObserver = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) outside.delete(target);
      else outside.add(target);
    }
  });

  /** A live region that speaks later changes no picture, nor does a part outside the window. @type {(record: MutationRecord) => boolean} */
  function isVisible({ target }) {
    const element = target instanceof Element ? target : target.parentElement;
    if (element === null || element.closest(LIVE_REGION) !== null) return false;
    for (let part = element.closest(PARTS); part; part = part.parentElement?.closest(PARTS) ?? null)
      if (outside.has(part)) return false;
    return true;
  }

  /**
   * Waits for the next trusted event of this type. Milliseconds from its own time stamp to the first paint after it,
   * and to the paint of the last change of what is in the window before a quiet time; whether there was a change.
   * @type {(type: string) => Promise<{ paint: number, settled: number, hasChanged: boolean }>}
   */
  function watchNext(type) {
    for (const part of document.querySelectorAll(PARTS)) windowObserver.observe(part);
    return new Promise((resolve) => {
      const listen = (/** @type {Event} */ event) => {
        if (!event.isTrusted) return;
        window.removeEventListener(type, listen, true);
        followPaints(event.timeStamp, resolve);
      };
      window.addEventListener(type, listen, true);
    });
  }

  /** @type {(start: number, resolve: (times: { paint: number, settled: number, hasChanged: boolean }) => void) => void} */
  function followPaints(start, resolve) {
    let paint = 0;
    let settled = 0;
    let quiet = 0;
    let hasChanged = false;
    const finish = () => {
      observer.disconnect();
      resolve({ paint, settled, hasChanged });
    };
    let isAwaiting = false;
    const mark = () => {
      // The frame that is awaited already paints this change too.
      if (isAwaiting) return;
      isAwaiting = true;
      requestAnimationFrame(() => {
        isAwaiting = false;
      });
      afterPaint(() => {
        settled = performance.now() - start;
        paint ||= settled;
        clearTimeout(quiet);
        const isLate = settled > LONGEST_MILLISECONDS;
        quiet = setTimeout(finish, isLate ? 0 : QUIET_MILLISECONDS);
      });
    };
    const observer = new MutationObserver((records) => {
      if (!records.some(isVisible)) return;
      hasChanged = true;
      mark();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    mark();
  }

  /**
   * Milliseconds from dispatching these events to the end of a forced layout. React renders discrete events
   * and store changes in a microtask after the event, so microtasks run before the layout.
   * @type {(element: Element, events: readonly Event[]) => Promise<number>}
   */
  async function time(element, events) {
    document.body.getBoundingClientRect();
    const start = performance.now();
    for (const event of events) element.dispatchEvent(event);
    for (let i = 0; i < 3; i++) await Promise.resolve();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }

  const base = { bubbles: true, cancelable: true, composed: true, view: window };

  Object.assign(window, {
    bench: {
      watchNext,
      timeClick: (/** @type {Element} */ element) => time(element, [new MouseEvent('click', base)]),
      timeKey: (/** @type {Element} */ element, /** @type {string} */ key) =>
        time(element, [
          new KeyboardEvent('keydown', { ...base, key }),
          new KeyboardEvent('keyup', { ...base, key }),
        ]),
      timeMove: (/** @type {Element} */ element, /** @type {{ x: number, y: number }} */ { x, y }) => {
        const at = { ...base, clientX: x, clientY: y, buttons: 1 };
        const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
        return time(element, [new PointerEvent('pointermove', pointer), new MouseEvent('mousemove', at)]);
      },
    },
  });
}
