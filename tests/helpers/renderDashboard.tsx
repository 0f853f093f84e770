import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { Dashboard } from '../../src/dashboard/Dashboard.tsx';
import { DashboardProvider } from '../../src/dashboard/DashboardContext.tsx';
import type { Dataset } from '../../src/dataset/Dataset.ts';
import { createDashboardStore, createDefaultView } from '../../src/store/createDashboardStore.ts';
import type { ViewState } from '../../src/store/ViewState.ts';

/** The whole dashboard on a real store in jsdom, and a person who uses it. */
export function renderDashboard(dataset: Dataset, changes: Partial<ViewState> = {}) {
  addMissingDialogs();
  addMissingEscape();
  const store = createDashboardStore(dataset, { ...createDefaultView(dataset), ...changes });
  const user = userEvent.setup();
  const rendered = render(
    <StrictMode>
      <DashboardProvider store={store}>
        <Dashboard />
      </DashboardProvider>
    </StrictMode>,
  );
  return { store, user, ...rendered };
}

/** jsdom has no modal dialogs: opening, closing and the event that follows, as browsers have them. */
function addMissingDialogs(): void {
  const { prototype } = HTMLDialogElement;
  prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  prototype.close ??= function close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    setTimeout(() => this.dispatchEvent(new Event('close')));
  };
}

/** jsdom has style sheets but not the escaping that goes with them. */
function addMissingEscape(): void {
  const escapeName = (text: string) => text.replace(/[^\w-]/gu, String.raw`\$&`);
  Object.assign(globalThis, { CSS: globalThis.CSS ?? { escape: escapeName } });
}
