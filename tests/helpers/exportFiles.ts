import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens the export menu of a card, chooses what is called so, and waits for the file. */
export async function exportFrom(page: Page, card: string, choice: string): Promise<SavedFile> {
  const place = page.locator(`[data-card="${card}"]`);
  await place.locator('summary[aria-label^="Export"]').click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 5_000 }),
    place.getByRole('button', { name: choice, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What an SVG image says, read by the browser's own parser. */
export interface ReadImage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
  /** Lines in bold above the plot, joined. */
  readonly heading: string;
  /** Every visible text, in order. */
  readonly texts: readonly string[];
  readonly plotTop: number;
  readonly plotBottom: number;
  /** What would need something outside the file, or only means something on the page. */
  readonly strays: readonly string[];
}

export function readImage(page: Page, svg: string): Promise<ReadImage> {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const error = parsed.querySelector('parsererror');
    if (error !== null) throw new Error(`SVG: expected well-formed XML, got ${error.textContent}`);
    const root = parsed.documentElement;
    const number = (element: Element, name: string) => Number(element.getAttribute(name));
    const plot = root.querySelector('svg');
    const texts = [...root.querySelectorAll('text:not([aria-hidden])')];
    const strays = [...root.querySelectorAll('*')].flatMap((element) => [
      ...(/^(style|script|foreignObject|image|link|use)$/.test(element.localName) ? [element.localName] : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            /^(on|data-|class|style|tabindex)/.test(name) ||
            /var\(|url\((?!#)|transparent|NaN/.test(value) ||
            (/href|src/.test(name) && !value.startsWith('#')),
        )
        .map(({ name, value }) => `${name}="${value}"`),
    ]);
    return {
      width: number(root, 'width'),
      height: number(root, 'height'),
      title: root.querySelector(':scope > title')?.textContent ?? '',
      alt: root.querySelector(':scope > desc')?.textContent ?? '',
      heading: texts
        .filter((text) => text.parentElement === root && text.getAttribute('font-size') === '22')
        .map((text) => text.textContent)
        .join(' '),
      texts: texts.map((text) => text.textContent ?? ''),
      plotTop: plot === null ? 0 : number(plot, 'y'),
      plotBottom: plot === null ? 0 : number(plot, 'y') + number(plot, 'height'),
      strays,
    };
  }, svg);
}

export interface ReadPixels {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  /** The part of pixels that are not white, of each band asked for. */
  readonly inked: readonly number[];
  readonly corner: string;
}

/** Decodes a PNG in the browser; bands are [top, bottom] in pixels of the image. */
export function readPixels(
  page: Page,
  png: Buffer,
  bands: readonly (readonly [number, number])[],
): Promise<ReadPixels> {
  return page.evaluate(
    async ({ base64, rows }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      const pixelsOf = (top: number, bottom: number) =>
        new Uint32Array(context.getImageData(0, top, canvas.width, bottom - top).data.buffer);
      const all = pixelsOf(0, canvas.height);
      return {
        width: canvas.width,
        height: canvas.height,
        colours: new Set(all).size,
        inked: rows.map(([top, bottom]) => {
          const pixels = pixelsOf(Math.floor(top), Math.ceil(bottom));
          return pixels.filter((pixel) => pixel !== 0xffffffff).length / pixels.length;
        }),
        corner: all[0]!.toString(16),
      };
    },
    { base64: png.toString('base64'), rows: bands },
  );
}
