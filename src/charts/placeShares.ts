import { textWidth } from '../lib/textWidth.ts';
import type { ShareRow, ShareView } from '../views/shares.ts';
import { type Axis, createLinearAxis, fitAxis, MOST_STEPS, positionOn } from './Axis.ts';
import { type Size, TEXT_SIZE } from './geometry.ts';
import type { OptionItem } from './OptionItem.ts';
import { fitLabel, layoutRows, type RowLabel, type RowLayout, rowMiddle, rowsHeight } from './RowLayout.ts';

const TEXT_GAP = 9;
const MARK_RADIUS = 5;
/** Room below the rows for the text of the reference line. */
const BOTTOM = 26;

export interface PlacedShareRow {
  readonly option: OptionItem;
  readonly y: number;
  readonly label: RowLabel;
  readonly colour: number;
  readonly hollow: boolean;
  readonly x: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly ghost: number | null;
  readonly text: string;
  readonly textX: number;
  readonly textWidth: number;
}

export interface PlacedReference {
  readonly x: number;
  /** Baseline of the text. */
  readonly textY: number;
  readonly textX: number;
  readonly text: string;
  readonly textWidth: number;
}

export interface PlacedShares {
  readonly layout: RowLayout;
  readonly axis: Axis;
  readonly rows: readonly PlacedShareRow[];
  readonly overall: PlacedReference | null;
}

/** Pixels high; with a width, names on two lines are counted. */
export function shareHeight(view: ShareView, width?: number): number {
  return rowsHeight(
    view.rows.map((row) => row.label),
    BOTTOM,
    width,
  );
}

/** Lays out a point and its interval per member; texts stand right of the upper end. */
export function placeShares(view: ShareView, size: Size): PlacedShares {
  const widest = Math.max(0, ...view.rows.map((row) => textWidth(row.text, TEXT_SIZE)));
  const labels = view.rows.map((row) => row.label);
  const layout = layoutRows(labels, size, widest + TEXT_GAP, BOTTOM);
  const { left, right } = layout.plot;
  const values = view.rows.flatMap((row) => [row.interval?.upper ?? row.value ?? 0, row.ghost ?? 0]);
  if (view.overall !== null) values.push(view.overall.value);
  const axis = fitAxis(createLinearAxis(values, 'fraction', MOST_STEPS), right - left);
  const position = positionOn(axis, left, right);
  const at = (value: number | null | undefined) =>
    value === null || value === undefined ? null : position(value);
  const rows = view.rows.map((row, index) => {
    const x = at(row.value);
    const upper = at(row.interval?.upper);
    const ghost = at(row.ghost);
    return {
      option: { keys: row.keys, codes: [row.code], label: describeRow(row, view), selected: row.selected },
      y: rowMiddle(layout, index),
      label: fitLabel(row.label, layout),
      colour: row.colour,
      hollow: row.hollow,
      x,
      lower: at(row.interval?.lower),
      upper,
      ghost,
      text: row.text,
      textX:
        Math.max(left, upper ?? left, (x ?? left) + MARK_RADIUS - 3, (ghost ?? left) + MARK_RADIUS - 3) +
        TEXT_GAP,
      textWidth: textWidth(row.text, TEXT_SIZE),
    };
  });
  return { layout, axis, rows, overall: placeOverall(view, layout, position, size) };
}

function placeOverall(
  { overall }: ShareView,
  { plot }: RowLayout,
  position: (value: number) => number,
  size: Size,
): PlacedReference | null {
  if (overall === null) return null;
  const text = `${overall.label} ${overall.text}`;
  const width = textWidth(text, TEXT_SIZE);
  const x = position(overall.value);
  return {
    x,
    text,
    textWidth: width,
    textX: Math.max(0, Math.min(x - 4, size.width - width)),
    textY: plot.bottom + 18,
  };
}

/** `Harassment: 16.8%, 1,560 of 9,269, 95% interval 16.1% to 17.6%`. */
function describeRow(row: ShareRow, { period }: ShareView): string {
  const interval = row.intervalText === '' ? '' : `, 95% interval ${row.intervalText}`;
  return `${row.label}: ${row.text} in ${period}, ${row.ofText}${interval}`;
}
