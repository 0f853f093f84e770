import { textWidth, wrapText } from '../lib/textWidth.ts';
import type { TrendSeries, TrendView } from '../views/trend.ts';
import { type Axis, createLinearAxis, createLogAxis, formatTick, positionOn } from './Axis.ts';
import { cutText } from './cutText.ts';
import { describeSeries, lastShown } from './describeSeries.ts';
import { LINE_HEIGHT, type PlotArea, type Size, TEXT_SIZE, WIDE } from './geometry.ts';
import type { OptionItem } from './OptionItem.ts';
import { drawLine, type PlacedDot, placeDots } from './placeTrend.ts';

const LEAST_WIDTH = 136;
/** In a large chart, so that most names stand in full. */
const LEAST_WIDTH_LARGE = 176;
const COLUMN_GAP = 14;
/** Above the plot, for a name on one line and on two; also above the first row, for the words on the scale. */
const HEAD = 20;
const TWO_LINE_HEAD = HEAD + LINE_HEIGHT;
const PLOT_HEIGHT = 44;
const FOOT = 10;
/** Room under the last row for the first and last period. */
const BOTTOM = 16;
const INSET = 4;
const VALUE_GAP = 6;

/** One small chart: a name, a figure, and a line on its own little axis. */
export interface PlacedPanel {
  readonly option: OptionItem;
  readonly plot: PlotArea;
  /** The name on one line or two. */
  readonly lines: readonly string[];
  readonly isCut: boolean;
  readonly fullName: string;
  /** The figure of the last period shown. */
  readonly value: string;
  /** Baseline of the first line of the name. */
  readonly nameY: number;
  /** The top of the axis in words where each panel has its own; empty on a shared one. */
  readonly topText: string;
  readonly colour: number;
  readonly solidPath: string;
  readonly crossedPath: string;
  readonly ghostPath: string;
  readonly dots: readonly PlacedDot[];
  /** Where rule changes that touch this member stand. */
  readonly breaks: readonly number[];
}

export interface PlacedPanels {
  readonly panels: readonly PlacedPanel[];
  /** `Every small chart: 0 to 2,000`, or that each has its own axis; then the period whose figures are drawn. */
  readonly scaleText: string;
  /** Texts of the first and last period, under the first column. */
  readonly ends: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'end' }[];
  readonly footY: number;
}

/** Pixels high on this width. */
export function panelsHeight(view: TrendView, width: number): number {
  const { columns, pitch } = layoutPanels(view, width);
  return HEAD + Math.ceil(view.series.length / columns) * pitch + BOTTOM;
}

/** Lays out a small chart per series in rows, on one number axis or one each; every axis contains 0 (1 on a log scale). */
export function placePanels(view: TrendView, { width, height }: Size): PlacedPanels {
  const { columns, panelWidth, head, pitch } = layoutPanels(view, width);
  const shared = view.panelScale === 'shared' ? createAxis(view, view.series) : null;
  const panels = view.series.map((series, index) => {
    const left = (index % columns) * (panelWidth + COLUMN_GAP);
    const top = HEAD + Math.floor(index / columns) * pitch + head;
    const plot = { left, right: left + panelWidth, top, bottom: top + PLOT_HEIGHT };
    return placePanel(view, series, plot, head, shared);
  });
  const [first, last] = [view.periods[0], view.periods.at(-1)];
  const inside = { left: INSET, right: panelWidth - INSET };
  return {
    panels,
    scaleText: `${
      shared === null ? 'Each small chart has its own scale' : `Every small chart: ${rangeText(shared)}`
    }; figures of ${view.periods[lastShown(view.periods)]?.label}`,
    ends:
      first === undefined || last === undefined
        ? []
        : [
            { x: inside.left, text: first.label, anchor: 'start' },
            ...(view.periods.length > 1
              ? [{ x: inside.right, text: last.label, anchor: 'end' as const }]
              : []),
          ],
    footY: height - 2,
  };
}

/** Columns of equal width; rows are taller where a name needs two lines. */
function layoutPanels(view: TrendView, width: number) {
  const least = width >= WIDE ? LEAST_WIDTH_LARGE : LEAST_WIDTH;
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (least + COLUMN_GAP)));
  const panelWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const needsTwo = view.series.some((series) => fitName(view, series, panelWidth).lines.length > 1);
  const head = needsTwo ? TWO_LINE_HEAD : HEAD;
  return { columns, panelWidth, head, pitch: head + PLOT_HEIGHT + FOOT };
}

/** The name on at most two lines beside the figure of the last period shown, cut where it is longer. */
function fitName({ periods }: TrendView, { label, texts }: TrendSeries, panelWidth: number) {
  const value = texts[lastShown(periods)] ?? '';
  const width = panelWidth - textWidth(value, TEXT_SIZE) - VALUE_GAP;
  const [first = '', ...others] = wrapText(label, width, TEXT_SIZE, true);
  const rest = others.join(' ');
  const lines = [first, ...(rest === '' ? [] : [rest])].map((line) => cutText(line, width, TEXT_SIZE, true));
  return { lines, value, isCut: lines.join(' ') !== label.split(/\s+/).join(' ') };
}

function createAxis({ scale, unit }: TrendView, series: readonly TrendSeries[]): Axis {
  const values = series
    .flatMap((one) => [
      ...one.plotted,
      ...(one.ghost ?? []),
      ...(one.intervals ?? []).flatMap((interval) => (interval === null ? [] : [interval.upper])),
    ])
    .filter((value) => value !== null);
  return scale === 'log' && unit === 'count'
    ? createLogAxis(values, unit)
    : createLinearAxis(values, unit, 4);
}

function rangeText({ domain: [low, high], unit }: Axis): string {
  return `${formatTick(low, unit)} to ${formatTick(high, unit)}`;
}

function placePanel(
  view: TrendView,
  series: TrendSeries,
  plot: PlotArea,
  head: number,
  shared: Axis | null,
): PlacedPanel {
  const axis = shared ?? createAxis(view, [series]);
  const y = positionOn(axis, plot.bottom, plot.top);
  const start = plot.left + INSET;
  const count = view.periods.length;
  const step = count < 2 ? 0 : (plot.right - plot.left - 2 * INSET) / (count - 1);
  const x = (period: number) => (count < 2 ? (plot.left + plot.right) / 2 : start + period * step);
  const dots = placeDots(series, view.periods, x, y);
  const crossed = series.crossed.flatMap((isCrossed, period) => (isCrossed ? [x(period - 0.5)] : []));
  return {
    option: {
      keys: series.keys,
      codes: series.codes,
      label: describeSeries(series, view.periods, lastShown(view.periods)),
      selected: true,
    },
    plot,
    ...fitName(view, series, plot.right - plot.left),
    fullName: series.label,
    nameY: plot.top - head + HEAD - 7,
    topText: shared === null ? rangeText(axis) : '',
    colour: series.colour,
    ...drawLine(series, x, y),
    dots,
    breaks: crossed,
  };
}
