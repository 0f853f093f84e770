import type { TrendPeriod, TrendSeries } from '../views/trend.ts';

/**
 * `Harassment: 177 in 2016-17 (125 in 2015-16)`, with every period of the axis. It starts with the name and figure
 * drawn beside the line, so that who speaks them to the page is understood (WCAG 2.5.3).
 *
 * @param first the period whose figure is drawn
 */
export function describeSeries(
  series: TrendSeries,
  periods: readonly TrendPeriod[],
  first = labelledPeriod(series, periods),
): string {
  const texts = periods.map((period, index) => `${series.texts[index]} in ${period.label}`);
  const others = texts.filter((_, index) => index !== first);
  const rest = others.length === 0 ? '' : ` (${others.join(', ')})`;
  return `${series.label}: ${texts[first] ?? ''}${rest}`;
}

/** The period whose figure stands beside the name: the last one shown, else the last one drawn. */
export function labelledPeriod(series: TrendSeries, periods: readonly TrendPeriod[]): number {
  const shown = series.plotted.findLastIndex((value, period) => value !== null && periods[period]!.selected);
  return shown < 0 ? findEnd(series) : shown;
}

/** The figure of a period, with its name unless it is the one that is understood. */
export function figureBeside(
  { texts }: TrendSeries,
  periods: readonly TrendPeriod[],
  period: number,
  understood: number,
): string {
  const text = texts[period] ?? '';
  return period < 0 || period === understood ? text : `${text} in ${periods[period]!.label}`;
}

/** The last period selected, else the last of all. */
export function lastShown(periods: readonly TrendPeriod[]): number {
  const shown = periods.findLastIndex(({ selected }) => selected);
  return shown < 0 ? periods.length - 1 : shown;
}

/** The last period drawn, or -1. */
export function findEnd(series: TrendSeries): number {
  return series.plotted.findLastIndex((value) => value !== null);
}
