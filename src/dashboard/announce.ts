import type { DashboardStore } from '../store/createDashboardStore.ts';

/** Shows a sentence once and says it to assistive technology. */
export function announce(store: DashboardStore, notice: string): void {
  store.setState({ notice });
}
