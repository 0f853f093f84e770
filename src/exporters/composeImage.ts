import { composeDocument } from './composeDocument.ts';
import { drawKey, type KeyEntry } from './drawKey.ts';
import { formatPixels } from './drawText.ts';
import type { ImageContent } from './ImageContent.ts';
import { IMAGE_WIDTH, MARGIN, plotWidth } from './imageStyle.ts';

/** A drawn chart, ready to be put in an image. */
export interface Plot {
  /** What is inside its `<svg>`: well-formed XML, every colour written out. */
  readonly markup: string;
  /** Pixels; drawn as wide as `plotWidth()` it is shown as it is, wider it is shrunk to fit. */
  readonly width: number;
  readonly height: number;
  /** Entries above the plot, where it does not label itself. */
  readonly key?: readonly KeyEntry[];
}

const KEY_GAP = 10;

/** Inside a tag only: a label may hold any text. */
const NOT_STANDALONE = [
  { name: 'no CSS variables', pattern: /<[^>]*\bvar\(\s*--/ },
  { name: 'no style sheets', pattern: /<(style|link)\b/i },
  { name: 'no foreign content', pattern: /<(foreignObject|script)\b/i },
  {
    name: 'no addresses outside',
    pattern: /<[^>]*(\bhref\s*=\s*["'](?!#|data:)|\burl\(\s*["']?(?!#|&quot;#|data:))/i,
  },
] as const;

/**
 * A chart as it would be published: finding, subtitle, key, plot, notes and source in one SVG document of
 * `IMAGE_WIDTH` pixels that stands on its own.
 *
 * Throws when the plot needs something outside its markup (CSS variables, style sheets, addresses) or has no size.
 */
export function composeImage(content: ImageContent, plot: Plot): string {
  checkPlot(plot);
  const scale = Math.min(1, plotWidth() / plot.width);
  const shownHeight = plot.height * scale;
  return composeDocument(content, IMAGE_WIDTH, (top) => {
    const key = drawKey(plot.key ?? [], MARGIN, top, plotWidth());
    const plotTop = top + key.height + (key.height > 0 ? KEY_GAP : 0);
    const place = `x="${MARGIN}" y="${formatPixels(plotTop)}"`;
    const size = `width="${formatPixels(plot.width * scale)}" height="${formatPixels(shownHeight)}"`;
    const viewBox = `viewBox="0 0 ${formatPixels(plot.width)} ${formatPixels(plot.height)}"`;
    return {
      markup: `${key.markup}<svg ${place} ${size} ${viewBox} overflow="visible">${plot.markup}</svg>`,
      height: plotTop + shownHeight - top,
    };
  });
}

function checkPlot({ markup, width, height, key = [] }: Plot): void {
  if (!(width > 0 && height > 0)) {
    throw new Error(`plot: expected a width and a height above 0, got ${width} by ${height}`);
  }
  for (const { label, colour } of key) {
    if (/[(<"&]/.test(colour)) throw new Error(`key: ${label}: expected a plain colour, got ${colour}`);
  }
  for (const { name, pattern } of NOT_STANDALONE) {
    const found = pattern.exec(markup);
    if (found !== null) throw new Error(`plot: expected ${name}, got ${found[0]}`);
  }
}
