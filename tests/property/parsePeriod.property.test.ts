import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/dataset/parsePeriod.ts';

const SEED = 20_150_401;
const year = fc.integer({ min: 1900, max: 2098 });

/** Ways to write the financial year that starts in a year. */
const WRITINGS: readonly ((first: number) => string)[] = [
  (first) => `${first}-${first + 1}`,
  (first) => `${first}/${String(first + 1).slice(2)}`,
  (first) => `${first} \u2013 ${String(first + 1).slice(2)}`,
  (first) => `1 April ${first} to 31 March ${first + 1}`,
  (first) => `apr ${first} - mar ${first + 1}`,
  (first) => `Year ending March ${first + 1}`,
];

/** Every text `parsePeriod` may take for two years side by side, spelled out. */
function listFinancialYears(): ReadonlyMap<string, number> {
  const years = Array.from({ length: 200 }, (_, index) => 1900 + index);
  return new Map(
    years.flatMap((first) => [
      [`${first}-${first + 1}`, first] as const,
      [`${first}-${String(first + 1).slice(2)}`, first] as const,
    ]),
  );
}

describe(`parsePeriod (seed ${SEED})`, () => {
  it('reads every way to write a financial year as the same period', () => {
    fc.assert(
      fc.property(year, fc.constantFrom(...WRITINGS), (first, write) => {
        const label = `${first}-${String(first + 1).slice(2)}`;
        expect(parsePeriod(write(first))).toEqual({
          id: label,
          label,
          shortLabel: label.slice(2),
          start: `${first}-04-01`,
          end: `${first + 1}-03-31`,
        });
      }),
      { seed: SEED },
    );
  });

  it('agrees with a list of all financial years on any two numbers', () => {
    const known = listFinancialYears();
    const second = fc
      .oneof(fc.integer({ min: 0, max: 9999 }), year)
      .map((value) => String(value).padStart(2, '0'));
    const near = year.chain((first) =>
      fc
        .constantFrom(first - 1, first, first + 1, first + 2)
        .map((next) => `${first}-${String(next).slice(2)}`),
    );
    const text = fc.oneof(
      fc.tuple(fc.integer({ min: 1800, max: 2200 }), second).map((pair) => pair.join('-')),
      near,
    );
    fc.assert(
      fc.property(text, (pair) => {
        const first = known.get(pair);
        expect(parsePeriod(pair)?.start).toBe(first === undefined ? undefined : `${first}-04-01`);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('gives a range of days its own first and last day, within one year', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const format = (date: Date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 500 }), (start, length) => {
        const end = new Date(start.getTime() + length * 86_400_000);
        const period = parsePeriod(`${format(start)} - ${format(end)}`);
        if (period === null) return;
        expect(period.start).toBe(start.toISOString().slice(0, 10));
        expect(period.end).toBe(end.toISOString().slice(0, 10));
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(365);
        expect(period.partial ?? false).toBe(length < 364);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
