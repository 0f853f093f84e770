import { scaleLinear, scaleLog } from 'd3-scale';
import { formatInteger, formatTickPercent } from '../format/formatNumber.ts';
import { textWidth } from '../lib/textWidth.ts';
import { TEXT_SIZE } from './geometry.ts';

export type AxisUnit = 'count' | 'fraction' | 'index';

/** A number axis: what Recharts draws and what marks are placed by. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly unit: AxisUnit;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const TICK_GAP = 10;
const LOG_STEPS = [1, 2, 5, 10];

/**
 * A linear axis that contains 0 and every value, with at most `mostTicks` steps.
 *
 * Both ends are ticks. Counts and indexes have whole-number ticks only. No values, or only zeros, give one step.
 */
export function createLinearAxis(values: Iterable<number>, unit: AxisUnit, mostTicks: number): Axis {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === high) high = unit === 'fraction' ? 0.01 : 1;
  const span = Math.ceil(high - low);
  const steps = Math.max(1, unit === 'fraction' ? mostTicks : Math.min(mostTicks, span));
  const scale = scaleLinear().domain([low, high]).nice(steps);
  const [start = 0, end = 1] = scale.domain();
  const ticks = scale.ticks(steps).filter((tick) => unit === 'fraction' || Number.isInteger(tick));
  return { scale: 'linear', unit, domain: [start, end], ticks };
}

/** A log axis from 1 to the next 1, 2 or 5 with zeros above the largest value; a tick at each power of ten. */
export function createLogAxis(values: Iterable<number>, unit: AxisUnit): Axis {
  let high = 10;
  for (const value of values) high = Math.max(high, value);
  const power = 10 ** Math.floor(Math.log10(high));
  const end = power * LOG_STEPS.find((step) => step * power >= high)!;
  const ticks: number[] = [];
  for (let tick = 1; tick <= end; tick *= 10) ticks.push(tick);
  return { scale: 'log', unit, domain: [1, end], ticks };
}

/** A function from value to pixel; on a log axis what is below its start stands at the start. */
export function positionOn(axis: Axis, from: number, to: number): (value: number) => number {
  const scale = (axis.scale === 'log' ? scaleLog() : scaleLinear()).domain(axis.domain).range([from, to]);
  return axis.scale === 'log' ? (value) => scale(Math.max(axis.domain[0], value)) : (value) => scale(value);
}

export function formatTick(value: number, unit: AxisUnit): string {
  return unit === 'fraction' ? formatTickPercent(value) : formatInteger(value);
}

/** Width of the widest tick text in pixels. */
export function widestTick(axis: Axis): number {
  return Math.max(0, ...axis.ticks.map((tick) => textWidth(formatTick(tick, axis.unit), TEXT_SIZE)));
}

/** The axis with the most steps whose tick texts have room beside each other on `length` pixels. */
export function fitAxis(create: (mostTicks: number) => Axis, length: number): Axis {
  for (let most = 6; most > 1; most -= 1) {
    const axis = create(most);
    if (hasRoom(axis, length)) return axis;
  }
  const axis = create(1);
  return hasRoom(axis, length) ? axis : { ...axis, ticks: thinTicks(axis, length) };
}

function hasRoom(axis: Axis, length: number): boolean {
  const position = positionOn(axis, 0, length);
  return axis.ticks.every((tick, index) => {
    const next = axis.ticks[index + 1];
    if (next === undefined) return true;
    const half =
      (textWidth(formatTick(tick, axis.unit), TEXT_SIZE) +
        textWidth(formatTick(next, axis.unit), TEXT_SIZE)) /
      2;
    return position(next) - position(tick) >= half + TICK_GAP;
  });
}

function thinTicks(axis: Axis, length: number): readonly number[] {
  for (let every = 2; every < axis.ticks.length; every += 1) {
    const ticks = axis.ticks.filter((_, index) => index % every === 0);
    if (hasRoom({ ...axis, ticks }, length)) return ticks;
  }
  return axis.ticks.slice(0, 1);
}
