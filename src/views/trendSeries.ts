import { isBetween } from '../dataset/breaks.ts';
import type { Period } from '../dataset/Dataset.ts';
import type { Reason } from '../dataset/quantity.ts';
import { formatIndex, formatReason } from '../format/formatNumber.ts';
import { SMALL_BASE } from '../stats/change.ts';
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
  const base = plottedValue(quantities[compared.baseline]!);
  const whyNone = scale === 'index' ? whyNoIndex(baselinePeriod(compared), base) : null;
  if (whyNone !== null) return `${line.label} has no index: ${whyNone}.`;
  const reasons = periods.map((period) =>
    scale === 'index' ? whyNoIndexIn(compared, line.codes, period) : null,
  );
  const draw = (all: readonly Quantity[]) => {
    const ofBase = plottedValue(all[compared.baseline]!);
    return all.map((quantity, period) =>
      reasons[period] === null ? onScale(quantity, scale, ofBase) : null,
    );
  };
  const plotted = draw(quantities);
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
    texts: quantities.map((quantity, period) =>
      describePoint(quantity, plotted[period] ?? null, scale, reasons[period] ?? null),
    ),
    ghost: isSame ? null : draw(unfiltered),
    crossed: listCrossed(compared, line.codes),
    intervals: uncertainty
      ? quantities.map((quantity, period) =>
          plotted[period] === null ? null : intervalOnScale(quantity, scale, base),
        )
      : null,
  };
}

/** Per period whether a rule change that moved these rows' counts falls between it and the one before. */
function listCrossed(
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

/** Why a period has no index on the base, or null: an index is a ratio, and is refused where a ratio is. */
export function whyNoIndexIn(compared: Compared, codes: readonly number[], period: number): Reason | null {
  if (period === compared.baseline) return null;
  const { partial, acrossBreak } = circumstancesOf({ ...compared, comparison: period }, codes);
  return partial ? 'partial' : acrossBreak ? 'across-break' : null;
}

function onScale(quantity: Quantity, scale: TrendScale, base: number | null): number | null {
  const value = plottedValue(quantity);
  if (value === null) return null;
  if (scale === 'log') return value > 0 ? value : null;
  if (scale === 'index') return base === null || base === 0 ? null : (value / base) * 100;
  return value;
}

function describePoint(
  quantity: Quantity,
  plotted: number | null,
  scale: TrendScale,
  reason: Reason | null,
): string {
  const text = formatQuantity(quantity);
  if (reason !== null) return `${text} (no index: ${formatReason({ type: 'unsaid', reason })})`;
  return scale === 'index' && plotted !== null
    ? `${text} (index ${formatIndex({ type: 'index', value: plotted })})`
    : text;
}
