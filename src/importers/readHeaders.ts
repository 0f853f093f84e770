import { CELL_STATUS } from '../dataset/Dataset.ts';
import { parsePeriod } from '../dataset/parsePeriod.ts';
import type { Problem } from '../lib/Problem.ts';
import { checkHeaders } from './checkHeaders.ts';
import { foldLabel, stripMarks } from './cleanText.ts';
import type { DatasetDescription } from './DatasetDescription.ts';
import type { TableBlock, TableLine } from './findTable.ts';
import { isTotalLabel } from './isTotalLabel.ts';
import { parseCell } from './parseCell.ts';
import type { Heading, TableColumn } from './TableColumn.ts';

export interface Headers {
  readonly columns: readonly TableColumn[];
  /** The lines below the headings. */
  readonly rows: readonly TableLine[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one header row of years, or two: years over measures, a year's cell blank where it goes on.
 *
 * With one header row the description has to have one measure. A second row is a row of measures when one of its
 * headings is a measure's column, or when it holds no number and either has no label or could not be a row.
 */
export function readHeaders([header, ...rest]: TableBlock, description: DatasetDescription): Headers {
  const second = rest[0];
  const measureRow = second !== undefined && isMeasureRow(second, description) ? second : null;
  const width = Math.max(lastFilled(header), measureRow === null ? 0 : lastFilled(measureRow));
  const years = carryOn(header.cells.slice(1, width + 1), width, measureRow !== null);
  const periods = years.map((year) => parsePeriod(stripMarks(year.text)));
  const columns = years.map((year, index): TableColumn => {
    const label = measureRow?.cells[index + 1] ?? '';
    const name = label === '' ? year.text : `${year.text} ${label}`.trim();
    const period = periods[index] ?? null;
    return { name, period, measure: measureRow === null ? 0 : findMeasure(label, description) };
  });
  const problems = checkHeaders({ header, measureRow, years, columns }, description);
  return { columns, rows: measureRow === null ? rest : rest.slice(1), problems };
}

function isMeasureRow({ cells }: TableLine, description: DatasetDescription): boolean {
  const [label = '', ...headings] = cells;
  if (headings.some((heading) => findMeasure(heading, description) !== null)) return true;
  const filled = headings.filter((heading) => heading !== '');
  if (filled.some((heading) => parseCell(heading).cell?.status === CELL_STATUS.present)) return false;
  if (label === '') return filled.length > 0;
  const isRow =
    isTotalLabel(label, description) ||
    description.category.members.some((member) => foldLabel(member.label) === foldLabel(label));
  return !isRow && filled.length > 0 && filled.every((heading) => parseCell(heading).cell === null);
}

function findMeasure(heading: string, { measures }: DatasetDescription): number | null {
  const index = measures.findIndex((measure) => foldLabel(measure.column) === foldLabel(heading));
  return index < 0 || heading === '' ? null : index;
}

function lastFilled({ cells }: TableLine): number {
  return cells.findLastIndex((cell, index) => index > 0 && cell !== '');
}

function carryOn(cells: readonly string[], width: number, mayContinue: boolean): readonly Heading[] {
  let last = '';
  return Array.from({ length: Math.max(width, 0) }, (_, index) => {
    const text = cells[index] ?? '';
    const isOwn = text !== '' || !mayContinue || last === '';
    if (isOwn) last = text;
    return { text: last, isOwn };
  });
}
