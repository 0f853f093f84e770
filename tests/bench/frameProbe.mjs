/**
 * Runs inside the page before its own scripts and puts `frameBench` on the window: every frame of a gesture, long tasks,
 * and pauses between frames. Self-contained: Playwright sends its text.
 */
export function installFrameProbe() {
  /** @typedef {{ delay: number, hasChanged: boolean }} Frame delay: milliseconds from the oldest input of the frame to its paint */

  /** @type {Frame[]} */
  let frames = [];
  /** @type {number[]} */
  let longTasks = [];
  let longestPause = 0;
  let oldestInput = 0;
  let hasChanged = false;
  let isFollowing = false;

  /** Inputs that the browser gave out as one count from the first of them. @type {(event: PointerEvent) => void} */
  const onMove = (event) => {
    if (!event.isTrusted || event.buttons === 0) return;
    const isFirst = oldestInput === 0;
    oldestInput ||= event.getCoalescedEvents()[0]?.timeStamp ?? event.timeStamp;
    if (isFirst) requestAnimationFrame(notePaint);
  };

  /** A message posted in an animation frame comes right after its paint. */
  function notePaint() {
    const input = oldestInput;
    oldestInput = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      frames.push({ delay: performance.now() - input, hasChanged });
      hasChanged = false;
    };
    port2.postMessage(null);
  }

  const observer = new MutationObserver(() => {
    hasChanged = true;
  });

  /** @type {(before: number) => void} */
  function followFrames(before) {
    requestAnimationFrame((now) => {
      if (!isFollowing) return;
      longestPause = Math.max(longestPause, now - before);
      followFrames(now);
    });
  }

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });

  Object.assign(window, {
    frameBench: {
      /** Begins to note the frames of a drag of `root`'s page. */
      begin() {
        frames = [];
        hasChanged = false;
        const charts = document.querySelectorAll('main, aside');
        for (const chart of charts)
          observer.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
        window.addEventListener('pointermove', onMove, true);
      },
      end() {
        window.removeEventListener('pointermove', onMove, true);
        observer.disconnect();
        return frames;
      },
      /** Forgets long tasks and pauses, and begins to note pauses between frames. */
      beginWatch() {
        longTasks = [];
        longestPause = 0;
        isFollowing = true;
        followFrames(performance.now());
      },
      endWatch() {
        isFollowing = false;
        return { longTasks, longestPause };
      },
      takeLongTasks() {
        const taken = longTasks;
        longTasks = [];
        return taken;
      },
    },
  });
}
