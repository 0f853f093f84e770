import { scaleLinear, scaleLog } from 'd3-scale';
import { formatInteger, formatTickPercent } from '../format/formatNumber.ts';
import { textWidth } from '../lib/textWidth.ts';
import { TEXT_SIZE } from './geometry.ts';

export type AxisUnit = 'count' | 'fraction' | 'index';

/** A number axis: what is drawn beside the marks and what they are placed by. */
export interface Axis {
  readonly scale: 'linear' | 'log';
  readonly unit: AxisUnit;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const TICK_GAP = 10;
const MOST_TRIED = 12;
const LOG_STEPS = [1, 2, 5, 10];
const THINNING = [1, 2, 5, 10];
/** Steps of a horizontal axis before ticks are left out for want of room. */
export const MOST_STEPS = 6;

/**
 * A linear axis that contains 0 and every value, with about `mostTicks` steps.
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
  const wanted = Math.max(1, unit === 'fraction' ? mostTicks : Math.min(mostTicks, Math.ceil(high - low)));
  return niceAxis(low, high, unit, wanted);
}

/** d3 rounds a domain on both sides of 0 to ends that are not ticks when few are asked for: then one more is. */
function niceAxis(low: number, high: number, unit: AxisUnit, steps: number): Axis {
  const scale = scaleLinear().domain([low, high]).nice(steps);
  const [start = 0, end = 1] = scale.domain();
  const ticks = scale.ticks(steps);
  if ((ticks[0] !== start || ticks.at(-1) !== end) && steps < MOST_TRIED)
    return niceAxis(low, high, unit, steps + 1);
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

/**
 * The axis with only as many ticks as have room beside each other on `length` pixels: all, or every second,
 * fifth, tenth … counted from 0, or both ends. The domain stays, so that a narrow chart is not drawn smaller.
 */
export function fitAxis(axis: Axis, length: number): Axis {
  const steps = Math.max(1, axis.ticks.length - 1);
  const counts = [...THINNING.filter((every) => every < steps), steps].find((every) =>
    hasRoom(thin(axis, every), length),
  );
  return thin(axis, counts ?? axis.ticks.length);
}

function thin(axis: Axis, every: number): Axis {
  if (every === 1) return axis;
  const zero = Math.max(0, axis.ticks.indexOf(0));
  return { ...axis, ticks: axis.ticks.filter((_, index) => (index - zero) % every === 0) };
}

function hasRoom({ ticks, unit, ...axis }: Axis, length: number): boolean {
  const position = positionOn({ ticks, unit, ...axis }, 0, length);
  const half = (tick: number) => textWidth(formatTick(tick, unit), TEXT_SIZE) / 2;
  return ticks.slice(1).every((tick, index) => {
    const before = ticks[index]!;
    return position(tick) - position(before) >= half(before) + half(tick) + TICK_GAP;
  });
}
