import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '../dashboard/Dashboard.tsx';
import { DashboardProvider } from '../dashboard/DashboardContext.tsx';
import { applyTheme } from './applyTheme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { openStore } from './openStore.ts';
import { syncAddress } from './syncAddress.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('main: expected an element with the id "root", got none');

const store = await openStore(window.location.search);
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
