export interface GeneratedCells {
  readonly codes: readonly (Uint8Array | Uint16Array | Uint32Array)[];
  readonly total: Float64Array;
  readonly flagged: Float64Array;
}

export function generateCells(options: {
  readonly cells: number;
  readonly sizes: readonly number[];
  readonly seed: number;
}): GeneratedCells;

export function createRandom(seed: number): () => number;
