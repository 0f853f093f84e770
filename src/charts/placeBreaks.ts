import { textWidth, wrapText } from '../lib/textWidth.ts';
import type { TrendBreak } from '../views/trend.ts';
import { type Box, LINE_HEIGHT, type PlotArea, TEXT_SIZE } from './geometry.ts';

const GAP = 6;
const STEP = 7;
const CLEARANCE = 5;
const WIDEST = 130;
const NARROWEST = 60;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBreak {
  readonly id: string;
  readonly x: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
  readonly textX: number;
  /** The lines of text are stacked from its top. */
  readonly box: Box;
  readonly tip: string;
}

/**
 * Places the words of each rule change beside its line: at the top to the left where that is free, else to
 * the right or further down, clear of the lines of the chart and of each other. Where no place is free the
 * top left is taken.
 */
export function placeBreaks(
  breaks: readonly TrendBreak[],
  position: (period: number) => number,
  plot: PlotArea,
  lines: readonly (readonly Point[])[],
): readonly PlacedBreak[] {
  const taken: Box[] = [];
  return breaks.map((rule) => {
    const placed = placeBreak(rule, position(rule.position), plot, lines, taken);
    taken.push(placed.box);
    return placed;
  });
}

function placeBreak(
  rule: TrendBreak,
  x: number,
  plot: PlotArea,
  lines: readonly (readonly Point[])[],
  taken: readonly Box[],
): PlacedBreak {
  const candidates: PlacedBreak[] = [];
  for (const anchor of ['end', 'start'] as const) {
    const room = Math.floor(anchor === 'end' ? x - GAP - plot.left : plot.right - x - GAP);
    if (room < NARROWEST) continue;
    candidates.push(...listPlaces(rule, x, anchor, Math.min(WIDEST, room), plot));
  }
  candidates.sort((a, b) => a.box.y - b.box.y);
  const isFree = ({ box }: PlacedBreak) =>
    !taken.some((other) => isOverlapping(box, other)) && !lines.some((points) => crosses(points, box));
  const fallback =
    candidates[0] ??
    listPlaces(rule, x, x > (plot.left + plot.right) / 2 ? 'end' : 'start', NARROWEST, plot)[0]!;
  return candidates.find(isFree) ?? fallback;
}

function listPlaces(
  rule: TrendBreak,
  x: number,
  anchor: 'start' | 'end',
  room: number,
  plot: PlotArea,
): readonly PlacedBreak[] {
  const lines = [...wrapText(`${rule.label},`, room, TEXT_SIZE), rule.month];
  const width = Math.max(...lines.map((line) => textWidth(line, TEXT_SIZE)));
  const height = lines.length * LINE_HEIGHT + 2;
  const places: PlacedBreak[] = [];
  for (let y = plot.top; y === plot.top || y + height < plot.bottom - GAP; y += STEP) {
    const textX = anchor === 'end' ? x - GAP : x + GAP;
    const box = { x: anchor === 'end' ? textX - width : textX, y, width, height };
    const tip = `${rule.label}, ${rule.month}: ${rule.text}`;
    places.push({ id: rule.id, x, lines, anchor, textX, box, tip });
  }
  return places;
}

/** Words on a horizontal line. */
export interface PlacedNote {
  readonly y: number;
  readonly text: string;
  readonly box: Box;
}

const BASELINE_NOTE = 'baseline = 100';
const NOTE_HEIGHT = 15;

/** The words of the index baseline, below or above it, right or left, where no line runs; else below right. */
export function placeNote(y: number, plot: PlotArea, lines: readonly (readonly Point[])[]): PlacedNote {
  const width = textWidth(BASELINE_NOTE, TEXT_SIZE);
  const boxes = [y + 4, y - NOTE_HEIGHT - 3].flatMap((top) =>
    [plot.right - width - 4, plot.left + 4].map((x) => ({ x, y: top, width, height: NOTE_HEIGHT })),
  );
  const inside = boxes.filter((box) => box.y >= plot.top && box.y + box.height <= plot.bottom);
  const free = inside.find((box) => !lines.some((points) => crosses(points, box)));
  return { y, text: BASELINE_NOTE, box: free ?? inside[0] ?? boxes[0]! };
}

export function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a line of straight segments comes within a few pixels of a box. */
function crosses(points: readonly Point[], box: Box): boolean {
  const left = box.x - CLEARANCE;
  const right = box.x + box.width + CLEARANCE;
  return points.some((end, index) => {
    const start = points[index - 1] ?? end;
    if (end.x < left || start.x > right) return false;
    const at = (x: number) =>
      end.x === start.x ? end.y : start.y + ((x - start.x) / (end.x - start.x)) * (end.y - start.y);
    const ys = [at(Math.max(left, start.x)), at(Math.min(right, end.x))];
    return Math.max(...ys) > box.y - CLEARANCE && Math.min(...ys) < box.y + box.height + CLEARANCE;
  });
}
