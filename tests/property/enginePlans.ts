import fc from 'fast-check';
import { createCube } from '../../src/dataset/createCube.ts';
import { CELL_STATUS, type Cube } from '../../src/dataset/Dataset.ts';
import { type Aggregate, GAP, type Masks, type Totals } from '../../src/engine/aggregate.ts';

const { present, suppressed, missing, notApplicable } = CELL_STATUS;

/** One measure of one cell. */
export interface Figure {
  readonly value: number;
  readonly status: number;
  readonly lower: number;
  readonly upper: number;
}

export interface PlainCell {
  readonly codes: readonly number[];
  readonly figures: readonly Figure[];
}

/** A cube as a list of cells, and what is asked of it. */
export interface Plan {
  readonly sizes: readonly number[];
  readonly measureCount: number;
  readonly cells: readonly PlainCell[];
  readonly tables: readonly (readonly number[])[];
}

/** Codes let through per dimension, or null for no filter. */
export type Kept = readonly (readonly number[] | null)[];

/** Hidden without bounds: a status of its own here, `suppressed` in the cube. */
const UNBOUNDED = -1;

const BOUNDS = {
  [UNBOUNDED]: [0, Number.POSITIVE_INFINITY],
  [suppressed]: [1, 4],
  [missing]: [0, Number.POSITIVE_INFINITY],
  [notApplicable]: [0, 0],
} as const;

function createFigure(status: number, value: number): Figure {
  if (status === present) return { value, status, lower: value, upper: value };
  const [lower, upper] = BOUNDS[status as keyof typeof BOUNDS];
  return { value: 0, status: status === UNBOUNDED ? suppressed : status, lower, upper };
}

/** Counts, with zero and negative corrections; every cell present, or any status. */
function arbitraryFigure(isPresent: boolean): fc.Arbitrary<Figure> {
  const value = fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 100_000 }));
  const status = isPresent
    ? fc.constant(present)
    : fc.constantFrom(present, present, present, suppressed, UNBOUNDED, missing, notApplicable);
  return fc.tuple(status, value).map(([known, number]) => createFigure(known, number));
}

/** Cubes of 1 to 6 dimensions, single members and no cells among them; cells in any order, places with several or none. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
    presence: fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }),
  })
  .chain(({ sizes, presence }) => {
    const codes = fc.tuple(...sizes.map((size) => fc.nat(size - 1)));
    const figures = fc.tuple(...presence.map(arbitraryFigure));
    const table = fc.shuffledSubarray(
      sizes.map((_, dimension) => dimension),
      { maxLength: Math.min(3, sizes.length) },
    );
    return fc.record({
      sizes: fc.constant(sizes),
      measureCount: fc.constant(presence.length),
      cells: fc.array(fc.record({ codes, figures }), { maxLength: 40 }),
      tables: fc.array(table, { minLength: 1, maxLength: 4 }),
    });
  });

export function arbitraryKept(sizes: readonly number[]): fc.Arbitrary<Kept> {
  return fc.tuple(...sizes.map((size) => fc.option(fc.subarray(listCodes(size)))));
}

export function listCodes(size: number): number[] {
  return Array.from({ length: size }, (_, code) => code);
}

export function createPlanCube({ sizes, measureCount, cells }: Plan): Cube {
  return createCube({
    sizes,
    codes: sizes.map((_, dimension) => cells.map(({ codes }) => codes[dimension]!)),
    measures: listCodes(measureCount).map((measure) => {
      const column = (key: keyof Figure) => cells.map(({ figures }) => figures[measure]![key]);
      return {
        values: column('value'),
        status: column('status'),
        lower: column('lower'),
        upper: column('upper'),
      };
    }),
  });
}

export function createMasks(sizes: readonly number[], kept: Kept): Masks {
  return kept.map((codes, dimension) => {
    if (codes === null) return null;
    return Uint8Array.from(listCodes(sizes[dimension]!), (code) => (codes.includes(code) ? 1 : 0));
  });
}

export interface PlainTotals {
  readonly by: readonly number[];
  /** By measure the sum, the least and the most of every place, and what it lacks. */
  readonly measures: readonly (readonly (readonly [number, number, number, number])[])[];
}

/** The answer worked out cell by cell for every place, without any code of the engine. */
export function sumNaively({ sizes, measureCount, cells, tables }: Plan, kept: Kept): PlainTotals[] {
  return tables.map((by) => {
    const shown = cells.filter(({ codes }) =>
      kept.every((codesKept, dimension) => {
        return by.includes(dimension) || codesKept === null || codesKept.includes(codes[dimension]!);
      }),
    );
    const places = by.reduce<number[][]>(
      (found, dimension) =>
        found.flatMap((place) => listCodes(sizes[dimension]!).map((code) => [...place, code])),
      [[]],
    );
    const measures = listCodes(measureCount).map((measure) =>
      places.map((place) => {
        const here = shown.filter(({ codes }) => by.every((dimension, at) => codes[dimension] === place[at]));
        const sum = (key: 'value' | 'lower' | 'upper') =>
          here.reduce((total, { figures }) => total + figures[measure]![key], 0);
        return [
          sum('value'),
          sum('lower'),
          sum('upper'),
          gapOf(here.map((cell) => cell.figures[measure]!)),
        ] as const;
      }),
    );
    return { by, measures };
  });
}

function gapOf(figures: readonly Figure[]): number {
  if (figures.length > 0 && figures.every(({ status }) => status === notApplicable)) return GAP.notApplicable;
  if (figures.some(({ status }) => status === missing)) return GAP.missing;
  return figures.some(({ upper }) => upper === Number.POSITIVE_INFINITY) ? GAP.suppressed : GAP.none;
}

/** What the engine answers, in the form of the naive answer. */
export function plainTotals(totals: readonly Totals[]): PlainTotals[] {
  return totals.map(({ by, measures }) => ({ by, measures: measures.map(listPlaces) }));
}

function listPlaces({ sums, lower, upper, gap }: Aggregate) {
  return Array.from(
    sums,
    (sum, place) => [sum, lower[place]!, upper[place]!, gap?.[place] ?? GAP.none] as const,
  );
}
