import { withBreakMark, withBreakReason } from '../format/breakMark.ts';
import { textWidth } from '../lib/textWidth.ts';
import type { Interval } from '../stats/wilsonInterval.ts';
import type { ComparisonRow, ComparisonView } from '../views/comparison.ts';
import { type Axis, createLinearAxis, createLogAxis, fitAxis, MOST_STEPS, positionOn } from './Axis.ts';
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

const TEXT_GAP = 10;
const MARK_RADIUS = 5;

/** A row with its pixels; null where there is no number to draw. */
export interface PlacedComparisonRow {
  readonly option: OptionItem;
  readonly y: number;
  readonly label: RowLabel;
  readonly colour: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly ghostBefore: number | null;
  readonly ghostAfter: number | null;
  /** Left and right ends of the intervals of the two figures; null where none are drawn. */
  readonly whiskers: { readonly before: Whisker | null; readonly after: Whisker | null } | null;
  readonly text: string;
  readonly textX: number;
  readonly textWidth: number;
}

export type Whisker = readonly [left: number, right: number];

export interface PlacedComparison {
  readonly layout: RowLayout;
  readonly axis: Axis;
  readonly rows: readonly PlacedComparisonRow[];
}

/** Pixels high; with a width, names on two lines are counted. */
export function comparisonHeight(view: ComparisonView, width?: number): number {
  return rowsHeight(
    view.rows.map((row) => row.label),
    ROW_BOTTOM,
    width,
  );
}

/** Lays out one row per member: the axis contains 0 (1 on a log scale) and every number, ghosts too. */
export function placeComparison(view: ComparisonView, size: Size): PlacedComparison {
  const texts = view.rows.map(textOf);
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, TEXT_SIZE)));
  const labels = view.rows.map((row) => row.label);
  const layout = layoutRows(labels, size, widest + TEXT_GAP, ROW_BOTTOM);
  const values = view.rows.flatMap(numbersOf).filter((value) => value !== null);
  const { left, right } = layout.plot;
  const axis = fitAxis(
    view.scale === 'log' ? createLogAxis(values, view.unit) : createLinearAxis(values, view.unit, MOST_STEPS),
    right - left,
  );
  const position = positionOn(axis, left, right);
  const at = (value: number | null | undefined) =>
    value === null || value === undefined ? null : position(value);
  const rows = view.rows.map((row, index) => {
    const placed = {
      before: at(row.before),
      after: at(row.after),
      ghostBefore: at(row.ghost?.before),
      ghostAfter: at(row.ghost?.after),
    };
    const text = texts[index]!;
    return {
      ...placed,
      whiskers:
        row.intervals === null
          ? null
          : { before: endsOf(row.intervals.before, position), after: endsOf(row.intervals.after, position) },
      option: {
        keys: row.keys,
        codes: row.codes,
        label: describeRow(row, view, text),
        selected: row.selected,
      },
      y: rowMiddle(layout, index),
      label: fitLabel(row.label, layout),
      colour: row.colour,
      text,
      textX: Math.max(left - MARK_RADIUS, ...Object.values(placed).filter((x) => x !== null)) + TEXT_GAP,
      textWidth: textWidth(text, TEXT_SIZE),
    };
  });
  return { layout, axis, rows };
}

function numbersOf({ before, after, ghost, intervals }: ComparisonRow): readonly (number | null)[] {
  const ends = [intervals?.before?.upper, intervals?.after?.upper].map((end) => end ?? null);
  return [before, after, ghost?.before ?? null, ghost?.after ?? null, ...ends];
}

function endsOf(interval: Interval | null, position: (value: number) => number): Whisker | null {
  return interval === null ? null : [position(interval.lower), position(interval.upper)];
}

function textOf({ changeText, crossesBreak }: ComparisonRow): string {
  return withBreakMark(changeText, crossesBreak);
}

/**
 * `Harassment: +1,435, 125 in 2015-16, 1,560 in 2019-20`: the name and change as drawn first, so that who speaks
 * them to the page is understood (WCAG 2.5.3).
 */
function describeRow(row: ComparisonRow, view: ComparisonView, seen: string): string {
  const { mode, baseline, comparison } = view;
  const { changeText, changeInFull } = row;
  const rest = changeInFull.startsWith(changeText)
    ? changeInFull.slice(changeText.length)
    : `, ${changeInFull}`;
  const isNamed = mode === 'steps' || mode === 'averages';
  const says = (text: string, side: string) => (isNamed ? `${text} (${side})` : `${text} in ${side}`);
  const ends = `${says(row.beforeText, baseline)}, ${says(row.afterText, comparison)}`;
  return withBreakReason(`${row.label}: ${seen}${rest}, ${ends}`);
}
