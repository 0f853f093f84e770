import { CELL_STATUS, type CellStatus } from '../dataset/Dataset.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { createProblem, type Place, type Problem } from '../lib/Problem.ts';
import { cleanText } from './cleanText.ts';

/** What a cell of a source says. */
export interface Cell {
  readonly status: CellStatus;
  /** The number printed; 0 where the status is not present. */
  readonly value: number;
  /** Least and most the number may be, both ends included. */
  readonly lower: number;
  readonly upper: number;
}

/** A cell, or null with the error that says why not; a cell may come with a warning. */
export interface ParsedCell {
  readonly cell: Cell | null;
  readonly problem?: Problem;
}

const SUPPRESSED: ReadonlySet<string> = new Set(['*', 'c', '[c]']);
const MISSING: ReadonlySet<string> = new Set([
  '',
  '-',
  '\u2013',
  '\u2014',
  '..',
  '...',
  '\u2026',
  '[x]',
  'n/a',
  'na',
]);
const NOT_APPLICABLE: ReadonlySet<string> = new Set(['[z]']);

/** Flags that qualify a number without hiding it: break, estimated, forecast, provisional, revised, unreliable, a note. */
const FLAGS = /(?:\s*\[(?:[befpru]|note \d+)\])+$/;
const WHOLE_NUMBER = /^([-\u2212]?)(\d+|\d{1,3}(?:([, '\u2019])\d{3})(?:\3\d{3})*)$/;
const FEWER_THAN = /^(?:<|fewer than|less than|under) ?(\d+)$/;

/** A cell whose number is not given: hidden by its publisher, or not there at all. */
export const missingCell: Cell = { status: CELL_STATUS.missing, value: 0, lower: 0, upper: Infinity };

/**
 * Reads the text of one cell: a whole number, or one of the symbols published tables use in its place.
 *
 * Numbers may have thousands separators, stray markup and bracket flags such as `[r]`. `*`, `c` and `[c]` are
 * suppressed, `<5` and `fewer than 5` suppressed between 0 and 4. The least is 0, not 1, because publishers
 * differ on whether a hidden count may be 0 and the wider interval is true of all of them; the argument
 * `leastHidden` narrows it. A blank, `-`, `..`, `[x]` and `n/a` are missing, never 0; `[z]` is not applicable.
 * A negative number is kept with a warning, as a correction to earlier figures. Anything else, a decimal too and a
 * number that would be rounded, is an error. `place` is where the cell is, for the problem's message.
 */
export function parseCell(text: string, place: Place = {}, leastHidden = 0): ParsedCell {
  const clean = cleanText(text).toLowerCase();
  const symbol = parseSymbol(clean, leastHidden);
  if (symbol !== null) return { cell: symbol };
  const match = WHOLE_NUMBER.exec(clean.replace(FLAGS, ''));
  if (match === null) return { cell: null, problem: createUnreadable(text, place) };
  const size = Number(match[2]!.replace(/\D/g, ''));
  if (!Number.isSafeInteger(size)) return { cell: null, problem: createTooLarge(text, place) };
  if (match[1] === '' || size === 0) return { cell: createPresent(size) };
  const problem = createProblem(
    'warning',
    'negative-count',
    place,
    `${formatInteger(-size)} is below 0; check that it is a correction to earlier figures.`,
  );
  return { cell: createPresent(-size), problem };
}

function parseSymbol(clean: string, leastHidden: number): Cell | null {
  if (SUPPRESSED.has(clean)) return { status: CELL_STATUS.suppressed, value: 0, lower: 0, upper: Infinity };
  if (MISSING.has(clean)) return missingCell;
  if (NOT_APPLICABLE.has(clean)) return { status: CELL_STATUS.notApplicable, value: 0, lower: 0, upper: 0 };
  const limit = Number(FEWER_THAN.exec(clean)?.[1]);
  if (!(limit > leastHidden && Number.isSafeInteger(limit))) return null;
  return { status: CELL_STATUS.suppressed, value: 0, lower: leastHidden, upper: limit - 1 };
}

function createPresent(value: number): Cell {
  return { status: CELL_STATUS.present, value, lower: value, upper: value };
}

function createTooLarge(text: string, place: Place): Problem {
  const most = formatInteger(Number.MAX_SAFE_INTEGER);
  return createProblem(
    'error',
    'count-too-large',
    place,
    `“${cleanText(text)}” is more than ${most} and would be rounded; check the number.`,
  );
}

function createUnreadable(text: string, place: Place): Problem {
  const advice = 'write a whole number, or a symbol such as [c] for a hidden count and [x] for none given.';
  return createProblem(
    'error',
    'unreadable-cell',
    place,
    `“${cleanText(text)}” cannot be read as a count; ${advice}`,
  );
}
