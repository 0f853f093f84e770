import {
  formatDifference,
  formatPoints,
  formatPointsInFull,
  formatReasonInFull,
} from '../format/formatNumber.ts';
import {
  baselinePeriod,
  breaksCrossed,
  type Change,
  type Compared,
  changeOf,
  comparisonPeriod,
  drawnRows,
  quantityIn,
} from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { formatQuantity, plottedValue } from './figures.ts';
import { rowKeys } from './keys.ts';
import { type AxisScale, type ComparisonOrder, MOST_ROWS } from './options.ts';

export interface ComparisonRow {
  readonly keys: readonly string[];
  readonly code: number;
  readonly label: string;
  readonly colour: number;
  readonly selected: boolean;
  /** Numbers drawn, null where they cannot be. */
  readonly before: number | null;
  readonly after: number | null;
  readonly beforeText: string;
  readonly afterText: string;
  readonly change: number | null;
  /** `+1,790`, `+8.7` for percentage points, or the reason. */
  readonly changeText: string;
  /** As `changeText`, in full words for tooltips and speech. */
  readonly changeInFull: string;
  /** Unfiltered numbers, where another dimension is filtered. */
  readonly ghost: { readonly before: number | null; readonly after: number | null } | null;
  /** True where a rule change between the two years moved this row's counts. */
  readonly crossesBreak: boolean;
}

export interface ComparisonView {
  readonly rows: readonly ComparisonRow[];
  readonly baseline: string;
  readonly comparison: string;
  readonly unit: 'count' | 'fraction';
  readonly scale: AxisScale;
  readonly notes: readonly string[];
  readonly empty: string | null;
}

export interface ComparisonOptions {
  readonly order: ComparisonOrder;
  readonly scale: AxisScale;
}

/** Baseline and comparison of every row, in the order asked for; ties keep the dataset's order. */
export function createComparisonView(compared: Compared, options: ComparisonOptions): ComparisonView {
  const all = drawnRows(compared)
    .map((code) => createRow(compared, code))
    .sort(ORDERS[options.order]);
  const rows = all.slice(0, MOST_ROWS);
  const scale = compared.choice.type === 'share' ? 'linear' : options.scale;
  const notes: string[] = [];
  if (rows.length < all.length) notes.push(`The first ${rows.length} of ${all.length} are drawn.`);
  if (scale === 'log' && rows.some((row) => row.before === 0 || row.after === 0)) {
    notes.push('Log scale above 1; figures of 0 stand at the left edge.');
  }
  return {
    rows,
    baseline: baselinePeriod(compared).label,
    comparison: comparisonPeriod(compared).label,
    unit: compared.choice.type === 'share' ? 'fraction' : 'count',
    scale,
    notes,
    empty: whyEmpty(compared, rows.length),
  };
}

function createRow(compared: Compared, code: number): ComparisonRow {
  const before = quantityIn(compared, [code], compared.baseline);
  const after = quantityIn(compared, [code], compared.comparison);
  const change = changeOf(compared, before, after);
  const member = compared.dimension.members[code]!;
  return {
    keys: rowKeys(compared.dimension, code),
    code,
    label: member.shortLabel,
    colour: member.group ?? 0,
    selected: compared.shown.includes(code),
    before: plottedValue(before),
    after: plottedValue(after),
    beforeText: formatQuantity(before),
    afterText: formatQuantity(after),
    change: change.difference.type === 'unsaid' ? null : change.difference.value,
    changeText: formatChange(change),
    changeInFull: formatChangeInFull(change),
    ghost: ghostOf(compared, code),
    crossesBreak: breaksCrossed(compared, [code]).length > 0,
  };
}

/** `+1,790` or `+8.7`: a column or mark whose heading gives the unit. */
export function formatChange({ difference }: Change): string {
  return difference.type === 'points' ? formatPoints(difference) : formatDifference(difference);
}

/** `+1,790`, `+8.7 percentage points`, or the reason in full. */
export function formatChangeInFull({ difference }: Change): string {
  if (difference.type === 'unsaid') return formatReasonInFull(difference);
  return difference.type === 'points' ? formatPointsInFull(difference) : formatDifference(difference);
}

function ghostOf(compared: Compared, code: number): ComparisonRow['ghost'] {
  if (compared.figures === compared.allFigures) return null;
  return {
    before: plottedValue(quantityIn(compared, [code], compared.baseline, compared.allFigures)),
    after: plottedValue(quantityIn(compared, [code], compared.comparison, compared.allFigures)),
  };
}

function whyEmpty(compared: Compared, rowCount: number): string | null {
  const plural = compared.dimension.labelPlural.toLowerCase();
  if (rowCount === 0) return `No ${plural} are selected. Choose some, or clear the filter.`;
  if (compared.baseline === compared.comparison)
    return 'A comparison needs two years. Widen the years shown.';
  return null;
}

const descending = (a: number | null, b: number | null) =>
  (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY) || 0;

const ORDERS: Record<ComparisonOrder, (a: ComparisonRow, b: ComparisonRow) => number> = {
  change: (a, b) => descending(a.change, b.change) || a.code - b.code,
  comparison: (a, b) => descending(a.after, b.after) || a.code - b.code,
  name: (a, b) => a.label.localeCompare(b.label, 'en-GB') || a.code - b.code,
};

export function tabulateComparison(view: ComparisonView): FigureTable {
  return {
    columns: ['', view.baseline, view.comparison, 'Change'],
    rows: view.rows.map((row) => [row.label, row.beforeText, row.afterText, row.changeInFull]),
  };
}
