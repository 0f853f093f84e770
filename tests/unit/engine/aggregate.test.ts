import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { aggregate } from '../../../src/engine/aggregate.ts';

const cube = createCube({
  sizes: [2, 3],
  codes: [
    [0, 0, 0, 1, 1, 1],
    [0, 1, 2, 0, 1, 2],
  ],
  measures: [{ values: [1, 2, 4, 8, 16, 32] }],
});
const query = { sizes: [2, 3], masks: [null, null], measure: 0 } as const;

describe('an aggregate', () => {
  it('lists the dimensions in the order asked for', () => {
    expect(Array.from(aggregate(cube, { ...query, by: [0, 1] }).sums)).toEqual([1, 2, 4, 8, 16, 32]);
    expect(Array.from(aggregate(cube, { ...query, by: [1, 0] }).sums)).toEqual([1, 8, 2, 16, 4, 32]);
  });

  it('without dimensions is the grand total', () => {
    expect(Array.from(aggregate(cube, { ...query, by: [] }).sums)).toEqual([63]);
  });

  it('leaves out what a mask leaves out', () => {
    const masks = [null, Uint8Array.of(1, 0, 1)];
    expect(Array.from(aggregate(cube, { ...query, masks, by: [0] }).sums)).toEqual([5, 40]);
  });

  it('has the sums as their own bounds where every cell is present', () => {
    const { sums, lower, upper } = aggregate(cube, { ...query, by: [0] });
    expect([lower, upper]).toEqual([sums, sums]);
    expect(lower).toBe(sums);
  });
});
