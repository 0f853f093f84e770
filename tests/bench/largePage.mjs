import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../helpers/findBrowser.mjs';
import { ready } from './actions.mjs';
import { describeMachine, formatConditions, WINDOW } from './conditions.mjs';
import { installFrameProbe } from './frameProbe.mjs';
import { measureMemory } from './memory.mjs';
import { addUpGenerated } from './plainTotals.mjs';
import { installProbe } from './probe.mjs';
import { BENCH_MODE, servePages } from './servePages.mjs';
import { summarise } from './statistics.mjs';

/**
 * `npm run bench -- page --cells N [--runs 31] [--json FILE]`: the page on a generated table of five dimensions, dragged
 * and clicked with a real mouse; what it draws is compared with sums made here before a time counts.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number, y: number }} Point in CSS pixels of the window
 * @typedef {{ name: string, milliseconds: number[], frames: number, longTasks: number[] }} Measured
 */

const AIMS = { paintMilliseconds: 50, longTaskMilliseconds: 50, megabytes: 400 };
const WARM_UP_RUNS = 6;
/** Of a mouse that reports 125 times a second. */
const MOVE_MILLISECONDS = 8;
const PIXELS_PER_MOVE = 4;
const DRAGS = 6;
const READY_TIMEOUT = 120_000;
/** Chromium measures memory on its own good time without it. */
const MEMORY_FLAG = '--enable-blink-features=ForceEagerMeasureMemory';

/** @param {{ cells: string, runs: number, json: string | undefined }} options */
export async function benchLargePage({ cells: wanted, runs, json }) {
  const cells = Number(wanted);
  if (!(Number.isInteger(cells) && cells > 0))
    throw new Error(`--cells: expected a whole number above 0, got ${wanted}`);
  const found = findBrowser();
  const served = await servePages(['ours'], BENCH_MODE);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...BROWSER_FLAGS, MEMORY_FLAG],
  });
  try {
    const conditions = { ...describeMachine(), browser: found.version, cells, runs };
    process.stdout.write(`${formatConditions(conditions)}\n`);
    const address = `${served.addresses.get('ours')}?data=generated-${cells}`;
    const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
    const empty = await measureMemory(await context.newPage(), browser);
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
    await page.addInitScript(installProbe);
    await page.addInitScript(installFrameProbe);
    const seconds = await open(page, address);
    const indexing = await measureIndexing(page);
    const toggles = await measureToggles(page, runs, addUpGenerated(cells));
    const drag = await measureDrag(page);
    const memory = await measureMemory(page, browser);
    const result = { seconds, indexing, measured: [drag, toggles], memory, empty };
    process.stdout.write(formatResult(result));
    if (json) writeFileSync(json, `${JSON.stringify({ conditions, ...result }, null, 2)}\n`);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Seconds until the table is drawn; then waits until the page has come to rest. @type {(page: Page, address: string) => Promise<number>} */
async function open(page, address) {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'load' });
  await ready.ours(page).waitFor({ timeout: READY_TIMEOUT });
  const seconds = (performance.now() - start) / 1000;
  await page.waitForFunction(() => document.querySelectorAll('.card .chart svg').length >= 4);
  await page.waitForTimeout(2000);
  return seconds;
}

/** Enters the pickers one after the other, each of which has an index built. @type {(page: Page) => Promise<{ longTasks: number[], longestPause: number }>} */
async function measureIndexing(page) {
  await page.evaluate(() => window.frameBench.beginWatch());
  for (const picker of await page.locator('.facet').all()) {
    await picker.locator('legend').hover();
    await page.waitForTimeout(1500);
  }
  const watched = await page.evaluate(() => window.frameBench.endWatch());
  await page.evaluate(() => window.scrollTo(0, 0));
  return watched;
}

/**
 * Leaves out one offence after the other by its checkbox, and takes every second one in again.
 * @type {(page: Page, runs: number, plain: ReturnType<typeof addUpGenerated>) => Promise<Measured>}
 */
async function measureToggles(page, runs, plain) {
  const boxes = page.locator('.facet').first().locator('.check:not(.check-group) input');
  await boxes.first().hover();
  await page.waitForTimeout(1500);
  await page.evaluate(() => window.frameBench.takeLongTasks());
  /** @type {Set<number>} */
  const leftOut = new Set();
  /** @type {number[]} */
  const milliseconds = [];
  for (let run = 0; run < WARM_UP_RUNS + runs; run++) {
    const place = Math.floor(run / 3) + (run % 3 === 2 ? 0 : run % 3);
    const box = boxes.nth(place);
    await box.hover();
    const code = Number(/\d+$/.exec((await box.getAttribute('aria-label')) ?? '')?.[0]) - 1;
    if (leftOut.has(code)) leftOut.delete(code);
    else leftOut.add(code);
    await page.evaluate(() => {
      window.bench.watched = window.bench.watchNext('click');
    });
    await page.mouse.down();
    await page.mouse.up();
    const { settled } = await page.evaluate(() => window.bench.watched);
    if (run >= WARM_UP_RUNS) milliseconds.push(settled);
    await checkDrawn(page, plain, leftOut);
  }
  const longTasks = await page.evaluate(() => window.frameBench.takeLongTasks());
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.waitForTimeout(500);
  return { name: 'toggle offence', milliseconds, frames: milliseconds.length, longTasks };
}

/** Throws unless the totals of the table and the picker of outcomes say what was added up here. @type {(page: Page, plain: ReturnType<typeof addUpGenerated>, leftOut: ReadonlySet<number>) => Promise<void>} */
async function checkDrawn(page, plain, leftOut) {
  const drawn = await page.evaluate(() => {
    const texts = (/** @type {string} */ cells) =>
      [...document.querySelectorAll(cells)].map((cell) => cell.firstChild?.textContent ?? '');
    return {
      years: texts('tfoot tr:first-child td:not(.trend-cell)'),
      facets: [...document.querySelectorAll('.facet')].map((facet) =>
        [...facet.querySelectorAll('.check-figure')].map((cell) => cell.textContent ?? ''),
      ),
    };
  });
  const years = plain.years(leftOut);
  compare('years', drawn.years.slice(0, years.length), years);
  compare('outcomes', drawn.facets[2] ?? [], plain.outcomes(leftOut));
}

/** @type {(name: string, found: readonly string[], expected: readonly string[]) => void} */
function compare(name, found, expected) {
  if (found.join(' ') === expected.join(' ')) return;
  throw new Error(`${name}: expected ${expected.join(' ')}, got ${found.join(' ')}`);
}

/** Drags the right edge of the years to the left end and back, a few times. @type {(page: Page) => Promise<Measured>} */
async function measureDrag(page) {
  const edge = page.getByRole('slider').last();
  await edge.scrollIntoViewIfNeeded();
  const box = await boxOf(edge);
  const plot = await boxOf(page.locator('[data-card="trend"] .chart-plot'));
  const y = box.y + box.height / 3;
  const right = box.x + box.width / 2;
  const left = plot.x + 2;
  await page.mouse.move(right, y);
  await page.mouse.down();
  await sweep(page, { x: right, y }, { x: left, y });
  await sweep(page, { x: left, y }, { x: right, y });
  await page.evaluate(() => window.frameBench.takeLongTasks());
  await page.evaluate(() => window.frameBench.begin());
  for (let drag = 0; drag < DRAGS; drag += 2) {
    await sweep(page, { x: right, y }, { x: left, y });
    await sweep(page, { x: left, y }, { x: right, y });
  }
  await page.mouse.up();
  await page.waitForTimeout(300);
  const frames = await page.evaluate(() => window.frameBench.end());
  const longTasks = await page.evaluate(() => window.frameBench.takeLongTasks());
  const milliseconds = frames.filter(({ hasChanged }) => hasChanged).map(({ delay }) => delay);
  return { name: 'drag brush', milliseconds, frames: frames.length, longTasks };
}

/** @type {(locator: import('playwright-core').Locator) => Promise<{ x: number, y: number, width: number, height: number }>} */
async function boxOf(locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator}: expected a box on screen, got none`);
  return box;
}

/** Moves as a hand does: without waiting for the page. @type {(page: Page, from: Point, to: Point) => Promise<void>} */
async function sweep(page, from, to) {
  const moves = Math.round(Math.abs(to.x - from.x) / PIXELS_PER_MOVE);
  const start = performance.now();
  /** @type {Promise<void>[]} */
  const sent = [];
  for (let move = 1; move <= moves; move++) {
    const part = move / moves;
    sent.push(page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part));
    const wait = start + move * MOVE_MILLISECONDS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  await Promise.all(sent);
}

/** @typedef {import('./memory.mjs').Memory} Memory */
/** @typedef {{ seconds: number, indexing: { longTasks: number[], longestPause: number }, measured: Measured[], memory: Memory, empty: Memory }} Result */

/** @type {(result: Result) => string} */
function formatResult({ seconds, indexing, measured, memory, empty }) {
  const lines = [
    `Opened in ${seconds.toFixed(1)} s. Every toggle drew what was added up cell by cell.`,
    '',
    formatRow(['action', 'median ms', 'p95 ms', 'changed', 'frames', 'long tasks', 'longest']),
    ...measured.map(formatMeasured),
    formatRow(['build indexes', '', '', '', '', ...describeTasks(indexing.longTasks)]),
    `Longest pause between frames while indexes are built: ${indexing.longestPause.toFixed(0)} ms`,
    '',
    'input-to-paint: from the time stamp of the first input of a frame to the paint of what it changed;',
    'the wait for the next frame (16.7 ms) and inputs that queue are included. Frames that change nothing do not count.',
    '',
    `Memory: ${format(memory.resident - empty.resident)} MB resident over an empty page (${format(memory.resident)} - ${format(empty.resident)}), the page itself counts ${format(memory.page)} MB, what its threads share once for each`,
    '',
    ...measured.map(({ name, milliseconds }) =>
      verdict(
        summarise(milliseconds).p95 <= AIMS.paintMilliseconds,
        `${name}: p95 of input-to-paint at most ${AIMS.paintMilliseconds} ms`,
      ),
    ),
    verdict(
      [...measured, indexing].every(({ longTasks }) => longTasks.length === 0),
      `no long task over ${AIMS.longTaskMilliseconds} ms after load`,
    ),
    verdict(
      memory.resident - empty.resident <= AIMS.megabytes,
      `at most ${AIMS.megabytes} MB over an empty page`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** @type {(measured: Measured) => string} */
function formatMeasured({ name, milliseconds, frames, longTasks }) {
  const { median, p95 } = summarise(milliseconds);
  return formatRow([
    name,
    median.toFixed(1),
    p95.toFixed(1),
    String(milliseconds.length),
    String(frames),
    ...describeTasks(longTasks),
  ]);
}

/** @type {(tasks: readonly number[]) => string[]} */
function describeTasks(tasks) {
  return [String(tasks.length), tasks.length === 0 ? '-' : Math.max(...tasks).toFixed(0)];
}

/** @type {(cells: readonly string[]) => string} */
function formatRow([name = '', ...cells]) {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(11)).join('');
}

/** @type {(isMet: boolean, aim: string) => string} */
function verdict(isMet, aim) {
  return `${isMet ? 'met    ' : 'NOT MET'} ${aim}`;
}

/** @type {(megabytes: number) => string} */
function format(megabytes) {
  return megabytes.toFixed(0);
}
