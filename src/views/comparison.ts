import { withBreakMark } from '../format/breakMark.ts';
import type { Interval } from '../stats/wilsonInterval.ts';
import {
  baselinePeriod,
  type Compared,
  comparisonPeriod,
  drawnRows,
  nameSize,
  quantityIn,
  readChanges,
  shownMask,
  whyNotComparable,
} from './Compared.ts';
import { chooseRows, describeChosen } from './chooseRows.ts';
import { listModeRows, type OtherMode } from './comparisonModes.ts';
import { type ComparisonPair, classifyPair, intervalOfSide, pairOf } from './comparisonPairs.ts';
import type { FigureTable } from './FigureTable.ts';
import { countAt, plottedValue, valueAt } from './figures.ts';
import { UNCERTAINTY_NOTE } from './intervals.ts';
import { rowKeys } from './keys.ts';
import { largestCodes } from './largestCodes.ts';
import type { AxisScale, ComparisonMode, ComparisonOrder } from './options.ts';
import { whyNoneSelected } from './whyEmpty.ts';

export interface ComparisonRow {
  readonly keys: readonly string[];
  /** What a click selects. */
  readonly codes: readonly number[];
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
  /** Intervals of the two figures, on the same scale; null where none are asked for. */
  readonly intervals: { readonly before: Interval | null; readonly after: Interval | null } | null;
}

export interface ComparisonView {
  readonly mode: ComparisonMode;
  readonly rows: readonly ComparisonRow[];
  /** What the two sides are called: `2015-16`, or `the year before`. */
  readonly baseline: string;
  readonly comparison: string;
  /** Dimension whose members a click on a row selects. */
  readonly picks: string;
  readonly unit: 'count' | 'fraction';
  readonly scale: AxisScale;
  readonly notes: readonly string[];
  readonly empty: string | null;
  /** Of all rows selected, drawn or not, the one that changed most; null where fewer than two or several did. */
  readonly largest: LargestChange | null;
}

export interface LargestChange {
  readonly row: ComparisonRow;
  /** The most that may be said of it. */
  readonly verb: 'rose' | 'fell' | 'changed';
}

export interface ComparisonOptions {
  readonly order: ComparisonOrder;
  readonly scale: AxisScale;
  /** `years` unless said. */
  readonly mode?: ComparisonMode;
  /** Codes of the periods shown, ascending; needed by the modes of several years. */
  readonly periods?: readonly number[];
  /** Whether intervals are drawn. */
  readonly uncertainty?: boolean;
}

/** What is compared in the way asked for, in the order asked for. */
export function createComparisonView(compared: Compared, options: ComparisonOptions): ComparisonView {
  const { mode = 'years' } = options;
  return mode === 'years' ? compareYears(compared, options) : compareInMode(compared, mode, options);
}

function compareInMode(compared: Compared, mode: OtherMode, options: ComparisonOptions): ComparisonView {
  const { pairs, baseline, comparison, picks, isOrdered, notes, empty } = listModeRows(
    compared,
    mode,
    options.periods ?? [],
  );
  const rows = pairs.map((pair) => rowOf(pair, options));
  const scale = compared.choice.type === 'share' ? 'linear' : options.scale;
  return {
    mode,
    rows: isOrdered ? rows : rows.sort(ORDERS[options.order]),
    baseline,
    comparison,
    picks,
    unit: compared.choice.type === 'share' ? 'fraction' : 'count',
    scale,
    largest: findLargest(pairs, options),
    notes: [...notes, ...listScaleNotes(rows, scale), ...(options.uncertainty ? [UNCERTAINTY_NOTE] : [])],
    empty:
      (rows.length === 0 || isOrdered ? whyNoneSelected(compared) : null) ??
      empty ??
      (isOrdered || mode === 'averages' ? null : whyOneYear(compared)),
  };
}

function rowOf(pair: ComparisonPair, { uncertainty }: ComparisonOptions): ComparisonRow {
  const { before, after, keys, codes, label, colour, selected, change, changeText, changeInFull } = pair;
  return {
    keys,
    codes,
    label,
    colour,
    selected,
    before: before.value,
    after: after.value,
    beforeText: before.text,
    afterText: after.text,
    change,
    changeText,
    changeInFull,
    ghost: null,
    crossesBreak: pair.acrossBreak,
    intervals: uncertainty ? { before: intervalOfSide(before), after: intervalOfSide(after) } : null,
  };
}

/**
 * Baseline and comparison of every row, in the order asked for; ties keep the dataset's order.
 *
 * Of more than `MOST_ROWS` those selected come first, then those that matter most in that order: by change the largest
 * movements up or down, by figure or name the largest figures (for a share the largest wholes, as shares of few are noise).
 */
function compareYears(compared: Compared, options: ComparisonOptions): ComparisonView {
  const all = drawnRows(compared);
  const drawn = chooseRows(compared, all, rankFor(compared, options.order));
  const createPair = pairCreator(compared);
  const pairs = drawn.map(createPair);
  const rows = pairs
    .map((pair) => ({ ...rowOf(pair, options), ghost: ghostOf(compared, pair.codes[0]!) }))
    .sort(ORDERS[options.order]);
  const scale = compared.choice.type === 'share' ? 'linear' : options.scale;
  const notes: string[] = [];
  if (rows.length < all.length)
    notes.push(describeChosen(compared, all, rows.length, describeRank(compared, options.order)));
  notes.push(...listScaleNotes(rows, scale));
  if (options.uncertainty) notes.push(UNCERTAINTY_NOTE);
  const first = rows.length < all.length ? largestCodes(compared.shown, 1, rankByChange(compared)) : [];
  const others = first.filter((code) => !drawn.includes(code)).map(createPair);
  return {
    mode: 'years',
    rows,
    baseline: baselinePeriod(compared).label,
    comparison: comparisonPeriod(compared).label,
    picks: compared.dimension.id,
    unit: compared.choice.type === 'share' ? 'fraction' : 'count',
    scale,
    notes,
    empty: (rows.length === 0 ? whyNoneSelected(compared) : null) ?? whyOneYear(compared),
    largest: findLargest([...pairs, ...others], options),
  };
}

function rankByChange(compared: Compared): (code: number) => number {
  const changeOfRow = readChanges(compared);
  return (code) => Math.abs(changeOfRow(code));
}

function rankFor(compared: Compared, order: ComparisonOrder): (code: number) => number {
  const { figures, choice, comparison } = compared;
  if (order === 'change' && whyNotComparable(compared) === null) return rankByChange(compared);
  if (choice.type === 'count') return (code) => valueAt(figures, choice, code, comparison);
  return (code) => countAt(figures, choice.whole, code, comparison);
}

/** What the rows drawn have most of: ends "The 30 with …". */
function describeRank(compared: Compared, order: ComparisonOrder): string {
  if (order === 'change' && whyNotComparable(compared) === null) return 'the largest change';
  const { label } = comparisonPeriod(compared);
  return `${nameSize(compared)} in ${label}`;
}

function listScaleNotes(rows: readonly ComparisonRow[], scale: AxisScale): readonly string[] {
  if (scale !== 'log') return [];
  const figures = rows.flatMap(({ before, after }) => [before, after]).filter((figure) => figure !== null);
  if (figures.some((figure) => figure < 0))
    return ['Log scale above 1; figures of 0 and below stand at the left edge.'];
  if (figures.some((figure) => figure > 0 && figure < 1))
    return ['Log scale above 1; figures below 1 stand at the left edge.'];
  return figures.includes(0) ? ['Log scale above 1; figures of 0 stand at the left edge.'] : [];
}

function pairCreator(compared: Compared): (code: number) => ComparisonPair {
  const isShown = shownMask(compared);
  return (code) => {
    const member = compared.dimension.members[code]!;
    const row = {
      keys: rowKeys(compared.dimension, code),
      codes: [code],
      label: member.shortLabel,
      colour: member.group ?? 0,
      selected: isShown[code] === 1,
    };
    return pairOf(compared, row, [code]);
  };
}

function findLargest(pairs: readonly ComparisonPair[], options: ComparisonOptions): LargestChange | null {
  const known = pairs.filter(({ selected, change }) => selected && change !== null);
  const most = Math.max(...known.map(({ change }) => Math.abs(change!)));
  const [largest, other] = known.filter(({ change }) => Math.abs(change!) === most);
  if (known.length < 2 || largest === undefined || other !== undefined || most === 0) return null;
  const claim = classifyPair(largest);
  return { row: rowOf(largest, options), verb: claim === 'rose' || claim === 'fell' ? claim : 'changed' };
}

function ghostOf(compared: Compared, code: number): ComparisonRow['ghost'] {
  if (compared.figures === compared.allFigures) return null;
  return {
    before: plottedValue(quantityIn(compared, [code], compared.baseline, compared.allFigures)),
    after: plottedValue(quantityIn(compared, [code], compared.comparison, compared.allFigures)),
  };
}

function whyOneYear({ baseline, comparison }: Compared): string | null {
  return baseline === comparison ? 'A comparison needs two years. Widen the years shown.' : null;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

const descending = (a: number | null, b: number | null) =>
  (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY) || 0;

const ORDERS: Record<ComparisonOrder, (a: ComparisonRow, b: ComparisonRow) => number> = {
  change: (a, b) => descending(a.change, b.change) || a.codes[0]! - b.codes[0]!,
  comparison: (a, b) => descending(a.after, b.after) || a.codes[0]! - b.codes[0]!,
  name: (a, b) => collator.compare(a.label, b.label) || a.codes[0]! - b.codes[0]!,
};

export function tabulateComparison(view: ComparisonView): FigureTable {
  return {
    columns: ['', view.baseline, view.comparison, 'Change'],
    rows: view.rows.map((row) => [
      row.label,
      row.beforeText,
      row.afterText,
      withBreakMark(row.changeInFull, row.crossesBreak),
    ]),
  };
}
