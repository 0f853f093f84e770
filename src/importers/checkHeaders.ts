import type { Period } from '../dataset/Dataset.ts';
import { yearKind } from '../dataset/yearKind.ts';
import { createProblem, type Problem } from '../lib/Problem.ts';
import type { DatasetDescription } from './DatasetDescription.ts';
import type { TableLine } from './findTable.ts';
import { type Heading, listPeriods, type TableColumn } from './TableColumn.ts';

export interface HeaderRows {
  readonly header: TableLine;
  /** Null when there is one header row. */
  readonly measureRow: TableLine | null;
  /** The year over each column. */
  readonly years: readonly Heading[];
  readonly columns: readonly TableColumn[];
}

/** Everything wrong with the headings: unreadable, unknown, twice, of two kinds, overlapping or left out. */
export function checkHeaders(
  { header, measureRow, years, columns }: HeaderRows,
  description: DatasetDescription,
): readonly Problem[] {
  return [
    ...checkYears(header, years, columns),
    ...(measureRow === null
      ? checkSingleMeasure(header, description)
      : checkMeasures(measureRow, columns, description)),
    ...checkKinds(header, years, columns),
    ...checkRepeats(header, columns),
    ...checkOverlaps(header, years, columns),
    ...(measureRow === null ? [] : checkComplete(measureRow, columns, description)),
  ];
}

function checkYears(
  { line }: TableLine,
  years: readonly Heading[],
  columns: readonly TableColumn[],
): readonly Problem[] {
  return years.flatMap(({ text, isOwn }, index) => {
    if (!isOwn || columns[index]?.period !== null) return [];
    const advice =
      'write one year (YYYY), a financial year (YYYY-YY), a year ending with its month, or first and last day.';
    const found = text === '' ? 'the heading is blank' : `“${text}” cannot be read as a year`;
    const column = text === '' ? String(index + 2) : text;
    return [createProblem('error', 'unreadable-year', { line, column }, `${found}; ${advice}`)];
  });
}

function checkSingleMeasure({ line }: TableLine, { measures }: DatasetDescription): readonly Problem[] {
  if (measures.length === 1) return [];
  const names = measures.map((measure) => measure.column).join(', ');
  const text = `there is one header row but the description has ${measures.length} measures (${names}); add a second header row that names them.`;
  return [createProblem('error', 'measure-row-missing', { line }, text)];
}

function checkMeasures(
  { line, cells }: TableLine,
  columns: readonly TableColumn[],
  { measures }: DatasetDescription,
): readonly Problem[] {
  const names = measures.map((measure) => `“${measure.column}”`).join(', ');
  return columns.flatMap(({ name, measure }, index) => {
    if (measure !== null) return [];
    const text = `the heading “${cells[index + 1] ?? ''}” is not a measure of the description (${names}); add it there or correct it.`;
    return [createProblem('error', 'unknown-measure', { line, column: name }, text)];
  });
}

function checkKinds(
  { line }: TableLine,
  years: readonly Heading[],
  columns: readonly TableColumn[],
): readonly Problem[] {
  const [first, ...rest] = listPeriods(columns);
  const other = rest.find((period) => first !== undefined && yearKind(period) !== yearKind(first));
  if (first === undefined || other === undefined) return [];
  const column = findHeading(other, years, columns);
  const text = `${first.label} and ${other.label} are different kinds of year; split the table so that each has one kind.`;
  return [createProblem('error', 'mixed-years', { line, column }, text)];
}

/** The heading of a year as printed. */
function findHeading(period: Period, years: readonly Heading[], columns: readonly TableColumn[]): string {
  return years[columns.findIndex((column) => column.period?.id === period.id)]?.text ?? period.label;
}

function checkRepeats({ line }: TableLine, columns: readonly TableColumn[]): readonly Problem[] {
  const seen = new Set<string>();
  return columns.flatMap(({ name, period, measure }) => {
    const key = `${period?.id} ${measure}`;
    if (period === null || measure === null || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const text = 'the same year and measure stand in an earlier column; keep one of them.';
    return [createProblem('error', 'duplicate-column', { line, column: name }, text)];
  });
}

function checkOverlaps(
  { line }: TableLine,
  years: readonly Heading[],
  columns: readonly TableColumn[],
): readonly Problem[] {
  const periods = listPeriods(columns);
  return periods.slice(1).flatMap((period, index) => {
    const before = periods[index]!;
    if (period.start > before.end) return [];
    const text = `${period.label} and ${before.label} share days, which would count them twice; keep one of them.`;
    return [
      createProblem(
        'error',
        'overlapping-years',
        { line, column: findHeading(period, years, columns) },
        text,
      ),
    ];
  });
}

function checkComplete(
  { line }: TableLine,
  columns: readonly TableColumn[],
  { measures }: DatasetDescription,
): readonly Problem[] {
  const periods = listPeriods(columns);
  return measures.flatMap(({ column }, measure) => {
    const known = columns.filter((candidate) => candidate.measure === measure);
    if (known.length === 0 && measures.length > 1) {
      const text = 'no column has this heading; add it, or take the measure out of the description.';
      return [createProblem('error', 'measure-without-column', { line, column }, text)];
    }
    const without = periods.filter(
      (period) => !known.some((candidate) => candidate.period?.id === period.id),
    );
    return without.map((period) => {
      const text = `there is no such column for ${period.label}; its cells are kept as missing.`;
      return createProblem('warning', 'year-without-measure', { line, column }, text);
    });
  });
}
