import { withBreakMark } from '../format/breakMark.ts';
import { formatPartOfChange } from '../format/formatNumber.ts';
import { formatPartInFull } from '../format/formatPart.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { type Contribution, canSayPartOfChange } from '../stats/contributions.ts';
import { breaksCrossed, type Compared } from './Compared.ts';
import { contributionsOf } from './contributions.ts';
import type { ExplanationBar } from './ExplanationPart.ts';

/** The change of everything shown with the part of each row, in one unit. */
export interface WholeChange {
  readonly contributions: readonly Contribution[];
  readonly value: number;
  readonly unit: 'count' | 'fraction';
  readonly canSayPart: boolean;
}

/** The change of the rows shown; null where a figure behind it is not known. */
export function describeWhole(compared: Compared): WholeChange | null {
  const contributions = contributionsOf(compared, compared.shown);
  if (contributions === null) return null;
  const value = sumOf(contributions);
  const unit = compared.choice.type === 'share' ? 'fraction' : 'count';
  const smallest = unit === 'count' ? SMALL_BASE : Number.EPSILON;
  return { contributions, value, unit, canSayPart: canSayPartOfChange(contributions, value, smallest) };
}

export function sumOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { value }) => sum + value, 0);
}

/** Whether a rule change between the two years touches one of these rows, so that their change is marked. */
export function isAcross(compared: Compared, codes: readonly number[]): boolean {
  return breaksCrossed(compared, codes).length > 0;
}

/** A bar of a part of the change. Percentages stand beside counts only, as beside points they would be misread. */
export function barOf(label: string, value: number, change: WholeChange, isMarked: boolean): ExplanationBar {
  return {
    keys: [],
    label,
    value,
    valueText: withBreakMark(formatPartInFull(value, change.unit), isMarked),
    partText: change.canSayPart && change.unit === 'count' ? formatPartOfChange(value, change.value) : '',
  };
}
