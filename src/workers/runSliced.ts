import type { Cube } from '../dataset/Dataset.ts';
import type { TotalsQuery } from '../engine/aggregate.ts';
import { BLOCK_CELLS } from '../engine/tallyCells.ts';

/** Additions between two looks at the messages of a thread: about 3 ms on the reference machine, 10 ms at a quarter of its speed. */
const SLICE_ADDITIONS = 2 ** 20;

/** How many blocks of cells a thread adds up in one slice; at least one. */
export function countBlocks(cube: Cube, { tables }: TotalsQuery): number {
  const additions = BLOCK_CELLS * Math.max(1, tables.length) * Math.max(1, cube.measures.length);
  return Math.max(1, Math.floor(SLICE_ADDITIONS / additions));
}

/**
 * Runs a generator to its end, a number of its steps at a time, so that the thread gets to its other tasks in between.
 *
 * Answers a function that stops it; `done` is then not called. Nothing runs before this returns. What the generator
 * throws ends the run and surfaces as an error of the thread.
 */
export function runSliced<T>(
  steps: Generator<void, T>,
  stepsPerSlice: number,
  done: (answer: T) => void,
): () => void {
  const { port1, port2 } = new MessageChannel();
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    port1.close();
  };
  port1.onmessage = () => {
    // A message may be on its way when the port is closed.
    if (isStopped) return;
    const finished = runSlice(steps, stepsPerSlice, stop);
    if (finished === null) return port2.postMessage(null);
    stop();
    done(finished.answer);
  };
  port2.postMessage(null);
  return stop;
}

function runSlice<T>(
  steps: Generator<void, T>,
  stepsPerSlice: number,
  stop: () => void,
): { readonly answer: T } | null {
  try {
    for (let taken = 0; taken < stepsPerSlice; taken += 1) {
      const step = steps.next();
      if (step.done) return { answer: step.value };
    }
    return null;
  } catch (error) {
    stop();
    throw error;
  }
}
