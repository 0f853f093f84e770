/** Everything an export needs, one chunk of code that the first view does without. */
type ExportKit = typeof import('./exportKit.ts');

let kit: Promise<ExportKit> | undefined;

/** Fetches the code once; after a failure the next call tries again. Rejects when it cannot be fetched. */
export function loadExportKit(): Promise<ExportKit> {
  kit ??= import('./exportKit.ts').catch((cause: unknown) => {
    kit = undefined;
    throw new Error('loadExportKit: expected the code for exports, got none', { cause });
  });
  return kit;
}

/** Fetches the code when the page has nothing else to do, so that exports work offline. Returns the clean-up. */
export function prefetchExportKit(): () => void {
  let cancel = () => {};
  const start = () => {
    cancel = whenIdle(() => void loadExportKit().catch(() => {}));
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
  return () => {
    window.removeEventListener('load', start);
    cancel();
  };
}

/** Safari has no idle callbacks. */
const WAIT_MILLISECONDS = 1_000;

function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = window.requestIdleCallback(callback);
    return () => window.cancelIdleCallback(id);
  }
  const id = setTimeout(callback, WAIT_MILLISECONDS);
  return () => clearTimeout(id);
}
