import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  markOf,
  openDashboard,
  query,
  rowOf,
  SIZES,
  settleChange,
} from '../helpers/driveDashboard.ts';
import { exportFrom, readImage } from '../helpers/exportFiles.ts';
import { generateCells } from '../helpers/generateCells.mjs';
import { GENERATED_SEED, GENERATED_SIZES } from '../helpers/generateDataset.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';
import { grouped } from '../helpers/oracle.ts';
import { serveGenerated } from '../helpers/serveGenerated.ts';

const CELLS = 300_000;
const AREAS = 40_000;
const YEARS = GENERATED_SIZES[1];

let browser: Browser;
let served: Awaited<ReturnType<typeof serveGenerated>>;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveGenerated()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (size: (typeof SIZES)[number], address: string) =>
  openDashboard(browser, size, address, 'light', served.url);

/** What is flagged by year among the cells that pass, added up here. */
function addUp(passes: (codes: readonly number[]) => boolean): readonly string[] {
  const { codes, flagged } = generateCells({ cells: CELLS, sizes: GENERATED_SIZES, seed: GENERATED_SEED });
  const sums = Array.from({ length: YEARS }, () => 0);
  for (let cell = 0; cell < CELLS; cell += 1) {
    const place = codes.map((column) => column[cell]!);
    if (passes(place)) sums[place[1]!]! += flagged[cell]!;
  }
  return sums.map(grouped);
}

/** The years in the first row at the foot of the table. */
async function totalsOf(page: Page): Promise<readonly string[]> {
  await settleChange(page);
  const cells = page.locator('tfoot tr:first-child td:not(.trend-cell)');
  return cells.evaluateAll(
    (all, count) => all.slice(0, count).map((cell) => cell.firstChild?.textContent ?? ''),
    YEARS,
  );
}

const areaId = (number: number) => `area-${String(number).padStart(5, '0')}`;

describe.each(SIZES)('a table of 300,000 cells over five dimensions at $name', (size) => {
  test('adds up every filter as one pass over its cells does', async () => {
    const { page, finish } = await open(size, `?data=generated-${CELLS}`);
    expect(await totalsOf(page)).toEqual(addUp(() => true));
    await markOf(page, 'comparison', 'm:offence:offence-003').press('Enter');
    await expect.poll(() => totalsOf(page)).toEqual(addUp(([offence]) => offence === 2));
    await rowOf(page, 'm:offence:offence-001').locator('.row-pick').press('Control+Enter');
    await expect.poll(() => totalsOf(page)).toEqual(addUp(([offence]) => offence === 2 || offence === 0));
    if (size.width < 1000) await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.locator('#filters').getByRole('checkbox', { name: 'Outcome 2' }).uncheck();
    const both = addUp(([offence, , , outcome]) => (offence === 2 || offence === 0) && outcome !== 1);
    await expect.poll(() => totalsOf(page)).toEqual(both);
    expect(await query(page)).toEqual({
      data: `generated-${CELLS}`,
      'filter.offence': 'offence-001,offence-003',
      'except.outcome': 'outcome-2',
    });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => totalsOf(page)).toEqual(addUp(([offence]) => offence === 2));
    await finish();
  });

  test('a link opens on the filtered sums', async () => {
    const { page, finish } = await open(
      size,
      `?data=generated-${CELLS}&v=1&filter.area=area-07&except.channel=channel-2`,
    );
    const expected = addUp(([, , area, , channel]) => area === 6 && channel === 0);
    await expect.poll(() => totalsOf(page)).toEqual(expected);
    expect(await page.locator('h1').textContent()).toContain(expected.at(-1));
    await finish();
  });
});

describe.each(SIZES)('a table of 40,000 areas at $name', (size) => {
  const address = `?data=generated-${AREAS}x3`;

  test('draws the rows in sight and says how many there are', async () => {
    const { page, finish } = await open(size, address);
    const table = cardOf(page, 'table');
    await table.scrollIntoViewIfNeeded();
    await table.locator('.row-space').waitFor({ state: 'attached' });
    expect(await table.locator('table').getAttribute('aria-rowcount')).toBe(String(AREAS + 2));
    expect(await table.locator('tbody tr').count()).toBeLessThan(120);
    await table.getByRole('region').evaluate((region) => region.scrollTo(0, region.scrollHeight));
    await rowOf(page, `m:area:${areaId(AREAS)}`).waitFor();
    expect(await table.locator('tbody tr').count()).toBeLessThan(120);
    await finish();
  });

  test('an image of the table has its first rows and says of how many', async () => {
    const { page, finish } = await open(size, address);
    await cardOf(page, 'table').scrollIntoViewIfNeeded();
    const { bytes } = await exportFrom(page, 'table', 'Drawing (SVG)');
    const image = await readImage(page, bytes.toString('utf8'));
    expect(image.texts.filter((text) => /^Area \d+$/.test(text))).toHaveLength(100);
    expect(image.texts.join(' ')).toContain('The first 100 of 40,001 rows, in the order of the page;');
    expect(bytes.length).toBeLessThan(400_000);
    await finish();
  });

  test('the charts draw the 30 that matter most and say so', async () => {
    const { page, finish } = await open(size, address);
    for (const card of ['comparison', 'share']) {
      expect(await cardOf(page, card).locator('.chart-option').count(), card).toBe(30);
      expect(await cardOf(page, card).textContent(), card).toContain('of 40,000 areas');
    }
    await finish();
  });

  test('a picker finds any of them, and a link to it stays short', async () => {
    const { page, finish } = await open(size, address);
    if (size.width < 1000) await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const picker = page.locator('#filters .facet');
    expect(await picker.getByRole('checkbox').count()).toBeLessThanOrEqual(200);
    await picker.getByRole('searchbox').fill('39999');
    await picker.getByRole('button', { name: 'Only this area' }).click();
    expect((await query(page))['filter.area']).toBe(areaId(39_999));
    await expect.poll(() => page.locator('h1').textContent()).toContain('Area 39999');
    await picker.getByRole('checkbox', { name: 'Area 39999' }).uncheck();
    await expect.poll(() => page.locator('.facet-count').textContent()).toBe('0 of 40,000');
    await picker.getByRole('searchbox').fill('');
    await page
      .locator('.chips')
      .getByRole('button', { name: 'Clear all' })
      .evaluate((button) => (button as HTMLElement).click());
    await picker.getByRole('checkbox', { name: 'Area 00002' }).uncheck();
    expect(await query(page)).toEqual({ data: `generated-${AREAS}x3`, 'except.area': areaId(2) });
    await finish();
  });
});

test('the page as shipped opens no generated table', async () => {
  const { page, finish } = await openDashboard(browser, SIZES[0], `?data=generated-${CELLS}`);
  expect(await page.locator('.dataset-button').textContent()).not.toContain('Generated');
  expect(await page.locator('.notice').textContent()).toContain(`generated-${CELLS}`);
  await finish();
});

test('a table that cannot be opened says so instead of waiting', async () => {
  const page = await browser.newPage();
  await page.route('**/openLargeStore*', (route) => route.abort());
  await page.goto(`${served.url}?data=generated-${CELLS}`);
  await page.getByRole('heading', { name: 'The table could not be opened' }).waitFor();
  expect(await page.locator('.opening').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'open the table afresh' }).getAttribute('href')).toContain(
    `data=generated-${CELLS}`,
  );
  await page.close();
});
