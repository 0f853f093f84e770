import { spreadLabels } from '../lib/spreadLabels.ts';
import { textWidth, wrapText } from '../lib/textWidth.ts';
import { cutText } from './cutText.ts';
import { TEXT_SIZE } from './geometry.ts';

export const LABEL_LINE = 15;
const LEAST_HEIGHT = 24;
export const VALUE_GAP = 5;
/** Small letters are a tenth wider in bold Arial, of which `textWidth` counts 7%. */
const BOLD_SLACK = 1.04;

/** A name and the latest figure beside the end of a line. */
export interface PlacedTrendLabel {
  readonly x: number;
  /** Top and height of the pointer target; the lines of text are centred in it. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly isCut: boolean;
  readonly value: string;
  /** Beside the last line of the name, or on a line of its own. */
  readonly valuePlace: 'beside' | 'below' | 'none';
  readonly valueX: number;
}

export interface LabelWish {
  readonly name: string;
  readonly value: string;
  /** Where the line ends. */
  readonly target: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels the widest label would take on one line for the name. */
export function widestLabel(wishes: readonly LabelWish[]): number {
  return Math.max(
    0,
    ...wishes.map(({ name, value }) => Math.max(boldWidth(name), textWidth(value, TEXT_SIZE))),
  );
}

/**
 * Stacks labels in a column without overlaps. Names take up to two lines; where the column is too short for
 * that one line without figures, and then the lowest are left out (null).
 */
export function placeTrendLabels(
  wishes: readonly LabelWish[],
  column: Column,
): readonly (PlacedTrendLabel | null)[] {
  const room = column.bottom - column.top;
  const full = wishes.map((wish) => fitTrendLabel(wish, column, true));
  const isFull = full.reduce((sum, label) => sum + label.height, 0) <= room;
  const labels = isFull ? full : wishes.map((wish) => fitTrendLabel(wish, column, false));
  const most = isFull ? labels.length : Math.floor(room / (labels[0]?.height ?? 1));
  const kept = wishes
    .map((_, index) => index)
    .sort((a, b) => wishes[a]!.target - wishes[b]!.target)
    .slice(0, most);
  const middles = spreadLabels(
    kept.map((index) => ({ target: wishes[index]!.target, height: labels[index]!.height })),
    column.top,
    column.bottom,
  );
  return labels.map((label, index) => {
    const place = kept.indexOf(index);
    return place < 0 ? null : { ...label, y: middles[place]! - label.height / 2 };
  });
}

function fitTrendLabel({ name, value }: LabelWish, { x, width }: Column, isFull: boolean): PlacedTrendLabel {
  const wrapped = isFull ? wrapText(name, width / BOLD_SLACK, TEXT_SIZE, true) : [name];
  const rows = wrapped.length > 2 ? [wrapped[0]!, wrapped.slice(1).join(' ')] : wrapped;
  const lines = rows.map((line) => cutText(line, width / BOLD_SLACK, TEXT_SIZE, true));
  const lastWidth = boldWidth(lines.at(-1) ?? '');
  const valueWidth = textWidth(value, TEXT_SIZE);
  const isBeside = lastWidth + VALUE_GAP + valueWidth <= width;
  const valuePlace = isBeside ? 'beside' : isFull && valueWidth <= width ? 'below' : 'none';
  const count = lines.length + (valuePlace === 'below' ? 1 : 0);
  return {
    x,
    y: 0,
    width,
    height: isFull ? Math.max(LEAST_HEIGHT, count * LABEL_LINE + 4) : LABEL_LINE + 3,
    lines,
    isCut: lines.some((line) => line.endsWith('…')),
    value,
    valuePlace,
    valueX: isBeside ? x + lastWidth + VALUE_GAP : x,
  };
}

function boldWidth(text: string): number {
  return textWidth(text, TEXT_SIZE, true) * BOLD_SLACK;
}
