import type { DashboardStore } from '../store/createDashboardStore.ts';

/** Keeps `data-theme` on the page's root as the view has it; the style sheet does the rest. */
export function applyTheme(store: DashboardStore, root: HTMLElement = document.documentElement): () => void {
  const apply = () => {
    const { theme } = store.getState().view;
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
  };
  apply();
  return store.subscribe(apply);
}
