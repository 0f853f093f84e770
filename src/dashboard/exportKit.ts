import { isWholeOf } from '../dataset/measureChoices.ts';
import { copyText } from '../exporters/copyText.ts';
import { createFileName } from '../exporters/createFileName.ts';
import { describeSource } from '../exporters/formatSourceLine.ts';
import type { ImageContent } from '../exporters/ImageContent.ts';
import { saveFile } from '../exporters/saveFile.ts';
import { writeTabText } from '../exporters/tableText.ts';
import { tidyCsv } from '../exporters/tidyCsv.ts';
import { writeCsv } from '../exporters/writeCsv.ts';
import { BREAK_MARK, BREAK_NOTE } from '../format/breakMark.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { formatPeriodRange } from '../format/formatPeriod.ts';
import type { DashboardState } from '../store/createDashboardStore.ts';
import { selectBreakNotes, selectSubtitle } from '../store/selectors/captions.ts';
import {
  comparedPeriods,
  selectCompared,
  selectDataset,
  selectRowDimension,
  selectScope,
} from '../store/selectors/compared.ts';
import { selectComparison, selectHeadline, selectTable, selectTrend } from '../store/selectors/views.ts';
import { type Grid, type GridRow, toGrid } from '../table/toGrid.ts';
import { baselinePeriod, comparisonPeriod } from '../views/Compared.ts';
import {
  createAlt,
  createComparisonSubtitle,
  createContributionSubtitle,
  createGreyNotes,
  createShareSubtitle,
} from '../views/captions.ts';
import { timeDimensionOf } from '../views/figures.ts';
import type { ChartExport, ChartKind, ImageFormat, ImageWords, TableExport } from './ChartExport.ts';
import { createImageKey } from './createImageKey.ts';
import { exportChartImage, exportTableImage } from './exportImage.tsx';

const COPIED = 'Copied the figures as shown: paste them into a spreadsheet.';
const PART_SUMS = 'Groups with something selected in them add up only what is selected.';
const LOG_SCALE = '; log scale';
const NOTE_COLUMN = 'Note';
const SELECTED_COLUMN = 'Selected';
const MARK_NOTE = BREAK_NOTE.replace(`${BREAK_MARK} `, '');
/** More rows than this are not read off an image. */
const MOST_IMAGE_ROWS = 100;
const LINK_COPIED = 'Copied a link to this view.';

/** What a mark in an image means: the sentence on the very rule change, the general one where another row has it. */
function listBreakNotes(state: DashboardState): readonly string[] {
  const notes = selectBreakNotes(state);
  return notes.length > 0 ? notes : [BREAK_NOTE];
}

/** What the dataset says to bear in mind of a part, where the part, what it leaves or its share is shown. */
function listCautions(state: DashboardState, isOfShare: boolean): readonly string[] {
  const { pair, choice, dataset } = selectCompared(state);
  const caution = pair === null ? undefined : dataset.measures[pair.part]!.caution;
  return caution === undefined || (isWholeOf(pair, choice) && !isOfShare) ? [] : [caution];
}

/** Saves the image of a chart. Rejects when the browser cannot draw it. */
export async function exportChart(
  state: DashboardState,
  { kind, describe, draw, format }: ChartExport,
): Promise<null> {
  const words = describe(selectHeadline(state));
  // The alternative text has the title and every figure drawn, each with its mark.
  const marked = words.alt.includes(BREAK_MARK) ? listBreakNotes(state) : [];
  const notes = [
    ...marked,
    ...listMarkNotes(state, kind, marked),
    ...words.notes.filter((note) => !note.startsWith(BREAK_MARK)),
    ...listCautions(state, kind === 'share'),
  ];
  const content = createContent(state, { ...words, notes }, describeChart(state, kind));
  const key = createImageKey(state, kind);
  await exportChartImage(content, key, draw, format, createName(state, kind, format));
  return null;
}

/** Saves or copies the table, or saves the whole dataset. Gives what to tell the reader, or null. */
export async function exportTable(state: DashboardState, format: TableExport): Promise<string | null> {
  switch (format) {
    case 'copy':
      return copyGrid(createGrid(state));
    case 'shown':
      saveCsv(writeGrid(createGrid(state)), createName(state, 'table', 'csv'));
      return null;
    case 'everything':
      saveCsv(tidyCsv(state.dataset), createFileName([state.dataset.id, 'everything'], 'csv'));
      return null;
    case 'png':
    case 'svg':
      await saveGridImage(state, createGrid(state), format);
      return null;
  }
}

/** Copies the address of the view. Gives what to tell the reader. */
export async function copyLink(address: string): Promise<string> {
  const result = await copyText(address);
  return result.ok ? LINK_COPIED : result.error.message;
}

function createGrid(state: DashboardState): Grid {
  const { sort, hiddenColumns, collapsed } = state.shown.view;
  const nameLabel = selectRowDimension(state).label;
  const compared = selectCompared(state);
  const span = formatPeriodRange(baselinePeriod(compared), comparisonPeriod(compared));
  return toGrid(selectTable(state), { sort, hiddenColumns, collapsed, nameLabel, span });
}

async function copyGrid(grid: Grid): Promise<string> {
  const { head, body } = toPlainCells(grid);
  const result = await copyText(
    writeTabText(
      head,
      body.map((cells) => cells.map(String)),
    ),
  );
  return result.ok ? COPIED : result.error.message;
}

function writeGrid(grid: Grid): string {
  const { head, body } = toPlainCells(grid);
  return writeCsv([head, ...body]);
}

/**
 * Cells that a spreadsheet can count with. Where a filter leaves rows out a column says which are in, and what a mark
 * says has a column of its own.
 */
function toPlainCells({ columns, rows }: Grid) {
  const isFiltered = rows.some(({ muted }) => muted);
  const isMarked = rows.some(hasMark);
  const extra = [...(isFiltered ? [SELECTED_COLUMN] : []), ...(isMarked ? [NOTE_COLUMN] : [])];
  return {
    head: [...columns.map(({ fullLabel }) => fullLabel), ...extra],
    body: rows.map((row) => [
      ...row.plain,
      ...(isFiltered ? [sayWhetherIn(row)] : []),
      ...(isMarked ? [hasMark(row) ? MARK_NOTE : ''] : []),
    ]),
  };
}

function sayWhetherIn({ kind, muted }: GridRow): string {
  if (kind === 'total') return '';
  return muted ? 'no' : 'yes';
}

function hasMark({ cells }: GridRow): boolean {
  return cells.some((text) => text.endsWith(` ${BREAK_MARK}`));
}

async function saveGridImage(state: DashboardState, grid: Grid, format: ImageFormat): Promise<void> {
  const { finding } = selectHeadline(state);
  const drawn = { ...grid, rows: grid.rows.slice(0, MOST_IMAGE_ROWS) };
  const figures = {
    columns: drawn.columns.map(({ label }) => label),
    rows: drawn.rows.map(({ cells }) => cells),
  };
  const hasPartSums = drawn.rows.some(({ part }) => part);
  const isMarked = finding.endsWith(BREAK_MARK) || drawn.rows.some(hasMark);
  const notes = [
    ...(drawn.rows.length < grid.rows.length ? [describeCut(grid)] : []),
    ...(isMarked ? listBreakNotes(state) : []),
    ...createGreyNotes(selectCompared(state)),
    ...(hasPartSums ? [PART_SUMS] : []),
    ...listCautions(state, false),
  ];
  const words = { title: finding, alt: createAlt('Table', finding, figures), notes };
  const content = createContent(state, words, selectSubtitle(state));
  await exportTableImage(content, drawn, format, createName(state, 'table', format));
}

function describeCut({ rows }: Grid): string {
  const all = formatInteger(rows.length);
  return `The first ${MOST_IMAGE_ROWS} of ${all} rows, in the order of the page; the CSV file has them all.`;
}

function saveCsv(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}

/** What a chart shows: measure, years, filters and scale. */
function describeChart(state: DashboardState, kind: ChartKind): string {
  const compared = selectCompared(state);
  const scope = selectScope(state);
  switch (kind) {
    case 'trend':
      return selectSubtitle(state) + describeTrendScale(state);
    case 'comparison': {
      const view = selectComparison(state);
      const isLog = view.scale === 'log';
      return createComparisonSubtitle(compared, view, scope) + (isLog ? LOG_SCALE : '');
    }
    case 'share':
      return createShareSubtitle(compared, scope);
    case 'contributions':
      return createContributionSubtitle(compared, scope);
  }
}

function describeTrendScale(state: DashboardState): string {
  const { unit, scale } = selectTrend(state);
  if (unit === 'index') return `; index: ${baselinePeriod(selectCompared(state)).label} = 100`;
  return scale === 'log' ? LOG_SCALE : '';
}

/** What grey and faded marks are. */
function listMarkNotes(state: DashboardState, kind: ChartKind, marked: readonly string[]): readonly string[] {
  if (kind === 'trend') return listTrendNotes(state, marked);
  return createGreyNotes(selectCompared(state));
}

/** The rule changes drawn that no mark has told of, then what grey and faded lines are. */
function listTrendNotes(state: DashboardState, marked: readonly string[]): readonly string[] {
  const { breaks, periods, series } = selectTrend(state);
  const drawn = breaks
    .filter(({ text }) => !marked.some((note) => note.endsWith(text)))
    .map(({ label, month, text }) => `${label}, ${month}: ${text}`);
  const named = series.filter(({ emphasis }) => emphasis === 'focus').length;
  const { time } = selectCompared(state);
  return [
    ...drawn,
    ...(named < series.length ? [`The largest ${named} lines are named; the others are grey.`] : []),
    ...(periods.some((period) => !period.selected)
      ? [`Faded: ${time.labelPlural.toLowerCase()} that are not selected.`]
      : []),
  ];
}

/** The words around an image with the source and the day. */
function createContent(state: DashboardState, words: ImageWords, subtitle: string): ImageContent {
  return {
    title: words.title,
    subtitle,
    notes: [...new Set(words.notes)],
    source: describeSource(selectDataset(state)),
    alt: words.alt,
    date: new Date().toISOString(),
  };
}

/** Says what is inside: dataset, view, measure, the two years. */
function createName(state: DashboardState, kind: string, extension: string): string {
  const { members } = timeDimensionOf(state.dataset);
  const { baseline, comparison } = comparedPeriods(state.dataset, state.shown.view);
  const years = [members[baseline]!.id, members[comparison]!.id];
  return createFileName(
    [state.dataset.id, kind, state.shown.view.measure, [...new Set(years)].join('-to-')],
    extension,
  );
}
