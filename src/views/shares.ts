import type { Share, Unsaid } from '../dataset/quantity.ts';
import { formatCount, formatFraction, formatShare } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';
import { type Interval, wilsonInterval } from '../stats/wilsonInterval.ts';
import { type Compared, comparisonPeriod, drawnRows, shownMask } from './Compared.ts';
import { chooseRows, describeChosen } from './chooseRows.ts';
import type { FigureTable } from './FigureTable.ts';
import { countAt, countOf, type Figures, shareAt, whyUnknown } from './figures.ts';
import { rowKeys } from './keys.ts';
import { largestCodes } from './largestCodes.ts';
import { whyNoneSelected } from './whyEmpty.ts';

/** Shares of fewer than this many are drawn hollow. */
export const SMALL_WHOLE = 100;

export interface ShareRow {
  readonly keys: readonly string[];
  readonly code: number;
  readonly label: string;
  readonly colour: number;
  readonly selected: boolean;
  /** Fraction, null where there is none. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** True where the whole is under 100. */
  readonly hollow: boolean;
  readonly text: string;
  readonly intervalText: string;
  /** `67 of 708`. */
  readonly ofText: string;
  readonly ghost: number | null;
}

export interface ShareView {
  readonly rows: readonly ShareRow[];
  /** The share of everything shown together: the reference line. */
  readonly overall: { readonly value: number; readonly text: string; readonly label: string } | null;
  readonly label: string;
  readonly period: string;
  readonly notes: readonly string[];
  readonly empty: string | null;
  /** Of all rows selected, drawn or not, the one with the highest share; null where there are not two to rank. */
  readonly highest: HighestShare | null;
  /** What the whole counts: `recorded`. */
  readonly counted: string;
  /** What to bear in mind of the part, as the dataset says; null where it says nothing. */
  readonly caution: string | null;
}

export interface HighestShare {
  /** The highest share of 100 or more, with no other as high. */
  readonly row: ShareRow;
  /** Whether a share of fewer is as high or higher. */
  readonly isBeaten: boolean;
  /** Whether rows that are not selected are drawn beside it. */
  readonly isOfSelected: boolean;
}

/**
 * The first subset's share of its whole per row in the comparison year, largest first, with 95% Wilson intervals.
 *
 * Of more than `MOST_ROWS` those selected come first, then the highest shares of 100 or more, as the highest of all would
 * be shares of one or two; where these are few, the largest of the others.
 */
export function createShareView(compared: Compared): ShareView {
  const { dataset, pair, time, comparison, dimension, shown } = compared;
  const period = comparisonPeriod(compared).label;
  const label = pair === null ? 'Share' : (dataset.measures[pair.part]!.share?.label ?? 'Share');
  if (pair === null) {
    return {
      rows: [],
      overall: null,
      label,
      period,
      notes: [],
      empty: 'This table has no measure that is part of another.',
      highest: null,
      counted: '',
      caution: null,
    };
  }
  const all = drawnRows(compared);
  const drawn = chooseRows(compared, all, (code) => rankOf(compared, code));
  const isShown = shownMask(compared);
  const create = (code: number) => createRow(compared, code, isShown[code] === 1);
  const rows = drawn.map(create).sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.code - b.code);
  const isCut = rows.length < all.length;
  const overall = shareIn(compared, shown, compared.figures);
  const isAll = shown.length === dimension.members.length;
  const plural = dimension.labelPlural.toLowerCase();
  const name = shown.length === 1 ? dimension.label.toLowerCase() : plural;
  const overallLabel = isAll ? `all ${plural}` : `${name} shown`;
  return {
    rows,
    overall:
      overall.type === 'share'
        ? { value: overall.value, text: formatShare(overall), label: overallLabel }
        : null,
    label,
    period: time.members[comparison]!.label,
    notes: isCut ? [describeChosen(compared, all, rows.length, describeRank(compared))] : [],
    empty: rows.length === 0 ? whyNoneSelected(compared) : whyNoShares(compared, rows),
    highest: findHighest(compared, create),
    counted: dataset.measures[pair.whole]!.participle,
    caution: dataset.measures[pair.part]!.caution ?? null,
  };
}

function describeRank({ dataset, pair }: Compared): string {
  const { participle } = dataset.measures[pair!.whole]!;
  return `the highest share (first those with ${SMALL_WHOLE} or more ${participle})`;
}

/** Highest shares of large wholes (from 1 on), then large wholes (below 1), then what has no share. */
function rankOf(compared: Compared, code: number): number {
  const share = shareAt(compared.figures, compared.pair!, code, compared.comparison);
  const whole = countAt(compared.figures, compared.pair!.whole, code, compared.comparison);
  return whole >= SMALL_WHOLE || Number.isNaN(share) ? 1 + share : whole / SMALL_WHOLE;
}

function findHighest(compared: Compared, create: (code: number) => ShareRow): HighestShare | null {
  const { figures, pair, shown, comparison, dimension, others } = compared;
  const shareOfRow = (code: number) => shareAt(figures, pair!, code, comparison);
  const [first, second] = largestCodes(shown, 2, (code) => rankOf(compared, code)).map(create);
  if (first === undefined || second === undefined || second.value === null || second.hollow) return null;
  const { value } = first;
  if (value === null || value === second.value) return null;
  return {
    row: first,
    isBeaten: shown.some((code) => code !== first.code && shareOfRow(code) >= value),
    isOfSelected: others === 'dim' && shown.length < dimension.members.length,
  };
}

/** Why no row has a share, or null where one has. */
function whyNoShares(compared: Compared, rows: readonly ShareRow[]): string | null {
  if (rows.some((row) => row.value !== null)) return null;
  const { label } = comparisonPeriod(compared);
  const reasons = rows.map((row) => whyUnknown(shareIn(compared, [row.code], compared.figures)));
  if (reasons.some((reason) => reason === 'suppressed' || reason === 'missing'))
    return `No share is known for ${label}: figures behind it are suppressed or missing.`;
  const { whole } = compared.pair!;
  return `Nothing was ${compared.dataset.measures[whole]!.participle} in ${label}.`;
}

function shareIn(compared: Compared, rows: readonly number[], figures: Figures): Share | Unsaid {
  const { part, whole } = compared.pair!;
  return shareOf(
    countOf(figures, part, rows, [compared.comparison]),
    countOf(figures, whole, rows, [compared.comparison]),
  );
}

function createRow(compared: Compared, code: number, selected: boolean): ShareRow {
  const member = compared.dimension.members[code]!;
  const share = shareIn(compared, [code], compared.figures);
  const interval = share.type === 'share' ? wilsonInterval(share.part, share.whole) : null;
  const { part, whole } = compared.pair!;
  const counted = [part, whole].map((measure) =>
    formatCount(countOf(compared.figures, measure, [code], [compared.comparison])),
  );
  const unfiltered =
    compared.figures === compared.allFigures ? null : shareIn(compared, [code], compared.allFigures);
  return {
    keys: rowKeys(compared.dimension, code),
    code,
    label: member.shortLabel,
    colour: member.group ?? 0,
    selected,
    value: share.type === 'share' ? share.value : null,
    interval,
    hollow: share.type === 'share' && share.whole < SMALL_WHOLE,
    text: formatShare(share),
    intervalText: interval === null ? '' : formatInterval(interval),
    ofText: `${counted[0]} of ${counted[1]}`,
    ghost: unfiltered?.type === 'share' ? unfiltered.value : null,
  };
}

/** `13.4% to 14.1%`. */
export function formatInterval(interval: Interval): string {
  return `${formatFraction(interval.lower)} to ${formatFraction(interval.upper)}`;
}

export function tabulateShares(view: ShareView): FigureTable {
  return {
    columns: ['', view.label, '95% interval', 'Counts'],
    rows: view.rows.map((row) => [row.label, row.text, row.intervalText, row.ofText]),
  };
}
