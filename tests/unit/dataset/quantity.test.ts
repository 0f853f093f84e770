import { describe, expect, it } from 'vitest';
import {
  type Count,
  exactCount,
  exactValue,
  NOT_APPLICABLE,
  subtractPart,
  whyInexact,
} from '../../../src/dataset/quantity.ts';

const hidden: Count = { type: 'count', lower: 1, upper: 4 };
const unbounded: Count = { type: 'count', lower: 0, upper: Number.POSITIVE_INFINITY, gap: 'suppressed' };
const missing: Count = { type: 'count', lower: 0, upper: Number.POSITIVE_INFINITY };

describe('what is in a whole but not in its part', () => {
  it.each([
    ['both are known', exactCount(40), exactCount(3), 37, 37, null],
    ['the part is a correction', exactCount(2), exactCount(3), -1, -1, null],
    ['the part is suppressed', exactCount(40), hidden, 36, 39, 'suppressed'],
    ['the part is missing', exactCount(40), missing, 0, 40, 'missing'],
    ['the part is hidden without bounds', exactCount(40), unbounded, 0, 40, 'suppressed'],
    [
      'the whole is hidden without bounds',
      unbounded,
      exactCount(3),
      0,
      Number.POSITIVE_INFINITY,
      'suppressed',
    ],
    ['one is hidden and one missing', unbounded, missing, 0, Number.POSITIVE_INFINITY, 'missing'],
    ['the whole is a correction', exactCount(-5), hidden, 0, Number.POSITIVE_INFINITY, 'suppressed'],
    ['the whole is missing', missing, exactCount(3), 0, Number.POSITIVE_INFINITY, 'missing'],
    ['nothing is in the whole', exactCount(0), missing, 0, 0, null],
    ['the part does not apply', exactCount(40), NOT_APPLICABLE, 0, 0, 'not-applicable'],
    ['neither applies', NOT_APPLICABLE, NOT_APPLICABLE, 0, 0, 'not-applicable'],
  ] as const)('is known as far as the two are: %s', (_, whole, part, lower, upper, reason) => {
    const rest = subtractPart(whole, part);
    expect(rest).toMatchObject({ lower, upper });
    expect(whyInexact(rest)).toBe(reason);
    expect(exactValue(rest)).toBe(reason === null ? lower : null);
  });
});
