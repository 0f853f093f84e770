import type { DashboardStore } from '../store/createDashboardStore.ts';
import { formatViewQuery, parseViewQuery } from '../store/urlCodec.ts';

/** Enough of the browser for the address to follow the view, and the view the address. */
export interface AddressBar {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  readonly addEventListener: (type: 'popstate', listener: (event: PopStateEvent) => void) => void;
  readonly removeEventListener: (type: 'popstate', listener: (event: PopStateEvent) => void) => void;
}

interface AddressState {
  readonly position: number;
}

/**
 * Keeps the address and the view the same: each step of the history is an entry of the browser's, so that its
 * back and forward walk the same steps; a gesture under way replaces its entry. Returns the clean-up.
 */
export function syncAddress(store: DashboardStore, bar: AddressBar = window): () => void {
  let isReading = false;
  const addressOf = () => {
    const { dataset, view } = store.getState();
    const query = formatViewQuery(dataset, view);
    return `${bar.location.pathname}${query === '' ? '' : `?${query}`}${bar.location.hash}`;
  };
  const current = () => `${bar.location.pathname}${bar.location.search}${bar.location.hash}`;
  const write = (method: 'pushState' | 'replaceState') => {
    try {
      bar.history[method](
        { position: store.getState().history.position } satisfies AddressState,
        '',
        addressOf(),
      );
    } catch {
      // A browser may refuse many entries in a short time; the next change writes the address again.
    }
  };
  write('replaceState');
  const unsubscribe = store.subscribe((state, before) => {
    if (isReading || state.history === before.history) return;
    const isGesture =
      state.history.position === before.history.position &&
      state.history.steps.length === before.history.steps.length;
    if (addressOf() !== current()) write(isGesture ? 'replaceState' : 'pushState');
  });
  const onPopState = (event: PopStateEvent) => {
    const { dataset, actions } = store.getState();
    const { view, notice } = parseViewQuery(dataset, bar.location.search);
    const position = (event.state as AddressState | null)?.position ?? null;
    isReading = true;
    actions.show(view, position, notice);
    isReading = false;
  };
  bar.addEventListener('popstate', onPopState);
  return () => {
    unsubscribe();
    bar.removeEventListener('popstate', onPopState);
  };
}
