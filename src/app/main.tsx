import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../dashboard/Dashboard.tsx';
import { DashboardProvider } from '../dashboard/DashboardContext.tsx';
import { applyTheme } from './applyTheme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Failure } from './Failure.tsx';
import { openStore } from './openStore.ts';
import { syncAddress } from './syncAddress.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('main: expected an element with the id "root", got none');

/** The page on the table that the address names, or why it cannot be opened. */
async function openPage() {
  try {
    const store = await openStore(window.location.search);
    applyTheme(store);
    syncAddress(store);
    return (
      <ErrorBoundary store={store}>
        <DashboardProvider store={store}>
          <Dashboard />
        </DashboardProvider>
      </ErrorBoundary>
    );
  } catch (error) {
    return (
      <Failure
        title="The table could not be opened"
        error={error instanceof Error ? error : new Error(String(error))}
      />
    );
  }
}

const page = await openPage();
const reactRoot = createRoot(root);
// In a transition the first render gives way to the page every few milliseconds.
startTransition(() => reactRoot.render(<StrictMode>{page}</StrictMode>));
