import { indexBytes, MOST_INDEX_BYTES } from '../engine/activeIndex.ts';
import type { Masks, Totals } from '../engine/aggregate.ts';
import { areSameMasks, simplifyMasks } from '../engine/masks.ts';
import { createJobRunner, type JobRunnerOptions } from './createJobRunner.ts';
import { createShelf } from './createShelf.ts';
import type { Job, WorkerAnswer } from './engineMessages.ts';

/** Totals of one cube for views that filter it, out of a worker. */
export interface Engine {
  /**
   * Totals under these masks where they can be had at once, out of an index or because they were the last answer;
   * else null. An answer takes the place of a request under way, which is then never called back.
   */
  readonly read: (masks: Masks) => readonly Totals[] | null;
  /**
   * The dimension about to be operated: builds its index in the worker under the masks of the others, after a request
   * under way. Nothing happens where the index is there, under way or larger than its bound.
   */
  readonly prepare: (active: number, masks: Masks) => void;
  /**
   * Asks for the totals under these masks, operated through `active` where known. A newer request takes the place of
   * an older one, which is then never called back. What can be had at once is answered before this returns. Either
   * way the dimension is made ready for the next step.
   */
  readonly request: (active: number | null, masks: Masks, done: (totals: readonly Totals[]) => void) => void;
  /** Which path the last answer came by; null before the first. */
  readonly path: EnginePath | null;
  /** Ends the worker; requests under way are never called back. */
  readonly close: () => void;
}

export type EnginePath = 'index' | 'plain';

export interface EngineOptions extends JobRunnerOptions {
  /** Bound of all indexes kept; `MOST_INDEX_BYTES` when left out, 0 leaves the plain path alone. */
  readonly mostIndexBytes?: number;
}

interface Request {
  readonly active: number | null;
  readonly masks: Masks;
  readonly done: (totals: readonly Totals[]) => void;
}

interface Answer {
  readonly masks: Masks;
  readonly totals: readonly Totals[];
  readonly path: EnginePath;
}

type IndexJob = Extract<Job, { type: 'index' }>;

/**
 * Keeps a worker on one cube, and the indexes that it built.
 *
 * A request through a dimension whose index fits the bound builds that index, so that the next steps are had at once;
 * any other takes the plain path in the worker. Without a worker everything takes the plain path: see `createJobRunner`.
 */
export function createEngine(options: EngineOptions): Engine {
  const { cube, query, mostIndexBytes = MOST_INDEX_BYTES } = options;
  const runner = createJobRunner(options);
  const shelf = createShelf(mostIndexBytes);
  let underWay: Job | null = null;
  let waiting: Request | null = null;
  let prepared: IndexJob | null = null;
  let last: Answer | null = null;

  const canIndex = (active: number) => !runner.isLocal && indexBytes(cube, query, active) <= mostIndexBytes;

  const find = (masks: Masks): readonly Totals[] | null => {
    if (last !== null && areSameMasks(last.masks, masks)) return last.totals;
    const totals = shelf.step(masks);
    if (totals !== null) last = { masks, totals, path: 'index' };
    return totals;
  };

  const start = (job: Job) => {
    underWay = job;
    runner.run(job, (answer) => {
      underWay = null;
      receive(job, answer);
    });
  };

  const receive = (job: Job, answer: WorkerAnswer | null) => {
    if (answer?.type === 'index') {
      const { active } = answer.index;
      shelf.add({ index: answer.index, masks: job.masks, bytes: indexBytes(cube, query, active) });
    } else if (answer !== null && waiting !== null) {
      last = { masks: job.masks, totals: answer.totals, path: 'plain' };
    }
    proceed();
  };

  /** Answers the request that waits or starts what it takes; then what was to be prepared. */
  const proceed = () => {
    const request = waiting;
    const totals = request === null ? null : find(request.masks);
    if (request !== null && totals === null) {
      if (underWay === null || !isAnsweredBy(underWay, request.masks)) start(jobFor(request));
      return;
    }
    waiting = null;
    const job = prepared;
    prepared = null;
    if (job !== null) makeReady(job.active, job.masks);
    else if (request !== null) makeReady(request.active, request.masks);
    if (request !== null && totals !== null) request.done(totals);
  };

  /** Starts the index of a dimension, after the request that waits, unless there is or can be none. */
  const makeReady = (active: number | null, masks: Masks) => {
    if (active === null || !canIndex(active) || shelf.has(active, masks)) return;
    const job = { type: 'index', active, masks } as const;
    if (waiting !== null) prepared = job;
    else if (underWay === null || !isSameIndex(underWay, job)) start(job);
  };

  const jobFor = ({ active, masks }: Request): Job =>
    active !== null && canIndex(active) ? { type: 'index', active, masks } : { type: 'totals', masks };

  const read = (masks: Masks) => {
    const totals = find(simplifyMasks(masks, query));
    if (totals !== null) waiting = null;
    return totals;
  };

  return {
    read,
    prepare: (active, masks) => makeReady(active, simplifyMasks(masks, query)),
    request(active, given, done) {
      const masks = simplifyMasks(given, query);
      const totals = read(masks);
      prepared = null;
      if (totals === null) {
        waiting = { active, masks, done };
        proceed();
        return;
      }
      makeReady(active, masks);
      done(totals);
    },
    get path() {
      return last?.path ?? null;
    },
    close() {
      waiting = null;
      prepared = null;
      runner.close();
    },
  };
}

/** Whether the answer to a job will do for these masks. */
function isAnsweredBy(job: Job, masks: Masks): boolean {
  return areSameMasks(job.masks, masks, job.type === 'index' ? job.active : null);
}

function isSameIndex(job: Job, { active, masks }: IndexJob): boolean {
  return job.type === 'index' && job.active === active && areSameMasks(job.masks, masks, active);
}
