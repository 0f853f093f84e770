import { execFileSync } from 'node:child_process';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {{ resident: number, page: number }} Memory megabytes (10^6 bytes): of the page's process, its threads included,
 *   and of the page as it measures itself (NaN where it may not)
 */

/** After collecting garbage. @type {(page: Page, browser: Browser) => Promise<Memory>} */
export async function measureMemory(page, browser) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(1000);
  await session.detach();
  return { resident: readResident(await findProcess(page, browser)), page: await measureItself(page) };
}

/** The process that draws this page: the one that is busy while the page is. @type {(page: Page, browser: Browser) => Promise<number>} */
async function findProcess(page, browser) {
  const session = await browser.newBrowserCDPSession();
  const before = await listRenderers(session);
  await page.evaluate(() => {
    const start = performance.now();
    while (performance.now() - start < 300);
  });
  const after = await listRenderers(session);
  await session.detach();
  const [busiest] = [...after].sort(
    ([a, x], [b, y]) => y - (before.get(b) ?? 0) - (x - (before.get(a) ?? 0)),
  );
  if (busiest === undefined) throw new Error('memory: expected a process that draws the page, got none');
  return busiest[0];
}

/** Processor seconds by process. @type {(session: import('playwright-core').CDPSession) => Promise<Map<number, number>>} */
async function listRenderers(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return new Map(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
  );
}

/** @type {(process: number) => number} */
function readResident(process) {
  const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process)], { encoding: 'utf8' }));
  return (kibibytes * 1024) / 1e6;
}

/** @type {(page: Page) => Promise<number>} */
async function measureItself(page) {
  return page.evaluate(async () => {
    const performance = /** @type {{ measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> }} */ (
      window.performance
    );
    if (!crossOriginIsolated || !performance.measureUserAgentSpecificMemory) return Number.NaN;
    return (await performance.measureUserAgentSpecificMemory()).bytes / 1e6;
  });
}
