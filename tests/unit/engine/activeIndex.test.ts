import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { CELL_STATUS, type Cube } from '../../../src/dataset/Dataset.ts';
import { indexBytes, indexSteps, MOST_INDEX_BYTES } from '../../../src/engine/activeIndex.ts';
import type { Masks } from '../../../src/engine/aggregate.ts';
import { createStepper } from '../../../src/engine/createStepper.ts';
import { finishSteps } from './finishSteps.ts';

const { present, missing } = CELL_STATUS;

const sizes = [3, 2];
const codes = [
  [0, 0, 1, 1, 2, 2],
  [0, 1, 0, 1, 0, 1],
];
const cube = createCube({ sizes, codes, measures: [{ values: [1, 2, 4, 8, 16, 32] }] });
const query = { sizes, tables: [[0], [1], []] };
const unfiltered: Masks = [null, null];

function createSteps(of: Cube = cube, masks: Masks = unfiltered) {
  const { step } = createStepper(finishSteps(indexSteps(of, query, 0, masks)));
  return (mask: readonly number[] | null) => step(mask === null ? null : Uint8Array.from(mask));
}

function sumsAfter(mask: readonly number[] | null, step = createSteps()) {
  return step(mask).map(({ measures }) => Array.from(measures[0]!.sums));
}

const byActive = [3, 12, 48];

describe('an index of the active dimension', () => {
  it('steps by adding and taking away members', () => {
    const step = createSteps();
    expect(sumsAfter([1, 1, 0], step)).toEqual([byActive, [5, 10], [15]]);
    expect(sumsAfter([0, 1, 1], step)).toEqual([byActive, [20, 40], [60]]);
    expect(sumsAfter([0, 0, 0], step)).toEqual([byActive, [0, 0], [0]]);
    expect(sumsAfter(null, step)).toEqual([byActive, [21, 42], [63]]);
  });

  it('holds under the filters of the others, which do not act on their own tables', () => {
    const step = createSteps(cube, [null, Uint8Array.of(0, 1)]);
    expect(sumsAfter([1, 1, 0], step)).toEqual([[2, 8, 32], [5, 10], [10]]);
  });

  it('does not look at the filter of the active dimension', () => {
    const step = createSteps(cube, [Uint8Array.of(0, 0, 1), null]);
    expect(sumsAfter([1, 0, 0], step)).toEqual([byActive, [1, 2], [3]]);
  });

  it('gives new arrays at every step', () => {
    const step = createSteps();
    const first = step([1, 0, 0]);
    step([0, 1, 1]);
    expect(Array.from(first[1]!.measures[0]!.sums)).toEqual([1, 2]);
    const { sums, lower, upper } = first[1]!.measures[0]!;
    expect([lower, upper].every((bounds) => bounds === sums)).toBe(true);
  });

  it('loses the infinite bound when the missing cell goes, and only then', () => {
    const status = [missing, present, missing, present, present, present];
    const open = createCube({ sizes, codes, measures: [{ values: [0, 2, 0, 8, 16, 32], status }] });
    const step = createSteps(open);
    const upperAfter = (mask: readonly number[]) => Array.from(step(mask)[1]!.measures[0]!.upper);
    expect(upperAfter([1, 1, 1])).toEqual([Infinity, 42]);
    expect(upperAfter([0, 1, 1])).toEqual([Infinity, 40]);
    expect(upperAfter([0, 0, 1])).toEqual([16, 32]);
    expect(upperAfter([1, 0, 1])).toEqual([Infinity, 34]);
  });

  it('gives the same answer for the same filter where values are fractions, however it came there', () => {
    const values = [0.1, 0.2, 0.3, 0.7, 1e15, 0.9];
    const fractions = createCube({ sizes, codes, measures: [{ values }] });
    const expected = sumsAfter([1, 1, 0], createSteps(fractions));
    expect(expected).toEqual([[0.1 + 0.2, 1, 1e15 + 0.9], [0.1 + 0.3, 0.2 + 0.7], [0.1 + 0.2 + 1]]);
    const step = createSteps(fractions);
    for (const mask of [[1, 1, 1], [0, 0, 1], null, [1, 0, 1]]) step(mask);
    expect(sumsAfter([1, 1, 0], step)).toEqual(expected);
  });

  it('refuses a filter of another length', () => {
    expect(() => createSteps()([1, 0])).toThrow('mask: expected 3 members, got 2');
  });

  it('would not fit where two dimensions have 40,000 members', () => {
    const wide = { sizes: [40_000, 40_000], tables: [[0], [1]] };
    const bytes = indexBytes(cube, wide, 0);
    expect(bytes).toBe(8 * (40_000 + 40_000 * 40_001));
    expect(bytes).toBeGreaterThan(MOST_INDEX_BYTES);
  });
});
