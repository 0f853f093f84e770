import { guardFormula } from './guardFormula.ts';

/** What a cell of a CSV file may hold; null is an empty cell. */
export type CsvCell = string | number | null;

/** Excel reads a CSV file without a byte order mark in the system's old code page, which garbles quotes and dashes. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV text after RFC 4180, with a byte order mark so that Excel reads it as UTF-8: CRLF after every row, cells
 * quoted where they need it. Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay
 * numbers. Throws on a number that is not finite.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${writeRow(row)}\r\n`).join('');
}

/** A row of one empty cell is quoted, since readers skip blank lines. */
function writeRow(row: readonly CsvCell[]): string {
  return row.map(writeCell).join(',') || (row.length === 1 ? '""' : '');
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`cell: expected a finite number, got ${cell}`);
    return String(cell);
  }
  const text = guardFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
