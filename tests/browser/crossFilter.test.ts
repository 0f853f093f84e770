import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  findPeriods,
  findPointOnLine,
  markOf,
  openDashboard,
  query,
  rowOf,
  SIZES,
  scrollTo,
  settleChange,
} from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

const ROW = 'm:offence:breach-of-restraining-order';
const ROW_ID = 'breach-of-restraining-order';
const FAMILY = 'g:offence:stalking';
const FAMILY_IDS = 'stalking-course-of-conduct,stalking-serious-alarm-or-distress,stalking-fear-of-violence';
const LINE = 'g:offence:malicious-communications';
const LINE_IDS =
  'send-threatening-message,send-indecent-or-grossly-offensive-message,send-false-information,disclose-private-sexual-images,send-indecent-or-offensive-article';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const isOn = (locator: Locator, attribute: string) => locator.getAttribute(attribute);

describe.each(SIZES)('at $name', (size) => {
  test('a click on any mark shows only that, again shows all', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const member = (card: string) => () => markOf(page, card, ROW).click();
    const clicks: readonly (readonly [string, () => Promise<void>, string])[] = [
      ['a row of the comparison', member('comparison'), ROW_ID],
      [
        'a dot of the comparison',
        () => markOf(page, 'comparison', ROW).locator('circle').last().click(),
        ROW_ID,
      ],
      ['a row of the shares', member('share'), ROW_ID],
      ['a bar of the change', () => markOf(page, 'contribution', ROW).locator('rect').last().click(), ROW_ID],
      ['a dot of the trend', () => markOf(page, 'trend', LINE).locator('circle').nth(2).click(), LINE_IDS],
      // Forced: the pointer meets the words or what lies under them, and both are the label.
      [
        'a label of the trend',
        async () => {
          const label = markOf(page, 'trend', LINE).locator('.chart-hit').first();
          await scrollTo(page, label);
          await label.click({ force: true });
        },
        LINE_IDS,
      ],
      ['a name in the table', () => rowOf(page, ROW).getByRole('button').click(), ROW_ID],
      ['a figure in the table', () => rowOf(page, ROW).locator('td').nth(1).click(), ROW_ID],
      ['a family in the table', () => rowOf(page, FAMILY).locator('.row-pick').click(), FAMILY_IDS],
      [
        'a line of the trend',
        async () => {
          const { x, y } = await findPointOnLine(page, LINE);
          await page.mouse.click(x, y);
        },
        LINE_IDS,
      ],
    ];
    for (const [what, click, ids] of clicks) {
      await click();
      expect(await query(page), what).toEqual({ 'filter.offence': ids });
      if (what.includes('trend')) await rowOf(page, LINE).locator('.row-pick').click();
      else await click();
      expect(await query(page), `${what} again`).toEqual({});
    }
    await finish();
  });

  test('Ctrl adds and takes away, Shift takes the run in the order on screen', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const rows = cardOf(page, 'comparison').locator('.chart-option');
    const keys = async (index: number) => (await rows.nth(index).getAttribute('data-keys'))?.split(' ')[0];
    const ids = async (...indexes: number[]) => {
      const names = await Promise.all(indexes.map(async (index) => (await keys(index))?.split(':')[2]));
      return names.sort();
    };
    const shown = async () => (await query(page))['filter.offence']?.split(',').sort();
    const click = (index: number, modifiers: ('Control' | 'Shift')[] = []) =>
      rows.nth(index).click({ modifiers });
    const expected = await ids(2, 5);
    const run = await ids(2, 3, 4, 5);
    const one = await ids(2);
    await click(2);
    await click(5, ['Control']);
    expect(await shown()).toEqual(expected);
    await click(5, ['Control']);
    expect(await shown()).toEqual(one);
    await click(2);
    await click(2);
    await click(5, ['Shift']);
    expect(await shown()).toEqual(run);
    await rowOf(page, ROW).getByRole('button').click();
    await rowOf(page, 'm:offence:send-false-information')
      .locator('td')
      .nth(1)
      .click({ modifiers: ['Control'] });
    expect(await shown()).toEqual([ROW_ID, 'send-false-information']);
    await finish();
  });

  test('every mark can be chosen by keyboard', async () => {
    const { page, finish } = await openDashboard(browser, size);
    for (const card of ['trend', 'comparison', 'share', 'contribution']) {
      const chosen = cardOf(page, card).locator('.chart-option');
      await chosen.first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const first = (await query(page))['filter.offence'];
      expect(first, card).toBeTruthy();
      if (card === 'trend') {
        await page.locator('.chips').getByRole('button', { name: 'Clear all' }).click();
        continue;
      }
      await page.keyboard.press('Enter');
      expect(await query(page), card).toEqual({});
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+Enter');
      expect((await query(page))['filter.offence']?.split(','), card).toHaveLength(2);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      const only = (await query(page))['filter.offence']?.split(',');
      expect(only?.length, card).toBe(1);
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      expect((await query(page))['filter.offence']?.split(','), card).toHaveLength(3);
      await page.locator('.chips').getByRole('button', { name: 'Clear all' }).press('Enter');
      expect(await query(page)).toEqual({});
    }
    await finish();
  });

  test('every row of the table can be chosen by keyboard', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const name = (key: string) => rowOf(page, key).locator('.row-pick');
    await name(ROW).press('Enter');
    expect(await query(page)).toEqual({ 'filter.offence': ROW_ID });
    expect(await isOn(name(ROW), 'aria-pressed')).toBe('true');
    await name('m:offence:putting-people-in-fear-of-violence').press('Control+Enter');
    expect((await query(page))['filter.offence']?.split(',')).toHaveLength(2);
    await name('m:offence:fear-or-provocation-of-violence').press('Shift+Enter');
    expect((await query(page))['filter.offence']?.split(',')).toHaveLength(4);
    await name(FAMILY).press('Space');
    expect(await query(page)).toEqual({ 'filter.offence': FAMILY_IDS });
    await name(FAMILY).press('Space');
    expect(await query(page)).toEqual({});
    await finish();
  });

  test('a drag across years narrows them in one step, and its edges can be moved', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const periods = await findPeriods(page);
    expect(periods).toHaveLength(5);
    const drag = async (from: { x: number; y: number }, toX: number) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + toX) / 2, from.y, { steps: 3 });
      await page.mouse.move(toX, from.y, { steps: 3 });
      await page.mouse.up();
    };
    await drag(periods[1]!, periods[3]!.x);
    expect(await query(page)).toEqual({ 'filter.year': '2016-17..2018-19' });
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await query(page)).toEqual({});
    await page.getByRole('button', { name: 'Redo' }).click();
    const first = cardOf(page, 'trend').getByRole('slider', { name: 'First period shown' });
    const last = cardOf(page, 'trend').getByRole('slider', { name: 'Last period shown' });
    await cardOf(page, 'trend').locator('.chart-plot').scrollIntoViewIfNeeded();
    const grip = (await last.locator('rect').first().boundingBox())!;
    const again = await findPeriods(page);
    await drag({ x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }, again[4]!.x);
    expect(await query(page)).toEqual({ 'filter.year': '2016-17..2019-20' });
    await first.press('ArrowRight');
    expect(await query(page)).toEqual({ 'filter.year': '2017-18..2019-20' });
    expect(await first.getAttribute('aria-valuetext')).toBe('2017-18');
    await last.press('ArrowLeft');
    expect(await query(page)).toEqual({ 'filter.year': '2017-18..2018-19' });
    await first.press('Home');
    await last.press('End');
    expect(await query(page)).toEqual({});
    await first.press('ArrowRight');
    await first.press('Escape');
    expect(await query(page)).toEqual({});
    await finish();
  });

  test('pickers, chips, address and views show the same selection', async () => {
    const { page, finish } = await openDashboard(browser, size);
    await rowOf(page, FAMILY).locator('.row-pick').click();
    await settleChange(page);
    const ticked = () => page.locator('#filters .facet input[type="checkbox"]:checked').count();
    expect(await ticked()).toBe(4);
    expect(await page.locator('.facet-count').textContent()).toBe('3 of 16');
    const chip = page.getByRole('button', { name: 'Remove filter: Offence: Stalking' });
    expect(await chip.count()).toBe(1);
    for (const card of ['comparison', 'share', 'contribution'])
      expect(await cardOf(page, card).locator('.chart-option[aria-selected="true"]').count(), card).toBe(3);
    expect(await cardOf(page, 'table').locator('.row-pick[aria-pressed="true"]').count()).toBe(4);
    await chip.click();
    await settleChange(page);
    expect(await ticked()).toBe(20);
    expect(await query(page)).toEqual({});
    await finish();
  });

  test('pointing at a member or focusing it lights it everywhere and fades the others', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const opacity = (card: string, key: string) =>
      markOf(page, card, key).evaluate((element) => Number(getComputedStyle(element).opacity));
    const lit = async () => [
      await opacity('comparison', ROW),
      await opacity('share', ROW),
      await opacity('comparison', 'm:offence:harassment'),
      await opacity('share', 'm:offence:harassment'),
    ];
    await markOf(page, 'comparison', ROW).hover();
    expect(await lit()).toEqual([1, 1, 0.3, 0.3]);
    await page.mouse.move(1, 1);
    expect(await lit()).toEqual([1, 1, 1, 1]);
    await rowOf(page, ROW).locator('.row-pick').focus();
    expect(await lit()).toEqual([1, 1, 0.3, 0.3]);
    await page.mouse.move(1, 1);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await lit()).toEqual([1, 1, 1, 1]);
    await markOf(page, 'share', ROW).focus();
    expect(await lit()).toEqual([1, 1, 0.3, 0.3]);
    await finish();
  });

  test('what is chosen does not fade behind the mark that was clicked last', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const rows = cardOf(page, 'comparison').locator('.chart-option');
    await rows.nth(1).click();
    await rows.nth(3).click({ modifiers: ['Control'] });
    const opacity = (index: number) => rows.nth(index).evaluate((row) => getComputedStyle(row).opacity);
    expect([await opacity(1), await opacity(3)]).toEqual(['1', '1']);
    await rows.nth(5).hover();
    expect([await opacity(1), await opacity(5)]).toEqual(['0.3', '1']);
    await finish();
  });
});
