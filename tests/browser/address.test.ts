import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cardOf,
  createRandom,
  findPeriods,
  openDashboard,
  query,
  readEverything,
  SIZES,
  settle,
  settleChange,
} from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';

const SEED = 8;
const ACTIONS = 50;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** One random thing a person may do; some change nothing. */
async function act(page: Page, random: () => number): Promise<void> {
  await settleChange(page);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const modifiers = one<('Control' | 'Shift')[]>([[], [], ['Control'], ['Shift']]);
  const nth = async (selector: string) => {
    const all = page.locator(selector);
    const count = await all.count();
    return count === 0
      ? page.getByRole('button', { name: 'Clear all' })
      : all.nth(Math.floor(random() * count));
  };
  const choose = async (card: string, name: string, value: string) => {
    const list = cardOf(page, card).getByRole('combobox', { name });
    if ((await list.count()) > 0) await list.selectOption(value);
  };
  const kinds: readonly (() => Promise<void>)[] = [
    async () =>
      (await nth('[data-card="comparison"] .chart-option')).click({ modifiers, position: { x: 6, y: 8 } }),
    async () => (await nth('[data-card="table"] .row-pick')).click({ modifiers }),
    async () =>
      (await nth('[data-card="share"] .chart-option')).press(one(['Enter', 'Control+Enter', 'Shift+Enter'])),
    async () => (await nth('[data-card="trend"] [role="option"]')).press(one(['Enter', 'Control+Enter'])),
    async () => (await nth('[data-card="table"] .heading-sort')).click(),
    async () => (await nth('[data-card="table"] .row-fold')).press('Enter'),
    async () => {
      const slider = await nth('[data-card="trend"] [role="slider"]');
      await slider.press(one(['ArrowLeft', 'ArrowRight', 'Home', 'End']));
    },
    async () => {
      const periods = await findPeriods(page);
      if (periods.length === 0) return;
      const [from, to] = [one(periods), one(periods)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, from.y, { steps: 4 });
      await page.mouse.up();
    },
    async () => {
      await choose('trend', 'Lines', one(['auto', 'groups', 'members', 'panels']));
    },
    async () => {
      await choose('comparison', 'Order', one(['change', 'name']));
    },
    async () => {
      await choose('comparison', 'Compare', one(['years', 'groups', 'rest', 'steps', 'averages']));
    },
    async () => cardOf(page, 'trend').getByRole('checkbox', { name: 'Intervals' }).click(),
    async () => (await nth('[data-card="explanation"] button')).click(),
    async () => (await nth('.compare button')).evaluate((button) => (button as HTMLElement).click()),
    async () => {
      await page.evaluate((place) => {
        const inputs = document.querySelectorAll<HTMLInputElement>(
          '#filters input:is([type="radio"], [type="checkbox"])',
        );
        inputs[Math.floor(place * inputs.length)]!.click();
      }, random());
    },
  ];
  await one(kinds)();
}

describe.each(SIZES)('at $name', (size) => {
  test(`undo goes back through ${ACTIONS} random actions to the start, and redo to the end (seed ${SEED})`, async () => {
    const { page, finish } = await openDashboard(browser, size);
    const start = await readEverything(page);
    const random = createRandom(SEED + size.width);
    for (let index = 0; index < ACTIONS; index += 1) await act(page, random);
    await page.mouse.move(1, 1);
    const end = await readEverything(page);
    await settleChange(page);
    const address = page.url();
    expect(end).not.toBe(start);
    const press = (name: string) =>
      page.evaluate(async (label) => {
        const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;
        while (!button.disabled) {
          button.click();
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
      }, name);
    await press('Undo');
    expect(await query(page)).toEqual({});
    expect(await readEverything(page)).toBe(start);
    await press('Redo');
    await settleChange(page);
    expect(page.url()).toBe(address);
    expect(await readEverything(page)).toBe(end);
    await page.reload();
    await settle(page);
    expect(page.url()).toBe(address);
    expect(await readEverything(page)).toBe(end);
    const other = await openDashboard(browser, size, new URL(address).search);
    expect(await readEverything(other.page)).toBe(end);
    await other.finish();
    await finish();
  });

  test('back and forward in the browser walk the same steps', async () => {
    const { page, finish } = await openDashboard(browser, size);
    const seen = [await readEverything(page)];
    for (const index of [2, 4, 6]) {
      await cardOf(page, 'comparison').locator('.chart-option').nth(index).press('Enter');
      seen.push(await readEverything(page));
    }
    for (const step of [2, 1, 0]) {
      await page.goBack();
      await expect.poll(() => readEverything(page)).toBe(seen[step]);
    }
    await page.goForward();
    await expect.poll(() => readEverything(page)).toBe(seen[1]);
    expect(await page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true);
    await page.getByText('History', { exact: true }).click();
    expect(await page.locator('.history button').count()).toBe(4);
    await page.locator('.history button').last().click();
    await expect.poll(() => readEverything(page)).toBe(seen[3]);
    await finish();
  });
});

describe('at the narrow size', () => {
  const size = SIZES[1];
  test.each([
    '?v=9&measure=weight&filter.offence=arson&sort=x&trend=up',
    '?filter.year=..&compare=a..b&search=%E0%A4%A&%F0=1&__proto__=1',
    `?search=${'a'.repeat(199)}%F0%9F%98%80&${'junk='.repeat(200)}`,
    '?filter.offence=,,,&hide=,&folded=%00&theme=dark%00',
  ])('junk in the address gives a view and one notice: %s', async (junk) => {
    const { page, finish } = await openDashboard(browser, size, junk);
    expect(await page.locator('.notice').count()).toBe(1);
    expect(await page.locator('.notice').textContent()).toContain('means nothing for this table');
    expect(await page.locator('h1').textContent()).toMatch(/\d/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('.notice').count()).toBe(0);
    await page.reload();
    await settle(page);
    expect(await page.locator('.notice').count()).toBe(0);
    await finish();
  });
});
