import {
  formatDifference,
  formatPoints,
  formatPointsInFull,
  formatReasonInFull,
} from '../format/formatNumber.ts';
import { type ChangeClass, classifyChange, classifyShareChange } from '../stats/classifyChange.ts';
import type { Interval } from '../stats/wilsonInterval.ts';
import { type Change, type Compared, changeOf } from './Compared.ts';
import { formatQuantity, plottedValue, type Quantity, quantityOf } from './figures.ts';
import { intervalOf } from './intervals.ts';

/** One side of a comparison. */
export interface Side {
  /** A sum over the periods; where they are several and it is a count, their average is what is compared. */
  readonly quantity: Quantity;
  readonly periods: number;
  readonly text: string;
  /** The number drawn, or null. */
  readonly value: number | null;
}

/** What a row of the comparison compares, before it is drawn. */
export interface ComparisonPair {
  readonly keys: readonly string[];
  /** What a click selects. */
  readonly codes: readonly number[];
  readonly label: string;
  readonly colour: number;
  readonly selected: boolean;
  readonly before: Side;
  readonly after: Side;
  readonly change: number | null;
  readonly changeText: string;
  /** As `changeText`, in full words for tooltips and speech. */
  readonly changeInFull: string;
  readonly acrossBreak: boolean;
}

/** The rows of one mode with the names of their two sides. */
export interface ModeRows {
  readonly pairs: readonly ComparisonPair[];
  readonly baseline: string;
  readonly comparison: string;
  /** Dimension whose members a click on a row selects. */
  readonly picks: string;
  /** Whether the rows have an order of their own, as periods do. */
  readonly isOrdered: boolean;
  readonly notes: readonly string[];
  /** Why there is nothing to compare in this way, or null. */
  readonly empty: string | null;
}

function oneYear(compared: Compared, codes: readonly number[], period: number): Side {
  return sideOf(quantityOf(compared.figures, compared.choice, codes, [period]));
}

/** One period's figure as a side. */
export function sideOf(quantity: Quantity): Side {
  return {
    quantity,
    periods: 1,
    text: formatQuantity(quantity),
    value: plottedValue(quantity),
  };
}

/** Two sums of rows over the two years compared. */
export function pairOf(
  compared: Compared,
  row: Pick<ComparisonPair, 'keys' | 'codes' | 'label' | 'colour' | 'selected'>,
  summed: readonly number[],
): ComparisonPair {
  const before = oneYear(compared, summed, compared.baseline);
  const after = oneYear(compared, summed, compared.comparison);
  return {
    ...row,
    before,
    after,
    ...sayPairChange(changeOf(compared, before.quantity, after.quantity, summed)),
  };
}

/** The interval of what a side draws; null where there is none. An average's is that of its sum, per period. */
export function intervalOfSide({ quantity, periods }: Side): Interval | null {
  const interval = intervalOf(quantity);
  if (interval === null || quantity.type !== 'count') return interval;
  return { lower: interval.lower / periods, upper: interval.upper / periods };
}

/** The most that may be claimed of a pair whose change can be said; averages by the years they are of. */
export function classifyPair({ before, after }: ComparisonPair): ChangeClass {
  const [was, is] = [before.quantity, after.quantity];
  if (was.type === 'count' && is.type === 'count')
    return classifyChange(was, is, {}, before.periods, after.periods);
  return was.type === 'count' || is.type === 'count' ? 'unsayable' : classifyShareChange(was, is);
}

/** A change in words and as a number. */
export function sayPairChange(
  change: Change,
): Pick<ComparisonPair, 'change' | 'changeText' | 'changeInFull' | 'acrossBreak'> {
  return {
    change: change.difference.type === 'unsaid' ? null : change.difference.value,
    changeText: formatChange(change),
    changeInFull: formatChangeInFull(change),
    acrossBreak: change.acrossBreak,
  };
}

/** `+1,790` or `+8.7`: a column or mark whose heading gives the unit. */
export function formatChange({ difference }: Change): string {
  return difference.type === 'points' ? formatPoints(difference) : formatDifference(difference);
}

/** `+1,790`, `+8.7 percentage points`, or the reason in full. */
export function formatChangeInFull({ difference }: Change): string {
  if (difference.type === 'unsaid') return formatReasonInFull(difference);
  return difference.type === 'points' ? formatPointsInFull(difference) : formatDifference(difference);
}
