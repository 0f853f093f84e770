import { guardFormula } from './guardFormula.ts';

const NEGATIVE_NUMBER = /^\u2212(?=[\d,.]+%?$)/;

/**
 * A table as tab-separated text, to paste into a spreadsheet: headings first, lines without one at the end.
 *
 * Tabs and line breaks in a cell become spaces. A typographic minus before a number becomes a hyphen, which
 * spreadsheets read as a number; what looks like a formula gets a leading apostrophe.
 */
export function writeTabText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(text: string): string {
  return guardFormula(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(NEGATIVE_NUMBER, '-'));
}
