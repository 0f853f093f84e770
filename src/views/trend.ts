import type { Break, CategoryDimension, Period } from '../dataset/Dataset.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { formatShortBreakMonth } from '../format/formatPeriod.ts';
import type { Interval } from '../stats/wilsonInterval.ts';
import { touchesRows } from './breakMask.ts';
import { type Compared, comparisonPeriod, nameSize, quantityIn, shownMask } from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { countAt, plottedValue, valueAt } from './figures.ts';
import { UNCERTAINTY_NOTE } from './intervals.ts';
import { groupKeys, rowKeys } from './keys.ts';
import { largestCodes } from './largestCodes.ts';
import { listGroups, nameGroup } from './members.ts';
import { MOST_ROWS, type PanelScale, SERIES_COLOURS, type TrendLines, type TrendScale } from './options.ts';
import { createSeries, hasGaps, type Line } from './trendSeries.ts';
import { whyNoneSelected } from './whyEmpty.ts';

/** Above this many lines the largest are in colour and the rest are grey. */
export const MOST_COLOURED = 4;

export interface TrendSeries {
  /** First key: the line's own; the rest: what else it stands for. */
  readonly keys: readonly string[];
  readonly label: string;
  /** As `label`, of all its members: what room is kept for, so that the plot stays as wide under any filter. */
  readonly wholeLabel: string;
  /** Rows summed in the line: what a click selects. */
  readonly codes: readonly number[];
  /** Palette slot; the family's, so that a colour means one thing in every view. */
  readonly colour: number;
  /** 0 for the first line of a colour, counting up: told apart by dashes. */
  readonly variant: number;
  readonly emphasis: 'focus' | 'context';
  /** Per period: the number drawn on the chosen scale, or null. */
  readonly plotted: readonly (number | null)[];
  /** Per period: the figure in words, of the chosen measure whatever the scale. */
  readonly texts: readonly string[];
  /** Per period: the unfiltered value on the same scale; null where it is the same as what is shown. */
  readonly ghost: readonly (number | null)[] | null;
  /** As `crossed`, of the unfiltered rows. */
  readonly ghostCrossed: readonly boolean[];
  /** Per period: whether a rule change that moved these rows' counts falls between it and the one before. */
  readonly crossed: readonly boolean[];
  /** Per period: the interval of the figure on the same scale, null where it has none; null where none are asked for. */
  readonly intervals: readonly (Interval | null)[] | null;
}

export interface TrendPeriod {
  readonly code: number;
  readonly label: string;
  readonly shortLabel: string;
  readonly selected: boolean;
  readonly partial: boolean;
}

export interface TrendBreak {
  readonly id: string;
  /** Place on the axis in periods: 2.5 lies between the third and the fourth. */
  readonly position: number;
  readonly label: string;
  readonly month: string;
  readonly text: string;
}

/** A line per family or member on one chart, or a small chart per member. */
export type TrendShape = Exclude<TrendLines, 'auto'>;

export interface TrendView {
  readonly series: readonly TrendSeries[];
  readonly periods: readonly TrendPeriod[];
  readonly breaks: readonly TrendBreak[];
  readonly scale: TrendScale;
  readonly unit: 'count' | 'fraction' | 'index';
  readonly lines: TrendShape;
  readonly panelScale: PanelScale;
  /** What is left out and why, a sentence each. */
  readonly notes: readonly string[];
  /** Why there is nothing to draw, or null. */
  readonly empty: string | null;
}

export interface TrendOptions {
  readonly scale: TrendScale;
  readonly lines: TrendLines;
  readonly panelScale?: PanelScale;
  /** Codes of the periods shown, ascending. */
  readonly periods: readonly number[];
  /** Whether intervals are drawn. */
  readonly uncertainty?: boolean;
}

/**
 * Lines over all periods of the time dimension: a line per family, or per member where four or fewer are
 * shown or members are asked for. Reads every clause but that of time, which only marks periods as selected.
 */
export function createTrendView(compared: Compared, options: TrendOptions): TrendView {
  const { time, dimension, shown, choice } = compared;
  const scale = choice.type === 'share' ? 'count' : options.scale;
  const lines = whichLines(dimension, shown, options.lines);
  const notes: string[] = [];
  const kept = lines === 'groups' ? groupLines(compared) : memberLines(compared, notes);
  const coloured = new Set(lines === 'panels' ? kept : rankLines(compared, kept).slice(0, MOST_COLOURED));
  const series: TrendSeries[] = [];
  const variants = new Map<number, number>();
  for (const line of kept) {
    const variant = variants.get(line.colour) ?? 0;
    variants.set(line.colour, variant + 1);
    const drawn = createSeries(compared, line, {
      scale,
      variant,
      emphasis: coloured.has(line) ? 'focus' : 'context',
      uncertainty: options.uncertainty === true,
    });
    if (typeof drawn === 'string') notes.push(drawn);
    else series.push(drawn);
  }
  if (scale === 'log' && series.some(hasHiddenZero))
    notes.push('Figures of 0 have no place on a log scale and are left out.');
  if (scale === 'index' && series.some(({ codes }) => hasGaps(compared, codes)))
    notes.push('Lines end where years are not counted alike, or not in full: an index cannot cross that.');
  if (options.uncertainty) notes.push(UNCERTAINTY_NOTE);
  return {
    series,
    periods: time.members.map((period, code) => ({
      code,
      label: period.label,
      shortLabel: period.shortLabel,
      selected: options.periods.includes(code),
      partial: period.partial === true,
    })),
    breaks: placeBreaks(compared),
    scale,
    unit: choice.type === 'share' ? 'fraction' : scale === 'index' ? 'index' : 'count',
    lines,
    panelScale: options.panelScale ?? 'shared',
    notes,
    empty: whyEmpty(compared, series),
  };
}

function whichLines(dimension: CategoryDimension, shown: readonly number[], lines: TrendLines): TrendShape {
  if (lines === 'panels') return lines;
  if (dimension.grouping === undefined) return 'members';
  if (lines === 'auto') return shown.length <= MOST_COLOURED ? 'members' : 'groups';
  return lines;
}

function groupLines(compared: Compared): readonly Line[] {
  const { dimension } = compared;
  const isShown = shownMask(compared);
  return listGroups(dimension).flatMap((members, group) => {
    const codes = members.filter((code) => isShown[code] === 1);
    if (codes.length === 0) return [];
    return [
      {
        keys: groupKeys(dimension, group, codes),
        label: nameGroup(dimension, group, codes.length),
        wholeLabel: nameGroup(dimension, group, members.length),
        codes,
        allCodes: members,
        colour: group,
      },
    ];
  });
}

/** A line per row shown, at most `MOST_ROWS` in the order of the dataset; adds a note where others are left out. */
function memberLines(compared: Compared, notes: string[]): readonly Line[] {
  const { dimension, shown } = compared;
  const isCut = shown.length > MOST_ROWS;
  const drawn = isCut ? largestRows(compared).toSorted((a, b) => a - b) : shown;
  if (isCut) notes.push(describeCut(compared));
  return drawn.map((code) => {
    const member = dimension.members[code]!;
    // Without families a member's own, so that it keeps its colour whatever else is selected.
    const colour = member.group ?? code % SERIES_COLOURS;
    return {
      keys: rowKeys(dimension, code),
      label: member.shortLabel,
      wholeLabel: member.shortLabel,
      codes: [code],
      allCodes: [code],
      colour,
    };
  });
}

/** The rows with the largest figures in the comparison year; for a share the largest wholes, as shares of few are noise. */
function largestRows({ figures, choice, comparison, shown }: Compared): readonly number[] {
  return largestCodes(shown, MOST_ROWS, (code) =>
    choice.type === 'share'
      ? countAt(figures, choice.whole, code, comparison)
      : valueAt(figures, choice, code, comparison),
  );
}

function describeCut(compared: Compared): string {
  const { dimension, shown } = compared;
  const all = `${formatInteger(shown.length)} ${dimension.labelPlural.toLowerCase()}`;
  const which = shown.length < dimension.members.length ? `the ${all} selected` : all;
  return `The ${MOST_ROWS} with ${nameSize(compared)} in ${comparisonPeriod(compared).label} of ${which} are drawn.`;
}

function rankLines(compared: Compared, lines: readonly Line[]): readonly Line[] {
  const size = (line: Line) => plottedValue(quantityIn(compared, line.codes, compared.comparison)) ?? -1;
  const sizes = new Map(lines.map((line) => [line, size(line)]));
  return [...lines].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
}

function hasHiddenZero(series: TrendSeries): boolean {
  return series.plotted.some((value, period) => value === null && series.texts[period] === '0');
}

function placeBreaks(compared: Compared): readonly TrendBreak[] {
  const { time, rules, dimension, shown } = compared;
  return rules.flatMap((rule) => {
    const position = positionOf(rule, time.members);
    if (position === null || !touchesRows(rule, dimension, shown)) return [];
    return [
      { id: rule.id, position, label: rule.label, month: formatShortBreakMonth(rule), text: rule.text },
    ];
  });
}

/** Between two periods where the rule starts with one or in a gap before it; on a period where it starts inside it. */
function positionOf(rule: Break, periods: readonly Period[]): number | null {
  const index = periods.findIndex((period) => rule.from <= period.end);
  if (index < 0) return null;
  if (rule.from > periods[index]!.start) return index;
  return index === 0 ? null : index - 0.5;
}

function whyEmpty(compared: Compared, series: readonly TrendSeries[]): string | null {
  const none = whyNoneSelected(compared);
  if (none !== null) return none;
  if (series.length === 0)
    return 'No line has a baseline that allows an index. Choose another scale or baseline year.';
  if (series.every((line) => line.plotted.every((value) => value === null))) {
    return 'None of the figures selected can be drawn on this scale.';
  }
  return null;
}

/** The figures behind the lines: a row a line, a column a period. */
export function tabulateTrend(view: TrendView): FigureTable {
  return {
    columns: ['', ...view.periods.map((period) => period.label)],
    rows: view.series.map((series) => [series.label, ...series.texts]),
  };
}
