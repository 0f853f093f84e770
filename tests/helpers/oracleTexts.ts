import {
  changeText,
  everyRow,
  type Fraction,
  grouped,
  members,
  type OracleMeasure,
  percentText,
  pointsText,
  ratioText,
  scoreInterval,
  shareIn,
  shareText,
  sum,
  textOf,
  timesText,
  years,
} from './oracle.ts';
import { classOfChange, crosses, fractionAsPoints, partsOf, rowsCrossing } from './oracleChange.ts';
import { readRepoFile } from './repoFiles.ts';

/* What the views have to say of the built-in reply, put together from the oracle's figures without any code of src. */

export type OracleCount = Exclude<OracleMeasure, 'internet-share'>;

/** Rows and years that are compared. */
export interface Asked {
  readonly rows: readonly number[];
  readonly measure: OracleMeasure;
  readonly baseline: number;
  readonly comparison: number;
}

interface Words {
  readonly subject: string;
  readonly noun: string;
  readonly nounPlural: string;
}

const { measures } = JSON.parse(readRepoFile('data/stalking-and-harassment/dataset.json')) as {
  readonly measures: readonly (Words & { readonly complement?: Words; readonly share?: Words })[];
};

export const wordsOf: Readonly<Record<OracleMeasure, Words>> = {
  total: measures[0]!,
  internet: measures[1]!,
  'not-internet': measures[1]!.complement!,
  'internet-share': measures[1]!.share!,
};

const MARK = ' †';

/** `+1,435 †`: the difference where both years are known and the rules changed between them. */
export function markedChange(
  measure: OracleMeasure,
  rows: readonly number[],
  from: number,
  to: number,
  unit = '',
): string {
  const text = changeText(measure, rows, from, to, unit);
  return /\d/.test(text) && !/base 0|0 of 0/.test(text) && crosses(rows, from, to) ? text + MARK : text;
}

/** The ratio, or the reason against it: base 0 and small bases first, then the rules. */
export function saidRatio(measure: OracleCount, rows: readonly number[], from: number, to: number): string {
  if (from === to) return 'one year';
  const text = ratioText(sum(measure, rows, [from]), sum(measure, rows, [to]));
  return text.startsWith('×') && crosses(rows, from, to) ? 'rules changed' : text;
}

/** The percentage of a change, null where it cannot be said. */
export function saidPercent(
  measure: OracleCount,
  rows: readonly number[],
  from: number,
  to: number,
): string | null {
  if (from === to || crosses(rows, from, to)) return null;
  return percentText(sum(measure, rows, [from]), sum(measure, rows, [to]));
}

/** Below a count above the charts. */
export function countDetail(measure: OracleCount, { rows, baseline, comparison }: Asked): string {
  if (rows.length === 0) return 'no offences selected';
  if (baseline === comparison) return 'one year, no change to show';
  const since = `since ${years[baseline]}`;
  const before = sum(measure, rows, [baseline]);
  if (before === sum(measure, rows, [comparison])) return `no change ${since}`;
  const change = `${markedChange(measure, rows, baseline, comparison)} ${since}`;
  const percent = saidPercent(measure, rows, baseline, comparison);
  return percent === null ? `${change}, from ${grouped(before)}` : `${change}, ${percent}`;
}

/** Below the share above the charts. */
export function shareDetail({ rows, baseline, comparison }: Asked): string {
  const after = shareIn(rows, comparison);
  if (after.whole === 0) return 'nothing recorded to take a share of';
  const interval = `95% interval ${scoreInterval(after).map(fractionText).join(' to ')}`;
  const before = shareIn(rows, baseline);
  if (baseline === comparison || before.whole === 0) return interval;
  const points = pointsText(before, after);
  if (points === '0.0') return `${interval}; no change`;
  return `${interval}; ${points} percentage points${crosses(rows, baseline, comparison) ? MARK : ''}`;
}

/** A number between 0 and 1 as a share. */
export function fractionText(value: number): string {
  if (value > 0 && value < 0.0005) return '<0.1%';
  if (value < 1 && value >= 0.9995) return '>99.9%';
  const tenths = Math.round(value * 1000);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** The finding of the headline without its scope. */
export function findingOf(asked: Asked): string {
  const { rows, baseline, comparison } = asked;
  if (rows.length === 0) return 'No offences are selected';
  if (baseline === comparison) return findingOfYear(asked);
  return findingOfChange(asked) + (crosses(rows, baseline, comparison) ? MARK : '');
}

function findingOfChange(asked: Asked): string {
  const { rows, measure, baseline, comparison } = asked;
  const { subject, nounPlural } = wordsOf[measure];
  const [from, to] = [years[baseline]!, years[comparison]!];
  const [was, is] = [baseline, comparison].map((year) => inWords(textOf(measure, rows, year)));
  const claim = classOfChange(measure, rows, baseline, comparison);
  if (claim === 'same' && measure !== 'internet-share' && is === '0')
    return `No ${nounPlural} in ${from} or ${to}`;
  if (claim === 'same') return `${subject} stayed the same: ${is} in both ${from} and ${to}`;
  const both = `${was} in ${from}, ${is} in ${to}`;
  if (claim === 'unsayable') return `${subject}: ${both}`;
  if (claim === 'changed-little') return `${subject} changed little: ${both}`;
  if (claim === 'too-few') {
    const word = changeText(measure, rows, baseline, comparison).startsWith('+') ? 'rise' : 'fall';
    return `${subject}: ${both}, too few to say that this is a ${word}`;
  }
  if (was === is) return `${subject} barely changed: ${is} in both ${from} and ${to}`;
  return `${subject} ${claim} from ${was} in ${from} to ${is} in ${to}${sizeOf(asked)}`;
}

function findingOfYear({ rows, measure, comparison }: Asked): string {
  const { subject, noun, nounPlural } = wordsOf[measure];
  const text = inWords(textOf(measure, rows, comparison));
  const year = years[comparison]!;
  if (measure !== 'internet-share') return `${text} ${text === '1' ? noun : nounPlural} in ${year}`;
  if (shareIn(rows, comparison).whole === 0) return `${subject} cannot be said for ${year}`;
  return `${subject} was ${text} in ${year}`;
}

/** What follows the two figures of a change. */
function sizeOf({ rows, measure, baseline, comparison }: Asked): string {
  if (measure === 'internet-share') return pointsMove(shareIn(rows, baseline), shareIn(rows, comparison));
  const percent = saidPercent(measure, rows, baseline, comparison);
  const [before, after] = [sum(measure, rows, [baseline]), sum(measure, rows, [comparison])];
  if (percent === null || before === after) return '';
  if (after >= 2 * before) return `, ${timesText(before, after)} times as many`;
  return `, ${after > before ? 'up' : 'down'} ${inWords(percent.slice(1))}`;
}

function pointsMove(before: Fraction, after: Fraction): string {
  const points = pointsText(before, after);
  const tenths = ({ part, whole }: Fraction) => Math.round((1000 * part) / whole);
  const printed = points.includes('<') ? 0 : Math.round(10 * Number(points.replace('−', '-')));
  const isApart = tenths(after) - tenths(before) !== printed;
  const size = `${inWords(points.slice(1))} percentage points${isApart ? ' before rounding' : ''}`;
  return `, ${points.startsWith('+') ? 'up' : 'down'} ${size}`;
}

/** The sentence below the headline on the other count and the share; null for none. */
export function contextOf(asked: Asked): string | null {
  const { rows, measure, baseline, comparison } = asked;
  if (baseline === comparison) return contextOfYear(asked);
  const other = measure === 'total' ? 'internet' : 'total';
  const subject = subjectOf(other, rows);
  const [was, is] = [baseline, comparison].map((year) => textOf(other, rows, year));
  const count =
    was === is
      ? `${subject} stayed at ${is}`
      : `${subject} went from ${was} to ${is}${sizeOf({ ...asked, measure: other })}`;
  const after = shareIn(rows, comparison);
  if (measure === 'internet-share' || after.whole === 0) return `${count}.`;
  const mark = crosses(rows, baseline, comparison) ? MARK : '';
  return `${count}; the share flagged ${shareMove(shareIn(rows, baseline), after, comparison, mark)}.`;
}

/** What is counted beside the measure asked for: everything has a name, a part of it has a number. */
function subjectOf(measure: 'total' | 'internet', rows: readonly number[]): string {
  if (rows.length === members.length) return wordsOf[measure].subject;
  return measure === 'total' ? 'The number recorded' : 'The number flagged';
}

function shareMove(before: Fraction, after: Fraction, comparison: number, mark: string): string {
  const [was, is] = [inWords(shareText(before)), inWords(shareText(after))];
  if (before.whole === 0) return `was ${is} in ${years[comparison]}`;
  if (before.part * after.whole === after.part * before.whole) return `stayed at ${is}`;
  if (was === is) return `barely changed, at ${is}`;
  return `went from ${was} to ${is}${pointsMove(before, after)}${mark}`;
}

function contextOfYear({ rows, measure, comparison }: Asked): string | null {
  const share = shareIn(rows, comparison);
  const text = inWords(shareText(share));
  if (measure === 'total') {
    if (share.whole === 0) return null;
    if (share.part === 0) return 'Of these, none were flagged.';
    return `Of these, ${grouped(share.part)} ${share.part === 1 ? 'was' : 'were'} flagged: ${text}.`;
  }
  const count = `${subjectOf('total', rows)}: ${grouped(share.whole)}`;
  if (measure === 'internet-share' || share.whole === 0) return `${count}.`;
  return `${count}; the share flagged was ${text}.`;
}

/** The sentence of the one rule change that moves rows of the reply; null where it does not lie between. */
export function breakSentence({ rows, baseline, comparison }: Asked): string | null {
  const affected = rowsCrossing(rows, baseline, comparison).length;
  if (affected === 0) return null;
  const all =
    rows.length === 1 ? 'this offence' : rows.length === 2 ? 'both offences' : `all ${rows.length} offences`;
  const which = affected === rows.length ? all : `${affected} of the ${rows.length} offences`;
  return `† A counting rule change in April 2018 falls between these years and affects ${which}: the two years are not strictly comparable.`;
}

/** Whether parts may be said as a percentage of their sum: large enough, and few moving the other way. */
export function canSayPart(parts: readonly number[], smallest: number): boolean {
  const whole = parts.reduce((total, part) => total + part, 0);
  const opposed = parts.filter((part) => part * whole < 0).reduce((total, part) => total + Math.abs(part), 0);
  return whole !== 0 && Math.abs(whole) >= smallest && opposed <= Math.abs(whole) / 4;
}

/** `42%`, `−<1%`: a part of a change. */
export function partText(part: number, change: number): string {
  const percent = (100 * part) / change;
  const sign = percent < 0 ? '−' : '';
  if (percent !== 0 && Math.abs(percent) < 0.5) return `${sign}<1%`;
  return `${sign}${grouped(Math.round(Math.abs(percent)))}%`;
}

/** What one row is of the change of all; null where that cannot be said. */
function partOfAll(measure: OracleMeasure, row: number, baseline: number, comparison: number) {
  const parts = baseline === comparison ? null : partsOf(measure, everyRow, baseline, comparison);
  if (parts === null) return null;
  const isShare = measure === 'internet-share';
  const [part, change] = [parts[row]!, parts.reduce((total, one) => total + one, 0)];
  const mark = (rows: readonly number[]) => (crosses(rows, baseline, comparison) ? MARK : '');
  const say = (size: number) =>
    isShare
      ? `${fractionAsPoints(size)} percentage points`
      : size === 0
        ? '0'
        : `${size > 0 ? '+' : '−'}${grouped(Math.abs(size))}`;
  const text = `${say(part)}${mark([row])}`;
  const claim = classOfChange(measure, everyRow, baseline, comparison);
  return {
    label: `Part of the ${claim === 'rose' ? 'rise' : claim === 'fell' ? 'fall' : 'change'} in all offences`,
    value: text,
    detail: `${canSayPart(parts, isShare ? Number.EPSILON : 10) ? `${partText(part, change)} of the change,` : 'of'} ${say(change)}${mark(everyRow)}`,
  };
}

/** The row that moved most with the change, the first of equals, and what is said of it; null for none. */
export function largestOf(measure: OracleMeasure, { rows, baseline, comparison }: Asked) {
  if (rows.length === 1) return partOfAll(measure, rows[0]!, baseline, comparison);
  const isShare = measure === 'internet-share';
  const parts = baseline === comparison ? null : partsOf(measure, rows, baseline, comparison);
  if (parts === null) return null;
  const change = parts.reduce((total, part) => total + part, 0);
  const sign = change < 0 ? -1 : 1;
  const largest = Math.max(...parts.map((part) => sign * part));
  if (rows.length === 0 || largest === 0) return null;
  const row = rows[parts.indexOf(sign * largest)]!;
  const text = isShare
    ? `${fractionAsPoints(sign * largest)} percentage points${crosses([row], baseline, comparison) ? MARK : ''}`
    : markedChange(measure, [row], baseline, comparison);
  const part = canSayPart(parts, isShare ? Number.EPSILON : 10)
    ? `, ${partText(sign * largest, change)} of the change`
    : '';
  const claim = classOfChange(measure, rows, baseline, comparison);
  return {
    label: `Largest part of the ${claim === 'rose' ? 'rise' : claim === 'fell' ? 'fall' : 'change'}`,
    value: members[row]!.shortLabel,
    detail: text + part,
  };
}

/** A figure as a sentence says it. */
export function inWords(text: string): string {
  return text.replace('<', 'less than ').replace('>', 'more than ');
}
