import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { createMessageHandler } from '../../../src/workers/createMessageHandler.ts';
import { countBlocks, runSliced } from '../../../src/workers/runSliced.ts';

function* countTo(end: number, taken: number[]): Generator<void, string> {
  for (let step = 0; step < end; step += 1) {
    taken.push(step);
    yield;
  }
  return 'done';
}

/** More than the messages of one port that Node takes in a row. */
const MANY = 50_000;

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a sliced run', () => {
  it('starts after it was asked for and lets other tasks in between its slices', async () => {
    const taken: number[] = [];
    const answer = new Promise((resolve) => {
      runSliced(countTo(MANY, taken), 2, resolve);
    });
    expect(taken).toEqual([]);
    await nextTask();
    expect(taken.length).toBeLessThan(MANY);
    expect(await answer).toBe('done');
    expect(taken.length).toBe(MANY);
  });

  it('takes no further step and calls nobody back once it is stopped', async () => {
    const taken: number[] = [];
    let isCalled = false;
    const stop = runSliced(countTo(5, taken), 1, () => {
      isCalled = true;
    });
    stop();
    await nextTask();
    await nextTask();
    expect([taken, isCalled]).toEqual([[], false]);
  });

  it('takes fewer blocks at a time the more there is to add up, and at least one', () => {
    const measures = Array.from({ length: 100 }, () => ({ values: [1] }));
    const tables = Array.from({ length: 8 }, () => [0]);
    const narrow = createCube({ sizes: [1], codes: [[0]], measures: [{ values: [1] }] });
    const wide = createCube({ sizes: [1], codes: [[0]], measures });
    expect(countBlocks(narrow, { sizes: [1], tables })).toBe(8);
    expect(countBlocks(wide, { sizes: [1], tables })).toBe(1);
    expect(countBlocks(narrow, { sizes: [1], tables: [] })).toBe(64);
  });
});

it('a worker refuses a job before it has a cube', () => {
  const handle = createMessageHandler(() => expect.unreachable());
  expect(() => handle({ type: 'job', id: 1, job: { type: 'totals', masks: [] } })).toThrow(
    'engine worker: expected a cube before its first job, got none',
  );
});
