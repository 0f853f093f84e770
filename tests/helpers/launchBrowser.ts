import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { BROWSER_FLAGS } from './findBrowser.mjs';

export interface PageOptions {
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Windows' high contrast and its like. */
  readonly forcedColors?: 'active' | 'none';
  readonly hasTouch?: boolean;
}

/** A page and everything that should not have happened on it, filled while it is open. */
export interface OpenedPage {
  readonly page: Page;
  /** `warning: text`, one per message, of every type. */
  readonly consoleMessages: readonly string[];
  /** Uncaught errors, with their stacks. */
  readonly pageErrors: readonly string[];
  /** Addresses of requests that went anywhere but the page's own origin; `data:` and `blob:` stay inside. */
  readonly foreignRequests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the browser that the global setup found; throws what that found wrong when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { path, problem } = inject('browser');
  if (path === undefined) throw new Error(problem);
  return chromium.launch({ executablePath: path, args: BROWSER_FLAGS });
}

/** The address of the built dashboard, with a closing slash; throws why the build failed when it did. */
export function dashboardUrl(): string {
  const { url, problem } = inject('dashboard');
  if (url === undefined) throw new Error(problem);
  return url;
}

/** Opens `url` in a context of its own and waits until it has loaded. */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const {
    width = 1280,
    height = 900,
    colorScheme = 'light',
    forcedColors = 'none',
    hasTouch = false,
  } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    forcedColors,
    hasTouch,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const watched = watch(context, page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  return { page, ...watched, close: () => context.close() };
}

function watch(context: BrowserContext, page: Page, origin: string) {
  const consoleMessages: string[] = [];
  const pageErrors: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => consoleMessages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  context.on('request', (request) => {
    if (!isInside(request.url(), origin)) foreignRequests.push(request.url());
  });
  return { consoleMessages, pageErrors, foreignRequests };
}

function isInside(address: string, origin: string): boolean {
  return /^(data|blob|about):/.test(address) || new URL(address).origin === origin;
}
