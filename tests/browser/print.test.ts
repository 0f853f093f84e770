import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboardUrl, launchBrowser, type OpenedPage, openPage } from '../helpers/launchBrowser.ts';

const PICK = 'filter.offence=harassment,stalking-course-of-conduct,send-threatening-message';
const CARDS = ['trend', 'comparison', 'share', 'contribution', 'table'];

/** Pixels on paper: 7.5 points. */
const LEAST_TEXT = 10;

/** A4 upright without its margins, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openPage(browser, `${dashboardUrl()}?v=1&theme=dark&${PICK}`, {
    width: 1440,
    colorScheme: 'dark',
  });
  page = opened.page;
  await page.locator('[data-card="trend"] svg').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
});
afterAll(() => browser?.close());

/** From `rgb(…)` to how light it is, 0 to 1. */
const lightnessOf = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

describe('the page on paper', () => {
  it('leaves out what can only be operated', async () => {
    const visible = await page
      .locator('button:visible, summary:visible, input:visible, select:visible, .filters:visible')
      .evaluateAll((list) =>
        list
          .filter((element) => !element.matches('.row-pick, .heading-sort, .row-fold, .chip-clause'))
          .map(
            (element) => `${element.localName}.${element.className}: ${element.textContent?.slice(0, 40)}`,
          ),
      );
    expect(visible).toEqual([]);
  });

  it('has every card with its chart, no wider than the paper', async () => {
    for (const card of CARDS) {
      const place = page.locator(`[data-card="${card}"]`);
      const box = await place.boundingBox();
      expect(box?.height, card).toBeGreaterThan(150);
      if (card === 'table') continue;
      const chart = await place.locator('.chart svg').first().boundingBox();
      expect(chart!.height, card).toBeGreaterThan(100);
      expect(chart!.x, card).toBeGreaterThanOrEqual(box!.x - 1);
      expect(chart!.x + chart!.width, card).toBeLessThanOrEqual(box!.x + box!.width + 1);
    }
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(PAPER.width);
  });

  it('shows the whole table', async () => {
    const cut = await page
      .locator('[data-card="table"] .table-scroll')
      .evaluate((place) => [place.scrollWidth - place.clientWidth, place.scrollHeight - place.clientHeight]);
    expect(Math.max(...cut)).toBeLessThanOrEqual(1);
  });

  it('says the filter, the finding and the source', async () => {
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.getByText('Source: Freedom of Information reply').first().isVisible()).toBe(true);
    expect(await page.locator('.chips').getByText('3 of 16 offences').isVisible()).toBe(true);
  });

  it('is dark on light though the theme is dark', async () => {
    const colours = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return {
        paper: [style('body').backgroundColor, style('[data-card="trend"]').backgroundColor],
        ink: [style('h1').color, style('[data-card="table"] td').color, style('.chart svg text').fill],
      };
    });
    for (const paper of colours.paper) {
      if (!/, 0\)$/.test(paper)) expect(lightnessOf(paper), paper).toBeGreaterThan(0.9);
    }
    for (const ink of colours.ink) expect(lightnessOf(ink), ink).toBeLessThan(0.5);
  });

  it('draws its charts for the paper: no word is smaller than in a newspaper', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sizes = await page.locator('.chart svg text').evaluateAll((texts) =>
      texts.map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()!.a;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(LEAST_TEXT);
    const widths = await page
      .locator('.chart svg')
      .evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(PAPER.width * 0.7);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });

  it('keeps the bars that are backgrounds on screen', async () => {
    const bar = page.locator('[data-card="explanation"] .bar-track').first();
    expect(await bar.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe('exact');
  });

  it('has no word of the table over another', async () => {
    const collided = await page.locator('[data-card="table"] tr').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const boxes = [...row.children].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect();
        });
        const isOver = boxes.some((box, index) => index > 0 && box.left < boxes[index - 1]!.right - 0.5);
        return isOver ? [row.textContent] : [];
      }),
    );
    expect(collided).toEqual([]);
  });

  it('makes a PDF of a few pages', async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });
});
