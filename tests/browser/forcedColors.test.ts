import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, markOf, openDashboard, rowOf } from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

const SELECTED = 'm:offence:harassment';
const OTHER = 'm:offence:send-false-information';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const colourOf = (locator: Locator, property: 'color' | 'backgroundColor' | 'fill') =>
  locator.evaluate((element, name) => getComputedStyle(element)[name], property);

describe.each(['light', 'dark'] as const)('colours forced by the system, %s', (scheme) => {
  // The theme chosen here is the other one: the system's comes first.
  const theme = scheme === 'light' ? 'dark' : 'light';
  const address = `?filter.offence=harassment&filter.year=2016-17..2018-19&theme=${theme}`;

  test('tell what is selected from what is not', async () => {
    const size = { width: 1440, height: 900, forcedColors: 'active' } as const;
    const { page, finish } = await openDashboard(browser, size, address, scheme);
    const differ = async (one: Locator, other: Locator, property: 'color' | 'backgroundColor' | 'fill') =>
      expect(await colourOf(one, property)).not.toBe(await colourOf(other, property));
    await cardOf(page, 'share').getByRole('button', { name: 'Figures', exact: true }).click();
    const canvas = page.locator('body');
    await differ(page.locator('#filters label.is-on').first(), canvas, 'backgroundColor');
    const years = page.locator('.period-row');
    await differ(years.locator('.is-on').first(), years.locator(':not(.is-on)').first(), 'backgroundColor');
    await differ(cardOf(page, 'share').locator('[aria-pressed="true"]'), canvas, 'backgroundColor');
    await differ(cardOf(page, 'explanation').locator('.bar-track').first(), canvas, 'backgroundColor');
    await differ(
      rowOf(page, SELECTED).locator('td').nth(1),
      rowOf(page, OTHER).locator('td').nth(1),
      'color',
    );
    const [dot, otherDot] = [SELECTED, OTHER].map((key) =>
      markOf(page, 'comparison', key).locator('circle').last(),
    );
    await differ(dot!, otherDot!, 'fill');
    await finish();
  });

  test('let every word of a chart be read', async () => {
    const size = { width: 1440, height: 900, forcedColors: 'active' } as const;
    const { page, finish } = await openDashboard(browser, size, address, scheme);
    const ink = await colourOf(page.locator('h1'), 'color');
    for (const key of [SELECTED, OTHER])
      expect(await colourOf(markOf(page, 'comparison', key).locator('text').first(), 'fill')).toBe(ink);
    await finish();
  });
});
