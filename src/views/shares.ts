import type { Share, Unsaid } from '../dataset/quantity.ts';
import { formatCount, formatFraction, formatShare } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';
import { type Interval, wilsonInterval } from '../stats/wilsonInterval.ts';
import { type Compared, comparisonPeriod, drawnRows } from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { countOf, type Figures } from './figures.ts';
import { rowKeys } from './keys.ts';
import { MOST_ROWS } from './options.ts';

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
}

/** The first subset's share of its whole per row in the comparison year, largest first, with 95% Wilson intervals. */
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
    };
  }
  const all = drawnRows(compared)
    .map((code) => createRow(compared, code))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.code - b.code);
  const rows = all.slice(0, MOST_ROWS);
  const overall = shareIn(compared, shown, compared.figures);
  const isAll = shown.length === dimension.members.length;
  const plural = dimension.labelPlural.toLowerCase();
  const empty = rows.length === 0 ? `No ${plural} are selected. Choose some, or clear the filter.` : null;
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
    notes: rows.length < all.length ? [`The first ${rows.length} of ${all.length} are drawn.`] : [],
    empty: empty ?? whyNoShares(compared, rows),
  };
}

/** Why no row has a share, or null where one has. */
function whyNoShares(compared: Compared, rows: readonly ShareRow[]): string | null {
  if (rows.some((row) => row.value !== null)) return null;
  const { label } = comparisonPeriod(compared);
  const isHidden = rows.some((row) => {
    const share = shareIn(compared, [row.code], compared.figures);
    return share.type === 'unsaid' && share.reason !== 'zero-base';
  });
  return isHidden
    ? `No share is known for ${label}: figures behind it are suppressed or missing.`
    : `Nothing was recorded in ${label}.`;
}

function shareIn(compared: Compared, rows: readonly number[], figures: Figures): Share | Unsaid {
  const { part, whole } = compared.pair!;
  return shareOf(
    countOf(figures, part, rows, [compared.comparison]),
    countOf(figures, whole, rows, [compared.comparison]),
  );
}

function createRow(compared: Compared, code: number): ShareRow {
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
    selected: compared.shown.includes(code),
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
