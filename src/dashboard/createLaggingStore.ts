import type { DashboardState, DashboardStore } from '../store/createDashboardStore.ts';
import { isSameStep } from '../store/history.ts';

export interface LaggingStore {
  readonly store: DashboardStore;
  /** Whether what reads the store is on screen or nearly so: then it follows at once, else when there is time. */
  readonly setNear: (isNear: boolean) => void;
  /** Follows the store behind it; returns the clean-up. */
  readonly follow: () => () => void;
}

/** Calls back when there is time, during a gesture not before it rests; returns what cancels it. */
export type Later = (callback: () => void, isGesture: boolean) => () => void;

/**
 * A store with the state of another one, which follows it at once while what it feeds can be seen, else by `later`, the
 * last state only. Actions, and what is set, go to the store behind it. Follows at once until told that it may lag.
 */
export function createLaggingStore(source: DashboardStore, later: Later): LaggingStore {
  let state = source.getState();
  let isNear = true;
  let cancel: (() => void) | null = null;
  const listeners = new Set<(state: DashboardState, before: DashboardState) => void>();
  const forget = () => {
    cancel?.();
    cancel = null;
  };
  const catchUp = () => {
    forget();
    const before = state;
    state = source.getState();
    if (state !== before) for (const listener of listeners) listener(state, before);
  };
  const onChange = ({ history }: DashboardState, before: DashboardState) => {
    if (isNear) return catchUp();
    const isStep = history !== before.history;
    // Pointing at things does not put off what waits.
    if (cancel !== null && !isStep) return;
    forget();
    cancel = later(catchUp, isStep && isSameStep(before.history, history));
  };
  const store: DashboardStore = {
    getState: () => state,
    getInitialState: source.getInitialState,
    setState: source.setState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    store,
    setNear(next) {
      isNear = next;
      if (next) catchUp();
    },
    follow() {
      catchUp();
      const unsubscribe = source.subscribe(onChange);
      return () => {
        forget();
        unsubscribe();
      };
    },
  };
}
