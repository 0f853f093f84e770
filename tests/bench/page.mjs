import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../helpers/findBrowser.mjs';
import { actions, ready } from './actions.mjs';
import { describeMachine, formatConditions, WINDOW } from './conditions.mjs';
import { finish, measurePaint, measureScript, prepare } from './gestures.mjs';
import { benchLargePage } from './largePage.mjs';
import { installProbe } from './probe.mjs';
import { servePages } from './servePages.mjs';
import { summarise } from './statistics.mjs';

/**
 * `npm run bench -- page [--runs 31] [--json FILE] [--only ours|peer]`: how long the dashboard takes from an input
 * to the paint, beside the same in a dc.js page of the same figures; plain and with the processor slowed down 4 times.
 * With `--cells N` alone on a generated table of that size: see `largePage.mjs`.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./actions.mjs').Gesture} Gesture
 * @typedef {'ours' | 'peer'} Side
 * @typedef {'script' | 'paint' | 'settled'} Kind
 * @typedef {{ action: string, slowdown: number, kind: Kind, side: Side, milliseconds: number[] }} Series
 */

const WARM_UP_RUNS = 5;
const SLOWDOWNS = [1, 4];
const PAINT_BUDGET_MILLISECONDS = 100;

/** @type {Readonly<Record<Kind, string>>} */
const KIND_LABELS = { script: 'script+layout', paint: 'input-to-paint', settled: 'input-to-settled' };

const HELP = `script+layout: from dispatching the event to the end of a forced layout, React flushed.
input-to-paint: from a real input's time stamp to the first paint after it; waits for the next frame (16.7 ms) included.
input-to-settled: the same to the paint of the last change that the input caused within the window.`;

/** @param {readonly string[]} args */
export async function benchPage(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '31' },
      json: { type: 'string' },
      only: { type: 'string' },
      cells: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!(runs >= 30)) throw new Error(`--runs: expected at least 30, got ${values.runs}`);
  if (values.cells !== undefined) return benchLargePage({ cells: values.cells, runs, json: values.json });
  const sides = readSides(values.only);
  const found = findBrowser();
  const served = await servePages(sides);
  const browser = await chromium.launch({ executablePath: found.path, args: BROWSER_FLAGS });
  try {
    const pages = await Promise.all(
      sides.map((side) => openPage(browser, side, served.addresses.get(side) ?? '')),
    );
    const conditions = { ...describeMachine(), browser: found.version, ...(await describeRows(pages)), runs };
    process.stdout.write(`${formatConditions(conditions)}\n${HELP}\n`);
    const series = await measureEverything(pages, runs);
    if (sides.includes('ours')) process.stdout.write(formatVerdicts(series));
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ conditions, series }, null, 2)}\n`);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** @type {(only: string | undefined) => readonly Side[]} */
function readSides(only) {
  if (only === undefined) return ['ours', 'peer'];
  if (only === 'ours' || only === 'peer') return [only];
  throw new Error(`--only: expected ours or peer, got ${only}`);
}

/** @typedef {{ side: Side, page: Page, address: string, setSlowdown: (rate: number) => Promise<void> }} Opened */

/** @type {(browser: import('playwright-core').Browser, side: Side, address: string) => Promise<Opened>} */
async function openPage(browser, side, address) {
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${side}: ${error.stack ?? error.message}\n`));
  await page.addInitScript(installProbe);
  const session = await context.newCDPSession(page);
  const setSlowdown = async (/** @type {number} */ rate) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  };
  await reload({ side, page, address });
  return { side, page, address, setSlowdown };
}

/** @type {(opened: { side: Side, page: Page, address: string }) => Promise<void>} */
async function reload({ side, page, address }) {
  // By way of an empty page: the same address with another hash would not load again.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
  await ready[side](page).waitFor();
}

/** @type {(pages: readonly Opened[], runs: number) => Promise<Series[]>} */
async function measureEverything(pages, runs) {
  /** @type {Series[]} */
  const series = [];
  for (const slowdown of SLOWDOWNS) {
    process.stdout.write(`\n${formatHeading(slowdown)}\n`);
    for (const action of actions) {
      const measured = await measureAction(pages, action, slowdown, runs);
      process.stdout.write(formatAction(action.name, measured));
      series.push(...measured);
    }
  }
  return series;
}

/** @type {(pages: readonly Opened[], action: typeof actions[number], slowdown: number, runs: number) => Promise<Series[]>} */
async function measureAction(pages, action, slowdown, runs) {
  /** @type {Series[]} */
  const series = pages.flatMap(({ side }) =>
    /** @type {Kind[]} */ (['script', 'paint', 'settled']).map((kind) => {
      return { action: action.name, slowdown, kind, side, milliseconds: [] };
    }),
  );
  for (const opened of pages) {
    await opened.setSlowdown(slowdown);
    await reload(opened);
    await prepare(opened.page, action[opened.side]);
  }
  const turns = 2 * Math.ceil((WARM_UP_RUNS + runs) / 2);
  for (let run = 0; run < 2 * turns; run++) {
    const isPaint = run < turns;
    // In turns, and first in turns: what disturbs the machine meets both sides.
    for (const { side, page } of run % 4 < 2 ? pages : pages.toReversed()) {
      const times = await measureOnce(page, action[side], /** @type {0 | 1} */ (run % 2), isPaint);
      if (run % turns < WARM_UP_RUNS) continue;
      for (const one of series) if (one.side === side) one.milliseconds.push(...(times[one.kind] ?? []));
    }
  }
  for (const { side, page } of pages) await finish(page, action[side]);
  return series;
}

/** @type {(page: Page, gesture: Gesture, turn: 0 | 1, isPaint: boolean) => Promise<Partial<Record<Kind, number[]>>>} */
async function measureOnce(page, gesture, turn, isPaint) {
  if (!isPaint) return { script: [await measureScript(page, gesture, turn)] };
  const { paint, settled, hasChanged } = await measurePaint(page, gesture, turn);
  if (!hasChanged)
    throw new Error(`${page.url()}: expected turn ${turn} of the ${gesture.type} to change the page`);
  return { paint: [paint], settled: [settled] };
}

/** Rows of each page's table, so that it can be seen that both show the same. @type {(pages: readonly Opened[]) => Promise<Record<string, number>>} */
async function describeRows(pages) {
  const entries = pages.map(async ({ side, page }) => [
    `${side}TableRows`,
    await page.locator('table').last().locator('tbody tr').count(),
  ]);
  return Object.fromEntries(await Promise.all(entries));
}

/** @type {(slowdown: number) => string} */
function formatHeading(slowdown) {
  const title = slowdown === 1 ? 'Processor as it is, ms' : `Processor slowed down ${slowdown} times, ms`;
  return `${title}\n${formatRow(['action', 'measure', 'ours', 'p95', 'dc.js', 'p95', 'ours/dc.js', 'p95'])}`;
}

/** @type {(name: string, series: readonly Series[]) => string} */
function formatAction(name, series) {
  const kinds = /** @type {Kind[]} */ (Object.keys(KIND_LABELS));
  const lines = kinds.map((kind) => {
    const [ours, peer] = summaries(series, kind);
    const numbers = [ours?.median, ours?.p95, peer?.median, peer?.p95].map(
      (value) => value?.toFixed(1) ?? '-',
    );
    const ratios = [ratio(ours?.median, peer?.median), ratio(ours?.p95, peer?.p95)];
    return formatRow([
      name,
      KIND_LABELS[kind],
      ...numbers,
      ...ratios.map((value) => value?.toFixed(2) ?? '-'),
    ]);
  });
  return `${lines.join('\n')}\n`;
}

/** @type {(series: readonly Series[], kind: Kind) => ({ median: number, p95: number } | undefined)[]} */
function summaries(series, kind) {
  return ['ours', 'peer'].map((side) => {
    const found = series.find((one) => one.side === side && one.kind === kind);
    return found && summarise(found.milliseconds);
  });
}

/** @type {(ours: number | undefined, peer: number | undefined) => number | undefined} */
function ratio(ours, peer) {
  return ours === undefined || peer === undefined ? undefined : ours / peer;
}

/** @type {(cells: readonly string[]) => string} */
function formatRow([action = '', measure = '', ...numbers]) {
  return action.padEnd(16) + measure.padEnd(17) + numbers.map((number) => number.padStart(11)).join('');
}

/** The two aims: no slower than dc.js, and painted within the budget on a slow machine. @type {(series: readonly Series[]) => string} */
function formatVerdicts(series) {
  const lines = actions.flatMap(({ name }) => {
    const plain = series.filter((one) => one.action === name && one.slowdown === 1);
    const [ours, peer] = summaries(plain, 'script');
    const [slow] = summaries(
      series.filter((one) => one.action === name && one.slowdown === 4),
      'settled',
    );
    const comparison =
      ours && peer && (ours.median <= peer.median ? 'no slower than dc.js' : 'SLOWER than dc.js');
    const isWithin = slow && slow.p95 < PAINT_BUDGET_MILLISECONDS;
    const budget =
      slow && `${isWithin ? 'within' : 'OVER'} ${PAINT_BUDGET_MILLISECONDS} ms settled (p95, slowed down)`;
    return `${name.padEnd(16)}${[comparison, budget].filter(Boolean).join(', ')}`;
  });
  return `\n${lines.join('\n')}\n`;
}
