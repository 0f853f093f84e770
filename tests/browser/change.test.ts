import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, openDashboard, query, SIZES, textOf } from '../helpers/driveDashboard.ts';
import { exportFrom, readImage } from '../helpers/exportFiles.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';
import { grouped, members, sum } from '../helpers/oracle.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const rows = (page: Page, card: string) => cardOf(page, card).locator('.chart-option');
const modes = (page: Page) => cardOf(page, 'comparison').getByRole('combobox', { name: 'Compare' });

describe.each(SIZES)('at $name', (size) => {
  test('years are compared in every way, by list and by key, and a click on one follows its rows', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const counts: Record<string, number> = { groups: 4, steps: 4, averages: 16, years: 16 };
    for (const [mode, count] of Object.entries(counts)) {
      await modes(page).selectOption(mode);
      await expect.poll(() => rows(page, 'comparison').count(), { message: mode }).toBe(count);
      expect((await query(page)).mode ?? 'years').toBe(mode);
    }
    await modes(page).selectOption('rest');
    expect(await textOf(page, 'comparison')).toContain('Select some offences');
    await modes(page).selectOption('steps');
    await rows(page, 'comparison').nth(1).press('Enter');
    expect(await query(page)).toMatchObject({ 'filter.year': '2017-18..2017-18' });
    await page.getByRole('button', { name: 'Clear all' }).click();
    await modes(page).selectOption('groups');
    await rows(page, 'comparison')
      .first()
      .click({ position: { x: 6, y: 8 } });
    expect((await query(page))['filter.offence']?.split(',').length).toBeGreaterThan(1);
    await modes(page).selectOption('rest');
    await expect.poll(() => rows(page, 'comparison').count()).toBe(2);
    await modes(page).focus();
    await page.keyboard.press('Home');
    expect((await query(page)).mode).toBeUndefined();
    await finish();
  });

  test('a step says the year and the one before as printed, marked where the rules changed', async () => {
    const { page, finish } = await openDashboard(browser, size, '?mode=steps');
    const every = members.map((_, code) => code);
    const labels = await rows(page, 'comparison').evaluateAll((all) => all.map((row) => row.ariaLabel ?? ''));
    expect(labels).toHaveLength(4);
    labels.forEach((label, index) => {
      expect(label).toContain(`${grouped(sum('internet', every, [index]))} (`);
      expect(label).toContain(`${grouped(sum('internet', every, [index + 1]))} (`);
      expect(label.includes('†')).toBe(label.startsWith('2018-19'));
    });
    await finish();
  });

  test('years counted alike are one click away, and so are the first and the last', async () => {
    const { page, finish } = await openDashboard(browser, size);
    if (size.width < 1000) await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const compare = page.getByRole('group', { name: 'Compare' });
    expect(await compare.textContent()).toContain('not counted alike');
    await compare.getByRole('button', { name: '2018-19 to 2019-20' }).press('Enter');
    expect(await query(page)).toEqual({ compare: '2018-19..' });
    expect(await compare.textContent()).not.toContain('not counted alike');
    expect(await textOf(page, 'explanation')).toContain('counted alike');
    expect(await textOf(page, 'table')).not.toContain('†');
    await compare.getByRole('button', { name: 'First and last year' }).click();
    expect(await query(page)).toEqual({});
    await finish();
  });

  test('a change is explained, and holds or not without its largest part, in one click', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const why = cardOf(page, 'explanation');
    const text = (await why.textContent())!;
    expect(text).toContain('Send threatening message (+1,790, 42% of it) drove the rise of 4,253 † most');
    expect(text).toContain('Mostly within offences');
    await why.getByRole('button', { name: 'Leave out Send threatening message' }).click();
    expect(await query(page)).toEqual({ 'except.offence': 'send-threatening-message' });
    expect(await page.locator('h1').textContent()).toContain('2,820');
    await page.keyboard.press('Control+z');
    await why
      .getByRole('button', { name: 'Leave out the 7 offences affected by the rule change' })
      .press('Enter');
    expect((await query(page))['except.offence']?.split(',')).toHaveLength(7);
    expect(await page.locator('h1').textContent()).toContain('3,105');
    await finish();
  });

  test('what is left out is put back by the button that has the focus then', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const why = cardOf(page, 'explanation');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const all = 'Leave out the 7 offences affected by the rule change';
    await why.getByRole('button', { name: 'Leave out Send threatening message' }).press('Enter');
    expect(await query(page)).toEqual({ 'except.offence': 'send-threatening-message' });
    expect(await focused()).toBe('Put Send threatening message back');
    await page.keyboard.press('Enter');
    expect(await query(page)).toEqual({});
    expect(await focused()).toBe('Leave out Send threatening message');
    await why.getByRole('button', { name: all }).press('Enter');
    expect(await focused()).toBe('Put 7 offences back');
    await why.getByRole('button', { name: /^Leave out/ }).press('Enter');
    expect(await focused()).toBe('Put 8 offences back');
    await page.keyboard.press('Enter');
    expect(await query(page)).toEqual({});
    await finish();
  });

  test('intervals are switched on with a sentence that says what they are', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const whiskers = () => page.locator('[data-whisker]').count();
    expect(await whiskers()).toBe(0);
    await cardOf(page, 'trend').getByRole('checkbox', { name: 'Intervals' }).press('Space');
    await expect.poll(() => cardOf(page, 'trend').locator('[data-whisker]').count()).toBe(20);
    await expect.poll(() => cardOf(page, 'comparison').locator('[data-whisker]').count()).toBe(32);
    for (const card of ['trend', 'comparison'])
      expect(await textOf(page, card)).toContain('no sampling error');
    await page.keyboard.press('Control+z');
    await expect.poll(whiskers).toBe(0);
    await finish();
  });

  test('each offence has a small chart on one scale or its own, and a click selects it', async () => {
    const { page, finish } = await openDashboard(browser, size, '?lines=panels');
    const trend = cardOf(page, 'trend');
    expect(await rows(page, 'trend').count()).toBe(16);
    expect(await trend.textContent()).toContain('Every small chart: 0 to 2,000');
    await trend.getByRole('combobox', { name: 'Axes' }).selectOption('free');
    expect(await trend.textContent()).toContain('own scale');
    await rows(page, 'trend').nth(2).press('Enter');
    expect((await query(page))['filter.offence']?.split(',')).toHaveLength(1);
    await finish();
  });
});

test.each([
  ['comparison', '?mode=steps', '2018-19', '3,155'],
  ['comparison', '?mode=averages', 'Harassment', '1,242.5'],
  ['comparison', '?mode=rest&filter.offence=harassment', 'The other 15 offences', '3,211'],
  ['trend', '?lines=panels&intervals=on', 'Harassment', '1,560'],
])('the image of the %s at %s has its figures', async (card, address, name, figure) => {
  const { page, finish } = await openDashboard(browser, SIZES[0], address);
  const { bytes } = await exportFrom(page, card, 'Drawing (SVG)');
  const image = await readImage(page, bytes.toString('utf8'));
  expect(image.texts.join('\n')).toContain(name);
  expect(image.alt).toContain(figure);
  expect(image.strays).toEqual([]);
  const sentences = image.texts.filter((text) => text.startsWith('†'));
  expect(sentences.length, 'one sentence on the rule change').toBeLessThanOrEqual(1);
  await finish();
});
