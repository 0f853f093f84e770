import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDashboardStore } from '../../src/store/createDashboardStore.ts';
import { canRedo, canUndo } from '../../src/store/history.ts';
import { formatViewQuery, parseViewQuery } from '../../src/store/urlCodec.ts';
import { arbitraryAct } from '../helpers/arbitraryView.ts';
import { createOddDataset, openReplyDataset } from '../helpers/openDatasets.ts';

const SEED = 20190401;

describe.each([
  ['the reply', openReplyDataset()],
  ['odd names', createOddDataset()],
])(`fifty random changes in %s (seed ${SEED})`, (_, dataset) => {
  const acts = fc.array(arbitraryAct(dataset), { minLength: 50, maxLength: 90 });

  test('undo goes back to the start and redo to the end, step by step', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const store = createDashboardStore(dataset);
        const { undo, redo } = store.getState().actions;
        const start = store.getState().view;
        for (const act of list) act.run(store);
        const end = store.getState().view;
        const steps = store.getState().history.steps;
        const seen = [end];
        for (let guard = 0; guard < 300 && canUndo(store.getState().history); guard += 1) {
          undo();
          seen.unshift(store.getState().view);
        }
        expect(store.getState().view).toEqual(start);
        expect(seen).toEqual(steps);
        for (let guard = 0; guard < 300 && canRedo(store.getState().history); guard += 1) redo();
        expect(store.getState().view).toEqual(end);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('no step shows the same as the step before it', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const store = createDashboardStore(dataset);
        for (const act of list) act.run(store);
        const { steps } = store.getState().history;
        for (const [index, step] of steps.entries())
          if (index > 0) expect(step).not.toEqual(steps[index - 1]);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('every view gone through has an address that opens the same view', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const store = createDashboardStore(dataset);
        for (const act of list) {
          act.run(store);
          const { view } = store.getState();
          const read = parseViewQuery(dataset, formatViewQuery(dataset, view));
          expect(read.view.selection).toEqual(view.selection);
          expect(read.notice).toBeNull();
        }
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
