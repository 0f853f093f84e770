import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/lib/spreadLabels.ts';

const SEED = 4_771;
const box = (target: number, height = 10) => ({ target, height });

describe('labels in a column', () => {
  it('stay where they would best be when there is room', () => {
    expect(spreadLabels([box(80), box(20)], 0, 100)).toEqual([80, 20]);
  });

  it('share the space around equal wishes, in the order given', () => {
    expect(spreadLabels([box(50), box(50)], 0, 100)).toEqual([45, 55]);
  });

  it('move inside the column', () => {
    expect(spreadLabels([box(-30), box(130)], 0, 100)).toEqual([5, 95]);
  });

  it('start at the top and run past the bottom when they are too many', () => {
    expect(spreadLabels([box(5), box(5), box(5)], 0, 20)).toEqual([5, 15, 25]);
  });

  it('are none where there are none', () => {
    expect(spreadLabels([], 0, 100)).toEqual([]);
  });

  it(`never overlap and keep their order, seed ${SEED}`, () => {
    const arbitraryBox = fc.record({
      target: fc.integer({ min: -50, max: 350 }),
      height: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(arbitraryBox, { maxLength: 25 }), (boxes) => {
        const middles = spreadLabels(boxes, 0, 300);
        const order = boxes.map((_, at) => at).sort((a, b) => boxes[a]!.target - boxes[b]!.target || a - b);
        const fits = boxes.reduce((sum, { height }) => sum + height, 0) <= 300;
        let end = 0;
        for (const at of order) {
          const { height } = boxes[at]!;
          // Heights are added in another order in the code: equal but for rounding.
          expect(middles[at]! - height / 2).toBeGreaterThan(end - 1e-9);
          end = middles[at]! + height / 2;
        }
        if (fits) expect(end).toBeLessThan(300 + 1e-9);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
