import { describe, expect, it } from 'vitest';
import { exactCount, unsaid } from '../../../src/dataset/quantity.ts';
import { shareOf } from '../../../src/stats/change.ts';
import { intervalOf, UNCERTAINTY_NOTE } from '../../../src/views/intervals.ts';

describe('the interval of a figure', () => {
  it('is that of a Poisson count', () => {
    const { lower, upper } = intervalOf(exactCount(10))!;
    expect(lower).toBeCloseTo(4.7954, 4);
    expect(upper).toBeCloseTo(18.3904, 4);
    expect(intervalOf(exactCount(0))).toMatchObject({ lower: 0 });
  });

  it('is that of Wilson for a share', () => {
    const { lower, upper } = intervalOf(shareOf(exactCount(0), exactCount(53)))!;
    expect(lower).toBe(0);
    // z²/(n + z²)
    expect(upper).toBeCloseTo(3.8414588 / (53 + 3.8414588), 7);
  });

  it('is none where the figure is not known, below 0 or not there', () => {
    expect(intervalOf({ type: 'count', lower: 1, upper: 4 })).toBeNull();
    expect(intervalOf({ type: 'count', lower: 3, upper: Number.POSITIVE_INFINITY })).toBeNull();
    expect(intervalOf(exactCount(-3))).toBeNull();
    expect(intervalOf(unsaid('zero-base'))).toBeNull();
  });

  it('comes with a sentence on what it is and is not', () => {
    expect(UNCERTAINTY_NOTE).toMatch(/95%/);
    expect(UNCERTAINTY_NOTE).toMatch(/no sampling error/);
    expect(UNCERTAINTY_NOTE).toMatch(/recording practice/);
  });
});
