import type { Dataset, Dimension } from '../dataset/Dataset.ts';
import { listMeasureChoices } from '../dataset/measureChoices.ts';
import { type Clause, createClause, listSelected, type Selection } from '../engine/Selection.ts';
import { formatList } from '../format/formatList.ts';
import { categoryDimensionsOf, timeDimensionOf } from '../views/figures.ts';
import type { TableColumn } from '../views/table.ts';
import { cut, decode, decodeId, encode, encodeId, wellFormed } from './addressText.ts';
import { createDefaultView } from './createDashboardStore.ts';
import { MOST_SEARCH_CHARACTERS, type Sort, type ViewState } from './ViewState.ts';

/** Written into every address. An address of another version is read as far as its fields are known. */
const VERSION = '1';
const FILTER = 'filter.';
/** Before the dimension whose members are named where fewer are left out than shown. */
const EXCEPT = 'except.';
/** Names the open table; read when the page opens. */
const DATA = 'data';

/** Allowed values of the settings that are one word each; the first is the default and is left out of addresses. */
const WORDS = {
  others: ['dim', 'hide'],
  trendScale: ['count', 'index', 'log'],
  trendLines: ['auto', 'groups', 'members', 'panels'],
  panelScale: ['shared', 'free'],
  comparisonMode: ['years', 'steps', 'averages', 'rest', 'groups'],
  comparisonOrder: ['change', 'comparison', 'name'],
  comparisonScale: ['linear', 'log'],
  theme: ['system', 'light', 'dark'],
} as const;
type WordField = keyof typeof WORDS;

const WORD_PARAMETERS: Record<WordField, string> = {
  others: 'others',
  trendScale: 'trend',
  trendLines: 'lines',
  panelScale: 'panels',
  comparisonMode: 'mode',
  comparisonOrder: 'order',
  comparisonScale: 'scale',
  theme: 'theme',
};

const FLAGS = { shading: 'shading', uncertainty: 'intervals', allContributions: 'contributions' } as const;
const FLAG_ON = { shading: 'on', uncertainty: 'on', allContributions: 'all' } as const;

/**
 * A view as the query of an address, without the question mark: readable, in a fixed order, with only what
 * differs from the view the dataset opens on. The default view gives an empty text.
 */
export function formatViewQuery(dataset: Dataset, view: ViewState): string {
  const initial = createDefaultView(dataset);
  const time = timeDimensionOf(dataset);
  const parts: [string, string][] = [];
  const add = (name: string, value: string, isDefault: boolean) => {
    if (!isDefault) parts.push([name, value]);
  };
  add('measure', encode(view.measure), view.measure === initial.measure);
  add('rows', encode(view.rows), view.rows === initial.rows);
  for (const dimension of dataset.dimensions) {
    const clause = view.selection[dimension.id];
    if (clause !== undefined) parts.push(formatClause(dimension, clause));
  }
  const year = (code: number | null) => (code === null ? '' : encodeId(time.members[code]!.id));
  add(
    'compare',
    `${year(view.baseline)}..${year(view.comparison)}`,
    view.baseline === null && view.comparison === null,
  );
  add('search', encode(view.search), view.search === '');
  if (view.sort !== null)
    parts.push(['sort', `${encodeId(view.sort.column)}${view.sort.descending ? '.desc' : '.asc'}`]);
  add('hide', view.hiddenColumns.map(encodeId).join(','), view.hiddenColumns.length === 0);
  add('list', 'flat', view.grouped);
  add('folded', view.collapsed.map(encodeId).join(','), view.collapsed.length === 0);
  for (const field of Object.keys(FLAGS) as (keyof typeof FLAGS)[])
    add(FLAGS[field], FLAG_ON[field], !view[field]);
  for (const field of Object.keys(WORDS) as WordField[]) {
    add(WORD_PARAMETERS[field], view[field], view[field] === initial[field]);
  }
  if (parts.length === 0) return '';
  return [['v', VERSION], ...parts].map(([name, value]) => `${name}=${value}`).join('&');
}

/** The parameter of a clause: its ends, its members, or those it leaves out, whichever list is shorter. */
function formatClause(dimension: Dimension, clause: Clause): [string, string] {
  const name = encodeId(dimension.id);
  const id = (code: number) => encodeId(dimension.members[code]!.id);
  if (clause.type === 'interval') return [`${FILTER}${name}`, `${id(clause.first)}..${id(clause.last)}`];
  const { length } = dimension.members;
  if (clause.codes.length * 2 <= length) return [`${FILTER}${name}`, clause.codes.map(id).join(',')];
  return [`${EXCEPT}${name}`, listOthers(clause.codes, length).map(id).join(',')];
}

/** The codes up to `length` that are not among these. */
function listOthers(codes: readonly number[], length: number): readonly number[] {
  const known = new Set(codes);
  return Array.from({ length }, (_, code) => code).filter((code) => !known.has(code));
}

/** What an address says of the view, restored field by field. */
export interface ParsedView {
  readonly view: ViewState;
  /** One plain sentence where something in the address had no meaning here, else null. */
  readonly notice: string | null;
}

/**
 * The nearest valid view to a query (with or without its question mark). Never throws: parts that mean nothing
 * for this dataset are left out and named in one notice.
 */
export function parseViewQuery(dataset: Dataset, query: string): ParsedView {
  const reader = createReader(dataset, query);
  const initial = createDefaultView(dataset);
  const measureIds = listMeasureChoices(dataset).map(({ id }) => id);
  const rowIds = categoryDimensionsOf(dataset).map(({ id }) => id);
  const words = Object.fromEntries(
    (Object.keys(WORDS) as WordField[]).map((field) => [
      field,
      reader.word(WORD_PARAMETERS[field], WORDS[field], initial[field]),
    ]),
  ) as unknown as Pick<ViewState, WordField>;
  const view: ViewState = {
    ...initial,
    ...words,
    measure: reader.word('measure', measureIds, initial.measure),
    rows: reader.word('rows', rowIds, initial.rows),
    selection: reader.selection(),
    ...reader.compared(),
    search: reader.text('search'),
    sort: reader.sort(),
    hiddenColumns: reader.list('hide', (id) => isColumn(dataset, id)),
    collapsed: reader.list('folded', (id) => isGroupRow(dataset, id)),
    grouped: reader.word('list', ['grouped', 'flat'], 'grouped') === 'grouped',
    shading: reader.word(FLAGS.shading, ['off', FLAG_ON.shading], 'off') === FLAG_ON.shading,
    uncertainty: reader.word(FLAGS.uncertainty, ['off', FLAG_ON.uncertainty], 'off') === FLAG_ON.uncertainty,
    allContributions:
      reader.word(FLAGS.allContributions, ['largest', FLAG_ON.allContributions], 'largest') ===
      FLAG_ON.allContributions,
  };
  return { view, notice: reader.notice() };
}

function createReader(dataset: Dataset, query: string) {
  const parameters = readParameters(query);
  const problems = new Set<string>();
  const read = new Set(['v', DATA]);
  const data = decode(parameters.get(DATA) ?? dataset.id);
  if (data !== dataset.id) problems.add(`${DATA} “${cut(data)}”`);
  const take = (name: string) => {
    read.add(name);
    return parameters.get(name);
  };
  const time = timeDimensionOf(dataset);

  const codesById = new Map<Dimension, ReadonlyMap<string, number>>();
  const codeOf = (dimension: Dimension, id: string, name: string) => {
    const codes =
      codesById.get(dimension) ?? new Map(dimension.members.map((member, code) => [member.id, code]));
    codesById.set(dimension, codes);
    const code = codes.get(decodeId(id)) ?? -1;
    if (code < 0) problems.add(`${name} “${cut(decodeId(id))}”`);
    return code;
  };
  const knownCodes = (dimension: Dimension, value: string) =>
    value
      .split(',')
      .map((id) => codeOf(dimension, id, dimension.label.toLowerCase()))
      .filter((code) => code >= 0);
  const clause = (dimension: Dimension, value: string): Clause | undefined => {
    const size = dimension.members.length;
    const ordered = dimension.type === 'time';
    const ends = value.split('..');
    if (ends.length === 2) {
      const [first, last] = ends.map((id) => codeOf(dimension, id, dimension.label.toLowerCase())) as [
        number,
        number,
      ];
      const known = [first, last].filter((code) => code >= 0);
      if (known.length === 0) return undefined;
      const [low, high] = [Math.min(...known), Math.max(...known)];
      return createClause(listSelected({ type: 'interval', first: low, last: high }, size), size, ordered);
    }
    if (value === '' && ordered) problems.add(`a choice of no ${dimension.labelPlural.toLowerCase()}`);
    if (value === '') return ordered ? undefined : createClause([], size, ordered);
    const known = knownCodes(dimension, value);
    return known.length === 0 ? undefined : createClause(known, size, ordered);
  };
  const clauseExcept = (dimension: Dimension, value: string): Clause | undefined => {
    const size = dimension.members.length;
    const ordered = dimension.type === 'time';
    const others = listOthers(value === '' ? [] : knownCodes(dimension, value), size);
    if (others.length > 0 || !ordered) return createClause(others, size, ordered);
    problems.add(`a choice of no ${dimension.labelPlural.toLowerCase()}`);
    return undefined;
  };
  const clauseOf = (dimension: Dimension): Clause | undefined => {
    const name = encodeId(dimension.id);
    const value = take(`${FILTER}${name}`);
    if (value !== undefined) return clause(dimension, value);
    const except = take(`${EXCEPT}${name}`);
    return except === undefined ? undefined : clauseExcept(dimension, except);
  };

  return {
    word<Word extends string>(name: string, allowed: readonly Word[], otherwise: Word): Word {
      const value = take(name);
      if (value === undefined) return otherwise;
      const found = allowed.find((word) => word === decode(value));
      if (found === undefined) problems.add(`${name} “${cut(decode(value))}”`);
      return found ?? otherwise;
    },
    text: (name: string) => wellFormed(decode(take(name) ?? '').slice(0, MOST_SEARCH_CHARACTERS)),
    list(name: string, isKnown: (id: string) => boolean): readonly string[] {
      const ids = (take(name) ?? '').split(',').filter(Boolean).map(decodeId);
      for (const id of ids) if (!isKnown(id)) problems.add(`${name} “${cut(id)}”`);
      return [...new Set(ids.filter(isKnown))];
    },
    sort(): Sort | null {
      const value = take('sort');
      if (value === undefined) return null;
      const match = /^(.+)\.(asc|desc)$/.exec(value);
      const column = decodeId(match?.[1] ?? '');
      if (column !== NAME_COLUMN && !isColumn(dataset, column)) {
        problems.add(`sort “${cut(decode(value))}”`);
        return null;
      }
      return { column, descending: match?.[2] === 'desc' };
    },
    selection(): Selection {
      const selection: Record<string, Clause> = {};
      for (const dimension of dataset.dimensions) {
        const found = clauseOf(dimension);
        if (found !== undefined) selection[dimension.id] = found;
      }
      return selection;
    },
    compared(): Pick<ViewState, 'baseline' | 'comparison'> {
      const value = take('compare');
      if (value === undefined) return { baseline: null, comparison: null };
      const [from = '', to = ''] = value.split('..');
      const year = (id: string) => {
        const code = id === '' ? -1 : codeOf(time, id, 'year to compare');
        return code < 0 ? null : code;
      };
      const [baseline, comparison] = [year(from), year(to)];
      if (baseline !== null && baseline === comparison) {
        problems.add(`compare “${cut(decode(value))}”`);
        return { baseline: null, comparison: null };
      }
      if (baseline === null || comparison === null || baseline < comparison) return { baseline, comparison };
      return { baseline: comparison, comparison: baseline };
    },
    notice(): string | null {
      for (const name of parameters.keys()) if (!read.has(name)) problems.add(`“${cut(name)}”`);
      if (problems.size === 0) return null;
      return `Part of this address means nothing for this table and was left out: ${formatList([...problems])}.`;
    },
  };
}

/** The first value of each parameter, not decoded, so that separators inside names stay apart from ours. */
function readParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = part.split('=');
    if (name !== '' && !parameters.has(name))
      parameters.set(name, rest.join('=').replaceAll('%2C', ',').replaceAll('%2c', ','));
  }
  return parameters;
}

/** Id of the table's first column. */
const NAME_COLUMN = 'name';
const COLUMN_TYPES: Readonly<Record<TableColumn['type'], true>> = {
  trend: true,
  period: true,
  change: true,
  ratio: true,
  whole: true,
  share: true,
};

/** Whether a table of this dataset may have a column with this id or of this type. */
function isColumn(dataset: Dataset, id: string): boolean {
  if (Object.hasOwn(COLUMN_TYPES, id)) return true;
  return timeDimensionOf(dataset).members.some((period) => id === `period:${period.id}`);
}

function isGroupRow(dataset: Dataset, id: string): boolean {
  return categoryDimensionsOf(dataset).some((dimension) =>
    dimension.grouping?.groups.some((group) => id === `group:${group.id}`),
  );
}
