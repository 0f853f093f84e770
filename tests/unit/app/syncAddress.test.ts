import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AddressBar, syncAddress } from '../../../src/app/syncAddress.ts';
import { createDashboardStore, type DashboardStore } from '../../../src/store/createDashboardStore.ts';
import { parseViewQuery } from '../../../src/store/urlCodec.ts';
import { openReplyDataset } from '../../helpers/openDatasets.ts';

const dataset = openReplyDataset();

interface Entry {
  readonly url: string;
  readonly state: unknown;
}

/** An address bar with its history, as a browser keeps it. */
function createBar(search: string) {
  let entries: Entry[] = [{ url: `/app/${search}`, state: null }];
  let at = 0;
  const listeners = new Map<string, (event: Event) => void>();
  const part = () => new URL(entries[at]!.url, 'http://localhost');
  const bar: AddressBar = {
    get location() {
      const { pathname, search: query, hash } = part();
      return { pathname, search: query, hash };
    },
    history: {
      get state() {
        return entries[at]!.state;
      },
      pushState(state, _, url) {
        entries = [...entries.slice(0, at + 1), { url: String(url), state }];
        at += 1;
      },
      replaceState(state, _, url) {
        entries = entries.with(at, { url: String(url), state });
      },
    },
    addEventListener: (type, added) => void listeners.set(type, added),
    removeEventListener: (type) => void listeners.delete(type),
  };
  const go = (by: number) => {
    at += by;
    listeners.get('popstate')?.({ state: entries[at]!.state } as PopStateEvent);
  };
  return {
    bar,
    go,
    addresses: () => entries.map(({ url }) => url),
    isFollowed: () => listeners.size > 0,
    leave: () => listeners.get('pagehide')?.({} as Event),
    press: () => listeners.get('pointerdown')?.({} as Event),
    release: () => listeners.get('pointerup')?.({} as Event),
  };
}

let store: DashboardStore;
let stop: (() => void) | null = null;

const atOnce = (callback: () => void) => callback();

function open(search: string, later = atOnce) {
  const { view, notice } = parseViewQuery(dataset, search);
  store = createDashboardStore(dataset, view, notice);
  const created = createBar(search);
  stop = syncAddress(store, created.bar, later);
  return created;
}

const actions = () => store.getState().actions;
const showMeasure = (measure: string) => actions().adjust({ measure });

beforeEach(() => {
  stop = null;
});
afterEach(() => stop?.());

describe('the address', () => {
  test('follows each step as an entry of the browser', () => {
    const { addresses } = open('');
    showMeasure('total');
    actions().adjust({ theme: 'dark' });
    expect(addresses()).toEqual(['/app/', '/app/?v=1&measure=total', '/app/?v=1&measure=total&theme=dark']);
  });

  test('is written once the change is on screen: in order, each step an entry, a drag one', () => {
    const waiting: (() => void)[] = [];
    const { addresses } = open('', (callback) => void waiting.push(callback));
    showMeasure('total');
    actions().brush({ first: 1, last: 1 }, 'move');
    actions().brush({ first: 1, last: 2 }, 'end');
    expect(addresses()).toEqual(['/app/']);
    for (const callback of waiting) callback();
    expect(addresses()).toEqual([
      '/app/',
      '/app/?v=1&measure=total',
      '/app/?v=1&measure=total&filter.year=2016-17..2017-18',
    ]);
  });

  test('is written at the latest when the page is left', () => {
    const { addresses, leave } = open('', () => {});
    showMeasure('total');
    leave();
    expect(addresses()).toEqual(['/app/', '/app/?v=1&measure=total']);
  });

  test('waits while a pointer is pressed', () => {
    const { addresses, press, release } = open('');
    press();
    actions().brush({ first: 1, last: 1 }, 'move');
    actions().brush({ first: 1, last: 2 }, 'end');
    expect(addresses()).toEqual(['/app/']);
    release();
    expect(addresses()).toEqual(['/app/', '/app/?v=1&filter.year=2016-17..2017-18']);
  });

  test('is replaced while a drag goes on', () => {
    const { addresses } = open('');
    actions().brush({ first: 1, last: 1 }, 'move');
    actions().brush({ first: 1, last: 2 }, 'move');
    actions().brush({ first: 1, last: 3 }, 'end');
    expect(addresses()).toEqual(['/app/', '/app/?v=1&filter.year=2016-17..2018-19']);
  });

  test('gets an entry for each step when the oldest steps are forgotten', () => {
    const { addresses } = open('');
    for (let step = 0; step < 210; step += 1) showMeasure(step % 2 ? 'total' : 'not-internet');
    expect(addresses()).toHaveLength(211);
  });

  test('is not touched by pointing at things', () => {
    const { addresses } = open('');
    actions().highlight('m:offence:harassment');
    expect(addresses()).toEqual(['/app/']);
  });

  test('is cleaned of what has no meaning, and keeps its fragment', () => {
    expect(open('?measure=total&junk=1#figures').addresses()).toEqual(['/app/?v=1&measure=total#figures']);
  });

  test('keeps the name of the open table', () => {
    const { addresses } = open('?data=stalking-and-harassment');
    showMeasure('total');
    expect(addresses().at(-1)).toBe('/app/?data=stalking-and-harassment&v=1&measure=total');
  });
});

describe('back and forward', () => {
  test('walk the steps of the history', () => {
    const { go } = open('');
    showMeasure('total');
    showMeasure('not-internet');
    go(-1);
    expect(store.getState()).toMatchObject({ view: { measure: 'total' }, history: { position: 1 } });
    go(-1);
    expect(store.getState().history.position).toBe(0);
    go(2);
    expect(store.getState().history.position).toBe(2);
    expect(store.getState().history.steps).toHaveLength(3);
  });

  test('open views from before a reload as steps of their own', () => {
    const { go, bar } = open('?measure=total');
    bar.history.pushState({ position: 7 }, '', '/app/?v=1&measure=not-internet');
    bar.history.pushState({ position: 8 }, '', '/app/?v=1');
    go(-1);
    expect(store.getState().view.measure).toBe('not-internet');
  });

  test('stop when the page is done with them', () => {
    const { isFollowed } = open('');
    stop?.();
    expect(isFollowed()).toBe(false);
  });
});

test('a browser that refuses an entry stops nothing', () => {
  const { bar } = createBar('');
  const refusing: AddressBar = {
    ...bar,
    location: bar.location,
    history: {
      state: null,
      pushState: () => {
        throw new DOMException('too many', 'SecurityError');
      },
      replaceState: () => {},
    },
  };
  store = createDashboardStore(dataset);
  stop = syncAddress(store, refusing, atOnce);
  expect(() => showMeasure('total')).not.toThrow();
});
