/**
 * Cells made from a seed, with the lumpiness of recorded crime: few members of the even dimensions have most cells, those
 * of the odd ones (years, outcomes) about as many each; counts are small, larger in first members and rising along
 * the second dimension, and so is the part that is flagged. The same arguments give the same cells.
 *
 * Codes are a column per dimension in the smallest type that holds its last code; 0 <= flagged <= total per cell.
 * Places may come more than once or not at all, in no order; where there are exactly as many cells as places, each
 * comes once, in row-major order.
 *
 * @param {{ cells: number, sizes: readonly number[], seed: number }} options
 */
export function generateCells({ cells, sizes, seed }) {
  const random = createRandom(seed);
  const isFull = sizes.reduce((product, size) => product * size, 1) === cells;
  const codes = sizes.map((size, dimension) => {
    const column = createCodeColumn(size, cells);
    if (isFull) enumerateCodes(column, size, countInner(sizes, dimension));
    else drawCodes(column, size, dimension % 2 === 0, random);
    return column;
  });
  return { codes, ...drawCounts(codes, sizes, cells, random) };
}

/** Mulberry32: numbers from 0 up to 1, 1 excluded. @type {(seed: number) => () => number} */
export function createRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @type {(size: number, cells: number) => Uint8Array | Uint16Array | Uint32Array} */
function createCodeColumn(size, cells) {
  if (size <= 0x100) return new Uint8Array(cells);
  return size <= 0x10000 ? new Uint16Array(cells) : new Uint32Array(cells);
}

/** @type {(sizes: readonly number[], dimension: number) => number} */
function countInner(sizes, dimension) {
  return sizes.slice(dimension + 1).reduce((product, size) => product * size, 1);
}

/** @type {(column: Uint8Array | Uint16Array | Uint32Array, size: number, inner: number) => void} */
function enumerateCodes(column, size, inner) {
  for (let cell = 0; cell < column.length; cell += 1) column[cell] = Math.floor(cell / inner) % size;
}

/** @type {(column: Uint8Array | Uint16Array | Uint32Array, size: number, isSkewed: boolean, random: () => number) => void} */
function drawCodes(column, size, isSkewed, random) {
  for (let cell = 0; cell < column.length; cell += 1) {
    const drawn = random();
    column[cell] = Math.floor(size * (isSkewed ? drawn * drawn : drawn));
  }
}

/** @type {(codes: readonly ArrayLike<number>[], sizes: readonly number[], cells: number, random: () => number) => { total: Float64Array, flagged: Float64Array }} */
function drawCounts(codes, sizes, cells, random) {
  const total = new Float64Array(cells);
  const flagged = new Float64Array(cells);
  const [first = [], second = []] = codes;
  const [firstSize = 1, secondSize = 1] = sizes;
  for (let cell = 0; cell < cells; cell += 1) {
    const weight = 1 - (first[cell] ?? 0) / firstSize;
    const progress = (second[cell] ?? 0) / secondSize;
    const mean = 1 + 30 * weight * weight * weight * (0.5 + progress);
    total[cell] = Math.floor(-Math.log(1 - random()) * mean);
    flagged[cell] = Math.floor((total[cell] ?? 0) * random() * (0.1 + 0.5 * progress));
  }
  return { total, flagged };
}
