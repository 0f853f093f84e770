/**
 * Advance widths of printable ASCII in Arial, in thousandths of an em, from code 32 to 126.
 * Liberation Sans and Helvetica have the same widths, so one table serves the whole font stack.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** Signs outside ASCII that the dashboard prints, in the same unit. */
const SIGN_WIDTHS: Readonly<Record<string, number>> = {
  '\u00a0': 278,
  '…': 1000,
  '–': 556,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
};

const OTHER_WIDTH = 584;
const BOLD_FACTOR = 1.11;

/**
 * Width of a line of text in pixels, without a canvas, so that layout is the same everywhere.
 *
 * An approximation: other characters count 0.584 em; bold counts 11% more than regular.
 * @param fontSize pixels
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths += WIDTHS[(character.codePointAt(0) ?? 0) - 32] ?? SIGN_WIDTHS[character] ?? OTHER_WIDTH;
  }
  return (thousandths / 1000) * fontSize * (bold ? BOLD_FACTOR : 1);
}

/**
 * Breaks text at spaces, but no-break ones, into lines of at most `maxWidth` pixels; a longer word keeps a line of its own.
 * An empty text gives no lines.
 */
export function wrapText(text: string, maxWidth: number, fontSize: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[^\S\u00a0]+/).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize, bold) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Shortens text with an ellipsis to at most `maxWidth` pixels; text that fits is returned unchanged. */
export function truncateText(text: string, maxWidth: number, fontSize: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= maxWidth) return text;
  let end = text.length;
  while (end > 0 && textWidth(`${text.slice(0, end).trimEnd()}…`, fontSize, bold) > maxWidth) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
