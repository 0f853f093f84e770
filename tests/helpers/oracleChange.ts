import { type Fraction, members, type OracleMeasure, scoreInterval, shareIn, sum } from './oracle.ts';
import { readRepoFile } from './repoFiles.ts';

/*
 * What may be said of a change of the built-in reply, worked out again without any code of src: rule changes from
 * dataset.json, tails of the binomial distribution term by term, Newcombe's interval written out.
 */

interface Rule {
  readonly from: string;
  readonly affects: { readonly offence?: readonly string[] };
}

const { breaks } = JSON.parse(readRepoFile('data/stalking-and-harassment/dataset.json')) as {
  readonly breaks: readonly Rule[];
};

/** `2018-04-01` for the year in place 3: financial years begin on 1 April. */
const firstDay = (year: number) => `${2015 + year}-04-01`;

/** Rows that a rule change touches which came in after the first day of the earlier year and by that of the later. */
export function rowsCrossing(rows: readonly number[], from: number, to: number): readonly number[] {
  const [earlier, later] = [firstDay(Math.min(from, to)), firstDay(Math.max(from, to))];
  const between = breaks.filter((rule) => earlier < rule.from && rule.from <= later);
  return rows.filter((row) =>
    between.some(({ affects }) => affects.offence?.includes(members[row]!.id) ?? true),
  );
}

export function crosses(rows: readonly number[], from: number, to: number): boolean {
  return rowsCrossing(rows, from, to).length > 0;
}

export type OracleClass = 'same' | 'rose' | 'fell' | 'changed-little' | 'too-few' | 'unsayable';

/** P(X >= least) for X of `trials` with this probability each, term by term from the smallest. */
export function binomialTail(least: number, trials: number, probability: number): number {
  let logTerm = 0;
  for (let k = 1; k <= least; k += 1) logTerm += Math.log((trials - least + k) / k);
  logTerm += least * Math.log(probability) + (trials - least) * Math.log(1 - probability);
  let term = Math.exp(logTerm);
  let tail = 0;
  for (let k = least; k <= trials && (term > 0 || tail === 0); k += 1) {
    tail += term;
    term *= ((trials - k) / (k + 1)) * (probability / (1 - probability));
    if (term < 1e-18 && k > trials * probability) break;
  }
  return tail;
}

/** The largest ratio of means, smaller over larger, at which this smaller count or more has less than 2.5%. */
export function lowerRatio(smaller: number, larger: number): number {
  if (smaller === 0) return 0;
  let [low, high] = [0, smaller / larger];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (binomialTail(smaller, smaller + larger, middle / (1 + middle)) < 0.025) low = middle;
    else high = middle;
  }
  return low;
}

const classes = new Map<string, OracleClass>();

/** The class of a change of two counts of a year each, once per pair. */
export function classOfCounts(before: number, after: number): OracleClass {
  const key = `${before},${after}`;
  const known = classes.get(key) ?? classifyCounts(before, after);
  classes.set(key, known);
  return known;
}

function classifyCounts(before: number, after: number): OracleClass {
  if (before === after) return 'same';
  const [smaller, larger] = [Math.min(before, after), Math.max(before, after)];
  if (binomialTail(larger, smaller + larger, 0.5) < 0.025) return after > before ? 'rose' : 'fell';
  const isSmall = larger - smaller <= larger / 10;
  return isSmall && lowerRatio(smaller, larger) > 0.5 ? 'changed-little' : 'too-few';
}

/** The class of a change of two shares. */
export function classOfShares(before: Fraction, after: Fraction): OracleClass {
  if (before.whole === 0 || after.whole === 0) return 'unsayable';
  if (before.part * after.whole === after.part * before.whole) return 'same';
  const [p0, p1] = [before.part / before.whole, after.part / after.whole];
  const [[l0, u0], [l1, u1]] = [scoreInterval(before), scoreInterval(after)];
  const lower = p1 - p0 - Math.sqrt((p1 - l1) ** 2 + (u0 - p0) ** 2);
  const upper = p1 - p0 + Math.sqrt((u1 - p1) ** 2 + (p0 - l0) ** 2);
  if (lower > 0) return 'rose';
  if (upper < 0) return 'fell';
  const isSmall = Math.abs(p1 - p0) <= 0.01;
  return isSmall && lower > -0.05 && upper < 0.05 ? 'changed-little' : 'too-few';
}

export function classOfChange(
  measure: OracleMeasure,
  rows: readonly number[],
  from: number,
  to: number,
): OracleClass {
  if (from === to) return 'unsayable';
  return measure === 'internet-share'
    ? classOfShares(shareIn(rows, from), shareIn(rows, to))
    : classOfCounts(sum(measure, rows, [from]), sum(measure, rows, [to]));
}

export interface Effect {
  readonly within: number;
  readonly mix: number;
}

/** Within and mix of each row in the change of their common share; null where a year has nothing recorded. */
export function splitShare(rows: readonly number[], from: number, to: number): readonly Effect[] | null {
  const [all0, all1] = [shareIn(rows, from), shareIn(rows, to)];
  if (all0.whole === 0 || all1.whole === 0) return null;
  const middle = (all0.part / all0.whole + all1.part / all1.whole) / 2;
  return rows.map((row) => {
    const [one0, one1] = [shareIn([row], from), shareIn([row], to)];
    if (one0.whole + one1.whole === 0) return { within: 0, mix: 0 };
    const [w0, w1] = [one0.whole / all0.whole, one1.whole / all1.whole];
    // A row without a share in one year takes that of the other: it enters or leaves, nothing moves within it.
    const p0 = one0.whole === 0 ? one1.part / one1.whole : one0.part / one0.whole;
    const p1 = one1.whole === 0 ? p0 : one1.part / one1.whole;
    return { within: (p1 - p0) * ((w0 + w1) / 2), mix: (w1 - w0) * ((p0 + p1) / 2 - middle) };
  });
}

/** What each row adds to the change of a measure over these rows; null where a year has nothing to take a share of. */
export function partsOf(
  measure: OracleMeasure,
  rows: readonly number[],
  from: number,
  to: number,
): readonly number[] | null {
  if (measure === 'internet-share')
    return splitShare(rows, from, to)?.map(({ within, mix }) => within + mix) ?? null;
  return rows.map((row) => sum(measure, [row], [to]) - sum(measure, [row], [from]));
}

/** A fraction as percentage points: `+8.7`, `−<0.1`, `0.0`. */
export function fractionAsPoints(value: number): string {
  if (value === 0) return '0.0';
  const sign = value < 0 ? '−' : '+';
  const tenths = Math.round(Math.abs(value) * 1000);
  return Math.abs(value) < 0.0005 ? `${sign}<0.1` : `${sign}${Math.floor(tenths / 10)}.${tenths % 10}`;
}
