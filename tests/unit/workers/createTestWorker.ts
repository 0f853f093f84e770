import type { EngineWorker } from '../../../src/workers/createJobRunner.ts';
import { createMessageHandler } from '../../../src/workers/createMessageHandler.ts';
import type { WorkerRequest } from '../../../src/workers/engineMessages.ts';

type EventType = 'message' | 'error' | 'messageerror';

export interface TestWorker extends EngineWorker {
  /** What it was asked for, in order. */
  readonly requests: readonly WorkerRequest[];
  /** The thread ends with this event. */
  readonly die: (type: 'error' | 'messageerror') => void;
  readonly isTerminated: boolean;
}

/**
 * The worker's own code behind a channel as long as its thread would be: requests and answers are cloned, buffers
 * transferred, and each arrives as a task of its own.
 */
export function createTestWorker(): TestWorker {
  const { port1, port2 } = new MessageChannel();
  const requests: WorkerRequest[] = [];
  const listeners: [EventType, (event: { readonly data?: unknown }) => void][] = [];
  let isTerminated = false;
  const fire = (type: EventType, data?: unknown) => {
    for (const [listened, listener] of listeners) if (listened === type && !isTerminated) listener({ data });
  };
  const handle = createMessageHandler((answer, transfer) => port2.postMessage(answer, transfer));
  port1.onmessage = ({ data }) => fire('message', data);
  port2.onmessage = ({ data }) => {
    if (!isTerminated) handle(data);
  };
  return {
    requests,
    postMessage(request) {
      requests.push(request);
      port1.postMessage(request);
    },
    addEventListener(type, listener) {
      listeners.push([type, listener]);
    },
    terminate() {
      isTerminated = true;
      port1.close();
    },
    die(type) {
      port1.onmessage = null;
      fire(type);
    },
    get isTerminated() {
      return isTerminated;
    },
  };
}
