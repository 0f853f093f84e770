import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  findPeriods,
  openDashboard,
  query,
  SIZES,
  scrollTo,
  textOf,
} from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const order = (page: Page) =>
  cardOf(page, 'comparison')
    .locator('.chart-option')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-keys')));

describe.each(SIZES)('at $name', (size) => {
  test('the trend changes its scale and lines, by list and by key', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const trend = cardOf(page, 'trend');
    const scale = trend.getByRole('combobox', { name: 'Scale' });
    const names = new Set<string | null>();
    for (const [id, label] of [
      ['index', 'index: baseline year = 100'],
      ['log', 'log scale'],
    ] as const) {
      await scale.selectOption(id);
      expect((await query(page)).trend).toBe(id);
      expect(await trend.locator('.card-head').textContent()).toContain(label);
      names.add(await trend.locator('svg').first().textContent());
    }
    await scale.focus();
    await page.keyboard.press('Home');
    expect(await query(page)).toEqual({});
    names.add(await trend.locator('svg').first().textContent());
    expect(names.size).toBe(3);
    expect(await trend.locator('[role="listbox"] [role="option"]').count()).toBe(4);
    await trend.getByRole('combobox', { name: 'Lines' }).selectOption('members');
    expect(await trend.locator('[role="listbox"] [role="option"]').count()).toBeGreaterThan(4);
    await finish();
  });

  test('the comparison changes its order and scale', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const comparison = cardOf(page, 'comparison');
    const before = await order(page);
    await comparison.getByRole('combobox', { name: 'Order' }).selectOption('name');
    expect(await query(page)).toEqual({ order: 'name' });
    const byName = await order(page);
    expect(byName).not.toEqual(before);
    expect([...byName].sort()).toEqual([...before].sort());
    const dots = () =>
      comparison
        .locator('.chart-option circle')
        .evaluateAll((all) => all.map((dot) => dot.getAttribute('cx')));
    const linear = await dots();
    await comparison.getByRole('combobox', { name: 'Scale' }).selectOption('log');
    expect(await dots()).not.toEqual(linear);
    expect(await query(page)).toEqual({ order: 'name', scale: 'log' });
    await finish();
  });

  test('a year shown alone is by its name, and the views of a change ask for a second', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const periods = await findPeriods(page);
    await page.mouse.click(periods[2]!.x, periods[2]!.y);
    expect(await query(page)).toEqual({});
    const names = cardOf(page, 'trend').locator('.chart-periods');
    await scrollTo(page, names);
    const { y, height } = (await names.boundingBox())!;
    await page.mouse.click(periods[2]!.x, y + height / 2);
    expect(await query(page)).toEqual({ 'filter.year': '2017-18..2017-18' });
    for (const card of ['comparison', 'contribution', 'explanation']) {
      const text = await textOf(page, card);
      expect(text, card).toContain('2017-18 only: choose two years to compare');
      expect(text, card).not.toMatch(/2017-18 (to|and|compared with) 2017-18|hollow/);
    }
    await finish();
  });

  test('a card that is operated from afar follows at once', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const seen = await page.evaluate(async () => {
      const folded = () => document.querySelectorAll('[data-card="table"] tbody tr').length;
      const before = folded();
      document
        .querySelector<HTMLButtonElement>('[data-card="table"] .row-fold')!
        .focus({ preventScroll: true });
      document.querySelector<HTMLButtonElement>('[data-card="table"] .row-fold')!.click();
      await Promise.resolve();
      return { before, after: folded(), scrolled: window.scrollY };
    });
    expect(seen).toEqual({ before: 20, after: 14, scrolled: 0 });
    await finish();
  });

  test('the rest of the change unfolds from its bar and from its button', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const bars = cardOf(page, 'contribution').locator('.chart-option');
    const few = await bars.count();
    await bars.last().press('Enter');
    expect(await query(page)).toEqual({ contributions: 'all' });
    expect(await bars.count()).toBe(16);
    await cardOf(page, 'contribution').getByRole('button', { name: 'Largest only' }).click();
    expect(await bars.count()).toBe(few);
    await bars.last().click();
    expect(await bars.count()).toBe(16);
    await finish();
  });

  test('every chart opens large and gives the focus back when closed', async () => {
    const { page, finish } = await openDashboard(browser, size);
    for (const card of ['trend', 'comparison', 'share', 'contribution']) {
      const open = cardOf(page, card).getByRole('button', { name: /^Open large/ });
      const small = (await cardOf(page, card).locator('.chart svg').first().boundingBox())!;
      await open.press('Enter');
      const dialog = page.getByRole('dialog');
      const large = (await dialog.locator('.chart svg').first().boundingBox())!;
      if (size.width > 1000) expect(large.width, card).toBeGreaterThan(small.width * 1.5);
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await open.evaluate((button) => button === document.activeElement), card).toBe(true);
      await open.click();
      await dialog.getByRole('button', { name: 'Close' }).click();
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await open.evaluate((button) => button === document.activeElement), card).toBe(true);
    }
    await finish();
  });

  test('every chart shows its figures as a table and back', async () => {
    const { page, finish } = await openDashboard(browser, size);
    for (const card of ['trend', 'comparison', 'share', 'contribution']) {
      const button = cardOf(page, card).getByRole('button', { name: 'Figures', exact: true });
      await button.click();
      expect(await cardOf(page, card).locator('.chart tbody tr').count(), card).toBeGreaterThan(3);
      expect(await cardOf(page, card).locator('.chart svg').count(), card).toBe(0);
      await button.press('Enter');
      expect(await cardOf(page, card).locator('.chart svg').count(), card).toBeGreaterThan(0);
    }
    await finish();
  });

  test('the table is sorted by a heading: largest first, smallest first, as it was', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const table = cardOf(page, 'table');
    const heading = table.getByRole('columnheader', { name: /^2019-20/ });
    const names = () =>
      table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-keys')));
    const before = await names();
    const states: (string | null)[] = [];
    for (const how of ['click', 'Enter', 'Space'] as const) {
      const button = heading.getByRole('button');
      if (how === 'click') await button.click();
      else await button.press(how);
      states.push(await heading.getAttribute('aria-sort'), (await query(page)).sort ?? null);
    }
    expect(states).toEqual([
      'descending',
      'period:2019-20.desc',
      'ascending',
      'period:2019-20.asc',
      null,
      null,
    ]);
    expect(await names()).toEqual(before);
    await finish();
  });

  test('the table folds its families, hides columns, drops its groups and shades its cells', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const table = cardOf(page, 'table');
    expect(await table.locator('tbody tr').count()).toBe(20);
    await table.getByRole('button', { name: 'Fold Stalking' }).click();
    expect(await table.locator('tbody tr').count()).toBe(17);
    await table.getByRole('button', { name: 'Unfold Stalking' }).press('Enter');
    expect(await table.locator('tbody tr').count()).toBe(20);
    const headings = () => table.locator('thead th').count();
    const all = await headings();
    await table.getByText('Columns', { exact: true }).click();
    await table.getByRole('checkbox', { name: 'Trend' }).uncheck();
    expect(await headings()).toBe(all - 1);
    await table.getByRole('checkbox', { name: 'Group by family' }).press('Space');
    expect(await table.locator('tbody tr').count()).toBe(16);
    await table.getByRole('checkbox', { name: 'Shade cells by size' }).check();
    expect(await table.locator('td.is-shaded').count()).toBe(16 * 5);
    expect(await query(page)).toEqual({ hide: 'trend', list: 'flat', shading: 'on' });
    await page.keyboard.press('Escape');
    expect(await table.getByRole('checkbox', { name: 'Trend' }).isVisible()).toBe(false);
    await finish();
  });

  test('the theme is chosen and kept in the address', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    await page.locator('summary[aria-label="Theme"]').press('Enter');
    const panel = page.locator('.menu[open] .menu-panel');
    // A menu that would leave the window is moved once it is open.
    await expect.poll(async () => (await panel.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.getByText('Dark', { exact: true }).click();
    expect(await query(page)).toEqual({ theme: 'dark' });
    await expect.poll(colour).not.toBe(light);
    await finish();
  });
});

describe('filters at 390x844', () => {
  test('are in a drawer that opens and closes by pointer and by key', async () => {
    const { page, finish } = await openDashboard(browser, SIZES[1]);
    const drawer = page.locator('#filters');
    const open = page.getByRole('button', { name: 'Filters', exact: true });
    expect(await drawer.isVisible()).toBe(false);
    await open.click();
    expect(await drawer.isVisible()).toBe(true);
    await drawer.getByRole('checkbox', { name: 'Harassment', exact: true }).uncheck();
    expect(await page.locator('.facet-count').textContent()).toBe('15 of 16');
    await drawer.getByRole('button', { name: 'Close filters' }).click();
    expect(await drawer.isVisible()).toBe(false);
    await open.press('Enter');
    expect(await drawer.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await drawer.isVisible()).toBe(false);
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
    await finish();
  });
});
