import { createMessageHandler } from './createMessageHandler.ts';
import type { WorkerAnswer, WorkerRequest } from './engineMessages.ts';

/** What of its global scope this worker uses; the DOM's types describe a window's. */
interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
  readonly postMessage: (answer: WorkerAnswer, transfer: ArrayBuffer[]) => void;
}

declare const self: WorkerScope;

const handle = createMessageHandler((answer, transfer) => self.postMessage(answer, transfer));

self.onmessage = ({ data }) => handle(data);
