import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Count,
  type Difference,
  exactCount,
  type Index,
  type Percent,
  type Points,
  type Rate,
  type Ratio,
  type Share,
} from '../../../src/dataset/quantity.ts';
import { shareOf } from '../../../src/stats/change.ts';
import { sayAnnualRate, sayChange, sayShareChange } from '../../../src/stats/sayChange.ts';

const suppressed: Count = { type: 'count', lower: 1, upper: 4 };
const missing: Count = { type: 'count', lower: 0, upper: Number.POSITIVE_INFINITY };
const unsaid = (reason: string) => ({ type: 'unsaid', reason });

/** The reasons of the difference and of what is relative, or what is said. */
function reasons(...args: Parameters<typeof sayChange>) {
  const { difference, ratio, percent, index } = sayChange(...args);
  const relative = new Set(
    [ratio, percent, index].map((said) => (said.type === 'unsaid' ? said.reason : 'said')),
  );
  return [difference.type === 'unsaid' ? difference.reason : difference.value, ...relative];
}

describe('what is said of a change of a count', () => {
  it('is all of it from a base of 161', () => {
    expect(sayChange(exactCount(161), exactCount(322))).toEqual({
      difference: { type: 'difference', value: 161 },
      ratio: { type: 'ratio', value: 2 },
      percent: { type: 'percent', value: 1 },
      index: { type: 'index', value: 200 },
      acrossBreak: false,
    });
  });

  it.each([
    ['a base of 0', exactCount(0), exactCount(53), {}, [53, 'zero-base']],
    ['0 and 0', exactCount(0), exactCount(0), {}, [0, 'zero-base']],
    ['a base of 3', exactCount(3), exactCount(53), {}, [50, 'small-base']],
    ['a base of 10', exactCount(10), exactCount(3), {}, [-7, 'said']],
    ['a suppressed base', suppressed, exactCount(53), {}, ['suppressed', 'suppressed']],
    ['a missing comparison', exactCount(53), missing, {}, ['missing', 'missing']],
    ['a partial year', exactCount(161), exactCount(322), { partial: true }, ['partial', 'partial']],
    [
      'one year',
      exactCount(161),
      exactCount(161),
      { nothingToCompare: true, partial: true },
      ['nothing-to-compare', 'nothing-to-compare'],
    ],
    ['years across a break', exactCount(161), exactCount(322), { acrossBreak: true }, [161, 'across-break']],
    ['a base of 0 across a break', exactCount(0), exactCount(3), { acrossBreak: true }, [3, 'zero-base']],
  ] as const)('for %s', (_name, before, after, circumstances, expected) => {
    expect(reasons(before, after, circumstances)).toEqual(expected);
  });

  it('carries the mark of a break', () => {
    expect(sayChange(exactCount(1), exactCount(2), { acrossBreak: true }).acrossBreak).toBe(true);
    expect(sayChange(exactCount(1), exactCount(2), { acrossBreak: false }).acrossBreak).toBe(false);
  });
});

describe('what is said of an annual rate', () => {
  it.each([
    [{}, { type: 'rate', value: 1, years: 1 }],
    [{ partial: true }, unsaid('partial')],
    [{ acrossBreak: true }, unsaid('across-break')],
  ])('under %j', (circumstances, expected) => {
    expect(sayAnnualRate(exactCount(10), exactCount(20), 1, circumstances)).toEqual(expected);
  });
});

describe('what is said of a change of a share', () => {
  const none = shareOf(exactCount(0), exactCount(53));
  const half = shareOf(exactCount(8), exactCount(16));
  const points = { type: 'points', value: 0.5 };

  it('is percentage points, from 0 of 53 too', () => {
    expect(sayShareChange(none, half)).toEqual({ points, acrossBreak: false });
  });

  it('is marked across a break', () => {
    expect(sayShareChange(none, half, { acrossBreak: true })).toEqual({ points, acrossBreak: true });
  });

  it('is a reason for 0 of 0 and for a partial year', () => {
    const nothing = shareOf(exactCount(0), exactCount(0));
    expect(sayShareChange(nothing, half).points).toEqual(unsaid('no-whole'));
    expect(sayShareChange(none, half, { partial: true }).points).toEqual(unsaid('partial'));
  });
});

describe('the kinds of quantity', () => {
  it('never stand for one another', () => {
    type Kind = Count | Share | Difference | Ratio | Percent | Points | Index | Rate;
    expectTypeOf<Kind['type']>().toEqualTypeOf<
      'count' | 'share' | 'difference' | 'ratio' | 'percent' | 'points' | 'index' | 'rate'
    >();
    expectTypeOf<Percent>().not.toExtend<Ratio>();
    expectTypeOf<Points>().not.toExtend<Percent>();
    expectTypeOf<Share>().not.toExtend<Percent>();
    expectTypeOf<Rate>().not.toExtend<Percent>();
  });
});
