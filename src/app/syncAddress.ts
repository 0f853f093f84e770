import type { DashboardStore } from '../store/createDashboardStore.ts';
import type { History as Steps } from '../store/DashboardState.ts';
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

/** The part that names the open table, kept where an address has it. */
function dataParameter(id: string, query: string): readonly string[] {
  return new URLSearchParams(query).get('data') === id ? [`data=${encodeURIComponent(id)}`] : [];
}

/** Whether a gesture goes on: its step was replaced, or dropped as it came back to where it began. */
function isUnderWay(before: Steps, after: Steps): boolean {
  if (before.steps[0] !== after.steps[0]) return false;
  const dropped = before.position - after.position;
  return (dropped === 0 || dropped === 1) && before.steps.length - after.steps.length === dropped;
}

/**
 * Keeps the address and the view the same: each step of the history is an entry of the browser's, so that its
 * back and forward walk the same steps; a gesture under way replaces its entry. Returns the clean-up.
 */
export function syncAddress(store: DashboardStore, bar: AddressBar = window): () => void {
  let isReading = false;
  const addressOf = () => {
    const { dataset, view } = store.getState();
    const query = [...dataParameter(dataset.id, bar.location.search), formatViewQuery(dataset, view)]
      .filter(Boolean)
      .join('&');
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
    if (addressOf() !== current())
      write(isUnderWay(before.history, state.history) ? 'replaceState' : 'pushState');
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
