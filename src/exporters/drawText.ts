import { escapeXml } from './escapeXml.ts';
import type { TextStyle } from './wrapLines.ts';

/** Markup with the height it takes, in pixels. */
export interface Drawn {
  readonly markup: string;
  readonly height: number;
}

/** A coordinate as short as a hundredth of a pixel allows. */
export function formatPixels(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * One line of text. `baseline` and `x` are in pixels; an empty text draws nothing.
 * @param anchor which end of the text stands at `x`
 */
export function drawLine(
  text: string,
  x: number,
  baseline: number,
  style: TextStyle,
  anchor: 'start' | 'end' = 'start',
): string {
  if (text === '') return '';
  const weight = style.bold ? ' font-weight="700"' : '';
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  const place = `x="${formatPixels(x)}" y="${formatPixels(baseline)}"`;
  return `<text ${place} font-size="${style.fontSize}" fill="${style.colour}"${weight}${end}>${escapeXml(text)}</text>`;
}

/** Lines one below the other, the first line's box starting at `top`. */
export function drawLines(lines: readonly string[], x: number, top: number, style: TextStyle): Drawn {
  const baseline = top + baselineIn(style);
  return {
    markup: lines
      .map((line, index) => drawLine(line, x, baseline + index * style.lineHeight, style))
      .join(''),
    height: lines.length * style.lineHeight,
  };
}

/** From the top of a line's box to its baseline, with capitals in the middle: they are 0.72 em high in Arial. */
export function baselineIn({ fontSize, lineHeight }: TextStyle): number {
  return (lineHeight + fontSize * 0.72) / 2;
}

/** A horizontal line. */
export function drawRule(x: number, y: number, width: number, colour: string, thickness = 1): string {
  const ends = `x1="${formatPixels(x)}" x2="${formatPixels(x + width)}"`;
  const height = `y1="${formatPixels(y)}" y2="${formatPixels(y)}"`;
  return `<line ${ends} ${height} stroke="${colour}" stroke-width="${thickness}"/>`;
}
