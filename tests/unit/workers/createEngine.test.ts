import { afterEach, describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { indexBytes } from '../../../src/engine/activeIndex.ts';
import { aggregateTotals, type Masks, type Totals } from '../../../src/engine/aggregate.ts';
import { createEngine, type Engine, type EngineOptions } from '../../../src/workers/createEngine.ts';
import { NO_WORKER_NOTICE } from '../../../src/workers/createJobRunner.ts';
import { createTestWorker, type TestWorker } from './createTestWorker.ts';

const LENGTH = 200_000;
const sizes = [5, 4, 3];
const codes = sizes.map((size, dimension) =>
  Array.from({ length: LENGTH }, (_, cell) => (cell * (dimension + 7) + (cell >> 3)) % size),
);
const values = Array.from({ length: LENGTH }, (_, cell) => (cell % 11) - 1);
const cube = createCube({ sizes, codes, measures: [{ values }] });
/** The last dimension is kept by every table, as time is. */
const query = {
  sizes,
  tables: [
    [0, 2],
    [1, 2],
  ],
};

const none: Masks = [null, null, null];
const firstOf0: Masks = [Uint8Array.of(1, 0, 0, 0, 0), null, null];
const lastOf0: Masks = [Uint8Array.of(0, 0, 0, 0, 1), null, null];
const firstOf1: Masks = [null, Uint8Array.of(1, 0, 0, 0), null];
const firstOfBoth: Masks = [firstOf0[0]!, firstOf1[1]!, null];

const engines: Engine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

function open(options: Partial<EngineOptions> = {}) {
  const workers: TestWorker[] = [];
  const notices: string[] = [];
  const engine = createEngine({
    cube,
    query,
    createWorker: () => {
      workers.push(createTestWorker());
      return workers.at(-1)!;
    },
    onNotice: (message) => notices.push(message),
    ...options,
  });
  engines.push(engine);
  const ask = (active: number | null, masks: Masks) =>
    new Promise<readonly Totals[]>((resolve) => {
      engine.request(active, masks, resolve);
    });
  const jobs = () =>
    workers.flatMap(({ requests }) =>
      requests.flatMap((request) => (request.type === 'job' ? [request.job.type] : [])),
    );
  return { engine, workers, notices, ask, jobs };
}

const answerTo = (masks: Masks) => aggregateTotals(cube, query, masks);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the engine', () => {
  it('answers by the plain path where no dimension is operated', async () => {
    const { engine, ask, jobs } = open();
    expect([engine.read(none), engine.path]).toEqual([null, null]);
    expect(await ask(null, firstOf0)).toEqual(answerTo(firstOf0));
    expect([engine.path, jobs()]).toEqual(['plain', ['totals']]);
    expect(engine.read(lastOf0)).toBeNull();
  });

  it('steps at once when a request has made the index of its dimension', async () => {
    const { engine, ask, jobs } = open();
    expect(await ask(0, firstOf0)).toEqual(answerTo(firstOf0));
    expect(engine.path).toBe('index');
    expect(engine.read(lastOf0)).toEqual(answerTo(lastOf0));
    expect(engine.read(none)).toEqual(answerTo(none));
    expect([engine.read(firstOf1), jobs()]).toEqual([null, ['index']]);
  });

  it('steps at once in a dimension made ready before', async () => {
    const { engine, ask, jobs } = open();
    await ask(null, none);
    engine.prepare(0, none);
    engine.prepare(0, none);
    expect(await ask(0, firstOf0)).toEqual(answerTo(firstOf0));
    expect([engine.path, jobs()]).toEqual(['index', ['totals', 'index']]);
  });

  it('makes ready after a request under way, not instead of it', async () => {
    const { engine, ask, jobs } = open();
    const answer = ask(null, none);
    engine.prepare(1, none);
    expect(await answer).toEqual(answerTo(none));
    await wait(50);
    expect(engine.read(firstOf1)).toEqual(answerTo(firstOf1));
    expect(jobs()).toEqual(['totals', 'index']);
  });

  it('keeps the index of one dimension while another is operated under the same filters', async () => {
    const { engine, ask, jobs } = open();
    await ask(0, none);
    await ask(1, firstOf1);
    expect(engine.read(firstOf0)).toEqual(answerTo(firstOf0));
    expect(engine.read(firstOf1)).toEqual(answerTo(firstOf1));
    expect([engine.read(firstOfBoth), jobs()]).toEqual([null, ['index', 'index']]);
  });

  it('answers the last question again at once, however its filters are written', async () => {
    const { engine, ask } = open({ mostIndexBytes: 0 });
    const answer = await ask(0, firstOf0);
    expect(engine.path).toBe('plain');
    const same = [firstOf0[0]!.slice(), new Uint8Array(4).fill(1), Uint8Array.of(0, 1, 0)];
    expect(engine.read(same)).toBe(answer);
  });

  it('never calls an older request back when a newer one comes', async () => {
    const { engine, ask, jobs } = open();
    const called: Masks[] = [];
    for (const masks of [firstOf0, firstOf1, none]) engine.request(null, masks, () => called.push(masks));
    expect(await ask(null, firstOfBoth)).toEqual(answerTo(firstOfBoth));
    await wait(50);
    expect([called, jobs().length]).toEqual([[], 4]);
  });

  it('never calls a request back when a newer question is answered at once', async () => {
    const { engine, ask } = open();
    await ask(0, none);
    let isCalled = false;
    engine.request(1, firstOfBoth, () => {
      isCalled = true;
    });
    expect(engine.read(lastOf0)).toEqual(answerTo(lastOf0));
    await wait(50);
    expect(isCalled).toBe(false);
  });

  it('takes the plain path where an index would be larger than its bound', async () => {
    const mostIndexBytes = indexBytes(cube, query, 0) - 1;
    const { engine, ask, jobs } = open({ mostIndexBytes });
    engine.prepare(0, none);
    expect(await ask(0, firstOf0)).toEqual(answerTo(firstOf0));
    expect([engine.path, jobs(), engine.read(none)]).toEqual(['plain', ['totals'], null]);
  });

  it('lets the oldest index go where they do not fit the bound together', async () => {
    const mostIndexBytes = Math.max(indexBytes(cube, query, 0), indexBytes(cube, query, 1));
    const { engine, ask } = open({ mostIndexBytes });
    await ask(0, firstOf0);
    await ask(1, firstOf1);
    expect(engine.path).toBe('index');
    expect([engine.read(lastOf0), engine.read(none)]).toEqual([null, answerTo(none)]);
  });
});

describe('the engine whose worker dies', () => {
  it.each(['error', 'messageerror'] as const)('starts another and asks it again after %s', async (type) => {
    const { engine, workers, notices, ask } = open();
    const answer = ask(0, firstOf0);
    workers[0]!.die(type);
    expect(await answer).toEqual(answerTo(firstOf0));
    expect([engine.path, workers.length, notices]).toEqual(['index', 2, []]);
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it('takes the plain path in slices after a second death, and says so once', async () => {
    const { engine, workers, notices, ask } = open();
    const answer = ask(0, firstOf0);
    workers[0]!.die('error');
    workers[1]!.die('error');
    workers[1]!.die('error');
    expect(engine.read(firstOf0)).toBeNull();
    expect(await answer).toEqual(answerTo(firstOf0));
    expect([engine.path, workers.length, notices]).toEqual(['plain', 2, [NO_WORKER_NOTICE]]);
    engine.prepare(0, none);
    expect(await ask(0, lastOf0)).toEqual(answerTo(lastOf0));
    expect(engine.path).toBe('plain');
  });

  it('drops an older request after a second death too', async () => {
    const { engine, workers, ask } = open();
    for (const index of [0, 1]) workers[index]!.die('error');
    let isCalled = false;
    engine.request(null, none, () => {
      isCalled = true;
    });
    expect(await ask(null, firstOf1)).toEqual(answerTo(firstOf1));
    expect(isCalled).toBe(false);
  });

  it('still steps in the indexes that it has', async () => {
    const { engine, workers, ask } = open();
    await ask(0, firstOf0);
    for (const index of [0, 1]) workers[index]!.die('error');
    expect(engine.read(lastOf0)).toEqual(answerTo(lastOf0));
    expect(engine.path).toBe('index');
  });

  it('does without where none can be started', async () => {
    const { engine, notices, ask } = open({
      createWorker: () => {
        throw new Error('no workers here');
      },
    });
    expect(await ask(0, firstOf0)).toEqual(answerTo(firstOf0));
    expect([engine.path, notices]).toEqual(['plain', [NO_WORKER_NOTICE]]);
  });

  it('does without where none takes the cube', async () => {
    const { notices, ask } = open({
      createWorker: () => ({
        ...createTestWorker(),
        postMessage: () => {
          throw new Error('no memory');
        },
      }),
    });
    expect(await ask(0, firstOf0)).toEqual(answerTo(firstOf0));
    expect(notices).toEqual([NO_WORKER_NOTICE]);
  });
});

it('a closed engine calls nobody back and leaves its worker', async () => {
  const { engine, workers } = open();
  let isCalled = false;
  engine.request(0, firstOf0, () => {
    isCalled = true;
  });
  engine.close();
  await wait(50);
  expect([isCalled, workers[0]!.isTerminated]).toEqual([false, true]);
});
