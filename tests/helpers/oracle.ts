import { readRepoFile } from './repoFiles.ts';

/*
 * The figures of the built-in reply worked out again without any code of src: cells by splitting at tabs,
 * rounding with whole numbers, intervals by bisection. Years are positions from 0, rows are positions in dataset.json.
 */

export type OracleMeasure = 'total' | 'internet' | 'not-internet' | 'internet-share';

interface Described {
  readonly category: {
    readonly grouping: { readonly groups: readonly { readonly id: string; readonly label: string }[] };
    readonly members: readonly {
      readonly id: string;
      readonly label: string;
      readonly shortLabel: string;
      readonly group: string;
    }[];
  };
}

const folder = 'data/stalking-and-harassment';
const { category } = JSON.parse(readRepoFile(`${folder}/dataset.json`)) as Described;
const lines = readRepoFile(`${folder}/reply.txt`)
  .split('\n')
  .map((line) => line.split('\t'));
const printed = new Map(lines.filter((cells) => cells.length > 10).map((cells) => [cells[0]!, cells]));

export const members = category.members;
export const families = category.grouping.groups.map(({ id, label }) => ({
  id,
  label,
  codes: members.flatMap((member, code) => (member.group === id ? [code] : [])),
}));
export const years = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20'] as const;
export const everyRow = members.map((_, code) => code);
export const everyYear = years.map((_, year) => year);

const readNumber = (text: string) => Number(text.replace(/<\/?b>|,/g, ''));
const readCell = (row: string, year: number, offset: number) =>
  readNumber(printed.get(row)![1 + 2 * year + offset]!);

/** Total and Int printed in the last row of the table for one year. */
export function printedTotals(year: number): readonly [number, number] {
  return [readCell('<b>Grand Total</b>', year, 0), readCell('<b>Grand Total</b>', year, 1)];
}

/** A count summed over rows and years. */
export function sum(
  measure: 'total' | 'internet' | 'not-internet',
  rows: readonly number[],
  ofYears: readonly number[],
): number {
  let answer = 0;
  for (const row of rows) {
    for (const year of ofYears) {
      const [total, internet] = [0, 1].map((offset) => readCell(members[row]!.label, year, offset));
      answer += measure === 'total' ? total! : measure === 'internet' ? internet! : total! - internet!;
    }
  }
  return answer;
}

/** A number as it is, or a share as two whole numbers so that rounding is exact. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

export function shareIn(rows: readonly number[], year: number): Fraction {
  return { part: sum('internet', rows, [year]), whole: sum('total', rows, [year]) };
}

/** What a chart draws; null for 0 of 0. */
export function numberOf(measure: OracleMeasure, rows: readonly number[], year: number): number | null {
  if (measure !== 'internet-share') return sum(measure, rows, [year]);
  const { part, whole } = shareIn(rows, year);
  return whole === 0 ? null : part / whole;
}

export function textOf(measure: OracleMeasure, rows: readonly number[], year: number): string {
  if (measure === 'internet-share') return shareText(shareIn(rows, year));
  return grouped(sum(measure, rows, [year]));
}

/** `+1,790`, `+8.7` in percentage points, or why not. */
export function changeText(
  measure: OracleMeasure,
  rows: readonly number[],
  from: number,
  to: number,
  unit = '',
): string {
  if (from === to) return 'one year';
  if (measure !== 'internet-share')
    return signed(sum(measure, rows, [to]) - sum(measure, rows, [from]), grouped);
  const [a, b] = [shareIn(rows, from), shareIn(rows, to)];
  return a.whole === 0 || b.whole === 0 ? '0 of 0' : `${pointsText(a, b)}${unit}`;
}

/** Baseline to comparison as a part more or less: `+239%`; null where the base is under 10. */
export function percentText(before: number, after: number): string | null {
  if (before < 10) return null;
  const tenths = roundRatio(10 * 100 * (after - before), before);
  if (tenths !== 0 && Math.abs(100 * (after - before)) * 2 < before)
    return `${after > before ? '+' : '−'}<1%`;
  const percent = roundRatio(100 * (after - before), before);
  if (percent === -100 && after > 0) return '−>99%';
  return `${signed(percent, grouped)}%`;
}

export function ratioText(before: number, after: number): string {
  if (before === 0) return 'base 0';
  if (before < 10) return 'base < 10';
  return after > 0 && after * 20 < before ? '×<0.1' : `×${timesText(before, after)}`;
}

/** `9.2` of `9.2 times`. */
export function timesText(before: number, after: number): string {
  return decimal(roundRatio(10 * after, before));
}

export function shareText({ part, whole }: Fraction): string {
  if (whole === 0) return '0 of 0';
  if (part > 0 && part * 2000 < whole) return '<0.1%';
  if (part < whole && (whole - part) * 2000 <= whole) return '>99.9%';
  return `${decimal(roundRatio(1000 * part, whole))}%`;
}

/** Change of a share in percentage points, signed: `+8.7`. */
export function pointsText(before: Fraction, after: Fraction): string {
  const over = BigInt(before.whole) * BigInt(after.whole);
  const change = BigInt(after.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(after.whole);
  if (change === 0n) return '0.0';
  const size = change < 0n ? -change : change;
  const sign = change < 0n ? '−' : '+';
  if (size * 2000n < over) return `${sign}<0.1`;
  return `${sign}${decimal(Number((2000n * size + over) / (2n * over)))}`;
}

/** Halves away from 0, in whole numbers throughout. */
function roundRatio(top: number, bottom: number): number {
  const size = Math.floor((2 * Math.abs(top) + bottom) / (2 * bottom));
  return top < 0 && size > 0 ? -size : size;
}

function decimal(tenths: number): string {
  return `${grouped(Math.floor(tenths / 10))}.${tenths % 10}`;
}

function signed(value: number, format: (size: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${format(Math.abs(value))}`;
}

export function grouped(value: number): string {
  const digits = [...String(value)];
  return digits
    .map((digit, index) => {
      const left = digits.length - index;
      return left % 3 === 0 && index > 0 ? `,${digit}` : digit;
    })
    .join('');
}

const Z = 1.959963984540054;

/** The shares that a score test at 95% does not reject: the ends by bisection, each on its side of the share seen. */
export function scoreInterval({ part, whole }: Fraction): readonly [number, number] {
  const seen = part / whole;
  const isRejected = (share: number) => Math.abs(seen - share) > Z * Math.sqrt((share * (1 - share)) / whole);
  const bisect = (outside: number) => {
    let [kept, rejected] = [seen, outside];
    for (let step = 0; step < 200; step += 1) {
      const middle = (kept + rejected) / 2;
      if (isRejected(middle)) rejected = middle;
      else kept = middle;
    }
    return kept;
  };
  // At 0 and 1 the test has no variance to divide by; the end of the range is then the end of the interval.
  return [part === 0 ? 0 : bisect(0), part === whole ? 1 : bisect(1)];
}
