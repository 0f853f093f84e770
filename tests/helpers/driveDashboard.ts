import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dashboardUrl, type OpenedPage, openPage, type PageOptions } from './launchBrowser.ts';

export const SIZES = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '390x844', width: 390, height: 844 },
] as const;
export type Size = (typeof SIZES)[number];

export type Dashboard = OpenedPage & {
  /** Closes the page and fails where it wrote to the console, threw or asked another origin. */
  readonly finish: () => Promise<void>;
};

export async function openDashboard(
  browser: Browser,
  size: Omit<PageOptions, 'colorScheme'>,
  query = '',
  colorScheme: 'light' | 'dark' = 'light',
  url = dashboardUrl(),
): Promise<Dashboard> {
  const opened = await openPage(browser, url + query, { ...size, colorScheme });
  opened.page.setDefaultTimeout(4000);
  await settle(opened.page);
  const finish = async () => {
    await opened.close();
    expect(opened.consoleMessages).toEqual([]);
    expect(opened.pageErrors).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
  };
  return { ...opened, finish };
}

/** Waits until every chart is drawn or says why it is not: the page opens in turns. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const charts = [...document.querySelectorAll('.card .chart')];
    return charts.length === 4 && charts.every((chart) => chart.querySelector('svg, .empty') !== null);
  });
}

export const cardOf = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]`);

/** The mark of a member or family in a card's chart. */
export const markOf = (page: Page, card: string, key: string): Locator =>
  cardOf(page, card).locator(`.chart-option[data-keys~="${key}"]`).first();

export const rowOf = (page: Page, key: string): Locator =>
  cardOf(page, 'table').locator(`tbody tr[data-keys^="${key}"]`);

/** Waits until the address and the cards off screen follow the view: they do once the change is on screen. */
export function settleChange(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))),
  );
}

/** Scrolls to an element and waits until a pointer meets it: what was off screen is drawn in the frames after. */
export async function scrollTo(page: Page, locator: Locator): Promise<void> {
  await locator.scrollIntoViewIfNeeded();
  await settleChange(page);
  await settleChange(page);
}

/** What a card says once it follows the view. */
export async function textOf(page: Page, id: string): Promise<string> {
  await settleChange(page);
  return (await cardOf(page, id).textContent()) ?? '';
}

/** What the address says, without its version. */
export async function query(page: Page): Promise<Readonly<Record<string, string>>> {
  await settleChange(page);
  const { v: _, ...rest } = Object.fromEntries(new URL(page.url()).searchParams);
  return rest;
}

/** Every text and every state of a control, as a person finds them once all of it follows the view. */
export async function readEverything(page: Page): Promise<string> {
  await settleChange(page);
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
    ].map((control) =>
      control instanceof HTMLSelectElement || control.type === 'search'
        ? control.value
        : `${control.checked}/${control.indeterminate}`,
    );
    const states = [
      ...document.querySelectorAll(
        'main :is([aria-selected], [aria-pressed], [aria-sort], [aria-expanded]), #filters [aria-pressed]',
      ),
    ].map((element) =>
      ['selected', 'pressed', 'sort', 'expanded'].map((name) => element.getAttribute(`aria-${name}`)).join(),
    );
    const names = [...document.querySelectorAll('main [aria-label]')].map((element) => element.ariaLabel);
    const texts = ['main', '#filters'].map((name) => document.querySelector(name)?.textContent);
    return JSON.stringify([texts, names, states, controls, document.documentElement.dataset.theme], null, 1);
  });
}

/** A point of the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each period of the trend is drawn, at a height where nothing else is in the way of the plot. */
export async function findPeriods(page: Page): Promise<readonly Point[]> {
  const area = cardOf(page, 'trend').locator('.chart-plot');
  if ((await area.count()) === 0) return [];
  await scrollTo(page, area);
  return page.evaluate(() => {
    const plot = document.querySelector('[data-card="trend"] .chart-plot')!;
    const box = plot.getBoundingClientRect();
    const dots = [...document.querySelectorAll('[data-card="trend"] circle[data-tip]')];
    const xs = [
      ...new Set(
        dots.map((dot) => {
          const { left, right } = dot.getBoundingClientRect();
          return Math.round((left + right) / 2);
        }),
      ),
    ].sort((a, b) => a - b);
    return xs.map((x) => {
      for (let y = box.top + 3; y < box.bottom; y += 3)
        if (document.elementFromPoint(x, y) === plot) return { x, y };
      return { x, y: box.bottom - 3 };
    });
  });
}

/** A point on a line of the trend where the line itself is what a pointer meets. */
export async function findPointOnLine(page: Page, key: string): Promise<Point> {
  await scrollTo(page, cardOf(page, 'trend').locator('.chart-plot'));
  return page.evaluate((name) => {
    const option = document.querySelector(`[data-card="trend"] .chart-option[data-keys~="${name}"]`)!;
    const path = option.querySelector<SVGPathElement>('path[stroke="transparent"]')!;
    const matrix = path.getScreenCTM()!;
    for (let part = 0.1; part < 1; part += 0.05) {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(matrix);
      const hit = document.elementFromPoint(x, y);
      if (hit !== null && option.contains(hit)) return { x, y };
    }
    throw new Error('findPointOnLine: expected a free point, got none');
  }, key);
}

/** A seeded source of numbers from 0 to below 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
