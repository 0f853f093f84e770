import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/app/ErrorBoundary.tsx';
import { DashboardProvider, useDashboard } from '../../../src/dashboard/DashboardContext.tsx';
import { createDashboardStore } from '../../../src/store/createDashboardStore.ts';
import { createTownDataset } from '../../helpers/smallDatasets.ts';

/** A view that cannot be drawn on a log scale. */
function Fragile() {
  const scale = useDashboard((state) => state.view.trendScale);
  if (scale === 'log') throw new Error('scale: expected no log, got one');
  return <p>Drawn as {scale}</p>;
}

it('says that a view cannot be drawn, and draws the next one', () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  const store = createDashboardStore(createTownDataset());
  const { actions } = store.getState();
  render(
    <ErrorBoundary store={store}>
      <DashboardProvider store={store}>
        <Fragile />
      </DashboardProvider>
    </ErrorBoundary>,
  );
  act(() => actions.adjust({ trendScale: 'log' }));
  expect(screen.getByRole('heading').textContent).toBe('This view could not be drawn');
  expect(screen.getByText(/expected no log/)).toBeTruthy();
  act(() => actions.highlight('town'));
  expect(screen.queryByText('Drawn as count')).toBeNull();
  act(() => actions.undo());
  expect(screen.getByText('Drawn as count')).toBeTruthy();
  expect(written).toHaveBeenCalled();
});
