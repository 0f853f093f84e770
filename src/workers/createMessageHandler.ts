import type { Cube } from '../dataset/Dataset.ts';
import { type ActiveIndex, indexSteps } from '../engine/activeIndex.ts';
import { aggregateSteps, type Totals, type TotalsQuery } from '../engine/aggregate.ts';
import { listColumns } from '../engine/tally.ts';
import type { WorkerAnswer, WorkerRequest } from './engineMessages.ts';
import { countBlocks, runSliced } from './runSliced.ts';

/** Sends an answer; the buffers listed are handed over, each once. */
export type PostAnswer = (answer: WorkerAnswer, transfer: ArrayBuffer[]) => void;

/**
 * The worker's side of the engine, apart from the thread it runs in: takes requests in order and posts answers.
 *
 * A job stops when the next one comes and is never answered. Jobs that come before a cube throw.
 */
export function createMessageHandler(post: PostAnswer): (request: WorkerRequest) => void {
  let opened: { readonly cube: Cube; readonly query: TotalsQuery } | null = null;
  let stop = () => {};
  return (request) => {
    if (request.type === 'open') {
      opened = request;
      return;
    }
    if (opened === null) throw new Error('engine worker: expected a cube before its first job, got none');
    const { id, job } = request;
    const { cube, query } = opened;
    const blocks = countBlocks(cube, query);
    stop();
    stop =
      job.type === 'index'
        ? runSliced(indexSteps(cube, query, job.active, job.masks), blocks, (index) =>
            post({ type: 'index', id, index }, listIndexBuffers(index)),
          )
        : runSliced(aggregateSteps(cube, query, job.masks), blocks, (totals) =>
            post({ type: 'totals', id, totals }, listTotalsBuffers(totals)),
          );
  };
}

function listTotalsBuffers(totals: readonly Totals[]): ArrayBuffer[] {
  return listBuffers(
    totals.flatMap(({ measures }) => measures.flatMap(({ sums, lower, upper }) => [sums, lower, upper])),
  );
}

function listIndexBuffers({ tables }: ActiveIndex): ArrayBuffer[] {
  return tables.flatMap((table) =>
    table.type === 'final'
      ? listTotalsBuffers([table.totals])
      : listBuffers([...table.rows, ...table.all].flatMap(listColumns)),
  );
}

function listBuffers(arrays: readonly Float64Array[]): ArrayBuffer[] {
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
