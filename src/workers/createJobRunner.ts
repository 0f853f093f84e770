import type { Cube } from '../dataset/Dataset.ts';
import { aggregateSteps, type TotalsQuery } from '../engine/aggregate.ts';
import type { Job, WorkerAnswer, WorkerRequest } from './engineMessages.ts';
import { countBlocks, runSliced } from './runSliced.ts';

/** What the engine uses of a Worker; its messages are `WorkerAnswer`. */
export interface EngineWorker {
  postMessage(request: WorkerRequest): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data?: unknown }) => void,
  ): void;
  terminate(): void;
}

export interface JobRunnerOptions {
  readonly cube: Cube;
  readonly query: TotalsQuery;
  /** Called at once, and again when the first worker has died. */
  readonly createWorker: () => EngineWorker;
  /** Told once, when the second worker has died too. */
  readonly onNotice: (message: string) => void;
}

export interface JobRunner {
  /** Takes the place of a job under way, which is then never answered. Null: no worker is left to build an index. */
  readonly run: (job: Job, done: (answer: WorkerAnswer | null) => void) => void;
  /** Whether jobs run on the calling thread, for want of a worker. */
  readonly isLocal: boolean;
  readonly close: () => void;
}

export const NO_WORKER_NOTICE =
  'Filtering is slower than usual, because the background calculation has stopped. Reloading the page may help.';

const MOST_WORKERS = 2;

interface RunningJob {
  readonly id: number;
  readonly job: Job;
  readonly done: (answer: WorkerAnswer | null) => void;
}

/**
 * Runs one job at a time in a worker that holds the cube.
 *
 * A worker that dies, or cannot be started or sent the cube, is started once more and given the job again. When that dies
 * too, totals are added up by the plain path on the calling thread, in slices of a few milliseconds.
 */
export function createJobRunner({ cube, query, createWorker, onNotice }: JobRunnerOptions): JobRunner {
  let worker: EngineWorker | null = null;
  let workersStarted = 0;
  let lastId = 0;
  let running: RunningJob | null = null;
  let isLocal = false;
  let stopSlices = () => {};

  const finish = (id: number, answer: WorkerAnswer | null) => {
    if (running === null || running.id !== id) return;
    const { done } = running;
    running = null;
    done(answer);
  };

  const runHere = ({ id, job }: RunningJob) => {
    if (job.type === 'index') return finish(id, null);
    const steps = aggregateSteps(cube, query, job.masks);
    stopSlices = runSliced(steps, countBlocks(cube, query), (totals) =>
      finish(id, { type: 'totals', id, totals }),
    );
  };

  const send = (next: RunningJob) => {
    if (worker === null) return runHere(next);
    post(worker, { type: 'job', id: next.id, job: next.job });
  };

  const post = (to: EngineWorker, request: WorkerRequest) => {
    try {
      to.postMessage(request);
    } catch {
      onDeath(to);
    }
  };

  const onDeath = (dead: EngineWorker | null): void => {
    if (worker !== dead || isLocal) return;
    dead?.terminate();
    worker = null;
    if (workersStarted < MOST_WORKERS) {
      startWorker();
      return;
    }
    isLocal = true;
    onNotice(NO_WORKER_NOTICE);
    if (running !== null) runHere(running);
  };

  const startWorker = (): void => {
    workersStarted += 1;
    const started = tryToStart(createWorker);
    worker = started;
    if (started === null) {
      onDeath(null);
      return;
    }
    listen(started);
    post(started, { type: 'open', cube, query });
    if (worker === started && running !== null) send(running);
  };

  const listen = (to: EngineWorker) => {
    to.addEventListener('message', ({ data }) => {
      const answer = data as WorkerAnswer;
      if (worker === to) finish(answer.id, answer);
    });
    to.addEventListener('error', () => onDeath(to));
    to.addEventListener('messageerror', () => onDeath(to));
  };

  startWorker();
  return {
    run(job, done) {
      stopSlices();
      lastId += 1;
      running = { id: lastId, job, done };
      send(running);
    },
    get isLocal() {
      return isLocal;
    },
    close() {
      stopSlices();
      running = null;
      isLocal = true;
      worker?.terminate();
      worker = null;
    },
  };
}

/** A page may be forbidden to start workers; that counts as one that died. */
function tryToStart(createWorker: () => EngineWorker): EngineWorker | null {
  try {
    return createWorker();
  } catch {
    return null;
  }
}
