import { exactValue } from '../dataset/quantity.ts';
import {
  formatCounted,
  formatDifference,
  formatInteger,
  formatPartOfChange,
  formatPoints,
} from '../format/formatNumber.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { type Contribution, canSayPartOfChange, rankContributions } from '../stats/contributions.ts';
import {
  baselinePeriod,
  type Compared,
  comparisonPeriod,
  drawnRows,
  quantityIn,
  whyNotComparable,
} from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { countOf, formatQuantity, plottedValue } from './figures.ts';
import { rowKeys } from './keys.ts';
import { MOST_ROWS } from './options.ts';

/** Rows listed one by one before the rest are put together. */
const MOST_LISTED = 7;

export interface ContributionRow {
  readonly keys: readonly string[];
  /** Rows of the dataset in this bar: one, or the rest put together. */
  readonly codes: readonly number[];
  readonly label: string;
  readonly type: 'member' | 'rest';
  readonly colour: number;
  readonly selected: boolean;
  readonly value: number;
  /** Where the bar starts and ends on the axis. */
  readonly from: number;
  readonly to: number;
  /** `+1,790`. */
  readonly valueText: string;
  /** `42%` of the change, or empty where that would mislead. */
  readonly partText: string;
}

export interface ContributionView {
  readonly rows: readonly ContributionRow[];
  readonly start: { readonly label: string; readonly value: number; readonly text: string };
  readonly end: { readonly label: string; readonly value: number; readonly text: string };
  readonly unit: 'count' | 'fraction';
  /** Net change as drawn; 0 where there is nothing to draw because a total is not known. */
  readonly change: number;
  readonly changeText: string;
  readonly direction: 'rise' | 'fall' | 'change';
  /** Shown part of the change where the others are drawn too; null when all rows are shown. */
  readonly shownText: string | null;
  readonly canExpand: boolean;
  readonly expanded: boolean;
  readonly empty: string | null;
}

/**
 * A waterfall from the baseline total to the comparison total of the rows drawn, largest contributions first.
 *
 * For a share the parts are each row's flagged count over the whole of all rows, after minus before: they add
 * up to the change of the share exactly. Where a filter shows few rows they are always listed one by one.
 */
export function createContributionView(compared: Compared, expanded: boolean): ContributionView {
  const drawn = drawnRows(compared);
  const before = quantityIn(compared, drawn, compared.baseline);
  const after = quantityIn(compared, drawn, compared.comparison);
  const start = plottedValue(before);
  const end = plottedValue(after);
  const name = totalName(compared, drawn);
  const unit = compared.choice.type === 'share' ? 'fraction' : 'count';
  const contributions = drawn.map((code) => ({ code, value: contributionOf(compared, drawn, code) }));
  const isKnown = start !== null && end !== null && contributions.every((c) => c.value !== null);
  const hasNoShare = [before, after].some((q) => q.type === 'unsaid' && q.reason === 'zero-base');
  const empty = whyEmpty(compared, drawn, isKnown, hasNoShare);
  const change = start === null || end === null ? 0 : end - start;
  const ranked = empty ? [] : rankContributions(contributions as readonly Contribution[], change);
  const { listed, rest } = splitRest(compared, ranked, expanded, change);
  const canSayPart = canSayPartOfChange(ranked, change, unit === 'count' ? SMALL_BASE : Number.EPSILON);
  const format = (value: number) => formatValue(value, unit);
  const part = (value: number) => (canSayPart ? formatPartOfChange(value, change) : '');
  let position = start ?? 0;
  const rows = [...listed.map((item) => [item]), ...(rest.length > 0 ? [rest] : [])].map((items) => {
    const value = items.reduce((sum, item) => sum + item.value, 0);
    const from = position;
    position += value;
    return createRow(compared, items, {
      value,
      from,
      to: position,
      valueText: format(value),
      partText: part(value),
    });
  });
  return {
    rows,
    start: {
      label: `${name}, ${baselinePeriod(compared).label}`,
      value: start ?? 0,
      text: formatQuantity(before),
    },
    end: {
      label: `${name}, ${comparisonPeriod(compared).label}`,
      value: end ?? 0,
      text: formatQuantity(after),
    },
    unit,
    change,
    changeText: format(change),
    direction: change > 0 ? 'rise' : change < 0 ? 'fall' : 'change',
    shownText: describeShown(compared, drawn, ranked, change, canSayPart, format),
    canExpand: ranked.length > MOST_LISTED + 1,
    expanded,
    empty,
  };
}

function contributionOf(compared: Compared, drawn: readonly number[], code: number): number | null {
  const { choice, figures, baseline, comparison } = compared;
  if (choice.type === 'count') {
    const before = plottedValue(quantityIn(compared, [code], baseline));
    const after = plottedValue(quantityIn(compared, [code], comparison));
    return before === null || after === null ? null : after - before;
  }
  const partIn = (period: number) => {
    const part = exactValue(countOf(figures, choice.part, [code], [period]));
    const whole = exactValue(countOf(figures, choice.whole, drawn, [period]));
    return part === null || !whole ? null : part / whole;
  };
  const before = partIn(baseline);
  const after = partIn(comparison);
  return before === null || after === null ? null : after - before;
}

/** The few rows a filter shows and the largest, one by one; the rest together when there is more than one of them. */
function splitRest(compared: Compared, ranked: readonly Contribution[], expanded: boolean, change: number) {
  if (expanded || ranked.length <= MOST_LISTED + 1)
    return { listed: ranked.slice(0, MOST_ROWS), rest: ranked.slice(MOST_ROWS) };
  const isFiltered =
    compared.shown.length < compared.dimension.members.length && compared.shown.length <= MOST_LISTED;
  const bySize = [...ranked].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const keep = new Set(bySize.slice(0, MOST_LISTED));
  if (isFiltered) {
    for (const item of ranked)
      if (compared.shown.includes(item.code) && keep.size < MOST_ROWS) keep.add(item);
  }
  const listed = rankContributions(
    ranked.filter((item) => keep.has(item)),
    change,
  );
  return { listed, rest: ranked.filter((item) => !keep.has(item)) };
}

function createRow(
  compared: Compared,
  items: readonly Contribution[],
  bar: Pick<ContributionRow, 'value' | 'from' | 'to' | 'valueText' | 'partText'>,
): ContributionRow {
  const { dimension, shown } = compared;
  const codes = items.map((item) => item.code);
  const selected = codes.every((code) => shown.includes(code));
  const only = items.length === 1 ? items[0] : undefined;
  if (only === undefined) {
    const label = formatCounted(
      items.length,
      `other ${dimension.label.toLowerCase()}`,
      `other ${dimension.labelPlural.toLowerCase()}`,
    );
    return {
      ...bar,
      keys: codes.flatMap((code) => rowKeys(dimension, code)),
      codes,
      label,
      type: 'rest',
      colour: -1,
      selected,
    };
  }
  const member = dimension.members[only.code]!;
  const keys = rowKeys(dimension, only.code);
  return {
    ...bar,
    keys,
    codes,
    label: member.shortLabel,
    type: 'member',
    colour: member.group ?? 0,
    selected,
  };
}

function totalName({ dimension, shown }: Compared, drawn: readonly number[]): string {
  if (drawn.length === dimension.members.length) return `All ${dimension.labelPlural.toLowerCase()}`;
  return shown.length === 1
    ? `This ${dimension.label.toLowerCase()}`
    : `${formatInteger(shown.length)} shown`;
}

function describeShown(
  compared: Compared,
  drawn: readonly number[],
  ranked: readonly Contribution[],
  change: number,
  canSayPart: boolean,
  format: (value: number) => string,
): string | null {
  const { shown, dimension } = compared;
  if (shown.length === drawn.length || ranked.length === 0) return null;
  const value = ranked.filter((item) => shown.includes(item.code)).reduce((sum, item) => sum + item.value, 0);
  const counted = formatCounted(
    shown.length,
    `${dimension.label.toLowerCase()} shown`,
    `${dimension.labelPlural.toLowerCase()} shown`,
  );
  const part = canSayPart ? ` (${formatPartOfChange(value, change)})` : '';
  return `${counted}: ${format(value)}${part} of the change of all`;
}

function formatValue(value: number, unit: 'count' | 'fraction'): string {
  if (unit === 'count') return formatDifference({ type: 'difference', value });
  return formatPoints({ type: 'points', value });
}

function whyEmpty(
  compared: Compared,
  drawn: readonly number[],
  isKnown: boolean,
  hasNoShare: boolean,
): string | null {
  const plural = compared.dimension.labelPlural.toLowerCase();
  if (drawn.length === 0) return `No ${plural} are selected. Choose some, or clear the filter.`;
  const reason = whyNotComparable(compared);
  if (reason === 'partial')
    return 'One of the two years is not complete, so the change between them is not shown.';
  if (reason !== null) return 'A change needs two years. Widen the years shown.';
  if (hasNoShare) return 'There is no share to compare in one of the two years.';
  return isKnown
    ? null
    : 'A figure behind this change is suppressed or missing, so its parts cannot be added up.';
}

export function tabulateContributions(view: ContributionView): FigureTable {
  return {
    columns: ['', 'Change', 'Part of the change'],
    rows: [
      [view.start.label, view.start.text, ''],
      ...view.rows.map((row) => [row.label, row.valueText, row.partText]),
      [view.end.label, view.end.text, ''],
    ],
  };
}
