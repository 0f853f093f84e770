import { parsePeriod } from '../dataset/parsePeriod.ts';
import { cleanText, stripMarks } from './cleanText.ts';
import { parseCell } from './parseCell.ts';

/** One line of the text, cut at its tabs; the cells are cleaned. */
export interface TableLine {
  /** Counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a table, from its first header row to its last row, blank lines left out. */
export type TableBlock = readonly [header: TableLine, ...rest: TableLine[]];

export interface FoundTable {
  readonly block: TableBlock;
  /** Lines directly above the headings that could be headings too. */
  readonly above: readonly TableLine[];
  /** Lines before and after the table that were not read though they could have been meant as rows. */
  readonly leftOut: readonly TableLine[];
}

/**
 * Finds the tab-separated table in a text with prose around it; null when there is none.
 *
 * Of the runs of lines with tabs that hold at least one year beside their first cell, the widest is taken, the
 * first of equals; it starts at the line with the year. Blank lines end a run unless that leaves no table. When no
 * line holds a year, the widest run is taken as it is, so that its headings can be reported. The table goes on to
 * the last line that could be a row, past blank lines and past lines without tabs: those are for the reader of rows
 * to refuse, as leaving them out could lose a row.
 */
export function findTable(text: string): FoundTable | null {
  const lines = splitLines(text);
  const runs = findRuns(lines);
  const run =
    pickWidest(fromYear(runs)) ?? pickWidest(fromYear(findRuns(lines.filter(isFilled)))) ?? pickWidest(runs);
  const [header, second] = run ?? [];
  if (header === undefined || second === undefined) return null;
  const width = Math.max(header.cells.length, second.cells.length);
  const start = lines.indexOf(header);
  const end = findEnd(lines, start, width);
  return {
    block: [header, ...lines.slice(start + 1, end).filter(isFilled)],
    above: listAbove(lines.slice(0, start), header.cells.length),
    leftOut: [...listEarlier(lines.slice(0, start)), ...listLeftOut(lines.slice(end), width)],
  };
}

/** Lines with a tab directly above the headings, as wide as these: one of them may be the row of headings. */
function listAbove(before: readonly TableLine[], width: number): readonly TableLine[] {
  const first = before.findLastIndex(({ cells }) => cells.length < width) + 1;
  return before.slice(first).filter(isFilled);
}

/** The rows of tables with years that stand before. */
function listEarlier(before: readonly TableLine[]): readonly TableLine[] {
  return fromYear(findRuns(before)).flatMap(([, ...rows]) => rows);
}

/** How a footnote begins, or a line of notes. */
const NOTE = /^(?:[*^\u2020\u2021\u00a7]|\[(?:[a-z]|note \d+)\]|(?:note|notes|source)\b)/i;

/**
 * Of the lines after a table, footnotes left out, those with tabs, those with a number that no blank line parts from
 * it, and those that end in as many numbers as a row has.
 */
function listLeftOut(lines: readonly TableLine[], width: number): readonly TableLine[] {
  const blank = lines.findIndex((line) => !isFilled(line));
  const near = blank < 0 ? lines.length : blank;
  return lines.filter(
    ({ cells }, index) =>
      !NOTE.test(cells[0] ?? '') &&
      (cells.slice(1).some(Boolean) ||
        (index < near && /\d/.test(cells.join(' '))) ||
        countLastNumbers(cells[0] ?? '') >= Math.max(2, width - 1)),
  );
}

/** How many words at the end of a line could be cells that lost their tabs. */
function countLastNumbers(text: string): number {
  const words = text.split(' ');
  return words.length - 1 - words.findLastIndex((word) => !isReadable(word));
}

/** The runs that hold a year, each from its line with the year; at least one line follows. */
function fromYear(runs: readonly TableLine[][]): readonly TableLine[][] {
  return runs.flatMap((run) => {
    const start = run.findIndex((line) => line.cells.slice(1).some(isYear));
    return start >= 0 && start < run.length - 1 ? [run.slice(start)] : [];
  });
}

function isFilled({ cells }: TableLine): boolean {
  return cells.some((cell) => cell !== '');
}

/** Whether a heading names a year, whatever footnote marks follow it. */
function isYear(cell: string): boolean {
  return parsePeriod(stripMarks(cell)) !== null;
}

function splitLines(text: string): readonly TableLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map(cleanText) }));
}

/** Lines with a tab, in runs of two or more without another line between. */
function findRuns(lines: readonly TableLine[]): readonly TableLine[][] {
  const runs: TableLine[][] = [];
  let isInRun = false;
  for (const line of lines) {
    const isTabular = line.cells.length > 1;
    if (isTabular && isInRun) runs.at(-1)!.push(line);
    else if (isTabular) runs.push([line]);
    isInRun = isTabular;
  }
  return runs.filter((run) => run.length > 1);
}

function pickWidest(runs: readonly (readonly TableLine[])[]): readonly TableLine[] | undefined {
  const widths = runs.map((run) => Math.max(...run.map((line) => line.cells.length)));
  return runs[widths.indexOf(Math.max(...widths))];
}

/** Position after the last line that could be a row: one in the header's run, or a later one with a readable cell. */
function findEnd(lines: readonly TableLine[], start: number, width: number): number {
  let end = start + 1;
  let isInRun = true;
  for (let index = start + 1; index < lines.length; index += 1) {
    const { cells } = lines[index]!;
    isInRun &&= cells.length > 1;
    const isRow = (isInRun && cells.length >= width) || cells.slice(1).some(isReadable);
    if (isRow) end = index + 1;
  }
  return end;
}

function isReadable(cell: string): boolean {
  return cell !== '' && parseCell(cell).cell !== null;
}
