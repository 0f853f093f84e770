import { describe, expect, it } from 'vitest';
import { generateCells } from '../../helpers/generateCells.mjs';

describe('generated cells', () => {
  const options = { cells: 5000, sizes: [300, 4, 5], seed: 7 };

  it('are the same for the same seed, and others for another', () => {
    expect(generateCells(options)).toEqual(generateCells(options));
    expect(generateCells({ ...options, seed: 8 })).not.toEqual(generateCells(options));
  });

  it('have codes below the size, in the smallest type, and flag no more than there is', () => {
    const { codes, total, flagged } = generateCells(options);
    for (const [dimension, column] of codes.entries()) {
      expect(column.every((code: number) => code < options.sizes[dimension]!)).toBe(true);
    }
    expect(codes.map((column) => column.BYTES_PER_ELEMENT)).toEqual([2, 1, 1]);
    expect(total.every((count, cell) => flagged[cell]! >= 0 && flagged[cell]! <= count)).toBe(true);
    expect(flagged.some((count) => count > 0)).toBe(true);
  });

  it('come once a place, in order, where there are as many as places', () => {
    const { codes } = generateCells({ cells: 6, sizes: [2, 3], seed: 1 });
    expect(codes.map((column) => Array.from(column))).toEqual([
      [0, 0, 0, 1, 1, 1],
      [0, 1, 2, 0, 1, 2],
    ]);
  });
});
