import { textWidth, truncateText } from '../lib/textWidth.ts';

/** An ellipsis is a whole em wide in Arial, of which `textWidth` counts 0.584. */
const ELLIPSIS_EXCESS = 0.416;

/** Text cut with an ellipsis to at most `maxWidth` pixels as drawn; text that fits is returned unchanged. */
export function cutText(text: string, maxWidth: number, fontSize: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= maxWidth) return text;
  return truncateText(text, maxWidth - ELLIPSIS_EXCESS * fontSize, fontSize, bold);
}
