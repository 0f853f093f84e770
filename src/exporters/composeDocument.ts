import { type Drawn, drawLines, drawRule, formatPixels } from './drawText.ts';
import { escapeXml } from './escapeXml.ts';
import { formatSourceLine } from './formatSourceLine.ts';
import type { ImageContent } from './ImageContent.ts';
import { COLOURS, FONT_FAMILY, MARGIN, TEXT_STYLES } from './imageStyle.ts';
import { balanceLines, type TextStyle, wrapLines } from './wrapLines.ts';

const TOP = 26;
const BOTTOM = 24;
const TITLE_GAP = 6;
const BODY_GAP = 18;
const FOOTER_GAP = 12;
const NOTE_GAP = 4;
const SOURCE_GAP = 8;
const MOST_TITLE_LINES = 3;

/** Draws what is between the subtitle and the notes, `top` pixels from the top of the image. */
export type DrawBody = (top: number) => Drawn;

/**
 * A standalone SVG document: the words of `content` above and below a body, on white, in an image `width` pixels
 * wide and as high as its content. It needs no style sheet, no font file and no address.
 */
export function composeDocument(content: ImageContent, width: number, drawBody: DrawBody): string {
  const lineWidth = width - 2 * MARGIN;
  const head = drawHead(content, lineWidth);
  const bodyTop = TOP + head.height + (head.height > 0 ? BODY_GAP : 0);
  const body = drawBody(bodyTop);
  const footTop = bodyTop + body.height + BODY_GAP;
  const foot = drawFoot(content, footTop, lineWidth);
  const height = Math.ceil(footTop + foot.height + BOTTOM);
  const size = `width="${formatPixels(width)}" height="${height}" viewBox="0 0 ${formatPixels(width)} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${escapeXml(FONT_FAMILY)}" color="${COLOURS.ink}">`,
    `<title>${escapeXml(content.title)}</title><desc>${escapeXml(content.alt)}</desc>`,
    `<rect width="${formatPixels(width)}" height="${height}" fill="${COLOURS.paper}"/>`,
    head.markup,
    body.markup,
    foot.markup,
    '</svg>',
  ].join('\n');
}

function drawHead({ title, subtitle }: ImageContent, width: number): Drawn {
  const titleLines = balanceLines(title, width, TEXT_STYLES.title, MOST_TITLE_LINES);
  const heading = drawLines(titleLines, MARGIN, TOP, TEXT_STYLES.title);
  const used = heading.height + (titleLines.length > 0 ? TITLE_GAP : 0);
  const sub = drawParagraph(subtitle, TOP + used, width, TEXT_STYLES.subtitle);
  return {
    markup: heading.markup + sub.markup,
    height: sub.height > 0 ? used + sub.height : heading.height,
  };
}

function drawFoot({ notes, source, date }: ImageContent, top: number, width: number): Drawn {
  const parts = [drawRule(MARGIN, top, width, COLOURS.rule)];
  let y = top + FOOTER_GAP;
  for (const note of notes) {
    const drawn = drawParagraph(note, y, width, TEXT_STYLES.notes);
    if (drawn.height === 0) continue;
    parts.push(drawn.markup);
    y += drawn.height + NOTE_GAP;
  }
  if (parts.length > 1) y += SOURCE_GAP - NOTE_GAP;
  const line = drawParagraph(formatSourceLine(source, date), y, width, TEXT_STYLES.source);
  return { markup: [...parts, line.markup].join(''), height: y + line.height - top };
}

function drawParagraph(text: string, top: number, width: number, style: TextStyle): Drawn {
  return drawLines(wrapLines(text, width, style), MARGIN, top, style);
}
