import { describe, expect, it, vi } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { CELL_STATUS } from '../../../src/dataset/Dataset.ts';

const { present, suppressed, missing, notApplicable } = CELL_STATUS;

describe('createCube', () => {
  it.each([
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('keeps the codes of %d members in the smallest type', (size, type) => {
    const cube = createCube({ sizes: [size], codes: [[size - 1]], measures: [] });
    expect(cube.codes[0]).toBeInstanceOf(type);
    expect(cube.codes[0]?.[0]).toBe(size - 1);
  });

  it('keeps no status when every cell is present', () => {
    const cube = createCube({
      sizes: [2],
      codes: [[0, 1]],
      measures: [{ values: [3, 4], status: [present, present] }],
    });
    expect(cube).toEqual({
      length: 2,
      codes: [Uint8Array.of(0, 1)],
      measures: [{ values: Float64Array.of(3, 4) }],
    });
  });

  it('bounds cells that are not present and sets their value to 0', () => {
    const status = [present, suppressed, missing, notApplicable];
    const measure = { values: [5, 9, 9, 9], status };
    const [column] = createCube({ sizes: [4], codes: [[0, 1, 2, 3]], measures: [measure] }).measures;
    expect(Array.from(column!.values)).toEqual([5, 0, 0, 0]);
    expect(Array.from(column!.lower!)).toEqual([5, 0, 0, 0]);
    expect(Array.from(column!.upper!)).toEqual([5, Infinity, Infinity, 0]);
  });

  it('keeps the bounds it is given', () => {
    const measure = { values: [5, 0], status: [present, suppressed], lower: [0, 1], upper: [0, 4] };
    const [column] = createCube({ sizes: [2], codes: [[0, 1]], measures: [measure] }).measures;
    expect(Array.from(column!.lower!)).toEqual([5, 1]);
    expect(Array.from(column!.upper!)).toEqual([5, 4]);
  });

  it.each([
    [true, 65_536, SharedArrayBuffer],
    [true, 65_535, ArrayBuffer],
    [false, 65_536, ArrayBuffer],
  ])('where memory may be shared is %s: puts %d cells on a %o', (isIsolated, length, buffer) => {
    vi.stubGlobal('crossOriginIsolated', isIsolated);
    const zeros = new Uint8Array(length);
    const status = zeros.with(0, suppressed);
    const cube = createCube({ sizes: [300], codes: [zeros], measures: [{ values: zeros, status }] });
    const { values, lower, upper, ...rest } = cube.measures[0]!;
    for (const column of [cube.codes[0]!, values, rest.status!, lower!, upper!]) {
      expect(column.length).toBe(length);
      expect(column.buffer).toBeInstanceOf(buffer);
    }
  });

  it('makes an empty cube', () => {
    expect(createCube({ sizes: [0], codes: [[]], measures: [{ values: [] }] }).length).toBe(0);
  });

  it.each([
    [
      'a code out of range',
      { sizes: [2], codes: [[2]], measures: [] },
      'codes[0][0]: expected a whole number below 2, got 2',
    ],
    [
      'columns of two lengths',
      { sizes: [2], codes: [[0, 1]], measures: [{ values: [1] }] },
      'measures[0].values: expected 2 cells, got 1',
    ],
    [
      'an unknown status',
      { sizes: [2], codes: [[0]], measures: [{ values: [1], status: [7] }] },
      'measures[0].status[0]',
    ],
    [
      'a missing code column',
      { sizes: [2, 2], codes: [[0]], measures: [] },
      'expected 2 code columns, got 1',
    ],
  ])('throws on %s', (_name, input, message) => {
    expect(() => createCube(input)).toThrow(message);
  });
});
