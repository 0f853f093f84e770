import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  findPeriods,
  findPointOnLine,
  openDashboard,
  type Point,
  query,
  scrollTo,
} from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

const PHONE = { width: 390, height: 844, hasTouch: true } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The marks that stand back behind one that is lit. */
const listFaded = (page: Page) =>
  page
    .locator('.chart .mark')
    .evaluateAll((marks) =>
      marks.filter((mark) => getComputedStyle(mark).opacity !== '1').map((mark) => mark.ariaLabel),
    );

/** One finger from place to place, in steps as a hand makes them. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) });
  await send('touchStart', [from]);
  for (let part = 0.1; part < 1.05; part += 0.1)
    await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
  await send('touchEnd', []);
}

describe.each([
  ['comparison', '.chart-option >> nth=2'],
  ['trend', '.chart-option .chart-hit >> nth=0'],
  ['table', 'tbody tr.row-member >> nth=1'],
])('a finger on a mark of the %s', (card, mark) => {
  test('chooses it and leaves nothing faded', async () => {
    const { page, finish } = await openDashboard(browser, PHONE);
    const target = cardOf(page, card).locator(mark);
    await scrollTo(page, target);
    await target.tap({ force: true });
    expect(Object.keys(await query(page))).toEqual(['filter.offence']);
    expect(await listFaded(page)).toEqual([]);
    await finish();
  });
});

describe('a finger on the trend', () => {
  test('narrows the years when drawn across them', async () => {
    const { page, finish } = await openDashboard(browser, PHONE);
    const periods = await findPeriods(page);
    const scrolled = await page.evaluate(() => window.scrollY);
    await swipe(page, periods[1]!, { x: periods[3]!.x, y: periods[1]!.y + 6 });
    expect(await query(page)).toEqual({ 'filter.year': '2016-17..2018-19' });
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
    await finish();
  });

  test('narrows them too when it starts on a line, and picks nothing', async () => {
    const { page, finish } = await openDashboard(browser, PHONE);
    const periods = await findPeriods(page);
    const onLine = await findPointOnLine(page, 'g:offence:malicious-communications');
    await swipe(page, onLine, { x: periods[2]!.x, y: onLine.y });
    expect(await query(page)).toEqual({ 'filter.year': '2015-16..2017-18' });
    await finish();
  });

  test('moves an edge of what is shown', async () => {
    const { page, finish } = await openDashboard(browser, PHONE, '?filter.year=2016-17..2018-19');
    const periods = await findPeriods(page);
    const edge = cardOf(page, 'trend').getByRole('slider', { name: 'First period shown' });
    const grip = (await edge.locator('rect').first().boundingBox())!;
    const start = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    await swipe(page, start, { x: periods[2]!.x, y: start.y });
    expect(await query(page)).toEqual({ 'filter.year': '2017-18..2018-19' });
    await finish();
  });

  test('scrolls the page when drawn up, and selects nothing', async () => {
    const { page, finish } = await openDashboard(browser, PHONE);
    const periods = await findPeriods(page);
    const scrolled = await page.evaluate(() => window.scrollY);
    const { x, y } = periods[2]!;
    await swipe(page, { x, y: y + 100 }, { x: x + 4, y: y - 100 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled + 100);
    expect(await query(page)).toEqual({});
    await finish();
  });
});
