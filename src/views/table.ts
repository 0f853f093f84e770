import { formatRatio, formatShare } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';
import { type Compared, changeOf, drawnRows, quantityIn } from './Compared.ts';
import { formatChange } from './comparison.ts';
import { countOf, type Figures, formatQuantity, plottedValue, type Quantity, quantityOf } from './figures.ts';
import { groupKeys, rowKeys } from './keys.ts';
import { listGroups } from './scope.ts';

/** A figure with its text and what to sort and shade by. */
export interface TableCell {
  readonly text: string;
  /** Null where there is no number: sorted last. */
  readonly value: number | null;
  /** The unfiltered figure where it differs from what is shown. */
  readonly ghostText: string | null;
}

export interface TableRow {
  readonly id: string;
  readonly type: 'group' | 'member' | 'total';
  readonly keys: readonly string[];
  /** Rows of the dataset summed here: what a click selects. */
  readonly codes: readonly number[];
  readonly label: string;
  /** `6`, or `2 of 6` under a filter; families only. */
  readonly countText: string | null;
  readonly colour: number;
  readonly selected: boolean;
  /** Numbers of the chosen measure over every period, for the small trend line. */
  readonly trend: readonly (number | null)[];
  /** By column id, see `TableColumn`. */
  readonly cells: Readonly<Record<string, TableCell>>;
  readonly members: readonly TableRow[];
}

export interface TableColumn {
  readonly id: string;
  readonly type: 'trend' | 'period' | 'change' | 'ratio' | 'whole' | 'share';
  readonly label: string;
  /** Second line of the heading: the year a total or share belongs to. */
  readonly sublabel: string | null;
  /** What the highlight calls the period of this column. */
  readonly key: string | null;
  readonly sortable: boolean;
}

export interface TableView {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The sum of what is shown, only under a filter on the rows; then of everything. */
  readonly totals: readonly TableRow[];
  readonly label: string;
  readonly grouped: boolean;
}

export interface TableOptions {
  readonly grouped: boolean;
  /** Codes of the periods that have a column, ascending. */
  readonly periods: readonly number[];
  /** From `createTableColumns` with the same periods, where a caller keeps them. */
  readonly columns?: readonly TableColumn[];
}

/** Every figure of the chosen measure: rows by family with subtotals of what is shown, a column a period, totals. */
export function createTableView(compared: Compared, options: TableOptions): TableView {
  const { dimension, shown } = compared;
  const drawn = new Set(drawnRows(compared));
  const columns = options.columns ?? createTableColumns(compared, options.periods);
  const create = (spec: RowSpec) => createRow(compared, columns, spec);
  const memberRow = (code: number) =>
    create({
      id: dimension.members[code]!.id,
      type: 'member',
      keys: rowKeys(dimension, code),
      label: dimension.members[code]!.shortLabel,
      codes: [code],
      allCodes: [code],
      colour: dimension.members[code]!.group ?? 0,
    });
  const isGrouped = options.grouped && dimension.grouping !== undefined;
  const rows = isGrouped
    ? listGroups(dimension).flatMap((codes, group) => {
        const members = codes.filter((code) => drawn.has(code));
        if (members.length === 0) return [];
        const { id, label } = dimension.grouping!.groups[group]!;
        const keys = groupKeys(dimension, group, []);
        const spec = {
          id: `group:${id}`,
          type: 'group',
          keys,
          label,
          codes,
          allCodes: codes,
          colour: group,
        } as const;
        return [{ ...create(spec), members: members.map(memberRow) }];
      })
    : [...drawn].sort((a, b) => a - b).map(memberRow);
  return {
    columns,
    rows,
    totals: listTotals(compared, create, shown),
    label: compared.choice.label,
    grouped: isGrouped,
  };
}

interface RowSpec {
  readonly id: string;
  readonly type: TableRow['type'];
  readonly keys: readonly string[];
  readonly label: string;
  readonly codes: readonly number[];
  /** Rows of the unfiltered figure beside it. */
  readonly allCodes: readonly number[];
  readonly colour: number;
}

function listTotals(
  compared: Compared,
  create: (spec: RowSpec) => TableRow,
  shown: readonly number[],
): readonly TableRow[] {
  const { dimension, figures, allFigures } = compared;
  const all = dimension.members.map((_, code) => code);
  const plural = dimension.labelPlural.toLowerCase();
  const isFiltered = shown.length < all.length || figures !== allFigures;
  const base = { type: 'total', keys: [], allCodes: all, colour: -1 } as const;
  const total = createTotal(compared, {
    ...base,
    id: 'total:all',
    label: `All ${all.length} ${plural}`,
    codes: all,
  });
  if (!isFiltered) return [total];
  const name = shown.length === 1 ? dimension.label.toLowerCase() : plural;
  const label = `Total of shown: ${shown.length} ${name}`;
  return [
    create({ ...base, id: 'total:shown', label, codes: shown, allCodes: shown }),
    { ...total, label: `Total of all: ${all.length} ${plural}` },
  ];

  function createTotal(context: Compared, spec: RowSpec): TableRow {
    const everything = { ...context, figures: allFigures, shown: all };
    return createRow(
      everything,
      createTableColumns(
        context,
        context.time.members.map((_, code) => code),
      ),
      spec,
    );
  }
}

/** What columns depend on: not the selection, so that they outlive it. */
export type ColumnSource = Pick<Compared, 'dataset' | 'time' | 'choice' | 'pair' | 'comparison'>;

/** A trend line, a column a period, the change, and the whole and share of the comparison year. */
export function createTableColumns(source: ColumnSource, periods: readonly number[]): readonly TableColumn[] {
  const { time, choice, pair, dataset, comparison } = source;
  const year = time.members[comparison]!.label;
  const plain = { sublabel: null, key: null, sortable: true } as const;
  const columns: TableColumn[] = [{ ...plain, id: 'trend', type: 'trend', label: 'Trend', sortable: false }];
  for (const code of periods) {
    const { id, label, partial } = time.members[code]!;
    const sublabel = partial === true ? 'part year' : null;
    columns.push({
      id: `period:${id}`,
      type: 'period',
      label,
      sublabel,
      key: `m:${time.id}:${id}`,
      sortable: true,
    });
  }
  const unit = choice.type === 'share' ? 'percentage points' : null;
  columns.push({ ...plain, id: 'change', type: 'change', label: 'Change', sublabel: unit });
  if (choice.type === 'count') columns.push({ ...plain, id: 'ratio', type: 'ratio', label: 'Ratio' });
  if (pair !== null) {
    const whole = dataset.measures[pair.whole]!;
    const share = dataset.measures[pair.part]!.share;
    columns.push({ ...plain, id: 'whole', type: 'whole', label: whole.label, sublabel: year });
    columns.push({ ...plain, id: 'share', type: 'share', label: share?.label ?? 'Share', sublabel: year });
  }
  return columns;
}

function createRow(compared: Compared, columns: readonly TableColumn[], spec: RowSpec): TableRow {
  const { time, figures, choice, shown } = compared;
  const isShown = new Set(shown);
  const selected = spec.codes.some((code) => isShown.has(code));
  const codes =
    selected && spec.type === 'group' ? spec.codes.filter((code) => isShown.has(code)) : spec.codes;
  const quantities = time.members.map((_, period) => quantityOf(figures, choice, codes, [period]));
  const cells: Record<string, TableCell> = {};
  for (const column of columns) {
    const cell = createCell(compared, column, codes, spec.allCodes, quantities);
    if (cell !== null) cells[column.id] = cell;
  }
  const isPartOfGroup = codes.length < spec.allCodes.length;
  return {
    id: spec.id,
    type: spec.type,
    keys: spec.keys,
    codes: spec.codes,
    label: spec.label,
    countText:
      spec.type === 'group'
        ? isPartOfGroup
          ? `${codes.length} of ${spec.codes.length}`
          : String(codes.length)
        : null,
    colour: spec.colour,
    selected,
    trend: quantities.map(plottedValue),
    cells,
    members: [],
  };
}

function createCell(
  compared: Compared,
  column: TableColumn,
  codes: readonly number[],
  allCodes: readonly number[],
  quantities: readonly Quantity[],
): TableCell | null {
  const { baseline, comparison, time, pair } = compared;
  const unfiltered = (period: number) => quantityIn(compared, allCodes, period, compared.allFigures);
  if (column.type === 'trend') return null;
  if (column.type === 'period') {
    const period = time.members.findIndex((member) => `period:${member.id}` === column.id);
    return quantityCell(quantities[period]!, unfiltered(period));
  }
  const change = changeOf(compared, quantities[baseline]!, quantities[comparison]!);
  if (column.type === 'change') {
    const { difference } = change;
    return plainCell(formatChange(change), difference.type === 'unsaid' ? null : difference.value);
  }
  if (column.type === 'ratio') {
    return plainCell(formatRatio(change.ratio), change.ratio.type === 'unsaid' ? null : change.ratio.value);
  }
  if (pair === null) return null;
  const whole = (figures: Figures, rows: readonly number[]) =>
    countOf(figures, pair.whole, rows, [comparison]);
  if (column.type === 'whole') {
    return quantityCell(whole(compared.figures, codes), whole(compared.allFigures, allCodes));
  }
  const shareIn = (figures: Figures, rows: readonly number[]) =>
    shareOf(countOf(figures, pair.part, rows, [comparison]), whole(figures, rows));
  const share = shareIn(compared.figures, codes);
  const ghost = formatShare(shareIn(compared.allFigures, allCodes));
  const text = formatShare(share);
  return {
    text,
    value: share.type === 'share' ? share.value : null,
    ghostText: ghost === text ? null : ghost,
  };
}

function quantityCell(quantity: Quantity, unfiltered: Quantity): TableCell {
  const text = formatQuantity(quantity);
  const ghostText = formatQuantity(unfiltered);
  return { text, value: plottedValue(quantity), ghostText: ghostText === text ? null : ghostText };
}

function plainCell(text: string, value: number | null): TableCell {
  return { text, value, ghostText: null };
}
