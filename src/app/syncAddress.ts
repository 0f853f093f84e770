import type { DashboardStore } from '../store/createDashboardStore.ts';
import { isSameStep } from '../store/history.ts';
import { formatViewQuery, parseViewQuery } from '../store/urlCodec.ts';
import type { ViewState } from '../store/ViewState.ts';

/** Enough of the browser for the address to follow the view, and the view the address. */
export interface AddressBar {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  readonly addEventListener: (type: BarEvent, listener: (event: Event) => void, capture?: boolean) => void;
  readonly removeEventListener: (type: BarEvent, listener: (event: Event) => void, capture?: boolean) => void;
}

type BarEvent = 'popstate' | 'pagehide' | 'pointerdown' | 'pointerup' | 'pointercancel';

interface AddressState {
  readonly position: number;
}

/** The part that names the open table, kept where an address has it. */
function dataParameter(id: string, query: string): readonly string[] {
  return new URLSearchParams(query).get('data') === id ? [`data=${encodeURIComponent(id)}`] : [];
}

/** A change that the address does not show yet. */
interface Entry {
  readonly method: 'pushState' | 'replaceState';
  readonly view: ViewState;
  readonly position: number;
}

/** Once the change is on screen: writing an address takes a browser milliseconds that no picture should wait for. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}

/**
 * Keeps the address and the view the same: each step of the history is an entry of the browser's, so that its
 * back and forward walk the same steps; a gesture under way replaces its entry. Addresses are written `later`, in
 * order, during a drag when the pointer is let go, at the latest when the page is left. Returns the clean-up.
 */
export function syncAddress(
  store: DashboardStore,
  bar: AddressBar = window,
  later: (callback: () => void) => void = afterPaint,
): () => void {
  let isReading = false;
  let isPressed = false;
  let waiting: Entry[] = [];
  const addressOf = (view: ViewState) => {
    const { dataset } = store.getState();
    const query = [...dataParameter(dataset.id, bar.location.search), formatViewQuery(dataset, view)]
      .filter(Boolean)
      .join('&');
    return `${bar.location.pathname}${query === '' ? '' : `?${query}`}${bar.location.hash}`;
  };
  const current = () => `${bar.location.pathname}${bar.location.search}${bar.location.hash}`;
  const write = ({ method, view, position }: Entry) => {
    try {
      bar.history[method]({ position } satisfies AddressState, '', addressOf(view));
    } catch {
      // A browser may refuse many entries in a short time; the next change writes the address again.
    }
  };
  const flushUnlessPressed = () => {
    if (!isPressed) flush();
  };
  const flush = () => {
    const entries = waiting;
    waiting = [];
    for (const entry of entries) if (addressOf(entry.view) !== current()) write(entry);
  };
  const { view, history } = store.getState();
  write({ method: 'replaceState', view, position: history.position });
  const unsubscribe = store.subscribe((state, before) => {
    if (isReading || state.history === before.history) return;
    const isReplaced = isSameStep(before.history, state.history);
    const last = isReplaced ? waiting.pop() : undefined;
    const method = last?.method ?? (isReplaced ? 'replaceState' : 'pushState');
    waiting.push({ method, view: state.view, position: state.history.position });
    if (waiting.length === 1) later(flushUnlessPressed);
  });
  const onPopState = (event: Event) => {
    // What was not written before the way back was taken has no entry to go back to.
    waiting = [];
    const { dataset, actions } = store.getState();
    const { view, notice } = parseViewQuery(dataset, bar.location.search);
    const position = ((event as PopStateEvent).state as AddressState | null)?.position ?? null;
    isReading = true;
    actions.show(view, position, notice);
    isReading = false;
  };
  const onPress = () => {
    isPressed = true;
  };
  const onRelease = () => {
    isPressed = false;
    if (waiting.length > 0) later(flushUnlessPressed);
  };
  bar.addEventListener('popstate', onPopState);
  bar.addEventListener('pagehide', flush);
  // While they are captured: a chart may keep its own from going on.
  bar.addEventListener('pointerdown', onPress, true);
  bar.addEventListener('pointerup', onRelease, true);
  bar.addEventListener('pointercancel', onRelease, true);
  return () => {
    unsubscribe();
    bar.removeEventListener('popstate', onPopState);
    bar.removeEventListener('pagehide', flush);
    bar.removeEventListener('pointerdown', onPress, true);
    bar.removeEventListener('pointerup', onRelease, true);
    bar.removeEventListener('pointercancel', onRelease, true);
  };
}
