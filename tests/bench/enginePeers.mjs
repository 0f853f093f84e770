import { DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import * as arquero from 'arquero';
import crossfilter from 'crossfilter2';

/**
 * The peers of the engine bench, each doing the same job in the way its documents advise: hold the cells, then answer
 * every step with the sums of each dimension under the clauses of the others.
 *
 * @typedef {{ codes: readonly (Uint8Array | Uint16Array | Uint32Array)[], values: Float64Array, sizes: readonly number[] }} Cells
 * @typedef {{ type: 'interval', first: number, last: number } | { type: 'members', codes: readonly number[] }} Clause
 * @typedef {{ gesture: string, active: number, clauses: readonly (Clause | null)[] }} Step
 * @typedef {{ step: (step: Step) => Promise<readonly Float64Array[]> | readonly Float64Array[], close?: () => void }} Peer
 */

const APPENDED_ROWS = 2048;

/** @type {Readonly<Record<string, (cells: Cells) => Promise<Peer> | Peer>>} */
export const PEERS = {
  crossfilter2: openCrossfilter,
  arquero: openArquero,
  'DuckDB (1 thread)': openDuckDb,
};

/** Records are positions of cells, so that it need not hold an object for each. @type {(cells: Cells) => Peer} */
function openCrossfilter({ codes, values, sizes }) {
  const filter = crossfilter(Array.from(values, (_, cell) => cell));
  const dimensions = codes.map((column) => filter.dimension((cell) => column[cell]));
  const groups = dimensions.map((dimension) => dimension.group().reduceSum((cell) => values[cell]));
  const shown = sizes.map(() => /** @type {Clause | null} */ (null));
  return {
    step({ clauses }) {
      for (const [position, clause] of clauses.entries()) {
        if (clause === shown[position]) continue;
        shown[position] = clause;
        applyClause(dimensions[position], clause);
      }
      return groups.map((group, position) =>
        spread(
          sizes[position],
          group.all().map(({ key, value }) => [key, value]),
        ),
      );
    },
  };
}

/** @type {(dimension: import('crossfilter2').Dimension<number, number>, clause: Clause | null) => void} */
function applyClause(dimension, clause) {
  if (clause === null) dimension.filterAll();
  else if (clause.type === 'interval') dimension.filterRange([clause.first, clause.last + 1]);
  else {
    const members = new Set(clause.codes);
    dimension.filterFunction((code) => members.has(code));
  }
}

/** @type {(cells: Cells) => Peer} */
function openArquero({ codes, values, sizes }) {
  const columns = Object.fromEntries(codes.map((column, position) => [`d${position}`, column]));
  const table = arquero.table({ ...columns, v: values });
  return {
    step({ clauses }) {
      return sizes.map((size, kept) => {
        const conditions = clauses.flatMap((clause, position) =>
          clause === null || position === kept ? [] : [arqueroCondition(clause, position, sizes[position])],
        );
        const params = Object.assign({}, ...conditions.map(({ params }) => params));
        const filtered =
          conditions.length === 0
            ? table
            : table
                .params(params)
                .filter(`(d, $) => ${conditions.map(({ expression }) => expression).join(' && ')}`);
        const summed = filtered.groupby(`d${kept}`).rollup({ sum: arquero.op.sum('v') });
        const [keys, sums] = [summed.array(`d${kept}`), summed.array('sum')];
        return spread(
          size,
          Array.from(keys, (key, row) => [key, sums[row]]),
        );
      });
    },
  };
}

/** @type {(clause: Clause, position: number, size: number) => { expression: string, params: Record<string, unknown> }} */
function arqueroCondition(clause, position, size) {
  const name = `d${position}`;
  if (clause.type === 'interval') {
    return { expression: `(d.${name} >= ${clause.first} && d.${name} <= ${clause.last})`, params: {} };
  }
  const mask = new Uint8Array(size);
  for (const code of clause.codes) mask[code] = 1;
  return { expression: `$.m${position}[d.${name}] === 1`, params: { [`m${position}`]: mask } };
}

/** @type {(cells: Cells) => Promise<Peer>} */
async function openDuckDb({ codes, values, sizes }) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const types = codes.map(
    (column) => ['UTINYINT', 'USMALLINT', '', 'UINTEGER'][column.BYTES_PER_ELEMENT - 1],
  );
  await connection.run(`CREATE TABLE cells (${types.map((type, d) => `d${d} ${type}, `).join('')}v DOUBLE)`);
  const appender = await connection.createAppender('cells');
  const columnTypes = [...codes, values].map((_, column) => appender.columnType(column));
  const chunk = DuckDBDataChunk.create(columnTypes, APPENDED_ROWS);
  for (let start = 0; start < values.length; start += APPENDED_ROWS) {
    const end = Math.min(values.length, start + APPENDED_ROWS);
    chunk.rowCount = end - start;
    for (const [position, column] of [...codes, values].entries()) {
      const vector = chunk.getColumnVector(position);
      for (let cell = start; cell < end; cell += 1) vector.setItem(cell - start, column[cell]);
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    async step({ clauses }) {
      /** @type {Float64Array[]} */
      const totals = [];
      for (const [kept, size] of sizes.entries()) {
        const conditions = clauses.flatMap((clause, position) =>
          clause === null || position === kept ? [] : [sqlCondition(clause, position)],
        );
        const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
        const reader = await connection.runAndReadAll(
          `SELECT d${kept}, sum(v) FROM cells ${where} GROUP BY d${kept}`,
        );
        totals.push(spread(size, /** @type {[number, number][]} */ (reader.getRows())));
      }
      return totals;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @type {(clause: Clause, position: number) => string} */
function sqlCondition(clause, position) {
  if (clause.type === 'interval') return `d${position} BETWEEN ${clause.first} AND ${clause.last}`;
  return clause.codes.length === 0 ? 'false' : `d${position} IN (${clause.codes.join(', ')})`;
}

/** A sum per member; 0 where the peer has none. @type {(size: number, sums: readonly (readonly [number, number])[]) => Float64Array} */
function spread(size, sums) {
  const totals = new Float64Array(size);
  for (const [code, sum] of sums) totals[code] = sum;
  return totals;
}
