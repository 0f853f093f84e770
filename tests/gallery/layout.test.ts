import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../helpers/launchBrowser.ts';
import { repoRoot } from '../helpers/repoFiles.ts';

const WIDTHS = [320, 560, 1000];
const CHARTS = ['trend', 'comparison', 'shares', 'contributions'];

let browser: Browser;
let server: ViteDevServer;
beforeAll(async () => {
  server = await createServer({ root: repoRoot, logLevel: 'error', server: { port: 0, hmr: false } });
  [browser] = await Promise.all([launchBrowser(), server.listen()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Texts that leave their chart, and pairs of texts that lie on each other. */
function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Descenders of one line may reach into the room above the next. */
    const TOUCH = 2;
    const faults: string[] = [];
    for (const section of document.querySelectorAll('section')) {
      const name = section.querySelector('h2')?.textContent;
      for (const chart of section.querySelectorAll('svg')) {
        const frame = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const isSeen = text.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          return isSeen && box.width > 0 ? [{ words: text.textContent, box }] : [];
        });
        for (const { words, box } of texts) {
          if (
            box.left < frame.left - 1 ||
            box.right > frame.right + 1 ||
            box.top < frame.top - 1 ||
            box.bottom > frame.bottom + 1
          )
            faults.push(`${name}: “${words}” leaves the chart`);
        }
        texts.forEach((one, index) => {
          for (const other of texts.slice(index + 1)) {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (across > TOUCH && down > TOUCH)
              faults.push(`${name}: “${one.words}” lies on “${other.words}”`);
          }
        });
      }
    }
    return faults;
  });
}

describe.each(WIDTHS)('%i pixels wide', (width) => {
  test.each(CHARTS)('no text of any state of %s is cut off or lies on another', async (chart) => {
    const address = `${server.resolvedUrls!.local[0]}tests/gallery/index.html?chart=${chart}&width=${width}`;
    const { page, pageErrors, close } = await openPage(browser, address);
    await page.locator('section svg').first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('section')].every((one) => one.querySelector('svg text, p')),
    );
    expect(await findFaults(page)).toEqual([]);
    expect(pageErrors).toEqual([]);
    await close();
  });
});
