import type { TableCell } from '../views/table.ts';

/** Most digits after the point of a number that prints as less than its smallest step. */
const MOST_DIGITS = 8;

/**
 * A cell as a spreadsheet counts with it: the number as printed, with a plain minus and without separators, signs and
 * units (`13.8%` is 13.8, `×9.0` is 9); a reason, or the bounds of a hidden count, as text. What prints as `<0.1` or
 * `>99.9%` has as many digits as tell it from 0 or 100. A cell that is not there is empty text.
 */
export function toPlainCell(cell: TableCell | undefined): string | number {
  if (cell === undefined) return '';
  if (cell.value === null) return cell.text;
  if (/[<>]/.test(cell.text)) return readExactly(cell.text.startsWith('×') ? cell.value : cell.value * 100);
  return Number(cell.text.replace('\u2212', '-').replace(/[,+×%]/g, ''));
}

/** A number with few digits, but neither 0 nor 100. */
function readExactly(value: number): number {
  for (let digits = 2; digits < MOST_DIGITS; digits += 1) {
    const short = Number(value.toFixed(digits));
    if (short !== 0 && Math.abs(short) !== 100) return short;
  }
  return value;
}
