import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Count, exactCount } from '../../src/dataset/quantity.ts';
import { shareOf } from '../../src/stats/change.ts';
import { type ChangeClass, classifyChange, classifyShareChange } from '../../src/stats/classifyChange.ts';
import { rankContributions } from '../../src/stats/contributions.ts';
import { decomposeShareChange, type ShareRow } from '../../src/stats/decomposeShareChange.ts';
import { findLargest } from '../../src/stats/findLargest.ts';
import { newcombeInterval } from '../../src/stats/newcombeInterval.ts';
import { poissonInterval } from '../../src/stats/poissonInterval.ts';
import { poissonRatioInterval } from '../../src/stats/poissonRatioInterval.ts';
import { sayAnnualRate, sayChange, sayShareChange } from '../../src/stats/sayChange.ts';
import { wilsonInterval } from '../../src/stats/wilsonInterval.ts';

const SEED = 4771;
const options = (numRuns: number) => ({ seed: SEED, numRuns });

/** Counts of every size, 0 and the smallest often. */
const arbitraryCount = fc.oneof(
  fc.nat(3),
  fc.nat(60),
  fc.nat(40_000),
  fc.nat(2_000_000),
  fc.constantFrom(0, 10, 1_000_000_000),
);
const arbitraryPositive = arbitraryCount.map((count) => count || 1);
const arbitraryShare = fc
  .tuple(arbitraryPositive, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([whole, share]) => ({ part: Math.round(whole * share), whole }));

function expectSound(...values: readonly number[]): void {
  for (const value of values) {
    expect(Number.isFinite(value), String(value)).toBe(true);
    expect(Object.is(value, -0), 'minus zero').toBe(false);
  }
}

describe(`intervals, seed ${SEED}`, () => {
  it('contain the figure they are of, and end on numbers', () => {
    fc.assert(
      fc.property(arbitraryCount, (count) => {
        const { lower, upper } = poissonInterval(count)!;
        expectSound(lower, upper);
        expect(lower <= count && count < upper).toBe(true);
      }),
      options(500),
    );
  });

  it('of a larger count lie higher', () => {
    fc.assert(
      fc.property(arbitraryCount, (count) => {
        const one = poissonInterval(count)!;
        const next = poissonInterval(count + 1)!;
        expect(one.lower < next.lower && one.upper < next.upper).toBe(true);
      }),
      options(300),
    );
  });

  it('of a count touch those of its neighbour: the lower end of n + 1 leaves n or fewer 97.5%', () => {
    const atMost = (count: number, mean: number) => {
      let term = Math.exp(-mean);
      let sum = term;
      for (let k = 1; k <= count; k++) {
        term *= mean / k;
        sum += term;
      }
      return sum;
    };
    fc.assert(
      fc.property(fc.nat(300), (count) => {
        expect(atMost(count, poissonInterval(count)!.upper)).toBeCloseTo(0.025, 11);
        expect(atMost(count, poissonInterval(count + 1)!.lower)).toBeCloseTo(0.975, 11);
      }),
      options(300),
    );
  });

  it('of a ratio contain it and turn into their reciprocals when the counts are exchanged', () => {
    fc.assert(
      fc.property(arbitraryPositive, arbitraryPositive, (before, after) => {
        const { lower, upper } = poissonRatioInterval(before, after)!;
        const exchanged = poissonRatioInterval(after, before)!;
        expectSound(lower, upper);
        expect(lower < after / before && after / before < upper).toBe(true);
        expect(lower * exchanged.upper).toBeCloseTo(1, 12);
        expect(upper * exchanged.lower).toBeCloseTo(1, 12);
      }),
      options(500),
    );
  });

  it('of a ratio scale with the years, and rise with the comparison', () => {
    fc.assert(
      fc.property(
        arbitraryPositive,
        arbitraryCount,
        fc.integer({ min: 1, max: 9 }),
        (before, after, years) => {
          const one = poissonRatioInterval(before, after)!;
          const scaled = poissonRatioInterval(before, after, years, 1)!;
          const more = poissonRatioInterval(before, after + 1)!;
          expect(scaled.upper / one.upper).toBeCloseTo(years, 10);
          expect(more.lower > one.lower && more.upper > one.upper).toBe(true);
        },
      ),
      options(300),
    );
  });

  it('of a share and of a difference of shares contain it and turn round when exchanged', () => {
    fc.assert(
      fc.property(arbitraryShare, arbitraryShare, (a, b) => {
        const wilson = wilsonInterval(a.part, a.whole)!;
        const { lower, upper } = newcombeInterval(a, b)!;
        const exchanged = newcombeInterval(b, a)!;
        const change = b.part / b.whole - a.part / a.whole;
        expectSound(wilson.lower, wilson.upper, lower, upper);
        expect(wilson.lower <= a.part / a.whole && a.part / a.whole <= wilson.upper).toBe(true);
        expect(lower <= change && change <= upper).toBe(true);
        expect(lower >= -1 - 1e-12 && upper <= 1 + 1e-12).toBe(true);
        expect(lower).toBeCloseTo(-exchanged.upper, 14);
      }),
      options(1000),
    );
  });
});

const arbitraryRow: fc.Arbitrary<ShareRow> = fc
  .tuple(fc.option(arbitraryShare), fc.option(arbitraryShare))
  .map(([before, after]) => ({
    part0: before?.part ?? 0,
    whole0: before?.whole ?? 0,
    part1: after?.part ?? 0,
    whole1: after?.whole ?? 0,
  }));

describe(`a change of a share, seed ${SEED}`, () => {
  it('is the sum of within and mix, over all rows and row by row, to 1e-12', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { minLength: 1, maxLength: 40 }), (rows) => {
        const split = decomposeShareChange(rows);
        const sum = (key: keyof ShareRow) => rows.reduce((total, row) => total + row[key], 0);
        expect(split === null).toBe(sum('whole0') === 0 || sum('whole1') === 0);
        if (split === null) return;
        const change = sum('part1') / sum('whole1') - sum('part0') / sum('whole0');
        const { within, mix, rows: effects } = split;
        expectSound(split.change, within, mix, ...effects.flatMap((effect) => [effect.within, effect.mix]));
        expect(Math.abs(within + mix - change)).toBeLessThan(1e-12);
        const rowSum = effects.reduce((total, effect) => total + effect.within + effect.mix, 0);
        expect(Math.abs(rowSum - change)).toBeLessThan(1e-12);
      }),
      options(1000),
    );
  });

  it('turns its parts round when the years are exchanged', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRow, { minLength: 1, maxLength: 10 }), (rows) => {
        const back = rows.map(({ part0, whole0, part1, whole1 }) => ({
          part0: part1,
          whole0: whole1,
          part1: part0,
          whole1: whole0,
        }));
        const split = decomposeShareChange(rows);
        const turned = decomposeShareChange(back);
        expect(split === null).toBe(turned === null);
        split?.rows.forEach((effect, i) => {
          expect(effect.within).toBeCloseTo(-turned!.rows[i]!.within, 13);
          expect(effect.mix).toBeCloseTo(-turned!.rows[i]!.mix, 13);
        });
      }),
      options(300),
    );
  });

  it('has the parts of its totals unchanged by centring: the mix is Σ Δw·p̄', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(arbitraryShare, arbitraryShare), { minLength: 1, maxLength: 20 }),
        (pairs) => {
          const rows = pairs.map(([a, b]) => ({
            part0: a.part,
            whole0: a.whole,
            part1: b.part,
            whole1: b.whole,
          }));
          const whole0 = rows.reduce((sum, row) => sum + row.whole0, 0);
          const whole1 = rows.reduce((sum, row) => sum + row.whole1, 0);
          const uncentred = rows.reduce(
            (sum, row) =>
              sum +
              ((row.whole1 / whole1 - row.whole0 / whole0) *
                (row.part0 / row.whole0 + row.part1 / row.whole1)) /
                2,
            0,
          );
          expect(decomposeShareChange(rows)!.mix).toBeCloseTo(uncentred, 12);
        },
      ),
      options(300),
    );
  });
});

describe(`contributions, seed ${SEED}`, () => {
  const arbitraryContributions = fc
    .array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
    .map((values) => values.map((value, code) => ({ code, value })));
  const sum = (items: readonly { readonly value: number }[]) =>
    items.reduce((total, { value }) => total + value, 0);

  it('sum to the change exactly, ranked or without the largest', () => {
    fc.assert(
      fc.property(arbitraryContributions, (contributions) => {
        const change = sum(contributions);
        expect(sum(rankContributions(contributions, change))).toBe(change);
        const largest = findLargest(contributions)!;
        const sign = Math.sign(change);
        const sizeOf = (value: number) => (sign === 0 ? Math.abs(value) : sign * value);
        for (const { value } of contributions) expect(sizeOf(value) <= sizeOf(largest.value)).toBe(true);
      }),
      options(500),
    );
  });
});

describe(`what is said of a change, seed ${SEED}`, () => {
  const arbitraryAnyCount: fc.Arbitrary<Count> = fc.oneof(
    arbitraryCount.map(exactCount),
    fc.integer({ min: -50, max: 50 }).map((value) => exactCount(value + 0)),
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })).map(([lower, width]): Count => {
      return { type: 'count', lower, upper: lower + width };
    }),
    fc.nat(20).map((lower): Count => ({ type: 'count', lower, upper: Number.POSITIVE_INFINITY })),
  );
  const arbitraryCircumstances = fc.record({
    nothingToCompare: fc.boolean(),
    partial: fc.boolean(),
    acrossBreak: fc.boolean(),
  });

  it('is a finite number that is no minus zero, or a reason', () => {
    fc.assert(
      fc.property(
        arbitraryAnyCount,
        arbitraryAnyCount,
        fc.integer({ min: -2, max: 9 }),
        arbitraryCircumstances,
        (before, after, years, circumstances) => {
          const { difference, ratio, percent, index } = sayChange(before, after, circumstances);
          const rate = sayAnnualRate(before, after, years, circumstances);
          const shares = sayShareChange(shareOf(before, after), shareOf(after, before), circumstances);
          for (const said of [difference, ratio, percent, index, rate, shares.points]) {
            if (said.type !== 'unsaid') expectSound(said.value);
          }
          const mayBeRelative =
            before.lower === before.upper && before.lower >= 10 && !circumstances.acrossBreak;
          if (!mayBeRelative) expect(percent.type).toBe('unsaid');
        },
      ),
      options(1000),
    );
  });

  const exchanged: Partial<Record<ChangeClass, ChangeClass>> = { rose: 'fell', fell: 'rose' };

  it('has words that only exchange rise and fall when the years are exchanged', () => {
    fc.assert(
      fc.property(arbitraryAnyCount, arbitraryAnyCount, arbitraryCircumstances, (a, b, circumstances) => {
        const there = classifyChange(a, b, circumstances);
        expect(classifyChange(b, a, circumstances)).toBe(exchanged[there] ?? there);
      }),
      options(500),
    );
    fc.assert(
      fc.property(arbitraryShare, arbitraryShare, (a, b) => {
        const [before, after] = [a, b].map(({ part, whole }) => shareOf(exactCount(part), exactCount(whole)));
        const there = classifyShareChange(before!, after!);
        expect(classifyShareChange(after!, before!)).toBe(exchanged[there] ?? there);
      }),
      options(500),
    );
  });

  it('never says rose or fell against the figures, nor anything of a change where there is none', () => {
    fc.assert(
      fc.property(arbitraryCount, arbitraryCount, (a, b) => {
        const word = classifyChange(exactCount(a), exactCount(b));
        const allowed =
          a === b
            ? ['same']
            : a < b
              ? ['rose', 'changed-little', 'too-few']
              : ['fell', 'changed-little', 'too-few'];
        expect(allowed).toContain(word);
      }),
      options(500),
    );
  });
});
