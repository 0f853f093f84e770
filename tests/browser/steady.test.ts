import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  markOf,
  openDashboard,
  query,
  rowOf,
  SIZES,
  scrollTo,
  settleChange,
} from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

/** How far what was clicked may move, in pixels. */
const STILL = 2;

/** One that a rule change affects and one that none does: with the latter the notes on it go. */
const AFFECTED = 'harassment';
const UNAFFECTED = 'send-indecent-or-grossly-offensive-message';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Clicks the middle of what is found, lets every card follow, and says how far it moved down. */
async function clickAndMeasure(page: Page, target: Locator) {
  // Ends what keeps the mark before in its place.
  await page.keyboard.press('Shift');
  await scrollTo(page, target);
  const { x, y, width, height } = (await target.boundingBox())!;
  const point = { x: x + Math.min(width / 2, 60), y: y + height / 2 };
  await page.mouse.click(point.x, point.y);
  for (let turn = 0; turn < 6; turn += 1) await settleChange(page);
  return { point, moved: (await target.boundingBox())!.y - y };
}

describe.each(SIZES)('at $name', (size) => {
  test.each([AFFECTED, UNAFFECTED])('what was clicked stays under the pointer: %s', async (offence) => {
    const key = `m:offence:${offence}`;
    const { page, finish } = await openDashboard(browser, size);
    const targets: readonly (readonly [string, Locator])[] = [
      ['comparison', markOf(page, 'comparison', key).locator('.chart-hit')],
      ['share', markOf(page, 'share', key).locator('.chart-hit')],
      ['contribution', markOf(page, 'contribution', key).locator('.chart-hit')],
      ['table', rowOf(page, key).locator('.row-pick')],
    ];
    for (const [card, target] of targets) {
      const { point, moved } = await clickAndMeasure(page, target);
      expect(await query(page), card).toEqual({ 'filter.offence': offence });
      expect(Math.abs(moved), card).toBeLessThanOrEqual(STILL);
      await page.mouse.click(point.x, point.y);
      expect(await query(page), `${card}, a second click in the same place`).toEqual({});
    }
    await finish();
  });

  test('the trend stays where it is when a line is clicked', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const plot = cardOf(page, 'trend').locator('.chart-plot');
    const label = markOf(page, 'trend', 'g:offence:malicious-communications').locator('.chart-hit').first();
    await scrollTo(page, label);
    const before = (await plot.boundingBox())!;
    await label.click({ force: true });
    for (let turn = 0; turn < 6; turn += 1) await settleChange(page);
    expect(Object.keys(await query(page))).toEqual(['filter.offence']);
    expect(Math.abs((await plot.boundingBox())!.y - before.y)).toBeLessThanOrEqual(STILL);
    await finish();
  });
});
