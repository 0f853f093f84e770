import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFrom, readImage, readPixels } from '../helpers/exportFiles.ts';
import { dashboardUrl, launchBrowser, type OpenedPage, openPage } from '../helpers/launchBrowser.ts';
import { readRepoFile } from '../helpers/repoFiles.ts';

const PNG = 'Image (PNG)';
const SVG = 'Drawing (SVG)';
const SHOWN = 'What is shown (CSV)';
const EVERYTHING = 'Everything (CSV)';
const COPY = 'Copy for a spreadsheet';
const PICK = 'filter.offence=harassment,stalking-course-of-conduct,send-threatening-message';
const CHARTS = ['trend', 'comparison', 'share', 'contribution'] as const;
const BREAK = 'From April 2018 a course of conduct';
const VIEWS = [
  ['no filter', ''],
  ['three offences picked', PICK],
  ['the others hidden and years narrowed', `${PICK}&others=hide&filter.year=2016-17..2018-19`],
  ['the share', 'measure=internet-share'],
  ['an index in the dark', 'trend=index&theme=dark'],
] as const;

let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await openPage(browser, dashboardUrl(), { width: 1440 });
  page = opened.page;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => browser?.close());

async function show(query: string, on: Page = page): Promise<void> {
  await on.goto(`${dashboardUrl()}${query === '' ? '' : `?v=1&${query}`}`);
  await on.locator('[data-card="trend"] svg').first().waitFor();
}

const today = () =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date());
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Names and their last or most telling figure, from the card's own table. */
async function readFigures(card: string): Promise<readonly (readonly [string, string])[]> {
  const place = page.locator(`[data-card="${card}"]`);
  const button = place.getByRole('button', { name: 'Figures', exact: true });
  await button.click();
  const rows = await place
    .locator('.figure-list tbody tr')
    .evaluateAll((list) =>
      list.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent ?? '')),
    );
  await button.click();
  // A line of the trend is named with the figure of the last year shown.
  const column = card === 'trend' ? await lastYearShown() : card === 'comparison' ? -1 : 1;
  return rows.map((cells) => {
    // A line ends where an index cannot go on, and is named there.
    const drawn = cells.slice(0, column + 1 || undefined).findLast((cell) => !cell.includes('no index'));
    return [cells[0]!, drawn!.split(' ')[0]!] as const;
  });
}

/** Column of the last year that is pressed in the picker, the names being column 0. */
async function lastYearShown(): Promise<number> {
  const pressed = await page
    .locator('.period-row button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed') === 'true'));
  return pressed.lastIndexOf(true) + 1;
}

/** Rows whose name is not followed by their figure in an image. */
function findMissing(
  texts: readonly string[],
  figures: readonly (readonly [string, string])[],
): readonly string[] {
  const whole = squeeze(texts.join(''));
  return figures
    .filter(([name, figure]) => !whole.includes(squeeze(name + figure)))
    .map(([name, figure]) => `${name}: ${figure}`);
}

describe.each(VIEWS)('images with %s', (_name, query) => {
  beforeAll(() => show(query));

  it.each(CHARTS)('publish the %s with the figures of its table', async (card) => {
    const figures = await readFigures(card);
    const { name, bytes } = await exportFrom(page, card, SVG);
    const image = await readImage(page, bytes.toString('utf8'));
    expect(name).toMatch(/^stalking-and-harassment_[a-z]+_[a-z-]+_20\d\d-\d\d-to-20\d\d-\d\d\.svg$/);
    expect(figures.length).toBeGreaterThanOrEqual(3);
    expect(findMissing(image.texts, figures)).toEqual([]);
    expect(image.strays).toEqual([]);
    expect(image.width).toBe(1000);
    expect(squeeze(image.heading)).toBe(squeeze(image.title));
    if (card === 'trend') expect(image.title).toBe(await page.locator('h1').textContent());
    const words = image.texts.join(' ');
    if (card !== 'share') expect(words).toContain(BREAK);
    expect(words).toContain('Source: Freedom of Information reply');
    expect(words).toContain(`on ${today()}.`);
    expect(image.alt).toContain(image.title);

    const png = await exportFrom(page, card, PNG);
    const scale = 2;
    const pixels = await readPixels(page, png.bytes, [
      [26 * scale, 60 * scale],
      [image.plotTop * scale, image.plotBottom * scale],
      [(image.height - 60) * scale, (image.height - 20) * scale],
    ]);
    expect(png.name).toBe(name.replace(/svg$/, 'png'));
    expect([pixels.width, pixels.height]).toEqual([image.width * scale, image.height * scale]);
    expect(pixels.colours).toBeGreaterThan(100);
    expect(Math.min(...pixels.inked)).toBeGreaterThan(0.015);
    expect(pixels.corner).toBe('ffffffff');
  });
});

describe('the image of the table', () => {
  it('has the cells of the page, with its finding and source', async () => {
    await show(PICK);
    const shown = await readTable();
    const { name, bytes } = await exportFrom(page, 'table', SVG);
    const image = await readImage(page, bytes.toString('utf8'));
    expect(name).toBe('stalking-and-harassment_table_internet_2015-16-to-2019-20.svg');
    const first = image.texts.indexOf(shown[1]![0]!);
    expect(image.texts.slice(first, first + shown.slice(1).flat().length)).toEqual(shown.slice(1).flat());
    expect(image.title).toBe(await page.locator('h1').textContent());
    expect(image.texts.join(' ')).toContain(BREAK);
    const png = await exportFrom(page, 'table', PNG);
    const pixels = await readPixels(page, png.bytes, [[52, 120]]);
    expect([pixels.width, pixels.height]).toEqual([image.width * 2, image.height * 2]);
    expect(pixels.colours).toBeGreaterThan(50);
    expect(pixels.inked[0]).toBeGreaterThan(0.02);
  });
});

const SEND = 'filter.offence=send-threatening-message,send-false-information';
const LATER = 'compare=2018-19..2019-20';
const ACROSS_OTHERS = [
  '',
  PICK,
  SEND,
  LATER,
  `${SEND}&others=hide`,
  'measure=internet-share',
  `${LATER}&measure=total`,
  'hide=change',
];
const MODES = ['years', 'steps', 'averages', 'rest', 'groups'];
const IMAGES: readonly (readonly [string, string, string])[] = [
  ...MODES.flatMap((mode) => ACROSS_OTHERS.map((query) => ['comparison', `mode=${mode}`, query] as const)),
  ...['count', 'index', 'log'].flatMap((scale) =>
    [PICK, LATER].map((query) => ['trend', `trend=${scale}`, query] as const),
  ),
  ['trend', 'lines=panels', LATER],
  ...ACROSS_OTHERS.map((query) => ['share', '', query] as const),
  ...ACROSS_OTHERS.map((query) => ['contribution', '', query] as const),
  ...ACROSS_OTHERS.map((query) => ['table', '', query] as const),
];

describe('the sentence on a rule change', () => {
  it('stands in an image exactly where a mark does', async () => {
    const wrong: string[] = [];
    let marked = 0;
    let shown = '';
    for (const [card, setting, filter] of IMAGES) {
      const query = [setting, filter].filter(Boolean).join('&');
      if (query !== shown) await show(query);
      shown = query;
      if ((await page.locator(`[data-card="${card}"] svg`).count()) === 0) continue;
      const { bytes } = await exportFrom(page, card, SVG);
      const { texts } = await readImage(page, bytes.toString('utf8'));
      const hasSentence = texts.some((text) => /^† \w/.test(text));
      const hasMark = texts.some((text) => text.includes('†') && !/^† \w/.test(text));
      if (hasMark) marked += 1;
      if (hasMark !== hasSentence)
        wrong.push(`${card} at ${query}: mark ${hasMark}, sentence ${hasSentence}`);
    }
    expect(wrong).toEqual([]);
    expect(marked).toBeGreaterThan(15);
    expect(marked).toBeLessThan(IMAGES.length - 10);
  });
});

/** The table on screen as text: headings, then rows, without trend lines, ghosts and counts of whole families. */
async function readTable(): Promise<readonly (readonly string[])[]> {
  return page.locator('[data-card="table"] table').evaluate((table) =>
    [...(table as HTMLTableElement).rows].map((row) =>
      [...row.cells]
        .filter((cell, column) => {
          const heading = (table as HTMLTableElement).rows[0]!.cells[column]!;
          return heading.textContent !== 'Trend' && !cell.classList.contains('trend-cell');
        })
        .map((cell) => {
          const copy = (cell.querySelector('.row-pick') ?? cell).cloneNode(true) as Element;
          for (const extra of copy.querySelectorAll('.ghost,[aria-hidden]')) extra.remove();
          const count = cell.querySelector('.row-count')?.textContent ?? '';
          return (copy.textContent ?? '').trim() + (count.includes(' of ') ? ` (${count.trim()})` : '');
        }),
    ),
  );
}

/** Numbers as a spreadsheet gets them. */
const toPlain = (text: string) =>
  /^[+\u2212×]?[\d,.]+%?$/.test(text)
    ? String(Number(text.replace(/[,+×%]/g, '').replace('\u2212', '-')))
    : text;

/** The heading of a column in a file: with the measure and the years that the page says elsewhere. */
const fullHeading = (text: string) =>
  /^20/.test(text)
    ? `Internet involved ${text}`
    : text === 'Change'
      ? 'Change 2015-16 to 2019-20'
      : /^Share/.test(text)
        ? text.replace(/(20\d\d-\d\d)$/, '$1 (%)')
        : text;

/** Rows of a CSV file with quotes, by the letter of RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the figures as text', () => {
  it('are the table on screen, sorted and without hidden columns', async () => {
    await show('hide=ratio');
    await page.locator('[data-card="table"] thead').getByRole('button', { name: 'Change' }).click();
    const shown = await readTable();
    expect(shown[0]!.join(' ')).not.toContain('Ratio');
    const { name, bytes } = await exportFrom(page, 'table', SHOWN);
    const rows = parseCsv(bytes.toString('utf8'));
    expect(name).toBe('stalking-and-harassment_table_internet_2015-16-to-2019-20.csv');
    expect(rows[0]!.at(-1)).toBe('Note');
    rows.slice(1).forEach((cells, index) => {
      const seen = shown[index + 1]!;
      const note = seen.some((text) => text.endsWith('†'))
        ? expect.stringContaining('not strictly comparable')
        : '';
      expect(cells).toEqual([...seen.map((text) => toPlain(text.replace(' †', ''))), note]);
    });
    expect(rows[0]!.slice(0, -1).map(squeeze)).toEqual(shown[0]!.map(fullHeading).map(squeeze));
    await page.locator('[data-card="table"] summary[aria-label^="Export"]').click();
    await page.getByRole('button', { name: COPY }).click();
    await page.getByText('Copied the figures').waitFor();
    const pasted = await page.evaluate(() => navigator.clipboard.readText());
    expect(pasted.split('\n').map((line) => line.split('\t'))).toEqual(rows);
  });

  it('say which rows are selected and of what a family is the sum', async () => {
    await show(`${PICK}&measure=internet-share`);
    const rows = parseCsv((await exportFrom(page, 'table', SHOWN)).bytes.toString('utf8'));
    const [head, ...body] = rows;
    const column = head!.indexOf('Selected');
    const picked = body.filter((cells) => cells[column] === 'yes');
    expect(picked.filter(([name]) => !/ \(\d of \d\)$/.test(name!))).toHaveLength(3);
    expect(body.filter((cells) => cells[column] === 'no').length).toBeGreaterThan(10);
    expect(body.map(([name]) => name).some((name) => / \(\d of \d\)$/.test(name!))).toBe(true);
    const change = head!.findIndex((text) => text === 'Change 2015-16 to 2019-20 (percentage points)');
    for (const cells of body) expect(cells[change]).toMatch(/^(-?\d+(\.\d+)?|0 of 0)$/);
  });

  it('are every cell of the reply', async () => {
    const { name, bytes } = await exportFrom(page, 'table', EVERYTHING);
    const [head, ...rows] = parseCsv(bytes.toString('utf8'));
    expect(name).toBe('stalking-and-harassment_everything.csv');
    expect(head!.slice(0, 3)).toEqual(['Offence', 'Financial year', 'All recorded']);
    expect(rows).toHaveLength(80);
    const printed = readRepoFile('data/stalking-and-harassment/reply.txt')
      .split('\n')
      .map((line) => line.trimEnd().split('\t'))
      .filter((cells) => cells.length === 11 && /^[A-Z]/.test(cells[0]!) && /\d/.test(cells[1]!))
      .flatMap(([offence, ...cells]) =>
        [0, 1, 2, 3, 4].map((year) =>
          [offence!, ...cells.slice(2 * year, 2 * year + 2)].map((cell) => cell.replaceAll(',', '')),
        ),
      );
    const written = rows.map(([offence, _year, total, , internet]) => [
      offence!.replaceAll(',', ''),
      total,
      internet,
    ]);
    expect(printed).toHaveLength(80);
    expect(written.map(String).sort()).toEqual(printed.map(String).sort());
  });
});

describe('exports', () => {
  it('draw the same image in a narrow window', async () => {
    await show(PICK);
    const narrow = await openPage(browser, dashboardUrl(), { width: 390, colorScheme: 'dark' });
    await show(PICK, narrow.page);
    for (const card of [...CHARTS, 'table']) {
      const [wide, small] = [await exportFrom(page, card, SVG), await exportFrom(narrow.page, card, SVG)];
      expect(small.bytes.toString('utf8')).toBe(wide.bytes.toString('utf8'));
    }
    await narrow.close();
  });

  it('work offline once the page has loaded', async () => {
    const alone = await openPage(browser, dashboardUrl(), { width: 1440 });
    await alone.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('exportKit')),
    );
    await alone.page.waitForLoadState('networkidle');
    await alone.page.context().setOffline(true);
    for (const [card, choice] of [
      ['trend', PNG],
      ['table', SVG],
      ['table', SHOWN],
      ['table', EVERYTHING],
    ] as const) {
      expect((await exportFrom(alone.page, card, choice)).bytes.length).toBeGreaterThan(500);
    }
    await alone.close();
  });

  it('say in one notice what went wrong, and work the next time', async () => {
    const broken = await openPage(browser, 'about:blank', { width: 1440 });
    await broken.page.route('**/exportKit*', (route) => route.abort());
    await show('', broken.page);
    const place = broken.page.locator('[data-card="trend"]');
    const choose = async () => {
      await place.locator('summary[aria-label^="Export"]').click();
      await place.getByRole('button', { name: PNG }).click();
    };
    await choose();
    await broken.page.getByText('Exports need a part of this page that did not load.').waitFor();
    await broken.page.unroute('**/exportKit*');
    expect((await exportFrom(broken.page, 'trend', PNG)).name).toContain('_trend_');
    await broken.page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    });
    await choose();
    await broken.page.getByText('The browser could not make this file.').waitFor();
    expect(broken.pageErrors).toEqual([]);
    expect(await place.locator('svg').count()).toBeGreaterThan(0);
    await broken.close();
  });

  it('leave nothing in the console and ask no other server', () => {
    expect(opened.consoleMessages).toEqual([]);
    expect(opened.pageErrors).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
  });
});
