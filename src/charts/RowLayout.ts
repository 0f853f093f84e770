import { textWidth, wrapText } from '../lib/textWidth.ts';
import { cutText } from './cutText.ts';
import {
  LARGE_TEXT_SIZE,
  LINE_HEIGHT,
  type PlotArea,
  roundUp,
  type Size,
  TEXT_SIZE,
  WIDE,
} from './geometry.ts';

/** Height of the number axis above the rows. */
export const ROW_AXIS_HEIGHT = 24;
/** Least height of a row: a pointer target of 24 pixels. */
export const ROW_PITCH = 24;
/** Around a name of several lines. */
const LINES_GAP = 6;
const MOST_LINES = 3;
export const ROW_BOTTOM = 8;

const LARGEST_PITCH = 36;
/** So few rows are set wider apart. */
const FEW_ROWS = 8;
/** Where a chart is taller than its rows need they are set wider still, the fewer the wider; pixels for all of them. */
const ROOM_OF_FEW = 300;
const WIDEST_PITCH = 110;
const LABEL_LEFT = 2;
const LABEL_GAP = 12;
const NARROW = 440;
const LABEL_PART = 0.49;
const NARROW_LABEL_PART = 0.42;
const LEAST_RIGHT = 28;
const LEAST_PLOT = 40;

/** Names to the left, a plot area, and room for texts to the right of it. */
export interface RowLayout {
  readonly plot: PlotArea;
  readonly pitch: number;
  /** Right edge of the names. */
  readonly labelX: number;
  readonly labelWidth: number;
  readonly fontSize: number;
}

export interface RowLabel {
  readonly lines: readonly string[];
  /** The whole name. */
  readonly text: string;
  readonly isCut: boolean;
}

function labelColumn(labels: readonly string[], width: number): { labelWidth: number; fontSize: number } {
  const fontSize = width >= WIDE ? LARGE_TEXT_SIZE : TEXT_SIZE;
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
  const most = width * (width < NARROW ? NARROW_LABEL_PART : LABEL_PART);
  return { labelWidth: Math.ceil(Math.min(longest, most)), fontSize };
}

/** Pixels a chart of these rows wants; with a width, names that need several lines make the rows taller. */
export function rowsHeight(labels: readonly string[], bottom: number, width?: number): number {
  return ROW_AXIS_HEIGHT + labels.length * pitchFor(labels, width) + bottom;
}

function pitchFor(labels: readonly string[], width: number | undefined): number {
  const least = labels.length <= FEW_ROWS ? LARGEST_PITCH : ROW_PITCH;
  if (width === undefined) return least;
  const { labelWidth, fontSize } = labelColumn(labels, width);
  const lines = Math.max(1, ...labels.map((label) => wrapText(label, labelWidth, fontSize).length));
  return lines === 1 ? least : Math.max(least, Math.min(lines, MOST_LINES) * LINE_HEIGHT + LINES_GAP);
}

/** Places names, plot area and rows; `right` pixels are kept to the right of the plot area for texts. */
export function layoutRows(labels: readonly string[], size: Size, right: number, bottom: number): RowLayout {
  const { labelWidth, fontSize } = labelColumn(labels, size.width);
  const rows = Math.max(1, labels.length);
  const roomiest = rows <= FEW_ROWS ? Math.min(WIDEST_PITCH, ROOM_OF_FEW / rows) : LARGEST_PITCH;
  const largest = Math.max(roomiest, pitchFor(labels, size.width));
  const pitch = Math.min(largest, (size.height - ROW_AXIS_HEIGHT - bottom) / rows);
  const left = LABEL_LEFT + labelWidth + LABEL_GAP;
  const kept = Math.max(LEAST_RIGHT, roundUp(right, 8));
  return {
    plot: {
      left,
      right: Math.max(left + LEAST_PLOT, size.width - kept),
      top: ROW_AXIS_HEIGHT,
      bottom: ROW_AXIS_HEIGHT + rows * pitch,
    },
    pitch,
    labelX: LABEL_LEFT + labelWidth,
    labelWidth,
    fontSize,
  };
}

/** Middle of a row, pixels from the top. */
export function rowMiddle(layout: RowLayout, index: number): number {
  return layout.plot.top + (index + 0.5) * layout.pitch;
}

/** A name in the lines its row has room for, cut with an ellipsis where it is longer. */
export function fitLabel(text: string, { labelWidth, fontSize, pitch }: RowLayout): RowLabel {
  const room = Math.max(1, Math.floor((pitch - 2) / LINE_HEIGHT));
  const wrapped = room === 1 ? [text] : wrapText(text, labelWidth, fontSize);
  const rest = wrapped.slice(room - 1).join(' ');
  const lines = [...wrapped.slice(0, room - 1), ...(rest === '' ? [] : [rest])].map((line) =>
    cutText(line, labelWidth + 0.5, fontSize),
  );
  return { lines, text, isCut: lines.some((line) => line.endsWith('…')) };
}
