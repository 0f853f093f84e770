import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardOf, openDashboard, query, SIZES } from '../helpers/driveDashboard.ts';
import { dashboardUrl, launchBrowser, openPage } from '../helpers/launchBrowser.ts';

const TARGET_SIZE = 24;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Each violation with the first places it is found in. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source};undefined`);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<axe.AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** One control of each look. */
const CONTROLS = [
  '.menu-primary > summary',
  '.card-actions .button',
  '.card-actions [aria-pressed="true"]',
  '.card-options select',
  '.chip-clause',
  '#filters .segmented-row > .is-on',
  '#filters .segmented-row > :not(.is-on)',
  '.period-row > .is-on',
  '.period-row > :not(.is-on)',
  '.facet .check',
];

describe.each(['light', 'dark'] as const)('a control in the %s theme', (theme) => {
  test('can be read under the pointer and while it is pressed', async () => {
    const address = '?filter.offence=harassment&filter.year=2016-17..2018-19';
    const { page, finish } = await openDashboard(browser, SIZES[0], address, theme);
    await cardOf(page, 'comparison').getByRole('button', { name: 'Figures', exact: true }).click();
    await page.evaluate(`${axe.source};undefined`);
    for (const control of CONTROLS) {
      await page.locator(control).first().hover();
      await page.mouse.down();
      const faults = await page.evaluate(async (selector) => {
        const { axe } = window as unknown as {
          axe: { run: (...given: unknown[]) => Promise<axe.AxeResults> };
        };
        const element = document.querySelector(selector);
        const { violations } = await axe.run(element, { runOnly: ['color-contrast'] });
        return violations.flatMap(({ nodes }) => nodes.map((node) => node.failureSummary));
      }, control);
      expect(faults, control).toEqual([]);
      await page.mouse.move(0, 0);
      await page.mouse.up();
    }
    await finish();
  });
});

/** Words that stand outside the window or are shortened, but for those in what can be scrolled. */
function listCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element) =>
      element.closest('.visually-hidden, .skip, [hidden], .hover-card') !== null ||
      !element.checkVisibility({ visibilityProperty: true });
    const scrolls = (element: Element | null): boolean => {
      if (element === null) return false;
      const { overflowX } = getComputedStyle(element);
      const isRegion = element instanceof HTMLElement && /auto|scroll/.test(overflowX);
      return isRegion || scrolls(element.parentElement);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === '' || isHidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, width } of range.getClientRects()) {
        if (width === 0 || (left >= -0.5 && right <= window.innerWidth + 0.5) || scrolls(parent)) continue;
        found.push(`${node.textContent} (${Math.round(left)} to ${Math.round(right)})`);
      }
      const { overflow, textOverflow } = getComputedStyle(parent);
      if (overflow === 'hidden' && textOverflow === 'ellipsis' && parent.scrollWidth > parent.clientWidth + 1)
        found.push(`${node.textContent} (shortened)`);
    }
    return found;
  });
}

describe.each([
  { width: 320, height: 700 },
  { width: 2560, height: 1440 },
])('at $width pixels wide', (size) => {
  test('nothing is cut off, in a chart either, and the width is made use of', async () => {
    const { page, finish } = await openDashboard(browser, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    expect(await listCut(page)).toEqual([]);
    const texts = await page.locator('.chart svg text').allTextContents();
    expect(texts.filter((text) => text.includes('…'))).toEqual([]);
    const filters = page.locator('#filters');
    const aside = (await filters.isVisible()) ? (await filters.boundingBox())!.width : 0;
    const table = (await cardOf(page, 'table').boundingBox())!;
    expect(table.x + table.width).toBeGreaterThan((size.width - aside) * 0.9 + aside);
    await finish();
  });
});

describe.each(SIZES)('at $name', (size) => {
  test.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (theme) => {
    const { page, finish } = await openDashboard(browser, size, '', theme);
    expect(await findViolations(page)).toEqual([]);
    await page.locator('summary[aria-label="Choose columns"]').click();
    expect(await findViolations(page), 'with a menu open').toEqual([]);
    await page.keyboard.press('Escape');
    await cardOf(page, 'trend')
      .getByRole('button', { name: /^Open large/ })
      .click();
    expect(await findViolations(page), 'with a chart open large').toEqual([]);
    await page.keyboard.press('Escape');
    await cardOf(page, 'comparison').locator('.chart-option').first().press('Enter');
    await cardOf(page, 'share').getByRole('button', { name: 'Figures', exact: true }).click();
    if (size.width < 1000) await page.getByRole('button', { name: 'Filters', exact: true }).click();
    expect(await findViolations(page), 'under a filter').toEqual([]);
    await finish();
  });

  test.each(['light', 'dark'] as const)(
    'has no accessibility fault with every way of comparing in the %s theme',
    async (theme) => {
      for (const mode of ['groups', 'rest', 'steps', 'averages']) {
        const address = `?filter.offence=harassment&mode=${mode}&lines=panels&intervals=on`;
        const { page, finish } = await openDashboard(browser, size, address, theme);
        expect(await findViolations(page), mode).toEqual([]);
        await finish();
      }
    },
  );

  test.each([
    '',
    '?filter.offence=harassment&lines=members&measure=total',
    '?mode=steps&lines=panels&panels=free&intervals=on&compare=2016-17..2018-19',
    '?filter.offence=harassment&mode=rest&measure=internet-share&intervals=on',
  ])('nothing makes the page scroll sideways or is cut off: %s', async (address) => {
    const { page, finish } = await openDashboard(browser, size, address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    expect(await listCut(page)).toEqual([]);
    await finish();
  });

  test(`everything to press is at least ${TARGET_SIZE} by ${TARGET_SIZE} pixels`, async () => {
    const { page, finish } = await openDashboard(browser, size);
    if (size.width < 1000) await page.getByRole('button', { name: 'Filters', exact: true }).click();
    const small = await page.evaluate((least) => {
      const targets = document.querySelectorAll<HTMLElement>(
        'a[href], button, select, summary, input, [role="option"], [role="slider"]',
      );
      return [...targets].flatMap((element) => {
        const target = element.matches('input') ? (element.closest('label') ?? element) : element;
        if (element.matches('.skip') || !target.checkVisibility()) return [];
        // A link inside a sentence is as high as its line.
        if (element.matches('p a, li a, dd a')) return [];
        const { width, height } = target.getBoundingClientRect();
        if (width >= least - 0.01 && height >= least - 0.01) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return [`${element.localName} ${name}: ${width.toFixed(1)} x ${height.toFixed(1)}`];
      });
    }, TARGET_SIZE);
    expect(small).toEqual([]);
    await finish();
  });

  test('goes on without the network once it has loaded', async () => {
    const { page, pageErrors, close } = await openDashboard(browser, size);
    await page.waitForLoadState('networkidle');
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.context().setOffline(true);
    await cardOf(page, 'comparison').locator('.chart-option').nth(2).press('Enter');
    expect((await query(page))['filter.offence']).toBeTruthy();
    await page.locator('.dataset-button').click();
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await query(page)).toEqual({});
    expect(failed).toEqual([]);
    expect(pageErrors).toEqual([]);
    await close();
  });
});

describe('the content security policy', () => {
  test('refuses code in the page and words with another origin', async () => {
    const { page, consoleMessages, close } = await openPage(browser, dashboardUrl());
    await page.locator('h1').waitFor();
    const result = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.invalid/pixel.png';
      document.body.append(image);
      const fetched = await fetch('https://example.invalid/').then(
        () => 'answered',
        () => 'refused',
      );
      return { wasRun: 'wasRun' in window, fetched };
    });
    expect(result).toEqual({ wasRun: false, fetched: 'refused' });
    const words = consoleMessages.join('\n');
    for (const directive of ['script-src', 'img-src', 'connect-src']) expect(words).toContain(directive);
    await close();
  });
});
