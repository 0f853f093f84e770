import { expect, test } from 'vitest';
import { runExport } from '../../../src/dashboard/useExport.ts';
import { createDashboardStore } from '../../../src/store/createDashboardStore.ts';
import { openReplyDataset } from '../../helpers/openDatasets.ts';

test('an export is of what was on screen when it was asked for', async () => {
  const store = createDashboardStore(openReplyDataset());
  const measures: string[] = [];
  const exported = runExport(store, async (_kit, state) => {
    measures.push(state.shown.view.measure);
    return null;
  });
  store.getState().actions.adjust({ measure: 'total' });
  await exported;
  expect(measures).toEqual(['internet']);
  expect(store.getState().shown.view.measure).toBe('total');
});
