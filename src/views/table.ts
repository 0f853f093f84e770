import { BREAK_NOTE } from '../format/breakMark.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { breaksCrossed, type Compared, drawnRows, shownMask, whyNotComparable } from './Compared.ts';
import { groupKeys } from './keys.ts';
import { listGroups, listMembers, maskOf } from './members.ts';
import { keepTableRows, type TableRows } from './tableRows.ts';

/** A figure with its text and what to sort and shade by. */
export interface TableCell {
  readonly text: string;
  /** Null where there is no number: sorted last. */
  readonly value: number | null;
  /** The unfiltered figure where it differs from what is shown: `of 708`, `(all 9.5%)`. */
  readonly ghostText: string | null;
  /** Follows the text where a change of rules makes it not comparable. */
  readonly mark?: string | null;
}

/** A line over every period in a row of the table. */
export interface RowTrend {
  /** Numbers of the chosen measure; null breaks the line. */
  readonly values: readonly (number | null)[];
  /** Whether a rule change falls between a period and the one before, which breaks it too. */
  readonly crossed: readonly boolean[];
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
  /** The small trend line. */
  readonly trend: RowTrend;
  /** By column id, see `TableColumn`. Made when first read, as `trend` and `keys` are, as few of many rows are drawn: a row is not to be spread. */
  readonly cells: Readonly<Record<string, TableCell>>;
  /** What to sort by: the number of one cell without making the others; null where there is none. */
  valueIn(column: string): number | null;
  readonly members: readonly TableRow[];
}

export interface TableColumn {
  readonly id: string;
  readonly type: 'trend' | 'period' | 'change' | 'ratio' | 'whole' | 'share';
  readonly label: string;
  /** Second line of the heading: the year a total or share belongs to. */
  readonly sublabel: string | null;
  /** What its numbers are; null where it has none. */
  readonly unit: 'count' | 'percent' | 'points' | 'ratio' | null;
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
  /** What the marks of some changes mean; null where there are none. */
  readonly breakNote: string | null;
  /** Largest figure of a member row in any period column; 0 where there is none above it. Made when first read. */
  readonly largest: number;
}

export interface TableOptions {
  readonly grouped: boolean;
  /** Codes of the periods that have a column, ascending. */
  readonly periods: readonly number[];
  /** From `createTableColumns` with the same periods, where a caller keeps them. */
  readonly columns?: readonly TableColumn[];
}

/**
 * Every figure of the chosen measure: rows by family with subtotals of what is shown, a column a period, totals.
 * A row that would be the same as before is the same object, so that it need not be drawn again.
 */
export function createTableView(compared: Compared, options: TableOptions): TableView {
  const { dimension, choice } = compared;
  const drawn = drawnRows(compared);
  const isShown = shownMask(compared);
  const columns = options.columns ?? createTableColumns(compared, options.periods);
  const rows = keepTableRows(compared, columns);
  const memberRow = (code: number) => rows.member(code, isShown[code] === 1);
  const isGrouped = options.grouped && dimension.grouping !== undefined;
  return {
    columns,
    rows: isGrouped ? listGroupRows(compared, rows, drawn, memberRow) : drawn.map(memberRow),
    totals: listTotals(compared, rows),
    label: choice.label,
    grouped: isGrouped,
    // Rows that are not drawn count too: the last total is of them all.
    breakNote:
      whyNotComparable(compared) === null && breaksCrossed(compared, listMembers(dimension)).length > 0
        ? BREAK_NOTE
        : null,
    get largest() {
      return rows.largestOf(drawn);
    },
  };
}

function listGroupRows(
  compared: Compared,
  rows: TableRows,
  drawn: readonly number[],
  memberRow: (code: number) => TableRow,
): readonly TableRow[] {
  const { dimension } = compared;
  const isShown = shownMask(compared);
  const isDrawn = maskOf(drawn, dimension.members.length);
  return listGroups(dimension).flatMap((codes, group) => {
    const members = codes.filter((code) => isDrawn[code] === 1);
    if (members.length === 0) return [];
    const shown = codes.filter((code) => isShown[code] === 1);
    const { id, label } = dimension.grouping!.groups[group]!;
    return [
      rows.group(group, {
        id: `group:${id}`,
        keys: groupKeys(dimension, group, []),
        label,
        codes,
        summed: shown.length > 0 ? shown : codes,
        selected: shown.length > 0,
        members: members.map(memberRow),
      }),
    ];
  });
}

function listTotals(compared: Compared, rows: TableRows): readonly TableRow[] {
  const { dimension, figures, allFigures, shown } = compared;
  const all = listMembers(dimension);
  const plural = dimension.labelPlural.toLowerCase();
  const count = formatInteger(all.length);
  const isFiltered = shown.length < all.length || figures !== allFigures;
  if (!isFiltered) return [rows.totalOfAll(`All ${count} ${plural}`)];
  const name = shown.length === 1 ? dimension.label.toLowerCase() : plural;
  return [
    rows.totalOfShown(`Total of shown: ${formatInteger(shown.length)} ${name}`, shown),
    rows.totalOfAll(`Total of all: ${count} ${plural}`),
  ];
}

/** What columns depend on: not the selection, so that they outlive it. */
export type ColumnSource = Pick<Compared, 'dataset' | 'time' | 'choice' | 'pair' | 'comparison'>;

/** A trend line, a column a period, the change, and the whole and share of the comparison year. */
export function createTableColumns(source: ColumnSource, periods: readonly number[]): readonly TableColumn[] {
  const { time, choice, pair, dataset, comparison } = source;
  const year = time.members[comparison]!.label;
  const plain = { sublabel: null, key: null, sortable: true } as const;
  const trend = { ...plain, id: 'trend', type: 'trend', label: 'Trend', unit: null } as const;
  const columns: TableColumn[] = [{ ...trend, sortable: false }];
  const isShare = choice.type === 'share';
  for (const code of periods) {
    const { id, label, partial } = time.members[code]!;
    const sublabel = partial === true ? 'part year' : null;
    columns.push({
      id: `period:${id}`,
      type: 'period',
      label,
      sublabel,
      unit: isShare ? 'percent' : 'count',
      key: `m:${time.id}:${id}`,
      sortable: true,
    });
  }
  columns.push({
    ...plain,
    id: 'change',
    type: 'change',
    label: 'Change',
    sublabel: isShare ? 'percentage points' : null,
    unit: isShare ? 'points' : 'count',
  });
  if (!isShare) columns.push({ ...plain, id: 'ratio', type: 'ratio', label: 'Ratio', unit: 'ratio' });
  if (pair !== null) {
    const whole = dataset.measures[pair.whole]!;
    const share = dataset.measures[pair.part]!.share;
    const last = { ...plain, sublabel: year };
    columns.push({ ...last, id: 'whole', type: 'whole', label: whole.label, unit: 'count' });
    columns.push({ ...last, id: 'share', type: 'share', label: share?.label ?? 'Share', unit: 'percent' });
  }
  return columns;
}
