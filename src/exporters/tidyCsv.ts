import {
  CELL_STATUS,
  type CellStatus,
  type Cube,
  type Dataset,
  type MeasureColumn,
} from '../dataset/Dataset.ts';
import { type CsvCell, writeCsv } from './writeCsv.ts';

/** The words of a status column. */
export const STATUS_WORDS: Record<CellStatus, string> = {
  [CELL_STATUS.present]: 'present',
  [CELL_STATUS.suppressed]: 'suppressed',
  [CELL_STATUS.missing]: 'missing',
  [CELL_STATUS.notApplicable]: 'not applicable',
};

/**
 * The whole dataset as CSV, a row per combination of members whether the cube has it or not, the last dimension
 * changing fastest.
 *
 * Columns: each dimension's member as in the source; each measure's value, empty unless present, and its status in
 * words; for a measure with suppressed cells also the least and most such a cell may be, both included, the most
 * empty where there is none. The first line is the headings, made unique by a number where two are the same.
 */
export function tidyCsv({ dimensions, measures, cube }: Dataset): string {
  const sizes = dimensions.map((dimension) => dimension.members.length);
  const bounded = cube.measures.map((column) => column.status?.includes(CELL_STATUS.suppressed) === true);
  const headings = [
    ...dimensions.map((dimension) => dimension.label),
    ...measures.flatMap(({ label }, index) => [
      label,
      `${label} status`,
      ...(bounded[index] ? [`${label} lower`, `${label} upper`] : []),
    ]),
  ];
  const cells = locateCells(cube, sizes);
  const rows: (readonly CsvCell[])[] = Array.from(cells, (cell, place) => [
    ...codesOf(place, sizes).map((code, dimension) => dimensions[dimension]!.members[code]!.label),
    ...cube.measures.flatMap((column, index) => writeMeasure(column, cell, bounded[index]!)),
  ]);
  return writeCsv([makeUnique(headings), ...rows]);
}

/** For every place of the complete matrix the cube's cell there, or -1. */
function locateCells(cube: Cube, sizes: readonly number[]): Int32Array {
  const cells = new Int32Array(sizes.reduce((product, size) => product * size, 1)).fill(-1);
  for (let cell = 0; cell < cube.length; cell += 1) {
    const place = sizes.reduce((sum, size, dimension) => sum * size + cube.codes[dimension]![cell]!, 0);
    cells[place] = cell;
  }
  return cells;
}

function codesOf(place: number, sizes: readonly number[]): readonly number[] {
  let rest = place;
  return sizes
    .map((_size, dimension) => sizes[sizes.length - 1 - dimension]!)
    .map((size) => {
      const code = rest % size;
      rest = (rest - code) / size;
      return code;
    })
    .reverse();
}

function writeMeasure(column: MeasureColumn, cell: number, hasBounds: boolean): readonly CsvCell[] {
  const status = cell < 0 ? CELL_STATUS.notApplicable : ((column.status?.[cell] ?? 0) as CellStatus);
  const value = status === CELL_STATUS.present ? column.values[cell]! : null;
  const isSuppressed = status === CELL_STATUS.suppressed;
  const bounds = isSuppressed ? [column.lower?.[cell], column.upper?.[cell]] : [null, null];
  return [value, STATUS_WORDS[status], ...(hasBounds ? bounds.map(finiteOrEmpty) : [])];
}

function finiteOrEmpty(bound: number | null | undefined): number | null {
  return bound != null && Number.isFinite(bound) ? bound : null;
}

function makeUnique(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let count = 2; taken.has(name); count += 1) name = `${heading} ${count}`;
    taken.add(name);
    return name;
  });
}
