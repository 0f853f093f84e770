import { textWidth } from '../lib/textWidth.ts';
import type { TableGrid } from './TableGrid.ts';
import { type TextStyle, wrapLines } from './wrapLines.ts';

/** A column with its place, in pixels from the left edge of the table. */
export interface PlacedColumn {
  readonly left: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  /** The heading in lines that fit the column. */
  readonly heading: readonly string[];
}

/** White space on the left and the right of a cell's text, in pixels. */
export const CELL_PADDING = 8;

/** Further left space of a member's first cell where there are families, in pixels. */
export const MEMBER_INDENT = 16;

/**
 * Columns as wide as their widest text, headings on at most two lines; what is left of `leastWidth` pixels is shared out evenly.
 * Texts in bold rows and the indent of members are counted.
 */
export function placeColumns(
  { columns, rows }: TableGrid,
  leastWidth: number,
  style: TextStyle,
): readonly PlacedColumn[] {
  const { fontSize } = style;
  const hasGroups = rows.some((row) => row.kind === 'group');
  const natural = columns.map(({ label }, column) => {
    let widest = headingWidth(label, fontSize);
    for (const row of rows) {
      const indent = column === 0 && hasGroups && row.kind === 'member' ? MEMBER_INDENT : 0;
      const width = textWidth(row.cells[column] ?? '', fontSize, row.kind !== 'member') + indent;
      widest = Math.max(widest, width);
    }
    return widest + 2 * CELL_PADDING;
  });
  const used = natural.reduce((sum, width) => sum + width, 0);
  const spare = columns.length === 0 ? 0 : Math.max(0, leastWidth - used) / columns.length;
  let left = 0;
  return columns.map(({ label, align }, column) => {
    const width = natural[column]! + spare;
    const heading = wrapLines(label, width - 2 * CELL_PADDING + 0.01, { fontSize, bold: true });
    const placed = { left, width, align, heading };
    left += width;
    return placed;
  });
}

/** The narrowest a heading can be on two lines, or on one where it is a single word. */
function headingWidth(label: string, fontSize: number): number {
  const words = label.split(/\s+/).filter(Boolean);
  const widthOf = (part: readonly string[]) => textWidth(part.join(' '), fontSize, true);
  const splits = words.map((_word, end) => Math.max(widthOf(words.slice(0, end)), widthOf(words.slice(end))));
  return words.length === 0 ? 0 : Math.min(...splits);
}
