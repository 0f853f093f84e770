import { createProblem, type Problem } from '../lib/Problem.ts';
import { foldLabel } from './cleanText.ts';
import type { DatasetDescription } from './DatasetDescription.ts';
import type { TableLine } from './findTable.ts';
import { isTotalLabel } from './isTotalLabel.ts';
import { type Cell, missingCell, parseCell } from './parseCell.ts';
import type { TableColumn } from './TableColumn.ts';

/** One row of numbers. */
export interface TableRow {
  /** Counted from 1. */
  readonly line: number;
  /** As printed, without markup. */
  readonly label: string;
  /** Position in the description's members; null for a total, and for a label that is not there. */
  readonly member: number | null;
  readonly isTotal: boolean;
  /** One per column; missing where the text could not be read. */
  readonly cells: readonly Cell[];
}

export interface Body {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
  /** False when a line had to be left out or stands twice, so that sums over the rows mean nothing. */
  readonly isComplete: boolean;
}

/** Reads the rows below the headings; a row with the wrong number of cells is reported and left out. */
export function readBody(
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
  description: DatasetDescription,
): Body {
  const problems: Problem[] = [];
  const rows: TableRow[] = [];
  for (const line of lines) {
    const widthProblem = checkWidth(line, columns.length);
    if (widthProblem !== null) {
      problems.push(widthProblem);
      continue;
    }
    const read = readRow(line, columns, description);
    problems.push(...checkLabel(read.row, rows, description), ...read.problems);
    rows.push(read.row);
  }
  problems.push(...checkMembers(rows, description));
  const isComplete = !problems.some(
    (problem) => problem.code === 'row-width' || problem.code === 'duplicate-row',
  );
  return { rows, problems, isComplete };
}

function checkWidth({ line, cells }: TableLine, width: number): Problem | null {
  const found = Math.max(cells.length - 1, 0);
  const isFitting = found >= width && cells.slice(width + 1).every((cell) => cell === '');
  if (isFitting) return null;
  const place = { line, row: cells[0] ?? '' };
  const advice = 'add or remove tabs so that every number stands under its heading.';
  return createProblem(
    'error',
    'row-width',
    place,
    `the row has ${countCells(found)}, the headings have ${width}; ${advice}`,
  );
}

function countCells(found: number): string {
  return found === 1 ? '1 cell after its label' : `${found} cells after its label`;
}

function readRow(
  { line, cells }: TableLine,
  columns: readonly TableColumn[],
  description: DatasetDescription,
): { row: TableRow; problems: readonly Problem[] } {
  const label = cells[0] ?? '';
  const parsed = columns.map(({ name }, index) =>
    parseCell(cells[index + 1] ?? '', { line, row: label, column: name }),
  );
  const isTotal = isTotalLabel(label, description);
  const member = description.category.members.findIndex(
    (candidate) => foldLabel(candidate.label) === foldLabel(label),
  );
  return {
    row: {
      line,
      label,
      member: member < 0 ? null : member,
      isTotal,
      cells: parsed.map(({ cell }) => cell ?? missingCell),
    },
    problems: parsed.flatMap(({ problem }) => problem ?? []),
  };
}

function checkLabel(
  row: TableRow,
  before: readonly TableRow[],
  { category }: DatasetDescription,
): readonly Problem[] {
  const { line, label, member, isTotal } = row;
  const place = { line, row: label };
  if (label === '')
    return [
      createProblem(
        'error',
        'row-without-label',
        place,
        'the row has no label; name it as in the description.',
      ),
    ];
  const earlier = before.find((candidate) => foldLabel(candidate.label) === foldLabel(label));
  if (earlier !== undefined) {
    return [
      createProblem(
        'error',
        'duplicate-row',
        place,
        `the same label stands on line ${earlier.line}; keep one of the two rows.`,
      ),
    ];
  }
  if (isTotal || member !== null) return [];
  const advice = `add { "id": …, "label": ${JSON.stringify(label)}, "shortLabel": … } to category.members, or correct the label.`;
  return [
    createProblem(
      'error',
      'unknown-row',
      place,
      `the description of “${category.label}” has no such row; ${advice}`,
    ),
  ];
}

function checkMembers(rows: readonly TableRow[], { category }: DatasetDescription): readonly Problem[] {
  const found = new Set(rows.map((row) => row.member));
  return category.members.flatMap(({ label }, member) => {
    if (found.has(member)) return [];
    const text =
      'the description has this row but the table does not; add it to the table or take it out of category.members.';
    return [createProblem('error', 'member-without-row', { row: label }, text)];
  });
}
