import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCube } from '../../src/dataset/createCube.ts';
import { CELL_STATUS } from '../../src/dataset/Dataset.ts';
import { aggregate } from '../../src/engine/aggregate.ts';
import {
  type ClauseTarget,
  createClause,
  createMask,
  isSelected,
  listSelected,
  type Selection,
  selectRange,
  setIncluded,
  toggleAlso,
  toggleOnly,
} from '../../src/engine/Selection.ts';

const SEED = 26_737;
const { present, suppressed, missing, notApplicable } = CELL_STATUS;

interface Cell {
  readonly codes: readonly number[];
  readonly value: number;
  readonly status: number;
  readonly lower: number;
  readonly upper: number;
}

interface Plan {
  readonly sizes: readonly number[];
  readonly cells: readonly Cell[];
  readonly by: readonly number[];
  /** Codes let through per dimension, or null for no filter. */
  readonly kept: readonly (readonly number[] | null)[];
}

const arbitraryFigure = fc.record({
  value: fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 100_000 })),
  status: fc.constantFrom(present, present, present, suppressed, missing, notApplicable),
  width: fc.nat(4),
});

function arbitraryCell(sizes: readonly number[]): fc.Arbitrary<Cell> {
  const codes = fc.tuple(...sizes.map((size) => fc.nat(size - 1)));
  return fc.tuple(codes, arbitraryFigure).map(([at, { value, status, width }]) => {
    const lower = { [present]: value, [suppressed]: 1, [missing]: 0, [notApplicable]: 0 }[status];
    const upper = {
      [present]: value,
      [suppressed]: 1 + width,
      [missing]: Number.POSITIVE_INFINITY,
      [notApplicable]: 0,
    }[status];
    return { codes: at, value: status === present ? value : 0, status, lower: lower!, upper: upper! };
  });
}

/** Rows in any order, places with several rows or none. */
const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.record({
      sizes: fc.constant(sizes),
      cells: fc.array(arbitraryCell(sizes), { maxLength: 60 }),
      by: fc.shuffledSubarray(sizes.map((_, dimension) => dimension)),
      kept: fc.tuple(
        ...sizes.map((size) => fc.option(fc.subarray(Array.from({ length: size }, (_, code) => code)))),
      ),
    }),
  );

/** Adds cell by cell into a map from place to bounds. */
function sumNaively({ cells, by, kept }: Plan): ReadonlyMap<string, readonly [number, number, number]> {
  const sums = new Map<string, readonly [number, number, number]>();
  for (const cell of cells) {
    if (kept.some((codes, dimension) => codes !== null && !codes.includes(cell.codes[dimension]!))) continue;
    const place = by.map((dimension) => cell.codes[dimension]).join();
    const [sum, lower, upper] = sums.get(place) ?? [0, 0, 0];
    sums.set(place, [sum + cell.value, lower + cell.lower, upper + cell.upper]);
  }
  return sums;
}

function listPlaces(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (places, size) => places.flatMap((place) => Array.from({ length: size }, (_, code) => [...place, code])),
    [[]],
  );
}

describe(`sums under a selection, seed ${SEED}`, () => {
  it('are those of adding cell by cell, with their bounds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { sizes, cells, by, kept } = plan;
        const column = (key: 'value' | 'status' | 'lower' | 'upper') => cells.map((cell) => cell[key]);
        const cube = createCube({
          sizes,
          codes: sizes.map((_, dimension) => cells.map(({ codes }) => codes[dimension]!)),
          measures: [
            {
              values: column('value'),
              status: column('status'),
              lower: column('lower'),
              upper: column('upper'),
            },
          ],
        });
        const masks = kept.map((codes, dimension) =>
          createMask(codes === null ? undefined : { type: 'members', codes }, sizes[dimension]!),
        );
        const answer = aggregate(cube, { by, sizes, masks, measure: 0 });
        const naive = sumNaively(plan);
        const expected = listPlaces(by.map((dimension) => sizes[dimension]!)).map(
          (place) => naive.get(place.join()) ?? ([0, 0, 0] as const),
        );
        expect(Array.from(answer.sums)).toEqual(expected.map(([sum]) => sum));
        expect(Array.from(answer.lower)).toEqual(expected.map(([, lower]) => lower));
        expect(Array.from(answer.upper)).toEqual(expected.map(([, , upper]) => upper));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('refuse a measure the cube does not have', () => {
    const cube = createCube({ sizes: [1], codes: [[0]], measures: [{ values: [1] }] });
    expect(() => aggregate(cube, { by: [], sizes: [1], masks: [null], measure: 1 })).toThrow(
      'aggregate: expected a measure below 1, got 1',
    );
  });
});

type Operation =
  | { readonly type: 'only' | 'also'; readonly codes: readonly number[] }
  | { readonly type: 'include' | 'leave'; readonly codes: readonly number[] }
  | { readonly type: 'range'; readonly order: readonly number[]; readonly from: number; readonly to: number };

interface Script {
  readonly target: ClauseTarget;
  readonly operations: readonly Operation[];
}

const arbitraryScript: fc.Arbitrary<Script> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean())
  .chain(([memberCount, ordered]) => {
    const all = Array.from({ length: memberCount }, (_, code) => code);
    const codes = fc.shuffledSubarray(all, { minLength: 1 });
    const position = fc.nat(memberCount - 1);
    const operation: fc.Arbitrary<Operation> = fc.oneof(
      fc.record({ type: fc.constantFrom('only' as const, 'also' as const), codes }),
      fc.record({ type: fc.constantFrom('include' as const, 'leave' as const), codes }),
      fc.record({
        type: fc.constant('range' as const),
        order: fc.shuffledSubarray(all, { minLength: memberCount, maxLength: memberCount }),
        from: position,
        to: position,
      }),
    );
    return fc.record({
      target: fc.constant({ dimension: 'd', memberCount, ordered }),
      operations: fc.array(operation, { maxLength: 30 }),
    });
  });

function act(selection: Selection, target: ClauseTarget, operation: Operation): Selection {
  if (operation.type === 'only') return toggleOnly(selection, target, operation.codes);
  if (operation.type === 'also') return toggleAlso(selection, target, operation.codes);
  if (operation.type === 'range')
    return selectRange(selection, target, operation.order, operation.from, operation.to);
  return setIncluded(selection, target, operation.codes, operation.type === 'include');
}

const join = (a: Set<number>, b: Set<number>) => new Set([...a, ...b]);
const without = (a: Set<number>, b: Set<number>) => new Set([...a].filter((code) => !b.has(code)));

/** The same with plain sets; null is no filter, and a set of every member is no filter either. */
function actOnSet(current: Set<number> | null, size: number, operation: Operation): Set<number> | null {
  const isAll = (set: Set<number>) => set.size === size;
  const simplest = (set: Set<number>) => (isAll(set) ? null : set);
  const all = new Set(Array.from({ length: size }, (_, code) => code));
  if (operation.type === 'range') {
    const [a, b] = [operation.order.indexOf(operation.from), operation.order.indexOf(operation.to)];
    return simplest(new Set(operation.order.filter((_, at) => at >= Math.min(a, b) && at <= Math.max(a, b))));
  }
  const codes = new Set(operation.codes);
  if (operation.type === 'include') return simplest(join(current ?? all, codes));
  if (operation.type === 'leave') return simplest(without(current ?? all, codes));
  if (operation.type === 'only' || current === null) {
    const isSame =
      current !== null && join(current, codes).size === current.size && current.size === codes.size;
    return isSame ? null : simplest(codes);
  }
  const areAllIn = join(current, codes).size === current.size;
  const next = areAllIn ? without(current, codes) : join(current, codes);
  return next.size === 0 ? null : simplest(next);
}

describe(`clicks, checkboxes and ranges, seed ${SEED}`, () => {
  it('select what plain sets would, after any sequence', () => {
    fc.assert(
      fc.property(arbitraryScript, ({ target, operations }) => {
        const { memberCount, ordered } = target;
        const other = { type: 'members', codes: [1] } as const;
        let selection: Selection = { other };
        let set: Set<number> | null = null;
        for (const operation of operations) {
          selection = act(selection, target, operation);
          set = actOnSet(set, memberCount, operation);
          const clause = selection.d;
          expect(clause === undefined).toBe(set === null);
          const all = Array.from({ length: memberCount }, (_, code) => code);
          const expected = all.filter((code) => set === null || set.has(code));
          expect(listSelected(clause, memberCount)).toEqual(expected);
          expect(all.filter((code) => isSelected(clause, code))).toEqual(expected);
          const mask = createMask(clause, memberCount);
          if (mask === null) expect(clause).toBeUndefined();
          else expect(all.filter((code) => mask[code] === 1)).toEqual(expected);
          const isRun = expected.length > 0 && expected.at(-1)! - expected[0]! === expected.length - 1;
          if (clause !== undefined) expect(clause.type).toBe(ordered && isRun ? 'interval' : 'members');
          expect(selection.other).toBe(other);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('make one clause of the same members, however they are listed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 8 })),
        fc.nat(6),
        fc.boolean(),
        (codes, size, ordered) => {
          const clause = createClause(codes, size, ordered);
          const inside = new Set(codes.filter((code) => code >= 0 && code < size));
          expect(listSelected(clause, size)).toEqual([...inside].sort((a, b) => a - b));
          expect(clause === undefined).toBe(inside.size === size);
          expect(createClause(codes.toReversed(), size, ordered)).toEqual(clause);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
