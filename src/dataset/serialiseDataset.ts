import {
  count,
  type Decoder,
  decode,
  formatFault,
  list,
  literal,
  number,
  object,
  optional,
  satisfying,
  text,
} from '../lib/decode.ts';
import { createCube } from './createCube.ts';
import type { Cube, Dataset, MeasureColumn } from './Dataset.ts';
import { breakShape, dimensionShape, measureShape, noteShape, sourceShape } from './datasetShape.ts';

/** The version `serialiseDataset` writes. */
export const DATASET_VERSION = 1;

interface SerialisedMeasure {
  readonly values: readonly number[];
  readonly status?: readonly number[];
  readonly lower?: readonly number[];
  /** JSON has no Infinity: null is no upper bound. */
  readonly upper?: readonly (number | null)[];
}

/** A dataset as plain JSON: what is built in, embedded in exports and kept by the browser. */
export interface SerialisedDataset extends Omit<Dataset, 'cube'> {
  readonly version: typeof DATASET_VERSION;
  readonly cube: {
    readonly codes: readonly (readonly number[])[];
    readonly measures: readonly SerialisedMeasure[];
  };
}

/** A dataset as plain JSON, in the current version. */
export function serialiseDataset(dataset: Dataset): SerialisedDataset {
  return { version: DATASET_VERSION, ...dataset, cube: serialiseCube(dataset.cube) };
}

function serialiseCube(cube: Cube): SerialisedDataset['cube'] {
  return {
    codes: cube.codes.map((column) => Array.from(column)),
    measures: cube.measures.map(serialiseMeasure),
  };
}

function serialiseMeasure({ values, status, lower, upper }: MeasureColumn): SerialisedMeasure {
  return {
    values: Array.from(values),
    ...(status && { status: Array.from(status) }),
    ...(lower && { lower: Array.from(lower) }),
    ...(upper && { upper: Array.from(upper, (bound) => (bound === Infinity ? null : bound)) }),
  };
}

const bound = satisfying(
  'a number or null',
  (value): value is number | null => value === null || Number.isFinite(value),
);

const serialisedShape: Decoder<SerialisedDataset> = object<SerialisedDataset>({
  version: literal(DATASET_VERSION),
  id: text,
  title: text,
  shortTitle: text,
  publisher: text,
  question: optional(text),
  source: sourceShape,
  notes: list(noteShape),
  dimensions: list(dimensionShape),
  measures: list(measureShape),
  breaks: list(breakShape),
  reconciliation: optional(object({ columnsChecked: count, columnsEqual: count })),
  cube: object<SerialisedDataset['cube']>({
    codes: list(list(count)),
    measures: list(
      object<SerialisedMeasure>({
        values: list(number),
        status: optional(list(count)),
        lower: optional(list(number)),
        upper: optional(list(bound)),
      }),
    ),
  }),
});

/**
 * Rebuilds a dataset from `serialiseDataset`'s JSON, field by field; fields it does not know are left out.
 * Throws an error that names the first field of a wrong shape, or the version when it is not known.
 */
export function restoreDataset(json: unknown): Dataset {
  const decoded = decode(serialisedShape, json);
  if (!decoded.ok) {
    const fault = decoded.error.find((candidate) => candidate.path === 'version') ?? decoded.error[0]!;
    throw new Error(`restoreDataset: ${formatFault(fault)}`);
  }
  const { version: _, cube, ...known } = decoded.value;
  if (cube.measures.length !== known.measures.length) {
    throw new Error(
      `restoreDataset: cube.measures: expected ${known.measures.length} columns, got ${cube.measures.length}`,
    );
  }
  checkReferences(known);
  return {
    ...known,
    cube: restoreCube(
      cube,
      known.dimensions.map((dimension) => dimension.members.length),
    ),
  };
}

function checkReferences({ dimensions, measures }: Omit<Dataset, 'cube'>): void {
  dimensions.forEach((dimension, index) => {
    if (dimension.type === 'time') return;
    const size = dimension.grouping?.groups.length ?? 0;
    dimension.members.forEach(({ group }, member) => {
      if (group === undefined || group < size) return;
      const path = `dimensions[${index}].members[${member}].group`;
      throw new Error(`restoreDataset: ${path}: expected a number below ${size}, got ${group}`);
    });
  });
  measures.forEach(({ subsetOf }, index) => {
    if (subsetOf === undefined || measures.some((measure) => measure.id === subsetOf)) return;
    throw new Error(
      `restoreDataset: measures[${index}].subsetOf: expected the id of a measure, got ${subsetOf}`,
    );
  });
}

function restoreCube(cube: SerialisedDataset['cube'], sizes: readonly number[]): Cube {
  const measures = cube.measures.map(({ upper, ...rest }) => ({
    ...rest,
    upper: upper?.map((value) => value ?? Infinity),
  }));
  try {
    return createCube({ sizes, codes: cube.codes, measures });
  } catch (cause) {
    throw new Error(`restoreDataset: cube: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
