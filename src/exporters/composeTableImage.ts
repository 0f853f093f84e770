import { composeDocument } from './composeDocument.ts';
import { baselineIn, type Drawn, drawLine, drawRule, formatPixels } from './drawText.ts';
import type { ImageContent } from './ImageContent.ts';
import { COLOURS, MARGIN, plotWidth } from './imageStyle.ts';
import { CELL_PADDING, MEMBER_INDENT, type PlacedColumn, placeColumns } from './placeColumns.ts';
import type { TableGrid, TableGridRow } from './TableGrid.ts';
import type { TextStyle } from './wrapLines.ts';

const ROW: TextStyle = { fontSize: 13, lineHeight: 28, colour: COLOURS.ink };
const HEADING: TextStyle = { fontSize: 13, lineHeight: 17, colour: COLOURS.ink, bold: true };
const HEADING_GAP = 7;

/**
 * A table as it would be published, with the words of `content` around it, in one SVG document that stands on its own.
 *
 * The image is `IMAGE_WIDTH` pixels wide, or wider where the cells need it. Throws when a row has another number
 * of cells than there are columns.
 */
export function composeTableImage(content: ImageContent, table: TableGrid): string {
  checkRows(table);
  const columns = placeColumns(table, plotWidth(), ROW);
  const last = columns.at(-1);
  const width = Math.ceil(Math.max(plotWidth(), last === undefined ? 0 : last.left + last.width));
  return composeDocument(content, width + 2 * MARGIN, (top) => drawTable(table, columns, top, width));
}

function drawTable({ rows }: TableGrid, columns: readonly PlacedColumn[], top: number, width: number): Drawn {
  const head = drawHeadings(columns, top);
  const indent = rows.some((row) => row.kind === 'group') ? MEMBER_INDENT : 0;
  const body = rows.map((row, index) => {
    const y = top + head.height + index * ROW.lineHeight;
    return drawBack(row, y, width, index === 0) + drawCells(row, columns, y, indent);
  });
  return {
    markup: [head.markup, ...body, drawRule(MARGIN, top + head.height, width, COLOURS.muted)].join('\n'),
    height: head.height + rows.length * ROW.lineHeight,
  };
}

function drawHeadings(columns: readonly PlacedColumn[], top: number): Drawn {
  const lines = Math.max(1, ...columns.map((column) => column.heading.length));
  const height = lines * HEADING.lineHeight + HEADING_GAP;
  const texts = columns.flatMap((column) =>
    column.heading.map((line, index) => {
      const lineTop = top + (lines - column.heading.length + index) * HEADING.lineHeight;
      return drawCell(line, column, lineTop + baselineIn(HEADING), HEADING);
    }),
  );
  return { markup: texts.join(''), height };
}

function drawBack({ kind }: TableGridRow, y: number, width: number, isFirst: boolean): string {
  if (kind === 'total') return drawRule(MARGIN, y, width, COLOURS.ink, 2);
  const size = `width="${width}" height="${ROW.lineHeight}"`;
  const shade =
    kind === 'group' ? `<rect x="${MARGIN}" y="${formatPixels(y)}" ${size} fill="${COLOURS.shade}"/>` : '';
  return isFirst ? shade : shade + drawRule(MARGIN, y, width, COLOURS.rule);
}

function drawCells(row: TableGridRow, columns: readonly PlacedColumn[], y: number, indent: number): string {
  const style = { ...ROW, bold: row.kind !== 'member', ...(row.muted && { colour: COLOURS.faint }) };
  return columns
    .map((column, index) => {
      const isIndented = index === 0 && row.kind === 'member' && column.align === 'start';
      return drawCell(row.cells[index]!, column, y + baselineIn(ROW), style, isIndented ? indent : 0);
    })
    .join('');
}

function drawCell(
  text: string,
  column: PlacedColumn,
  baseline: number,
  style: TextStyle,
  indent = 0,
): string {
  const start = MARGIN + column.left + CELL_PADDING + indent;
  const end = MARGIN + column.left + column.width - CELL_PADDING;
  return drawLine(text, column.align === 'end' ? end : start, baseline, style, column.align);
}

function checkRows({ columns, rows }: TableGrid): void {
  rows.forEach(({ cells }, index) => {
    if (cells.length === columns.length) return;
    throw new Error(`table: rows[${index}]: expected ${columns.length} cells, got ${cells.length}`);
  });
}
