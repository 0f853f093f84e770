import { line as createLine } from 'd3-shape';
import { textWidth } from '../lib/textWidth.ts';
import type { TrendPeriod, TrendSeries, TrendView } from '../views/trend.ts';
import { type Axis, createLinearAxis, createLogAxis, positionOn, widestTick } from './Axis.ts';
import { describeSeries, figureBeside, findEnd, labelledPeriod, lastShown } from './describeSeries.ts';
import { drawSteps } from './drawSteps.ts';
import { type PlotArea, roundUp, type Size, TEXT_SIZE } from './geometry.ts';
import type { OptionItem } from './OptionItem.ts';
import { type PlacedBreak, type PlacedNote, type Point, placeBreaks, placeNote } from './placeBreaks.ts';
import { type LabelWish, type PlacedTrendLabel, placeTrendLabels, widestLabel } from './placeTrendLabels.ts';

const TOP = 14;
const BOTTOM = 28;
const BOTTOM_WITH_PART = 42;
const LABEL_GAP = 14;
const LABEL_PART = 0.34;
/** Rather than to cut a word. */
const LABEL_PART_FOR_A_WORD = 0.42;
const TICK_DISTANCE = 55;
const TICK_TEXT_GAP = 8;
const LEAST_PAD = 14;
const TICK_ROOM = 10;
/** Room for `10,000`, so that the plot stays where it is from one measure to the next. */
const LEAST_LEFT = 48;
/** More lines than this have no labels when they are context. */
const MOST_LABELLED = 4;
const LEADER_FROM = 6;

export interface PlacedDot extends Point {
  readonly period: number;
  readonly isPartial: boolean;
  readonly tip: string;
  /** Ends of the interval of the figure; null where none is drawn. */
  readonly whisker: { readonly top: number; readonly bottom: number } | null;
}

export interface PlacedLine {
  readonly option: OptionItem;
  readonly name: string;
  readonly colour: number;
  readonly variant: number;
  readonly isContext: boolean;
  /** The whole line: what a pointer meets. */
  readonly path: string;
  /** The line without the steps that cross a rule change, and these steps alone. */
  readonly solidPath: string;
  readonly crossedPath: string;
  readonly ghostPath: string;
  readonly dots: readonly PlacedDot[];
  readonly label: PlacedTrendLabel | null;
  /** From the end of the line to its label, where the label stands elsewhere. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
}

export interface PlacedPeriod {
  readonly x: number;
  /** Tick text; empty where there is no room for it. */
  readonly text: string;
  readonly isPartial: boolean;
  /** The full name, for speech. */
  readonly label: string;
}

export interface PlacedTrend {
  readonly plot: PlotArea;
  /** Between the edges of the plot and the first and last period. */
  readonly pad: number;
  readonly axis: Axis;
  readonly periods: readonly PlacedPeriod[];
  /** Pixels from one period to the next; the width of the plot where there is only one. */
  readonly step: number;
  /** Left and right of each run of periods that is not shown. */
  readonly unshown: readonly (readonly [number, number])[];
  readonly lines: readonly PlacedLine[];
  readonly breaks: readonly PlacedBreak[];
  /** The index baseline, or null. */
  readonly reference: PlacedNote | null;
}

/**
 * Lays out lines over periods, with names at their right ends and rule changes between periods.
 *
 * The number axis contains 0 (1 on a log scale) and every number, ghosts too; periods stand at equal distances.
 */
export function placeTrend(view: TrendView, size: Size): PlacedTrend {
  const ends = view.series.map(findEnd);
  const isLabelled = (series: TrendSeries) =>
    series.emphasis === 'focus' || view.series.length <= MOST_LABELLED;
  const lastPeriod = view.periods.length - 1;
  const labelWidth = labelColumn(
    // Of all members and the last period, so that the plot keeps its width under filters and while the brush moves.
    view.series.flatMap((series, index) =>
      isLabelled(series)
        ? [
            {
              name: series.wholeLabel,
              value: figureBeside(series, view.periods, ends[index]!, lastPeriod),
              target: 0,
            },
          ]
        : [],
    ),
    size.width,
  );
  const axis = createAxis(view, size);
  const pad = padOf(view.periods, widestTick(axis));
  const plot = {
    left: Math.max(LEAST_LEFT, roundUp(widestTick(axis) + TICK_ROOM, 8)),
    right: size.width - (labelWidth === 0 ? 4 : labelWidth + LABEL_GAP - 6),
    top: TOP,
    bottom: size.height - (view.periods.some((period) => period.partial) ? BOTTOM_WITH_PART : BOTTOM),
  };
  const { x, step } = periodPositions(view.periods.length, plot, pad);
  const y = positionOn(axis, plot.bottom, plot.top);
  const labelled = view.series.flatMap((series, index) =>
    isLabelled(series) && ends[index]! >= 0
      ? [{ index, wish: wishOf(view, series, ends[index]!, y(series.plotted[ends[index]!]!)) }]
      : [],
  );
  const labels = placeTrendLabels(
    labelled.map(({ wish }) => wish),
    { x: size.width - labelWidth, width: labelWidth, top: 2, bottom: plot.bottom + 6 },
  );
  const lines = view.series.map((series, index) => {
    const label = labels[labelled.findIndex((candidate) => candidate.index === index)] ?? null;
    return placeLine(series, view.periods, x, y, label);
  });
  const points = lines.map((line) => line.dots);
  return {
    plot,
    pad,
    axis,
    periods: placePeriods(view.periods, x, step),
    step,
    unshown: findUnshown(view.periods, x, step, plot),
    lines,
    breaks: placeBreaks(view.breaks, x, plot, points),
    reference: view.unit === 'index' ? placeNote(y(100), plot, points) : null,
  };
}

/** The figure beside a name is that of the last period shown, named where the line goes on past it or ends before it. */
function wishOf(view: TrendView, series: TrendSeries, end: number, target: number): LabelWish {
  const period = labelledPeriod(series, view.periods);
  const isPlain = period === end && period === lastShown(view.periods);
  const value = figureBeside(series, view.periods, period, isPlain ? period : -1);
  return { name: series.label, value, target };
}

function labelColumn(wishes: readonly LabelWish[], width: number): number {
  if (wishes.length === 0) return 0;
  const words = wishes.flatMap(({ name }) =>
    name.split(' ').map((word) => ({ name: word, value: '', target: 0 })),
  );
  const most = Math.max(width * LABEL_PART, Math.min(widestLabel(words) + 2, width * LABEL_PART_FOR_A_WORD));
  return Math.min(roundUp(widestLabel(wishes) + 2, 8), Math.floor(most));
}

function createAxis(view: TrendView, size: Size): Axis {
  const values = view.series
    .flatMap((series) => [...series.plotted, ...(series.ghost ?? []), ...listEnds(series)])
    .filter((value) => value !== null);
  if (view.scale === 'log' && view.unit === 'count') return createLogAxis(values, view.unit);
  if (view.unit === 'index') values.push(100);
  const mostTicks = Math.max(2, Math.min(6, Math.floor((size.height - TOP - BOTTOM) / TICK_DISTANCE)));
  return createLinearAxis(values, view.unit, mostTicks);
}

function listEnds({ intervals }: TrendSeries): readonly number[] {
  return (intervals ?? []).flatMap((interval) => (interval === null ? [] : [interval.lower, interval.upper]));
}

/** Wide enough that the first tick text starts inside the chart. */
function padOf(periods: readonly TrendPeriod[], axisWidth: number): number {
  const first = periods[0];
  const half = first === undefined ? 0 : textWidth(first.label, TEXT_SIZE) / 2;
  return Math.ceil(Math.max(LEAST_PAD, half - axisWidth - TICK_ROOM, half - LABEL_GAP));
}

function periodPositions(count: number, plot: PlotArea, pad: number) {
  const start = plot.left + pad;
  const step = count < 2 ? plot.right - plot.left : (plot.right - pad - start) / (count - 1);
  const x = count < 2 ? () => (plot.left + plot.right) / 2 : (period: number) => start + period * step;
  return { x, step };
}

/** Full names where they have room, else short ones, else every second, third and so on up to the last. */
function placePeriods(
  periods: readonly TrendPeriod[],
  x: (period: number) => number,
  step: number,
): readonly PlacedPeriod[] {
  const widest = (name: 'label' | 'shortLabel') =>
    Math.max(0, ...periods.map((period) => textWidth(period[name], TEXT_SIZE)));
  const name = widest('label') + TICK_TEXT_GAP <= step ? 'label' : 'shortLabel';
  const every = Math.max(1, Math.ceil((widest(name) + TICK_TEXT_GAP) / step));
  return periods.map((period, index) => ({
    x: x(index),
    text: (periods.length - 1 - index) % every === 0 ? period[name] : '',
    isPartial: period.partial,
    label: period.label,
  }));
}

function findUnshown(
  periods: readonly TrendPeriod[],
  x: (period: number) => number,
  step: number,
  plot: PlotArea,
): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  periods.forEach((period, index) => {
    if (period.selected) return;
    const left = index === 0 ? plot.left : x(index) - step / 2;
    const right = index === periods.length - 1 ? plot.right : x(index) + step / 2;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === left) run[1] = right;
    else runs.push([left, right]);
  });
  return runs;
}

function placeLine(
  series: TrendSeries,
  periods: readonly TrendPeriod[],
  x: (period: number) => number,
  y: (value: number) => number,
  label: PlacedTrendLabel | null,
): PlacedLine {
  const dots = placeDots(series, periods, x, y);
  return {
    option: {
      keys: series.keys,
      codes: series.codes,
      label: describeSeries(series, periods),
      selected: true,
    },
    name: series.label,
    colour: series.colour,
    variant: series.variant,
    isContext: series.emphasis === 'context',
    ...drawLine(series, x, y),
    dots,
    label,
    leader: placeLeader(dots.at(-1), label),
  };
}

/** A dot per figure known, with its interval where one is asked for. */
export function placeDots(
  series: TrendSeries,
  periods: readonly TrendPeriod[],
  x: (period: number) => number,
  y: (value: number) => number,
): readonly PlacedDot[] {
  return series.plotted.flatMap((value, period): PlacedDot[] => {
    if (value === null) return [];
    const { label, partial } = periods[period]!;
    const tip = `${series.label}, ${label}: ${series.texts[period]}`;
    const interval = series.intervals?.[period] ?? null;
    const whisker = interval === null ? null : { top: y(interval.upper), bottom: y(interval.lower) };
    return [{ x: x(period), y: y(value), period, isPartial: partial, tip, whisker }];
  });
}

/** The line of a series whole and in parts, and its ghost; empty where there is none. */
export function drawLine(
  series: TrendSeries,
  x: (period: number) => number,
  y: (value: number) => number,
): Pick<PlacedLine, 'path' | 'solidPath' | 'crossedPath' | 'ghostPath'> {
  const draw = createLine<number | null>()
    .defined((value) => value !== null)
    .x((_, period) => x(period))
    .y((value) => y(value ?? 0));
  return {
    path: draw(series.plotted) ?? '',
    ...drawSteps(series.plotted, series.crossed, x, y),
    ghostPath: series.ghost === null ? '' : drawSteps(series.ghost, series.ghostCrossed, x, y).solidPath,
  };
}

function placeLeader(end: Point | undefined, label: PlacedTrendLabel | null): PlacedLine['leader'] {
  if (end === undefined || label === null) return null;
  const middle = label.y + label.height / 2;
  if (Math.abs(middle - end.y) <= LEADER_FROM) return null;
  return { from: { x: end.x + 6, y: end.y }, to: { x: label.x - 3, y: middle } };
}
