import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { CELL_STATUS } from '../../../src/dataset/Dataset.ts';
import { aggregateSteps, aggregateTotals } from '../../../src/engine/aggregate.ts';
import { BLOCK_CELLS } from '../../../src/engine/tallyCells.ts';

const { present, suppressed, missing, notApplicable } = CELL_STATUS;

const cube = createCube({
  sizes: [2, 3],
  codes: [
    [0, 0, 0, 1, 1, 1],
    [0, 1, 2, 0, 1, 2],
  ],
  measures: [{ values: [1, 2, 4, 8, 16, 32] }, { values: [0, 1, 0, 1, 0, -1] }],
});

function sumsOf(tables: readonly (readonly number[])[], masks: readonly (Uint8Array | null)[]) {
  const totals = aggregateTotals(cube, { sizes: [2, 3], tables }, masks);
  return totals.map(({ measures }) => Array.from(measures[0]!.sums));
}

describe('totals', () => {
  it('list the dimensions in the order asked for', () => {
    const tables = [[0, 1], [1, 0], []];
    expect(sumsOf(tables, [null, null])).toEqual([[1, 2, 4, 8, 16, 32], [1, 8, 2, 16, 4, 32], [63]]);
    const totals = aggregateTotals(cube, { sizes: [2, 3], tables }, [null, null]);
    expect(totals.map(({ by }) => by)).toEqual(tables);
  });

  it('leave out what the filters of other dimensions leave out, but not their own', () => {
    const masks = [Uint8Array.of(0, 1), Uint8Array.of(1, 0, 1)];
    expect(sumsOf([[0], [1], [0, 1], []], masks)).toEqual([[5, 40], [8, 16, 32], [1, 2, 4, 8, 16, 32], [40]]);
  });

  it('are 0 where a filter lets nothing through', () => {
    expect(sumsOf([[0], [1]], [null, new Uint8Array(3)])).toEqual([
      [0, 0],
      [9, 18, 36],
    ]);
  });

  it('sum every measure', () => {
    const [totals] = aggregateTotals(cube, { sizes: [2, 3], tables: [[0]] }, [null, null]);
    expect(totals!.measures.map(({ sums }) => Array.from(sums))).toEqual([
      [7, 56],
      [1, 0],
    ]);
  });

  it('have the sums as their own bounds where every cell is present', () => {
    const [totals] = aggregateTotals(cube, { sizes: [2, 3], tables: [[0]] }, [null, null]);
    const { sums, lower, upper } = totals!.measures[0]!;
    expect(lower).toBe(sums);
    expect(upper).toBe(sums);
  });

  it('bound what is not present, and nothing bounds what is missing', () => {
    const open = createCube({
      sizes: [3],
      codes: [[0, 0, 1, 1, 2]],
      measures: [
        {
          values: [5, 0, 7, 0, 0],
          status: [present, suppressed, present, missing, notApplicable],
          lower: [5, 1, 7, 0, 0],
          upper: [5, 4, 7, Infinity, 0],
        },
      ],
    });
    const [totals] = aggregateTotals(open, { sizes: [3], tables: [[0]] }, [null]);
    const { sums, lower, upper } = totals!.measures[0]!;
    expect(Array.from(sums)).toEqual([5, 7, 0]);
    expect(Array.from(lower)).toEqual([6, 7, 0]);
    expect(Array.from(upper)).toEqual([9, Infinity, 0]);
  });

  it('of an empty cube are 0', () => {
    const empty = createCube({ sizes: [2, 0], codes: [[], []], measures: [{ values: [] }] });
    const totals = aggregateTotals(empty, { sizes: [2, 0], tables: [[0], [1], []] }, [
      null,
      new Uint8Array(),
    ]);
    expect(totals.map(({ measures }) => Array.from(measures[0]!.sums))).toEqual([[0, 0], [], [0]]);
  });

  it('yield once a block', () => {
    const length = 2 * BLOCK_CELLS + 1;
    const codes = Array.from({ length }, (_, cell) => cell % 2);
    const long = createCube({ sizes: [2], codes: [codes], measures: [{ values: codes }] });
    const steps = aggregateSteps(long, { sizes: [2], tables: [[0]] }, [null]);
    const yields = [steps.next(), steps.next(), steps.next(), steps.next()].map(({ done }) => done);
    expect(yields).toEqual([false, false, false, true]);
  });

  it('refuse a dimension the cube does not have', () => {
    expect(() => sumsOf([[0], [0, 2]], [null, null])).toThrow(
      'tables[1]: expected dimensions below 2, got 2',
    );
  });

  it('refuse more filters than they can sort cells by', () => {
    const sizes = Array.from({ length: 17 }, () => 1);
    const wide = createCube({ sizes, codes: sizes.map(() => [0]), measures: [{ values: [1] }] });
    const masks = sizes.map(() => Uint8Array.of(1));
    expect(() => aggregateTotals(wide, { sizes, tables: [[]] }, masks)).toThrow(
      'masks: expected at most 16 that act, got 17',
    );
    const fewer = aggregateTotals(wide, { sizes, tables: [[0]] }, masks);
    expect(Array.from(fewer[0]!.measures[0]!.sums)).toEqual([1]);
  });
});
