import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ShareDecomposition } from '../../../src/stats/decomposeShareChange.ts';
import type { Interval } from '../../../src/stats/wilsonInterval.ts';

interface IntervalCase {
  readonly of: readonly number[];
  readonly interval: readonly [number, number];
}

interface Reference {
  readonly wilson: readonly IntervalCase[];
  readonly newcombe: readonly IntervalCase[];
  readonly poisson: readonly IntervalCase[];
  readonly ratio: readonly IntervalCase[];
  readonly annualRate: readonly { readonly of: readonly [number, number, number]; readonly rate: number }[];
  readonly decomposition: readonly {
    readonly of: readonly (readonly [number, number, number, number])[];
    readonly effects: ShareDecomposition;
  }[];
}

/** Values computed elsewhere; `reference.py` beside them says how. */
export const reference: Reference = JSON.parse(
  readFileSync(new URL('../../fixtures/statistics/reference.json', import.meta.url), 'utf8'),
);

/** Equal up to one part in 10¹², and 0 only to 0. */
export function expectClose(found: number, expected: number): void {
  const error = found === expected ? 0 : Math.abs(found - expected) / Math.abs(expected);
  expect(error, `${found} instead of ${expected}`).toBeLessThan(1e-12);
}

export function expectInterval(found: Interval | null, [lower, upper]: readonly number[]): void {
  expectClose(found!.lower, lower!);
  expectClose(found!.upper, upper!);
}
