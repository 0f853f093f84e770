import { describe, expect, test, vi } from 'vitest';
import { createLaggingStore } from '../../../src/dashboard/createLaggingStore.ts';
import { createDashboardStore } from '../../../src/store/createDashboardStore.ts';
import { openReplyDataset } from '../../helpers/openDatasets.ts';

const dataset = openReplyDataset();

/** A lagging store, with what it wants done later. */
function open() {
  const source = createDashboardStore(dataset);
  let waiting: (() => void) | null = null;
  const gestures: boolean[] = [];
  const lagging = createLaggingStore(source, (callback, isGesture) => {
    waiting = callback;
    gestures.push(isGesture);
    return () => {
      waiting = null;
    };
  });
  const stop = lagging.follow();
  const { adjust } = source.getState().actions;
  const shown = () => lagging.store.getState().view.theme;
  return { source, lagging, adjust, shown, stop, gestures, waiting: () => waiting };
}

describe('the state of a card', () => {
  test('follows at once while the card can be seen', () => {
    const { lagging, adjust, shown } = open();
    const listener = vi.fn();
    lagging.store.subscribe(listener);
    adjust({ theme: 'dark' });
    expect(shown()).toBe('dark');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('waits while the card is far from the screen, then takes the last state only', () => {
    const { lagging, adjust, shown, waiting } = open();
    const listener = vi.fn();
    lagging.store.subscribe(listener);
    lagging.setNear(false);
    adjust({ theme: 'dark' });
    adjust({ theme: 'light' });
    expect(shown()).toBe('system');
    waiting()!();
    expect(shown()).toBe('light');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('waits for a drag to rest', () => {
    const { source, lagging, gestures } = open();
    const { brush } = source.getState().actions;
    lagging.setNear(false);
    brush({ first: 1, last: 1 }, 'move');
    brush({ first: 1, last: 2 }, 'move');
    expect(gestures).toEqual([false, true]);
  });

  test('is caught up with as the card comes near', () => {
    const { lagging, adjust, shown, waiting } = open();
    lagging.setNear(false);
    adjust({ theme: 'dark' });
    lagging.setNear(true);
    expect(shown()).toBe('dark');
    expect(waiting()).toBeNull();
  });

  test('is left alone when the card is gone', () => {
    const { lagging, adjust, shown, stop, waiting } = open();
    lagging.setNear(false);
    adjust({ theme: 'dark' });
    stop();
    expect(waiting()).toBeNull();
    adjust({ theme: 'light' });
    expect(shown()).toBe('system');
  });

  test('has what was changed between drawing and following', () => {
    const source = createDashboardStore(dataset);
    const lagging = createLaggingStore(source, () => () => {});
    source.getState().actions.adjust({ theme: 'dark' });
    lagging.follow();
    expect(lagging.store.getState()).toBe(source.getState());
  });

  test('goes to the store behind it when it is set', () => {
    const { source, lagging } = open();
    lagging.store.setState({ notice: 'Saved' });
    expect(source.getState().notice).toBe('Saved');
    expect(lagging.store.getState().notice).toBe('Saved');
  });
});
