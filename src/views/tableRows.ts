import type { CategoryDimension } from '../dataset/Dataset.ts';
import { type Compared, quantityIn } from './Compared.ts';
import { type Figures, plottedValue } from './figures.ts';
import { rowKeys } from './keys.ts';
import { listMembers, rankNames } from './members.ts';
import type { RowTrend, TableCell, TableColumn, TableRow } from './table.ts';
import { type ColumnReader, createColumnReader } from './tableCells.ts';
import { listCrossed } from './trendSeries.ts';

/** Id of the column of names: sorted by where a name stands among all of its dimension. */
export const NAME_COLUMN = 'name';

interface GroupSpec extends Pick<TableRow, 'id' | 'keys' | 'label' | 'codes' | 'selected' | 'members'> {
  /** Rows of the dataset added up: those shown, or all where none is. */
  readonly summed: readonly number[];
}

/** Makes the rows of a table, and keeps them: asked for the same row again it gives the same object. */
export interface TableRows {
  readonly member: (code: number, selected: boolean) => TableRow;
  /** The group at this position; kept while it sums the same rows and holds the same members. */
  readonly group: (position: number, spec: GroupSpec) => TableRow;
  readonly totalOfShown: (label: string, shown: readonly number[]) => TableRow;
  readonly totalOfAll: (label: string) => TableRow;
  readonly largestOf: (codes: readonly number[]) => number;
}

interface Kept {
  readonly compared: Compared;
  readonly columns: readonly TableColumn[];
  readonly rows: TableRows;
}

const kept = new WeakMap<Figures, Kept>();

/** The rows of the last table of the same figures where only the selection of rows is another, else new ones. */
export function keepTableRows(compared: Compared, columns: readonly TableColumn[]): TableRows {
  const known = kept.get(compared.figures);
  if (known !== undefined && isSameTable(known, compared, columns)) return known.rows;
  const rows = createTableRows(compared, columns);
  kept.set(compared.figures, { compared, columns, rows });
  return rows;
}

const FIELDS = ['dataset', 'dimension', 'time', 'choice', 'allFigures', 'baseline', 'comparison'] as const;

function isSameTable(known: Kept, compared: Compared, columns: readonly TableColumn[]): boolean {
  return known.columns === columns && FIELDS.every((field) => known.compared[field] === compared[field]);
}

function createTableRows(compared: Compared, columns: readonly TableColumn[]): TableRows {
  const { dimension, allFigures } = compared;
  const read = createReader(compared, columns);
  const readAll = createReader({ ...compared, figures: allFigures }, columns);
  const all = listMembers(dimension);
  const selected = new Array<TableRow>(all.length);
  const unselected = new Array<TableRow>(all.length);
  const cells = new Array<Readonly<Record<string, TableCell>>>(all.length);
  const groups: { readonly spec: GroupSpec; readonly row: TableRow }[] = [];
  const totals = new Map<string, TableRow>();
  let largest: number | null = null;

  const source: MemberSource = {
    dimension,
    trendOf: keepTrends(compared),
    cellsOf(code) {
      cells[code] ??= read.cellsOf([code], [code]);
      return cells[code];
    },
    numberOf: (code, column) =>
      column === NAME_COLUMN ? rankNames(dimension)[code]! : read.numberOf(code, column),
  };

  return {
    member(code, isSelected) {
      const list = isSelected ? selected : unselected;
      list[code] ??= new MemberRow(source, code, isSelected);
      return list[code];
    },
    group(position, spec) {
      const known = groups[position];
      if (known !== undefined && isSameGroup(known.spec, spec)) return known.row;
      const { summed, ...head } = spec;
      const { codes } = head;
      const isPart = summed.length < codes.length;
      const countText = isPart ? `${summed.length} of ${codes.length}` : String(codes.length);
      const row = read.rowOf(summed, codes, { ...head, type: 'group', countText, colour: position });
      groups[position] = { spec, row };
      return row;
    },
    totalOfShown: (label, shown) => read.rowOf(shown, shown, createTotal('total:shown', label, shown)),
    totalOfAll(label) {
      const row = totals.get(label) ?? readAll.rowOf(all, all, createTotal('total:all', label, all));
      totals.set(label, row);
      return row;
    },
    largestOf(codes) {
      if (codes !== all) return read.largestOf(codes);
      largest ??= read.largestOf(codes);
      return largest;
    },
  };
}

interface MemberSource {
  readonly dimension: CategoryDimension;
  readonly trendOf: (code: number) => TableRow['trend'];
  readonly cellsOf: (code: number) => TableRow['cells'];
  /** NaN where there is none. */
  readonly numberOf: (code: number, column: string) => number;
}

const NO_MEMBERS: readonly TableRow[] = [];

/** A class, as its getters are shared: forty thousand objects with getters of their own take twenty times as long. */
class MemberRow implements TableRow {
  readonly id: string;
  readonly label: string;
  readonly colour: number;
  readonly selected: boolean;
  readonly #source: MemberSource;
  readonly #code: number;

  constructor(source: MemberSource, code: number, selected: boolean) {
    const { id, shortLabel, group } = source.dimension.members[code]!;
    this.id = id;
    this.label = shortLabel;
    this.colour = group ?? 0;
    this.selected = selected;
    this.#source = source;
    this.#code = code;
  }

  get type() {
    return 'member' as const;
  }

  get countText() {
    return null;
  }

  get members() {
    return NO_MEMBERS;
  }

  get codes() {
    return [this.#code];
  }

  get keys() {
    return rowKeys(this.#source.dimension, this.#code);
  }

  get trend() {
    return this.#source.trendOf(this.#code);
  }

  get cells() {
    return this.#source.cellsOf(this.#code);
  }

  valueIn(column: string): number | null {
    const value = this.#source.numberOf(this.#code, column);
    return Number.isNaN(value) ? null : value;
  }
}

type RowHead = Omit<TableRow, 'trend' | 'cells' | 'valueIn'>;

function createTotal(id: string, label: string, codes: readonly number[]): RowHead {
  const selected = codes.length > 0;
  return { id, type: 'total', keys: [], codes, label, countText: null, colour: -1, selected, members: [] };
}

function isSameGroup(a: GroupSpec, b: GroupSpec): boolean {
  return a.selected === b.selected && isSameList(a.summed, b.summed) && isSameList(a.members, b.members);
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

/** Reads any row of one table. */
function createReader(compared: Compared, columns: readonly TableColumn[]) {
  const readers = new Map<string, ColumnReader>(
    columns.map((column) => [column.id, createColumnReader(compared, column)]),
  );
  const periods = columns.filter(({ type }) => type === 'period').map(({ id }) => readers.get(id)!);

  const cellsOf = (codes: readonly number[], allCodes: readonly number[]) => {
    const cells: Record<string, TableCell> = {};
    for (const [id, reader] of readers) {
      const cell = reader.cellOf(codes, allCodes);
      if (cell !== null) cells[id] = cell;
    }
    return cells;
  };

  return {
    cellsOf,
    numberOf: (code: number, column: string) => readers.get(column)?.numberOf(code) ?? Number.NaN,
    largestOf(codes: readonly number[]): number {
      let largest = 0;
      for (const { numberOf } of periods) {
        for (const code of codes) {
          const value = numberOf(code);
          if (value > largest) largest = value;
        }
      }
      return largest;
    },
    /** A row that sums others; its figures are made when first read. */
    rowOf(codes: readonly number[], allCodes: readonly number[], head: RowHead): TableRow {
      let trend: RowTrend | null = null;
      let cells: Readonly<Record<string, TableCell>> | null = null;
      const readCells = () => {
        cells ??= cellsOf(codes, allCodes);
        return cells;
      };
      return {
        ...head,
        get trend() {
          trend ??= trendOf(compared, codes);
          return trend;
        },
        get cells() {
          return readCells();
        },
        valueIn: (column) => readCells()[column]?.value ?? null,
      };
    },
  };
}

function trendOf(compared: Compared, codes: readonly number[]): RowTrend {
  return {
    values: compared.time.members.map((_, period) => plottedValue(quantityIn(compared, codes, period))),
    crossed: listCrossed(compared, codes),
  };
}

interface KeptTrends {
  readonly choice: Compared['choice'];
  readonly byCode: RowTrend[];
}

const keptTrends = new WeakMap<Figures, KeptTrends>();

/** The trend of each member, kept over changes of the years: the small lines are drawn again only for other figures. */
function keepTrends(compared: Compared): (code: number) => RowTrend {
  const { figures, choice } = compared;
  const known = keptTrends.get(figures);
  const trends = known?.choice === choice ? known : { choice, byCode: new Array(figures.rowCount) };
  keptTrends.set(figures, trends);
  return (code) => {
    trends.byCode[code] ??= trendOf(compared, [code]);
    return trends.byCode[code];
  };
}
