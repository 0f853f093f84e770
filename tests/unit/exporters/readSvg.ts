import type { ImageContent } from '../../../src/exporters/ImageContent.ts';
import { MARGIN } from '../../../src/exporters/imageStyle.ts';
import { textWidth } from '../../../src/lib/textWidth.ts';

/** Words of an image, the given ones in place of short defaults. */
export function createContent(content: Partial<ImageContent> = {}): ImageContent {
  return {
    title: 'Alpha rose',
    subtitle: 'Counts a year',
    notes: ['A note.'],
    source: 'Source: Someone. Table: Things.',
    alt: 'A line that rises.',
    date: '2026-11-24',
    ...content,
  };
}

/** The root of an SVG document; throws when it is not well-formed. */
export function parseSvg(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.querySelector('parsererror') !== null) {
    throw new Error(`svg: expected a well-formed document, got ${svg.slice(0, 200)}`);
  }
  return root;
}

/** Every line of text, in document order. */
export function readTexts(root: Element): readonly string[] {
  return [...root.querySelectorAll('text')].map((text) => text.textContent ?? '');
}

/** Lines of text that reach into the margins of the image. */
export function findTextPastEdges(root: Element): readonly string[] {
  const width = Number(root.getAttribute('width'));
  return [...root.querySelectorAll('text')].flatMap((text) => {
    const content = text.textContent ?? '';
    const length = textWidth(
      content,
      Number(text.getAttribute('font-size')),
      text.getAttribute('font-weight') === '700',
    );
    const x = Number(text.getAttribute('x'));
    const left = text.getAttribute('text-anchor') === 'end' ? x - length : x;
    return left >= MARGIN - 0.01 && left + length <= width - MARGIN + 0.01 ? [] : [content];
  });
}
