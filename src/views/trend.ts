import { affectsMembers } from '../dataset/breaks.ts';
import type { Break, CategoryDimension, Period } from '../dataset/Dataset.ts';
import { formatIndex } from '../format/formatNumber.ts';
import { formatShortBreakMonth } from '../format/formatPeriod.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { baselinePeriod, type Compared, quantityIn } from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { allCodes, formatQuantity, plottedValue, type Quantity } from './figures.ts';
import { groupKeys, rowKeys } from './keys.ts';
import type { TrendLines, TrendScale } from './options.ts';
import { listGroups } from './scope.ts';

/** Above this many lines the largest are in colour and the rest are grey. */
export const MOST_COLOURED = 4;

/** More lines than this say nothing; the largest are drawn. */
const MOST_LINES = 40;

export interface TrendSeries {
  /** First key: the line's own; the rest: what else it stands for. */
  readonly keys: readonly string[];
  readonly label: string;
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

export interface TrendView {
  readonly series: readonly TrendSeries[];
  readonly periods: readonly TrendPeriod[];
  readonly breaks: readonly TrendBreak[];
  readonly scale: TrendScale;
  readonly unit: 'count' | 'fraction' | 'index';
  readonly lines: 'groups' | 'members';
  /** What is left out and why, a sentence each. */
  readonly notes: readonly string[];
  /** Why there is nothing to draw, or null. */
  readonly empty: string | null;
}

export interface TrendOptions {
  readonly scale: TrendScale;
  readonly lines: TrendLines;
  /** Codes of the periods shown, ascending. */
  readonly periods: readonly number[];
}

interface Line {
  readonly keys: readonly string[];
  readonly label: string;
  readonly codes: readonly number[];
  /** Rows of the unfiltered line. */
  readonly allCodes: readonly number[];
  readonly colour: number;
}

/**
 * Lines over all periods of the time dimension: a line per family, or per member where four or fewer are
 * shown or members are asked for. Reads every clause but that of time, which only marks periods as selected.
 */
export function createTrendView(compared: Compared, options: TrendOptions): TrendView {
  const { time, dimension, shown, choice } = compared;
  const scale = choice.type === 'share' ? 'count' : options.scale;
  const lines = whichLines(dimension, shown, options.lines);
  const candidates = lines === 'groups' ? groupLines(dimension, shown) : memberLines(dimension, shown);
  const ranked = rankLines(compared, candidates);
  const kept = ranked.slice(0, MOST_LINES);
  const notes: string[] = [];
  if (kept.length < ranked.length)
    notes.push(`The largest ${kept.length} of ${ranked.length} lines are drawn.`);
  const series: TrendSeries[] = [];
  const variants = new Map<number, number>();
  const coloured = new Set(
    (kept.length > MOST_COLOURED ? kept.slice(0, MOST_COLOURED) : kept).map((line) => line.label),
  );
  for (const line of candidates.filter((candidate) => kept.includes(candidate))) {
    const variant = variants.get(line.colour) ?? 0;
    variants.set(line.colour, variant + 1);
    const drawn = createSeries(
      compared,
      line,
      scale,
      variant,
      coloured.has(line.label) ? 'focus' : 'context',
    );
    if (typeof drawn === 'string') notes.push(drawn);
    else series.push(drawn);
  }
  if (scale === 'log' && series.some(hasHiddenZero))
    notes.push('Figures of 0 have no place on a log scale and are left out.');
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
    notes,
    empty: whyEmpty(compared, series),
  };
}

function whichLines(
  dimension: CategoryDimension,
  shown: readonly number[],
  lines: TrendLines,
): 'groups' | 'members' {
  if (dimension.grouping === undefined) return 'members';
  if (lines === 'auto') return shown.length <= MOST_COLOURED ? 'members' : 'groups';
  return lines;
}

function groupLines(dimension: CategoryDimension, shown: readonly number[]): readonly Line[] {
  const isShown = new Set(shown);
  return listGroups(dimension).flatMap((members, group) => {
    const codes = members.filter((code) => isShown.has(code));
    if (codes.length === 0) return [];
    const { shortLabel } = dimension.grouping!.groups[group]!;
    return [
      {
        keys: groupKeys(dimension, group, codes),
        label: shortLabel,
        codes,
        allCodes: members,
        colour: group,
      },
    ];
  });
}

function memberLines(dimension: CategoryDimension, shown: readonly number[]): readonly Line[] {
  return shown.map((code, index) => {
    const member = dimension.members[code]!;
    const colour = member.group ?? index;
    return {
      keys: rowKeys(dimension, code),
      label: member.shortLabel,
      codes: [code],
      allCodes: [code],
      colour,
    };
  });
}

function rankLines(compared: Compared, lines: readonly Line[]): readonly Line[] {
  const size = (line: Line) => plottedValue(quantityIn(compared, line.codes, compared.comparison)) ?? -1;
  const sizes = new Map(lines.map((line) => [line, size(line)]));
  return [...lines].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
}

function createSeries(
  compared: Compared,
  line: Line,
  scale: TrendScale,
  variant: number,
  emphasis: 'focus' | 'context',
): TrendSeries | string {
  const periods = allCodes(compared.time.members.length);
  const quantities = periods.map((period) => quantityIn(compared, line.codes, period));
  const unfiltered = periods.map((period) =>
    quantityIn(compared, line.allCodes, period, compared.allFigures),
  );
  const base = plottedValue(quantities[compared.baseline]!);
  const whyNot = scale === 'index' ? whyNoIndex(baselinePeriod(compared), base) : null;
  if (whyNot !== null) return `${line.label} has no index: ${whyNot}.`;
  const plotted = quantities.map((quantity) => onScale(quantity, scale, base));
  const ghost = unfiltered.map((quantity) =>
    onScale(quantity, scale, plottedValue(unfiltered[compared.baseline]!)),
  );
  const isSame = quantities.every(
    (quantity, period) => plottedValue(quantity) === plottedValue(unfiltered[period]!),
  );
  return {
    keys: line.keys,
    label: line.label,
    codes: line.codes,
    colour: line.colour,
    variant,
    emphasis,
    plotted,
    texts: quantities.map((quantity, period) => describePoint(quantity, plotted[period] ?? null, scale)),
    ghost: isSame ? null : ghost,
  };
}

/** Why a year cannot be the base of an index, or null. */
function whyNoIndex({ label, partial }: Period, base: number | null): string | null {
  if (partial) return `${label} is not a complete year`;
  if (base === null) return `its figure in ${label} is not known`;
  if (base === 0) return `its figure in ${label} is 0`;
  return base < SMALL_BASE ? `its figure in ${label} is under ${SMALL_BASE}` : null;
}

function onScale(quantity: Quantity, scale: TrendScale, base: number | null): number | null {
  const value = plottedValue(quantity);
  if (value === null) return null;
  if (scale === 'log') return value > 0 ? value : null;
  if (scale === 'index') return base === null || base === 0 ? null : (value / base) * 100;
  return value;
}

function describePoint(quantity: Quantity, plotted: number | null, scale: TrendScale): string {
  const text = formatQuantity(quantity);
  return scale === 'index' && plotted !== null ? `${text} (index ${formatIndex(plotted)})` : text;
}

function hasHiddenZero(series: TrendSeries): boolean {
  return series.plotted.some((value, period) => value === null && series.texts[period] === '0');
}

function placeBreaks(compared: Compared): readonly TrendBreak[] {
  const { time, dataset, dimension, shown } = compared;
  const ids = shown.map((code) => dimension.members[code]!.id);
  return dataset.breaks.flatMap((rule) => {
    const position = positionOf(rule, time.members);
    if (position === null || !affectsMembers(rule, dimension.id, ids)) return [];
    return [
      { id: rule.id, position, label: rule.label, month: formatShortBreakMonth(rule), text: rule.text },
    ];
  });
}

/** Between two periods where the rule starts with one; on a period where it starts inside it. */
function positionOf(rule: Break, periods: readonly Period[]): number | null {
  const index = periods.findIndex((period) => rule.from >= period.start && rule.from <= period.end);
  if (index < 0) return null;
  if (periods[index]!.start !== rule.from) return index;
  return index === 0 ? null : index - 0.5;
}

function whyEmpty(compared: Compared, series: readonly TrendSeries[]): string | null {
  const plural = compared.dimension.labelPlural.toLowerCase();
  if (compared.shown.length === 0) return `No ${plural} are selected. Choose some, or clear the filter.`;
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
