import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { createRandom, generateCells } from '../helpers/generateCells.mjs';
import { installPeers } from './installPeers.mjs';
import { summarise } from './statistics.mjs';

/**
 * `npm run bench -- engine [--cells N] [--json FILE]`: how long a change of selection takes from the clauses to the
 * sums of all five dimensions, in our engine and in its peers, in one process on the same cells and selections.
 *
 * Ours is the page's own code, bundled by Vite and run here on the calling thread, as the peers are.
 *
 * @typedef {import('./enginePeers.mjs').Step} Step
 * @typedef {import('./enginePeers.mjs').Clause} Clause
 * @typedef {import('./enginePeers.mjs').Cells} Cells
 * @typedef {{ cells: number, engine: string, build_ms: number, index_ms: number | null, step_p50_ms: number | null, step_p95_ms: number | null, equal: boolean }} Row
 * @typedef {Row & { gestures: readonly (number | null)[] }} Measured
 */

const CELLS = [100_000, 1_000_000, 10_000_000];
const SIZES = [200, 22, 43, 4, 2];
const SEED = 20_261_124;
const OFFENCES = 0;
const YEARS = 1;
/** Selections chosen anew: what a step is. Then small changes of one, for themselves: peers that update only what changed are at their best there. */
const GESTURES = { draw: 60, choose: 60, drag: 20, click: 20 };
const COUNTED = ['draw', 'choose'];
const TABLES = SIZES.map((_, dimension) => [dimension]);
const BUILDS = 3;

/** @param {readonly string[]} args */
export async function benchEngine(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { cells: { type: 'string' }, json: { type: 'string' } },
  });
  const sizes = values.cells === undefined ? CELLS : [readCells(values.cells)];
  installPeers();
  const ours = await loadOurs();
  const { PEERS } = await import('./enginePeers.mjs');
  const steps = createSteps();
  process.stdout.write(`${describeRun(steps)}\n`);
  /** @type {Measured[]} */
  const rows = [];
  for (const cells of sizes) {
    const { codes, total, flagged } = generateCells({ cells, sizes: SIZES, seed: SEED });
    process.stdout.write(`\n${cells.toLocaleString('en-GB')} cells, ms\n${formatHeading()}\n`);
    const input = { codes, values: total, sizes: SIZES };
    const notes = describeMemory(ours, input, flagged);
    const { reference, plain, index, ratios } = measureOurs(ours, input, steps);
    for (const row of [plain, index]) report(rows, row);
    for (const [name, open] of Object.entries(PEERS)) {
      report(rows, await measurePeer(name, open, input, steps, reference));
    }
    process.stdout.write(
      `${ratios}\n${notes}\n${formatComparison(rows.filter((row) => row.cells === cells))}`,
    );
  }
  if (values.json) {
    const written = rows.map(({ gestures: _, ...row }) => row);
    writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`);
  }
  if (rows.some(({ equal }) => !equal)) process.exitCode = 1;
}

/** @type {(text: string) => number} */
function readCells(text) {
  const cells = Number(text);
  if (Number.isInteger(cells) && cells >= 1) return cells;
  throw new Error(`--cells: expected a whole number from 1, got ${text}`);
}

async function loadOurs() {
  const outDir = join(import.meta.dirname, '.cache', 'engine');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      lib: { entry: join(import.meta.dirname, 'engineEntry.ts'), formats: ['es'], fileName: 'engine' },
    },
  });
  return /** @type {typeof import('./engineEntry.ts')} */ (await import(join(outDir, 'engine.js')));
}

/**
 * Selections chosen anew, brushes of years drawn anywhere and then sets of offences of any size; then small changes of
 * one: a brush dragged a year at a time, and offences clicked, mostly one more or one fewer. Each stands under what the
 * one before left. A clause that does not change is the same object from step to step.
 */
function createSteps() {
  const random = createRandom(SEED);
  const [offences = 0, years = 0] = SIZES;
  /** @type {Step[]} */
  const steps = [];
  const add = (
    /** @type {string} */ gesture,
    /** @type {number} */ active,
    /** @type {Clause | null} */ clause,
  ) => steps.push({ gesture, active, clauses: withClause(steps.at(-1)?.clauses ?? [], active, clause) });
  for (let step = 0; step < GESTURES.draw; step += 1) {
    const ends = [Math.floor(years * random()), Math.floor(years * random())].toSorted((a, b) => a - b);
    add('draw', YEARS, { type: 'interval', first: ends[0] ?? 0, last: ends[1] ?? 0 });
  }
  for (let step = 0; step < GESTURES.choose; step += 1) {
    const part = random();
    const codes = Array.from({ length: offences }, (_, code) => code).filter(() => random() < part);
    add('choose', OFFENCES, { type: 'members', codes });
  }
  for (let step = 0; step < GESTURES.drag; step += 1) {
    const width = 6;
    const first = step % (years - width + 1);
    add('drag', YEARS, { type: 'interval', first, last: first + width - 1 });
  }
  /** @type {readonly number[]} */
  let clicked = [];
  for (let step = 0; step < GESTURES.click; step += 1) {
    const drawn = random();
    const code = Math.floor(offences * drawn * drawn);
    const kind = random();
    if (kind < 0.1) clicked = [];
    else if (kind < 0.3) clicked = [code];
    else clicked = clicked.includes(code) ? clicked.filter((other) => other !== code) : [...clicked, code];
    const codes = clicked.toSorted((a, b) => a - b);
    add('click', OFFENCES, codes.length === 0 ? null : { type: 'members', codes });
  }
  return steps;
}

/** @type {(clauses: readonly (Clause | null)[], dimension: number, clause: Clause | null) => readonly (Clause | null)[]} */
function withClause(clauses, dimension, clause) {
  return SIZES.map((_, position) => (position === dimension ? clause : (clauses[position] ?? null)));
}

/** @type {(clauses: readonly (Clause | null)[]) => readonly (Uint8Array | null)[]} */
function createMasks(clauses) {
  return clauses.map((clause, dimension) => {
    if (clause === null) return null;
    const mask = new Uint8Array(SIZES[dimension] ?? 0);
    if (clause.type === 'interval') mask.fill(1, clause.first, clause.last + 1);
    else for (const code of clause.codes) mask[code] = 1;
    return mask;
  });
}

/** @type {(ours: typeof import('./engineEntry.ts'), input: Cells, steps: readonly Step[]) => { reference: readonly (readonly Float64Array[])[], plain: Measured, index: Measured, ratios: string }} */
function measureOurs(ours, { codes, values }, steps) {
  const cells = values.length;
  const query = { sizes: SIZES, tables: TABLES };
  const built = repeat(() => ours.createCube({ sizes: SIZES, codes, measures: [{ values }] }));
  const cube = built.answer;
  const plain = measureSteps(steps, ({ clauses }) =>
    sumsOf(ours.aggregateTotals(cube, query, createMasks(clauses))),
  );
  /** @type {number[]} */
  const indexTimes = [];
  /** @type {string[]} */
  const ratios = [];
  /** @type {Map<string, ReturnType<typeof ours.createStepper>>} */
  const steppers = new Map();
  for (const gesture of Object.keys(GESTURES)) {
    // Built as a view is entered: under what the others are filtered by at that time.
    const { active, clauses } = steps.find((step) => step.gesture === gesture) ?? { active: 0, clauses: [] };
    const masks = createMasks(clauses).with(active, null);
    const pairs = TABLES.map((by) => (by.includes(active) ? by : [active, ...by]));
    const index = repeat(() => finish(ours.indexSteps(cube, query, active, masks)));
    const pass = repeat(() => ours.aggregateTotals(cube, { sizes: SIZES, tables: pairs }, masks));
    const five = repeat(() => ours.aggregateTotals(cube, query, masks));
    indexTimes.push(index.milliseconds);
    ratios.push(
      `index of dimension ${active} for ${gesture}: ${index.milliseconds.toFixed(1)} ms, ${(ours.indexBytes(cube, query, active) / 1e6).toFixed(2)} MB; ` +
        `${(index.milliseconds / pass.milliseconds).toFixed(2)} times a plain pass with the same outputs, ` +
        `${(index.milliseconds / five.milliseconds).toFixed(2)} times one with five totals`,
    );
    steppers.set(gesture, ours.createStepper(index.answer));
  }
  const stepped = measureSteps(steps, ({ gesture, active, clauses }) => {
    const totals = steppers.get(gesture)?.step(createMasks(clauses)[active] ?? null) ?? [];
    return sumsOf(totals);
  });
  const common = { cells, build_ms: built.milliseconds };
  return {
    reference: plain.answers,
    plain: createRow({ ...common, engine: 'ours, plain', index_ms: null }, steps, plain.times, true),
    index: createRow(
      { ...common, engine: 'ours, index', index_ms: Math.max(...indexTimes) },
      steps,
      stepped.times,
      areEqual(stepped.answers, plain.answers),
    ),
    ratios: ratios.join('\n'),
  };
}

/** @type {(totals: readonly import('../../src/engine/aggregate.ts').Totals[]) => readonly Float64Array[]} */
function sumsOf(totals) {
  return totals.map(({ measures }) => measures[0]?.sums ?? new Float64Array());
}

/** The median of some runs, and the last answer. @type {<T>(run: () => T) => { milliseconds: number, answer: T }} */
function repeat(run) {
  const results = Array.from({ length: BUILDS }, () => {
    const startedAt = performance.now();
    const answer = run();
    return { milliseconds: performance.now() - startedAt, answer };
  });
  const { median } = summarise(results.map(({ milliseconds }) => milliseconds));
  return { milliseconds: median, answer: /** @type {typeof results[number]} */ (results.at(-1)).answer };
}

/** @type {<T>(steps: Generator<void, T>) => T} */
function finish(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** @type {(steps: readonly Step[], run: (step: Step) => readonly Float64Array[]) => { times: number[], answers: (readonly Float64Array[])[] }} */
function measureSteps(steps, run) {
  /** @type {number[]} */
  const times = [];
  const answers = steps.map((step) => {
    const startedAt = performance.now();
    const answer = run(step);
    times.push(performance.now() - startedAt);
    return answer;
  });
  return { times, answers };
}

/** @type {(name: string, open: (typeof import('./enginePeers.mjs').PEERS)[string], input: Cells, steps: readonly Step[], reference: readonly (readonly Float64Array[])[]) => Promise<Measured>} */
async function measurePeer(name, open, input, steps, reference) {
  const cells = input.values.length;
  process.stderr.write(`${name}, ${cells} cells: building\n`);
  const buildStartedAt = performance.now();
  const peer = await open(input);
  const build_ms = performance.now() - buildStartedAt;
  /** @type {number[]} */
  const times = [];
  let equal = true;
  for (const [position, step] of steps.entries()) {
    const startedAt = performance.now();
    const answer = await peer.step(step);
    times.push(performance.now() - startedAt);
    equal &&= areEqual([answer], [reference[position] ?? []]);
    if (position % 20 === 19) process.stderr.write(`${name}: ${position + 1} of ${steps.length} steps\n`);
  }
  peer.close?.();
  return createRow({ cells, engine: name, build_ms, index_ms: null }, steps, times, equal);
}

/** @type {(a: readonly (readonly Float64Array[])[], b: readonly (readonly Float64Array[])[]) => boolean} */
function areEqual(a, b) {
  return (
    a.length === b.length &&
    a.every((tables, step) =>
      tables.every((sums, table) => sums.every((sum, place) => sum === b[step]?.[table]?.[place])),
    )
  );
}

/** Times count only where every answer was that of the plain path. @type {(known: Pick<Row, 'cells' | 'engine' | 'build_ms' | 'index_ms'>, steps: readonly Step[], times: readonly number[], equal: boolean) => Measured} */
function createRow(known, steps, times, equal) {
  const timesOf = (/** @type {readonly string[]} */ gestures) =>
    times.filter((_, position) => gestures.includes(steps[position]?.gesture ?? ''));
  const { median, p95 } = summarise(timesOf(COUNTED));
  const gestures = Object.keys(GESTURES).map((gesture) =>
    equal ? summarise(timesOf([gesture])).median : null,
  );
  return { ...known, step_p50_ms: equal ? median : null, step_p95_ms: equal ? p95 : null, equal, gestures };
}

/** What ours holds with both measures of the cells. @type {(ours: typeof import('./engineEntry.ts'), input: Cells, flagged: Float64Array) => string} */
function describeMemory(ours, { codes, values }, flagged) {
  const before = process.memoryUsage();
  const cube = ours.createCube({ sizes: SIZES, codes, measures: [{ values }, { values: flagged }] });
  const query = { sizes: SIZES, tables: TABLES };
  const masks = SIZES.map(() => null);
  const index = finish(ours.indexSteps(cube, query, OFFENCES, masks));
  ours.createStepper(index).step(null);
  const after = process.memoryUsage();
  const megabytes = (/** @type {'rss' | 'arrayBuffers'} */ key) =>
    ((after[key] - before[key]) / 1e6).toFixed(0);
  return `ours with two measures and an index: ${megabytes('arrayBuffers')} MB of arrays, resident memory ${megabytes('rss')} MB more`;
}

/** @type {(steps: readonly Step[]) => string} */
function describeRun(steps) {
  const [processor] = cpus();
  return [
    `processor: ${processor?.model ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB; node ${process.version}`,
    `dimensions: ${SIZES.join(' x ')}; one measure; seed ${SEED}`,
    `steps: ${GESTURES.draw + GESTURES.choose} selections chosen anew, ${GESTURES.draw} brushes of years and ${GESTURES.choose} sets of offences; each from the clauses to the sums of every dimension under the clauses of the others`,
    `beside them, not in the step columns: ${GESTURES.drag} drags by a year and ${GESTURES.click} clicks on an offence; one thread of one process; ${steps.length} answers compared`,
  ].join('\n');
}

/** @type {(rows: Measured[], row: Measured) => void} */
function report(rows, row) {
  rows.push(row);
  const numbers = [row.build_ms, row.index_ms, row.step_p50_ms, row.step_p95_ms, ...row.gestures].map(
    formatTime,
  );
  process.stdout.write(`${formatRow([row.engine, ...numbers, row.equal ? 'yes' : 'NO'])}\n`);
}

/** @type {(milliseconds: number | null) => string} */
function formatTime(milliseconds) {
  if (milliseconds === null) return '-';
  return milliseconds.toFixed(milliseconds < 1 ? 4 : 1);
}

function formatHeading() {
  return formatRow(['engine', 'build', 'index', 'step', 'step p95', ...Object.keys(GESTURES), 'equal']);
}

/** @type {(cells: readonly string[]) => string} */
function formatRow([engine = '', ...rest]) {
  return engine.padEnd(20) + rest.map((text) => text.padStart(11)).join('');
}

/** @type {(rows: readonly Row[]) => string} */
function formatComparison(rows) {
  const [plain, index, ...peers] = rows;
  const times = (/** @type {Row} */ peer, /** @type {Row | undefined} */ own) =>
    peer.step_p50_ms && own?.step_p50_ms ? (peer.step_p50_ms / own.step_p50_ms).toFixed(1) : '-';
  const lines = peers.map(
    (peer) =>
      `${peer.engine}: ${times(peer, plain)} times our plain path, ${times(peer, index)} times our index`,
  );
  return `${lines.join('\n')}\n`;
}
