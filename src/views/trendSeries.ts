import { isBetween } from '../dataset/breaks.ts';
import type { Period } from '../dataset/Dataset.ts';
import { formatIndex, formatReason } from '../format/formatNumber.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { type Circumstances, sayChange } from '../stats/sayChange.ts';
import type { Interval } from '../stats/wilsonInterval.ts';
import { touchesRows } from './breakMask.ts';
import { baselinePeriod, type Compared, circumstancesOf, quantityIn } from './Compared.ts';
import { allCodes, formatQuantity, plottedValue, type Quantity } from './figures.ts';
import { intervalOf } from './intervals.ts';
import type { TrendScale } from './options.ts';
import type { TrendSeries } from './trend.ts';

/** What a line sums and how it is drawn, before its figures. */
export interface Line {
  readonly keys: readonly string[];
  readonly label: string;
  readonly wholeLabel: string;
  readonly codes: readonly number[];
  /** Rows of the unfiltered line. */
  readonly allCodes: readonly number[];
  readonly colour: number;
}

export interface SeriesOptions {
  readonly scale: TrendScale;
  readonly variant: number;
  readonly emphasis: TrendSeries['emphasis'];
  readonly uncertainty: boolean;
}

/** The figures of a line in every period on a scale, or the sentence why it has none there. */
export function createSeries(
  compared: Compared,
  line: Line,
  { scale, variant, emphasis, uncertainty }: SeriesOptions,
): TrendSeries | string {
  const periods = allCodes(compared.time.members.length);
  const quantities = periods.map((period) => quantityIn(compared, line.codes, period));
  const unfiltered = periods.map((period) =>
    quantityIn(compared, line.allCodes, period, compared.allFigures),
  );
  const base = quantities[compared.baseline]!;
  const whyNone = scale === 'index' ? whyNoIndex(baselinePeriod(compared), plottedValue(base)) : null;
  if (whyNone !== null) return `${line.label} has no index: ${whyNone}.`;
  const points = quantities.map((quantity, period) => pointOf(compared, line, scale, base, quantity, period));
  const ghosts = unfiltered.map((quantity, period) =>
    pointOf(compared, line, scale, unfiltered[compared.baseline]!, quantity, period),
  );
  const isSame = quantities.every(
    (quantity, period) => plottedValue(quantity) === plottedValue(unfiltered[period]!),
  );
  return {
    keys: line.keys,
    label: line.label,
    wholeLabel: line.wholeLabel,
    codes: line.codes,
    colour: line.colour,
    variant,
    emphasis,
    plotted: points.map(({ value }) => value),
    texts: points.map(({ text }) => text),
    ghost: isSame ? null : ghosts.map(({ value }) => value),
    crossed: listCrossed(compared, line.codes),
    ghostCrossed: listCrossed(compared, line.allCodes),
    intervals: uncertainty
      ? quantities.map((quantity, period) =>
          points[period]!.value === null ? null : intervalOnScale(quantity, scale, plottedValue(base)),
        )
      : null,
  };
}

interface PlottedPoint {
  /** On the scale, or null. */
  readonly value: number | null;
  readonly text: string;
}

function pointOf(
  compared: Compared,
  { codes }: Line,
  scale: TrendScale,
  base: Quantity,
  quantity: Quantity,
  period: number,
): PlottedPoint {
  const text = formatQuantity(quantity);
  const value = plottedValue(quantity);
  if (scale === 'log') return { value: value !== null && value > 0 ? value : null, text };
  if (scale !== 'index' || base.type !== 'count' || quantity.type !== 'count') return { value, text };
  const { index } = sayChange(base, quantity, indexCircumstances(compared, codes, period));
  if (index.type === 'index') return { value: index.value, text: `${text} (index ${formatIndex(index)})` };
  return { value: null, text: value === null ? text : `${text} (no index: ${formatReason(index)})` };
}

/** What is true of a period beside the base; the base itself can be compared with itself: it is 100. */
function indexCircumstances(compared: Compared, codes: readonly number[], period: number): Circumstances {
  return period === compared.baseline ? {} : circumstancesOf({ ...compared, comparison: period }, codes);
}

/** Whether some period cannot be compared with the base for a reason other than its figure. */
export function hasGaps(compared: Compared, codes: readonly number[]): boolean {
  return compared.time.members.some((_, period) => {
    const { partial, acrossBreak } = indexCircumstances(compared, codes, period);
    return partial === true || acrossBreak === true;
  });
}

/** Per period whether a rule change that moved these rows' counts falls between it and the one before. */
export function listCrossed(
  { rules: all, time, dimension }: Compared,
  codes: readonly number[],
): readonly boolean[] {
  const rules = all.filter((rule) => touchesRows(rule, dimension, codes));
  return time.members.map((period, index) => {
    const before = time.members[index - 1];
    return before !== undefined && rules.some((rule) => isBetween(rule, before, period));
  });
}

function intervalOnScale(quantity: Quantity, scale: TrendScale, base: number | null): Interval | null {
  const interval = intervalOf(quantity);
  if (interval === null || scale !== 'index') return interval;
  return { lower: (interval.lower / base!) * 100, upper: (interval.upper / base!) * 100 };
}

/** Why a year cannot be the base of an index, or null. */
function whyNoIndex({ label, partial }: Period, base: number | null): string | null {
  if (partial) return `${label} is not a complete year`;
  if (base === null) return `its figure in ${label} is not known`;
  if (base === 0) return `its figure in ${label} is 0`;
  return base < SMALL_BASE ? `its figure in ${label} is under ${SMALL_BASE}` : null;
}
