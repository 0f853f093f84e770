import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

type Operation =
  | { readonly type: 'only' | 'also'; readonly codes: readonly number[] }
  | { readonly type: 'include' | 'leave'; readonly codes: readonly number[] }
  | {
      readonly type: 'range';
      readonly order: readonly number[];
      readonly from: readonly number[];
      readonly to: readonly number[];
    };

interface Script {
  readonly target: ClauseTarget;
  readonly operations: readonly Operation[];
}

const arbitraryScript: fc.Arbitrary<Script> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.boolean())
  .chain(([memberCount, ordered]) => {
    const all = Array.from({ length: memberCount }, (_, code) => code);
    const codes = fc.shuffledSubarray(all, { minLength: 1 });
    const few = fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(3, memberCount) });
    const operation: fc.Arbitrary<Operation> = fc.oneof(
      fc.record({ type: fc.constantFrom('only' as const, 'also' as const), codes }),
      fc.record({ type: fc.constantFrom('include' as const, 'leave' as const), codes }),
      fc.record({
        type: fc.constant('range' as const),
        order: fc.shuffledSubarray(all, { minLength: memberCount, maxLength: memberCount }),
        from: few,
        to: few,
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
    const places = [...operation.from, ...operation.to].map((code) => operation.order.indexOf(code));
    const [a, b] = [Math.min(...places), Math.max(...places)];
    return simplest(new Set(operation.order.filter((_, at) => at >= a && at <= b)));
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
