import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { DashboardActions } from '../store/actions.ts';
import type { DashboardState, DashboardStore } from '../store/createDashboardStore.ts';

const Context = createContext<DashboardStore | null>(null);

export function DashboardProvider({
  store,
  children,
}: {
  readonly store: DashboardStore;
  readonly children: ReactNode;
}) {
  return <Context value={store}>{children}</Context>;
}

export function useDashboardStore(): DashboardStore {
  const store = useContext(Context);
  if (store === null) throw new Error('useDashboardStore: expected a DashboardProvider above, got none');
  return store;
}

/** Reads from the store through a selector; the selector must give the same reference for the same state. */
export function useDashboard<Value>(selector: (state: DashboardState) => Value): Value {
  return useStore(useDashboardStore(), selector);
}

/** The actions; the same object for as long as the store lives. */
export function useActions(): DashboardActions {
  return useDashboard((state) => state.actions);
}
