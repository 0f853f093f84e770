import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexBytes, indexSteps } from '../../src/engine/activeIndex.ts';
import { aggregateTotals, type Totals } from '../../src/engine/aggregate.ts';
import { createStepper } from '../../src/engine/createStepper.ts';
import { listColumns } from '../../src/engine/tally.ts';
import { createEngine } from '../../src/workers/createEngine.ts';
import { finishSteps } from '../unit/engine/finishSteps.ts';
import { createTestWorker } from '../unit/workers/createTestWorker.ts';
import {
  arbitraryKept,
  arbitraryPlan,
  createMasks,
  createPlanCube,
  type Kept,
  listCodes,
  plainTotals,
  sumNaively,
} from './enginePlans.ts';

const SEED = 31_853;

describe(`totals, seed ${SEED}`, () => {
  it('are those of adding cell by cell, with their bounds', () => {
    const arbitrary = arbitraryPlan.chain((plan) => fc.tuple(fc.constant(plan), arbitraryKept(plan.sizes)));
    fc.assert(
      fc.property(arbitrary, ([plan, kept]) => {
        const totals = aggregateTotals(createPlanCube(plan), plan, createMasks(plan.sizes, kept));
        expect(plainTotals(totals)).toEqual(sumNaively(plan, kept));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe(`the engine, seed ${SEED}`, () => {
  /** Changes of one dimension's clause after another, as a reader makes them. */
  const arbitrarySession = arbitraryPlan.chain((plan) =>
    fc.record({
      plan: fc.constant(plan),
      isIndexed: fc.boolean(),
      changes: fc.array(
        fc.nat(plan.sizes.length - 1).chain((active) =>
          fc.record({
            active: fc.constant(active),
            isPrepared: fc.boolean(),
            steps: fc.array(fc.option(fc.subarray(listCodes(plan.sizes[active]!))), { maxLength: 4 }),
          }),
        ),
        { maxLength: 4 },
      ),
    }),
  );

  it('answers as adding cell by cell does after every change, by the path that it should', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async ({ plan, isIndexed, changes }) => {
        const engine = createEngine({
          cube: createPlanCube(plan),
          query: plan,
          createWorker: createTestWorker,
          onNotice: () => expect.unreachable(),
          ...(isIndexed ? {} : { mostIndexBytes: 0 }),
        });
        let kept: Kept = plan.sizes.map(() => null);
        for (const { active, isPrepared, steps } of changes) {
          if (isPrepared) engine.prepare(active, createMasks(plan.sizes, kept));
          let waits = 0;
          for (const codes of steps) {
            kept = kept.with(active, codes);
            const masks = createMasks(plan.sizes, kept);
            if (engine.read(masks) === null) waits += 1;
            const totals = await new Promise<readonly Totals[]>((resolve) => {
              engine.request(active, masks, resolve);
            });
            expect(plainTotals(totals)).toEqual(sumNaively(plan, kept));
            expect(engine.path).toBe(isIndexed ? 'index' : 'plain');
          }
          // One for an index under way that happens to answer too, one for its own.
          if (isIndexed) expect(waits).toBeLessThanOrEqual(2);
        }
        engine.close();
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});

describe(`an index of the active dimension, seed ${SEED}`, () => {
  const arbitraryWalk = arbitraryPlan.chain((plan) =>
    fc.nat(plan.sizes.length - 1).chain((active) =>
      fc.record({
        plan: fc.constant(plan),
        active: fc.constant(active),
        others: arbitraryKept(plan.sizes),
        steps: fc.array(fc.option(fc.subarray(listCodes(plan.sizes[active]!))), {
          minLength: 1,
          maxLength: 6,
        }),
      }),
    ),
  );

  it('steps to the same totals as adding cell by cell, after every step', () => {
    fc.assert(
      fc.property(arbitraryWalk, ({ plan, active, others, steps }) => {
        const index = finishSteps(
          indexSteps(createPlanCube(plan), plan, active, createMasks(plan.sizes, others)),
        );
        expect(index.isExact).toBe(true);
        const stepper = createStepper(index);
        const answers = steps.map((codes) => {
          const kept = others.with(active, codes);
          const answer = stepper.step(createMasks(plan.sizes, kept)[active]!);
          const expected = sumNaively(plan, kept);
          expect(plainTotals(answer)).toEqual(expected);
          return { answer, expected };
        });
        for (const { answer, expected } of answers) expect(plainTotals(answer)).toEqual(expected);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('takes the bytes it was said to take', () => {
    fc.assert(
      fc.property(arbitraryWalk, ({ plan, active, others }) => {
        const cube = createPlanCube(plan);
        const index = finishSteps(indexSteps(cube, plan, active, createMasks(plan.sizes, others)));
        const columns = index.tables.flatMap((table) =>
          table.type === 'rows' ? [...table.rows, ...table.all].flatMap(listColumns) : [],
        );
        const bytes = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
        const ofRows = plan.tables.filter((by) => !by.includes(active));
        expect(bytes).toBe(indexBytes(cube, { ...plan, tables: ofRows }, active));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
