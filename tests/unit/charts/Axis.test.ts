import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLinearAxis,
  createLogAxis,
  fitAxis,
  formatTick,
  positionOn,
} from '../../../src/charts/Axis.ts';

const SEED = 20260101;

describe('a linear axis', () => {
  it('starts and ends on a tick and contains 0 and every value (seed 20260101)', () => {
    const values = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (numbers, most) => {
        const axis = createLinearAxis(numbers, 'count', most);
        expect(axis.ticks[0]).toBe(axis.domain[0]);
        expect(axis.ticks.at(-1)).toBe(axis.domain[1]);
        expect(axis.domain[0]).toBeLessThanOrEqual(Math.min(0, ...numbers));
        expect(axis.domain[1]).toBeGreaterThanOrEqual(Math.max(0, ...numbers));
        expect(axis.ticks.every(Number.isInteger)).toBe(true);
      }),
      { seed: SEED },
    );
  });

  it('has one step where there is nothing above 0', () => {
    expect(createLinearAxis([0, 0], 'count', 5).ticks).toEqual([0, 1]);
    expect(createLinearAxis([], 'fraction', 1).domain).toEqual([0, 0.01]);
  });

  it('keeps its domain where there is room for few ticks', () => {
    const axis = fitAxis(createLinearAxis([0, 0.56], 'fraction', 6), 90);
    expect(axis.domain).toEqual([0, 0.6]);
    expect(axis.ticks.map((tick) => formatTick(tick, 'fraction'))).toEqual(['0%', '50%']);
  });
});

describe('a log axis', () => {
  it('goes from 1 to the next round number, with a tick at each power of ten', () => {
    expect(createLogAxis([3, 1951], 'count')).toMatchObject({ domain: [1, 2000], ticks: [1, 10, 100, 1000] });
    expect(createLogAxis([1000], 'count').domain).toEqual([1, 1000]);
    expect(createLogAxis([], 'count').domain).toEqual([1, 10]);
  });

  it('places 0 at its left edge', () => {
    expect(positionOn(createLogAxis([100], 'count'), 40, 240)(0)).toBe(40);
  });
});

describe('a short axis', () => {
  it('keeps both ends where there is room for no more', () => {
    const axis = createLinearAxis([1951], 'count', 6);
    expect(fitAxis(axis, 400).ticks).toEqual(axis.ticks);
    expect(fitAxis(axis, 70).ticks).toEqual([0, 2000]);
    expect(fitAxis(axis, 20).ticks).toEqual([0]);
  });
});
