import type { Dataset, Dimension } from '../dataset/Dataset.ts';
import { type Clause, createClause, listSelected, type Selection } from '../engine/Selection.ts';
import { formatList } from '../format/formatList.ts';
import { categoryDimensionsOf, timeDimensionOf } from '../views/figures.ts';
import type { TableColumn } from '../views/table.ts';
import { NAME_COLUMN } from '../views/tableRows.ts';
import { cut, decode, decodeId, encodeId, wellFormed } from './addressText.ts';
import { MOST_SEARCH_CHARACTERS, type Sort, type ViewState } from './ViewState.ts';

/** Before the dimension whose members are named. */
export const FILTER = 'filter.';
/** Before the dimension whose members are named where fewer are left out than shown. */
export const EXCEPT = 'except.';
/** The search of the first category dimension; a dot and a dimension after it for the others. */
export const SEARCH = 'search';
/** Names the open table; read when the page opens. */
const DATA = 'data';

/** Reads an address part by part, and keeps what meant nothing for this dataset. */
export class AddressReader {
  readonly #dataset: Dataset;
  readonly #parameters: ReadonlyMap<string, string>;
  readonly #problems = new Set<string>();
  readonly #read = new Set(['v', DATA]);
  readonly #codesById = new Map<Dimension, ReadonlyMap<string, number>>();

  constructor(dataset: Dataset, query: string) {
    this.#dataset = dataset;
    this.#parameters = readParameters(query);
    const data = decode(this.#parameters.get(DATA) ?? dataset.id);
    if (data !== dataset.id) this.#problems.add(`${DATA} “${cut(data)}”`);
  }

  word<Word extends string>(name: string, allowed: readonly Word[], otherwise: Word): Word {
    const value = this.#take(name);
    if (value === undefined) return otherwise;
    const found = allowed.find((word) => word === decode(value));
    if (found === undefined) this.#problems.add(`${name} “${cut(decode(value))}”`);
    return found ?? otherwise;
  }

  searches(): ViewState['searches'] {
    const texts = categoryDimensionsOf(this.#dataset).map(({ id }, index) => {
      const value = this.#take(searchParameter(id, index)) ?? '';
      return [id, wellFormed(decode(value).slice(0, MOST_SEARCH_CHARACTERS))] as const;
    });
    return Object.fromEntries(texts.filter(([, text]) => text !== ''));
  }

  hiddenColumns(): readonly string[] {
    return this.#list('hide', (id) => isColumn(this.#dataset, id));
  }

  collapsed(): readonly string[] {
    return this.#list('folded', (id) => isGroupRow(this.#dataset, id));
  }

  sort(): Sort | null {
    const value = this.#take('sort');
    if (value === undefined) return null;
    const match = /^(.+)\.(asc|desc)$/.exec(value);
    const column = decodeId(match?.[1] ?? '');
    if (column !== NAME_COLUMN && !isColumn(this.#dataset, column)) {
      this.#problems.add(`sort “${cut(decode(value))}”`);
      return null;
    }
    return { column, descending: match?.[2] === 'desc' };
  }

  selection(): Selection {
    const selection: Record<string, Clause> = {};
    for (const dimension of this.#dataset.dimensions) {
      const found = this.#clauseOf(dimension);
      if (found !== undefined) selection[dimension.id] = found;
    }
    return selection;
  }

  compared(): Pick<ViewState, 'baseline' | 'comparison'> {
    const value = this.#take('compare');
    if (value === undefined) return { baseline: null, comparison: null };
    const [from = '', to = ''] = value.split('..');
    const time = timeDimensionOf(this.#dataset);
    const year = (id: string) => {
      const code = id === '' ? -1 : this.#codeOf(time, id, 'year to compare');
      return code < 0 ? null : code;
    };
    const [baseline, comparison] = [year(from), year(to)];
    if (baseline !== null && baseline === comparison) {
      this.#problems.add(`compare “${cut(decode(value))}”`);
      return { baseline: null, comparison: null };
    }
    if (baseline === null || comparison === null || baseline < comparison) return { baseline, comparison };
    return { baseline: comparison, comparison: baseline };
  }

  /** One sentence on what had no meaning or was not asked for; null where there is nothing. To be read last. */
  notice(): string | null {
    for (const name of this.#parameters.keys())
      if (!this.#read.has(name)) this.#problems.add(`“${cut(name)}”`);
    if (this.#problems.size === 0) return null;
    return `Part of this address means nothing for this table and was left out: ${formatList([...this.#problems])}.`;
  }

  #take(name: string): string | undefined {
    this.#read.add(name);
    return this.#parameters.get(name);
  }

  #list(name: string, isKnown: (id: string) => boolean): readonly string[] {
    const ids = (this.#take(name) ?? '').split(',').filter(Boolean).map(decodeId);
    for (const id of ids) if (!isKnown(id)) this.#problems.add(`${name} “${cut(id)}”`);
    return [...new Set(ids.filter(isKnown))];
  }

  #clauseOf(dimension: Dimension): Clause | undefined {
    const name = encodeId(dimension.id);
    const value = this.#take(`${FILTER}${name}`);
    if (value !== undefined) return this.#clauseOnly(dimension, value);
    const except = this.#take(`${EXCEPT}${name}`);
    return except === undefined ? undefined : this.#clauseExcept(dimension, except);
  }

  #clauseOnly(dimension: Dimension, value: string): Clause | undefined {
    const size = dimension.members.length;
    const ordered = dimension.type === 'time';
    const ends = value.split('..');
    if (ends.length === 2) return this.#clauseBetween(dimension, ends);
    if (value === '') return ordered ? this.#refuseNone(dimension) : createClause([], size, ordered);
    const known = this.#knownCodes(dimension, value);
    return known.length === 0 ? undefined : createClause(known, size, ordered);
  }

  #clauseBetween(dimension: Dimension, ends: readonly string[]): Clause | undefined {
    const size = dimension.members.length;
    const codes = ends.map((id) => this.#codeOf(dimension, id, dimension.label.toLowerCase()));
    const known = codes.filter((code) => code >= 0);
    if (known.length === 0) return undefined;
    const [first, last] = [Math.min(...known), Math.max(...known)];
    return createClause(
      listSelected({ type: 'interval', first, last }, size),
      size,
      dimension.type === 'time',
    );
  }

  #clauseExcept(dimension: Dimension, value: string): Clause | undefined {
    const size = dimension.members.length;
    const ordered = dimension.type === 'time';
    const others = listOthers(value === '' ? [] : this.#knownCodes(dimension, value), size);
    return others.length === 0 && ordered ? this.#refuseNone(dimension) : createClause(others, size, ordered);
  }

  #refuseNone({ labelPlural }: Dimension): undefined {
    this.#problems.add(`a choice of no ${labelPlural.toLowerCase()}`);
  }

  #knownCodes(dimension: Dimension, value: string): readonly number[] {
    return value
      .split(',')
      .map((id) => this.#codeOf(dimension, id, dimension.label.toLowerCase()))
      .filter((code) => code >= 0);
  }

  #codeOf(dimension: Dimension, id: string, name: string): number {
    const codes =
      this.#codesById.get(dimension) ?? new Map(dimension.members.map((member, code) => [member.id, code]));
    this.#codesById.set(dimension, codes);
    const code = codes.get(decodeId(id)) ?? -1;
    if (code < 0) this.#problems.add(`${name} “${cut(decodeId(id))}”`);
    return code;
  }
}

/** The parameter of the search of the category dimension in this place. */
export function searchParameter(dimension: string, index: number): string {
  return index === 0 ? SEARCH : `${SEARCH}.${encodeId(dimension)}`;
}

/** The codes up to `length` that are not among these. */
export function listOthers(codes: readonly number[], length: number): readonly number[] {
  const known = new Set(codes);
  return Array.from({ length }, (_, code) => code).filter((code) => !known.has(code));
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
