import { textWidth, truncateText, wrapText } from '../lib/textWidth.ts';
import { stripIllegalXml } from './escapeXml.ts';

/** How a text is set. */
export interface TextStyle {
  /** Pixels. */
  readonly fontSize: number;
  /** Pixels from one baseline to the next. */
  readonly lineHeight: number;
  readonly colour: string;
  readonly bold?: boolean;
}

const BALANCE_STEP = 8;

/**
 * Breaks text into lines that all fit in `maxWidth` pixels, unlike `wrapText`: a longer word is split, and text
 * past `mostLines` lines ends in an ellipsis. An empty text gives no lines.
 */
export function wrapLines(
  text: string,
  maxWidth: number,
  { fontSize, bold = false }: Pick<TextStyle, 'fontSize' | 'bold'>,
  mostLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = (part: string) => textWidth(part, fontSize, bold) <= maxWidth;
  const words = stripIllegalXml(text)
    .split(/\s+/)
    .flatMap((word) => (fits(word) ? [word] : splitWord(word, fits)));
  const lines = wrapText(words.join(' '), maxWidth, fontSize, bold);
  if (lines.length <= mostLines) return lines;
  const rest = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), truncateText(rest, maxWidth, fontSize, bold)];
}

/**
 * The lines of `wrapLines`, as few of them but as even as can be, so that a heading does not end in a lone word.
 * Text that is cut stays as it is.
 */
export function balanceLines(
  text: string,
  maxWidth: number,
  style: Pick<TextStyle, 'fontSize' | 'bold'>,
  mostLines: number,
): readonly string[] {
  const count = wrapLines(text, maxWidth, style).length;
  let best = wrapLines(text, maxWidth, style, mostLines);
  if (count > mostLines) return best;
  for (let width = maxWidth - BALANCE_STEP; width > maxWidth / 2; width -= BALANCE_STEP) {
    const lines = wrapLines(text, width, style);
    if (lines.length > count) break;
    best = lines;
  }
  return best;
}

/** Pieces as long as fit; a character that is wider than the line is a piece of its own. */
function splitWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1);
    if (last !== undefined && fits(last + character)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
