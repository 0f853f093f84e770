import { CELL_STATUS, type CodeColumn, type Cube, type MeasureColumn } from './Dataset.ts';

/** One measure in plain columns; without `status` every cell is present. */
export interface MeasureInput {
  readonly values: ArrayLike<number>;
  readonly status?: ArrayLike<number> | undefined;
  /** Bounds of cells that are not present; left out, they are 0 and Infinity (0 and 0 where not applicable). */
  readonly lower?: ArrayLike<number> | undefined;
  readonly upper?: ArrayLike<number> | undefined;
}

export interface CubeInput {
  /** Member count of each dimension. */
  readonly sizes: readonly number[];
  /** A code per cell, one column per dimension. */
  readonly codes: readonly ArrayLike<number>[];
  readonly measures: readonly MeasureInput[];
}

/** From here on the columns of a cube are worth sharing with a worker. */
const SHARED_CELLS = 2 ** 16;

/**
 * Packs plain columns into a cube.
 *
 * Codes take the smallest unsigned type that holds the dimension's last code. Status and bounds are kept only
 * for a measure with a cell that is not present; the value of such a cell becomes 0, the bounds of a present one
 * its value. From 65,536 cells on, where a page may share memory between its threads (it is cross-origin isolated), the
 * columns are on shared buffers, so that a worker reads the same ones; everywhere else each thread needs a copy.
 *
 * Throws when a column has another length than the first, or a code or a status is out of range.
 */
export function createCube({ sizes, codes, measures }: CubeInput): Cube {
  if (codes.length !== sizes.length) {
    throw new Error(`createCube: expected ${sizes.length} code columns, got ${codes.length}`);
  }
  const length = codes[0]?.length ?? measures[0]?.values.length ?? 0;
  return {
    length,
    codes: codes.map((column, dimension) => packCodes(column, sizes[dimension]!, length, dimension)),
    measures: measures.map((measure, index) => packMeasure(measure, length, index)),
  };
}

function packCodes(column: ArrayLike<number>, size: number, length: number, dimension: number): CodeColumn {
  checkLength(`codes[${dimension}]`, column, length);
  const packed = createCodeColumn(size, length);
  for (let cell = 0; cell < length; cell += 1) {
    const code = column[cell]!;
    if (!(Number.isInteger(code) && code >= 0 && code < size)) {
      throw new Error(
        `createCube: codes[${dimension}][${cell}]: expected a whole number below ${size}, got ${code}`,
      );
    }
    packed[cell] = code;
  }
  return packed;
}

function createCodeColumn(size: number, length: number): CodeColumn {
  if (size <= 0x100) return new Uint8Array(createBuffer(length, 1));
  return size <= 0x10000
    ? new Uint16Array(createBuffer(length, 2))
    : new Uint32Array(createBuffer(length, 4));
}

function createNumbers(length: number): Float64Array {
  return new Float64Array(createBuffer(length, 8));
}

function createBuffer(length: number, bytesPerCell: number): ArrayBufferLike {
  const bytes = length * bytesPerCell;
  const isShared = length >= SHARED_CELLS && typeof crossOriginIsolated === 'boolean' && crossOriginIsolated;
  return isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

function packMeasure(measure: MeasureInput, length: number, index: number): MeasureColumn {
  const name = `measures[${index}]`;
  for (const key of ['values', 'status', 'lower', 'upper'] as const) {
    const column = measure[key];
    if (column !== undefined) checkLength(`${name}.${key}`, column, length);
  }
  const values = createNumbers(length);
  values.set(measure.values);
  if (measure.status === undefined || isAllPresent(measure.status, length)) return { values };
  const status = new Uint8Array(createBuffer(length, 1));
  const lower = createNumbers(length);
  const upper = createNumbers(length);
  for (let cell = 0; cell < length; cell += 1) {
    const known = measure.status[cell]!;
    if (!(Number.isInteger(known) && known >= 0 && known <= CELL_STATUS.notApplicable)) {
      throw new Error(`createCube: ${name}.status[${cell}]: expected a cell status, got ${known}`);
    }
    const isPresent = known === CELL_STATUS.present;
    if (!isPresent) values[cell] = 0;
    status[cell] = known;
    lower[cell] = isPresent ? values[cell]! : (measure.lower?.[cell] ?? 0);
    upper[cell] = isPresent
      ? values[cell]!
      : (measure.upper?.[cell] ?? (known === CELL_STATUS.notApplicable ? 0 : Infinity));
  }
  return { values, status, lower, upper };
}

function isAllPresent(status: ArrayLike<number>, length: number): boolean {
  for (let cell = 0; cell < length; cell += 1) if (status[cell] !== CELL_STATUS.present) return false;
  return true;
}

function checkLength(name: string, column: ArrayLike<number>, length: number): void {
  if (column.length !== length)
    throw new Error(`createCube: ${name}: expected ${length} cells, got ${column.length}`);
}
