import type { Period } from '../dataset/Dataset.ts';
import { exactValue } from '../dataset/quantity.ts';
import { formatAverage, formatAverageDifference } from '../format/formatNumber.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import { breaksCrossed, type Change, type Compared, changeOf, shownMask } from './Compared.ts';
import { chooseRows, describeChosen } from './chooseRows.ts';
import { type ComparisonPair, type ModeRows, type Side, sayPairChange, sideOf } from './comparisonPairs.ts';
import { countAt, quantityOf, valueAt, whyUnknown } from './figures.ts';
import { rowKeys } from './keys.ts';
import { listMembers } from './members.ts';

/** What an average is per, in words. */
const PERIOD = 'year';

const LEFT_OUT = 'Years that are not complete are left out of the averages.';
const NOT_APPLICABLE = 'Where a year does not apply, the average is over the other years.';
const ONE_SIDED = 'Averages need years on both sides. Widen the years shown.';

/**
 * A row per member: its average year before and from a year on: the first under a rule change that touches what is
 * shown, else the comparison year. Years that are not complete take no part.
 */
export function compareAverages(compared: Compared, periods: readonly number[]): ModeRows {
  const { dimension, time, shown, others } = compared;
  const whole = periods.filter((period) => time.members[period]!.partial !== true);
  const split = findSplit(compared, whole);
  const before = whole.filter((period) => split !== null && period < split.period);
  const after = whole.filter((period) => split !== null && period >= split.period);
  const all = others === 'hide' ? shown : listMembers(dimension);
  const [first, last] = [before[0], after.at(-1)];
  const names = {
    baseline: nameAverage(time.members, before),
    comparison: nameAverage(time.members, after),
    picks: dimension.id,
    isOrdered: false,
  };
  const left = whole.length < periods.length ? [LEFT_OUT] : [];
  if (split === null || first === undefined || last === undefined)
    return { ...names, pairs: [], notes: left, empty: ONE_SIDED };
  const rows = chooseRows(compared, all, rankByAverages(compared, before, after));
  const across = { ...compared, baseline: first, comparison: last };
  const isShown = shownMask(compared);
  const pairs = rows.map((code) => averagePair(across, code, [before, after], isShown[code] === 1));
  const isUneven = pairs.some(
    (pair) => pair.before.periods < before.length || pair.after.periods < after.length,
  );
  return {
    ...names,
    pairs,
    notes: [
      ...left,
      describeSplit(compared, split),
      ...(isUneven ? [NOT_APPLICABLE] : []),
      ...(rows.length < all.length
        ? [describeChosen(compared, all, rows.length, 'the largest change of averages')]
        : []),
    ],
    empty: null,
  };
}

/** The averages of one row, compared as its first and last year are. */
function averagePair(
  across: Compared,
  code: number,
  [before, after]: readonly [readonly number[], readonly number[]],
  selected: boolean,
): ComparisonPair {
  const member = across.dimension.members[code]!;
  const [was, is] = [averageOf(across, code, before), averageOf(across, code, after)];
  return {
    keys: rowKeys(across.dimension, code),
    codes: [code],
    label: member.shortLabel,
    colour: member.group ?? 0,
    selected,
    before: was,
    after: is,
    ...sayAverageChange(changeOf(across, was.quantity, is.quantity, [code]), was, is),
  };
}

interface Split {
  /** The first period of the later side. */
  readonly period: number;
  readonly isBreak: boolean;
}

/** Where the two averages meet; null without a complete year. */
function findSplit(compared: Compared, whole: readonly number[]): Split | null {
  const crossing = whole.find((period, index) => {
    const before = whole[index - 1];
    if (before === undefined) return false;
    return breaksCrossed({ ...compared, baseline: before, comparison: period }, compared.shown).length > 0;
  });
  if (crossing !== undefined) return { period: crossing, isBreak: true };
  const period = whole.includes(compared.comparison) ? compared.comparison : whole.at(-1);
  return period === undefined ? null : { period, isBreak: false };
}

function describeSplit({ time, comparison }: Compared, { period, isBreak }: Split): string {
  const { label } = time.members[period]!;
  if (isBreak) return `Averages are split where the recording rules changed, before ${label}.`;
  const which = period === comparison ? 'the comparison year' : 'the last complete year';
  return `Averages are split before ${which}, ${label}.`;
}

/** The average of counts per period that applies; for a share that of all periods together, from sums and never of shares. */
function averageOf(compared: Compared, code: number, periods: readonly number[]): Side {
  const { figures, choice } = compared;
  const quantity = quantityOf(figures, choice, [code], periods);
  if (quantity.type !== 'count') return { ...sideOf(quantity), periods: periods.length };
  const applying = periods.filter(
    (period) => whyUnknown(quantityOf(figures, choice, [code], [period])) !== 'not-applicable',
  );
  const count = Math.max(1, applying.length);
  const value = exactValue(quantity);
  return {
    quantity,
    periods: count,
    text: formatAverage({ type: 'average', sum: quantity, periods: count }),
    value: value === null ? null : value / count,
  };
}

/** The change of an average is that of the averages; why it cannot be said is that of the sums. */
function sayAverageChange(change: Change, before: Side, after: Side) {
  const said = sayPairChange(change);
  if (change.difference.type !== 'difference' || before.value === null || after.value === null) return said;
  const value = after.value - before.value;
  const text = formatAverageDifference({ type: 'average-difference', value });
  return { ...said, change: value, changeText: text, changeInFull: `${text} a ${PERIOD}` };
}

/** The size of the change of averages of each row; rows of which it is not known come last. */
function rankByAverages(
  compared: Compared,
  before: readonly number[],
  after: readonly number[],
): (code: number) => number {
  const { figures, choice, comparison } = compared;
  if (choice.type === 'share') return (code) => countAt(figures, choice.whole, code, comparison);
  const mean = (code: number, periods: readonly number[]) => {
    const sum = periods.reduce((total, period) => total + valueAt(figures, choice, code, period), 0);
    return Number.isNaN(sum) ? averageOf(compared, code, periods).value : sum / periods.length;
  };
  return (code) => {
    const [was, is] = [mean(code, before), mean(code, after)];
    return was === null || is === null ? -1 : Math.abs(is - was);
  };
}

function nameAverage(members: readonly Period[], periods: readonly number[]): string {
  const years = formatPeriods(members, periods);
  return periods.length > 1 ? `average of ${years}` : years;
}
