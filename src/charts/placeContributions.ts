import { withBreakReason } from '../format/breakMark.ts';
import { textWidth } from '../lib/textWidth.ts';
import type { ContributionRow, ContributionView } from '../views/contributions.ts';
import { type Axis, createLinearAxis, fitAxis, MOST_STEPS, positionOn } from './Axis.ts';
import { type Size, TEXT_SIZE } from './geometry.ts';
import type { OptionItem } from './OptionItem.ts';
import {
  fitLabel,
  layoutRows,
  ROW_BOTTOM,
  type RowLabel,
  type RowLayout,
  rowMiddle,
  rowsHeight,
} from './RowLayout.ts';

const TEXT_GAP = 7;
const LEAST_BAR = 1.5;
/** Below this width the part of the change is left to the hover card. */
const NARROW = 400;
const REST_HINT = 'select to list them';

export interface PlacedBar {
  readonly type: 'total' | 'member' | 'rest';
  /** Null for the totals: they cannot be chosen. */
  readonly option: OptionItem | null;
  readonly tip: string;
  readonly y: number;
  readonly label: RowLabel;
  readonly colour: number;
  readonly isFall: boolean;
  readonly x: number;
  readonly width: number;
  /** Where the bar ends and the next one starts. */
  readonly end: number;
  readonly text: string;
  readonly textX: number;
  readonly textWidth: number;
}

export interface PlacedContributions {
  readonly layout: RowLayout;
  readonly axis: Axis;
  readonly bars: readonly PlacedBar[];
}

interface Bar {
  readonly type: PlacedBar['type'];
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tip: string;
  readonly row: ContributionRow | null;
}

/** Pixels high; with a width, names on two lines are counted. */
export function contributionHeight(view: ContributionView, width?: number): number {
  return rowsHeight(
    [view.start.label, ...view.rows.map((row) => row.label), view.end.label],
    ROW_BOTTOM,
    width,
  );
}

/**
 * Lays out a waterfall: the baseline total, a bar per contribution, the comparison total.
 *
 * Texts stand right of their bar, left of it where the chart ends; the room kept at the right is the least
 * with which every text has a place.
 */
export function placeContributions(view: ContributionView, size: Size): PlacedContributions {
  const bars = listBars(view, size.width < NARROW);
  const widths = bars.map((bar) => textWidth(bar.text, TEXT_SIZE));
  const widest = Math.max(0, ...widths) + TEXT_GAP;
  const tries = [size.width * 0.14, size.width * 0.2].filter((right) => right < widest);
  for (const right of [...tries, widest]) {
    const placed = placeBars(view, bars, widths, size, right);
    if (placed !== null) return placed;
  }
  throw new Error('placeContributions: expected room for the widest text, got none');
}

function placeBars(
  view: ContributionView,
  bars: readonly Bar[],
  widths: readonly number[],
  size: Size,
  right: number,
): PlacedContributions | null {
  const layout = layoutRows(
    bars.map((bar) => bar.label),
    size,
    right,
    ROW_BOTTOM,
  );
  const { plot } = layout;
  const values = bars.flatMap((bar) => [bar.from, bar.to]);
  const axis = fitAxis(createLinearAxis(values, view.unit, MOST_STEPS), plot.right - plot.left);
  const position = positionOn(axis, plot.left, plot.right);
  const isLastTry = right >= Math.max(...widths) + TEXT_GAP;
  const placed: PlacedBar[] = [];
  for (const [index, bar] of bars.entries()) {
    const from = position(bar.from);
    const end = position(bar.to);
    const x = Math.min(from, end);
    const width = Math.max(LEAST_BAR, Math.abs(end - from));
    const textX = placeText(x, x + width, widths[index]!, plot.left, size.width, isLastTry);
    if (textX === null) return null;
    placed.push({
      type: bar.type,
      option:
        bar.row === null
          ? null
          : { keys: bar.row.keys, codes: bar.row.codes, label: bar.tip, selected: bar.row.selected },
      tip: bar.tip,
      y: rowMiddle(layout, index),
      label: fitLabel(bar.label, layout),
      colour: bar.row?.colour ?? -1,
      isFall: bar.type !== 'total' && bar.to < bar.from,
      x,
      width,
      end,
      text: bar.text,
      textX,
      textWidth: widths[index]!,
    });
  }
  return { layout, axis, bars: placed };
}

function placeText(
  start: number,
  end: number,
  width: number,
  left: number,
  most: number,
  isLastTry: boolean,
): number | null {
  if (end + TEXT_GAP + width <= most || isLastTry) return Math.min(end + TEXT_GAP, most - width);
  const x = start - TEXT_GAP - width;
  return x >= left + 2 ? x : null;
}

function listBars(view: ContributionView, isNarrow: boolean): readonly Bar[] {
  const total = ({ label, value, text }: ContributionView['start']): Bar => ({
    type: 'total',
    label,
    from: 0,
    to: value,
    text,
    tip: `${label}: ${text}`,
    row: null,
  });
  const rows = view.rows.map((row): Bar => {
    // Beside percentage points a bare percentage would be read as one more change.
    const isBare = row.partText === '' || isNarrow || view.unit === 'fraction';
    return {
      type: row.type,
      label: row.label,
      from: row.from,
      to: row.to,
      text: isBare ? row.valueText : `${row.valueText} (${row.partText})`,
      tip: describeRow(row),
      row,
    };
  });
  return [total(view.start), ...rows, total(view.end)];
}

/** `Harassment: +1,435, 34% of the change`. */
function describeRow(row: ContributionRow): string {
  const part = row.partText === '' ? '' : `, ${row.partText} of the change`;
  const hint = row.type === 'rest' ? `; ${REST_HINT}` : '';
  return withBreakReason(`${row.label}: ${row.valueInFull}${part}${hint}`);
}
