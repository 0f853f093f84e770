// Takes pictures of the gallery: node tests/gallery/capture.mjs <folder> [widths] [charts]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { BROWSER_FLAGS, findBrowser } from '../helpers/findBrowser.mjs';

const [folder = 'gallery', widths = '340,560,1000', charts = 'trend,comparison,shares,contributions'] =
  process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: findBrowser().path, args: BROWSER_FLAGS });
for (const width of widths.split(',')) {
  const page = await browser.newPage({ viewport: { width: 1720, height: 900 } });
  page.on('console', (message) => message.type() !== 'debug' && console.log(message.type(), message.text()));
  page.on('pageerror', (error) => console.log(error.stack));
  for (const chart of charts.split(',')) {
    await page.goto(`${server.resolvedUrls.local[0]}tests/gallery/index.html?chart=${chart}&width=${width}`);
    await page.waitForSelector('section svg');
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${chart}-${width}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
await server.close();
