/** One measure summed in one table, in finite parts that can be added and subtracted. */
export interface Tally {
  readonly sums: Float64Array;
  /** What cells that are not present add to the bounds; null where every cell of the measure is present. */
  readonly gaps: Gaps | null;
}

export interface Gaps {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** How many cells have no upper bound, and how many of these are missing; they add nothing to `upper`. */
  readonly unbounded: Float64Array;
  readonly missing: Float64Array;
  /** How many cells there are, and how many of them do not apply. */
  readonly cells: Float64Array;
  readonly notApplicable: Float64Array;
}

/** A tally of nothing. */
export function createTally(length: number, hasGaps: boolean): Tally {
  const create = () => new Float64Array(length);
  const createGaps = () => ({
    lower: create(),
    upper: create(),
    unbounded: create(),
    missing: create(),
    cells: create(),
    notApplicable: create(),
  });
  return { sums: create(), gaps: hasGaps ? createGaps() : null };
}

/** The arrays of a tally: one, or as many as this where cells may not be present. */
export function listColumns({ sums, gaps }: Tally): readonly Float64Array[] {
  return gaps === null
    ? [sums]
    : [sums, gaps.lower, gaps.upper, gaps.unbounded, gaps.missing, gaps.cells, gaps.notApplicable];
}

/** Of `listColumns` where cells may not be present. */
export const MOST_COLUMNS = 7;

export function copyTally(tally: Tally): Tally {
  const copy = createTally(tally.sums.length, tally.gaps !== null);
  setTally(copy, tally);
  return copy;
}

/** Writes one tally over another of the same table and measure. */
export function setTally(target: Tally, source: Tally): void {
  const columns = listColumns(source);
  for (const [index, column] of listColumns(target).entries()) column.set(columns[index]!);
}

/** Adds one member's row `sign` times (1 or -1). */
export function addRow(target: Tally, rows: Tally, member: number, sign: number): void {
  const columns = listColumns(rows);
  for (const [index, into] of listColumns(target).entries()) {
    addSlice(into, columns[index]!, member * into.length, sign);
  }
}

function addSlice(into: Float64Array, from: Float64Array, start: number, sign: number): void {
  for (let place = 0; place < into.length; place += 1) into[place]! += sign * from[start + place]!;
}
