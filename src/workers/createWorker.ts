import type { EngineWorker } from './createJobRunner.ts';

/** Starts the engine's thread; its file is built and named by Vite, which looks for just this expression. */
export function createWorker(): EngineWorker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
}
