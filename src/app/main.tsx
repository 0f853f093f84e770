import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../dashboard/Dashboard.tsx';
import { DashboardProvider } from '../dashboard/DashboardContext.tsx';
import { builtInDatasets, loadBuiltIn, loadDefaultBuiltIn } from '../sources/builtIn.ts';
import { createDashboardStore } from '../store/createDashboardStore.ts';
import { parseViewQuery } from '../store/urlCodec.ts';
import { applyTheme } from './applyTheme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { syncAddress } from './syncAddress.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('main: expected an element with the id "root", got none');

const dataset = await openDataset(new URLSearchParams(window.location.search).get('data'));
const { view, notice } = parseViewQuery(dataset, window.location.search);
const store = createDashboardStore(dataset, view, notice);
applyTheme(store);
syncAddress(store);

// In a transition the first render gives way to the page every few milliseconds.
const page = (
  <StrictMode>
    <ErrorBoundary>
      <DashboardProvider store={store}>
        <Dashboard />
      </DashboardProvider>
    </ErrorBoundary>
  </StrictMode>
);
const reactRoot = createRoot(root);
startTransition(() => reactRoot.render(page));

/** The built-in table an address names, else the default one. */
async function openDataset(id: string | null) {
  const named = builtInDatasets.some((entry) => entry.id === id);
  return id !== null && named ? loadBuiltIn(id) : loadDefaultBuiltIn();
}
