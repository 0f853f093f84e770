import { formatDifference, formatPartOfChange, formatPointsInFull } from '../format/formatNumber.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { canSayPartOfChange } from '../stats/contributions.ts';
import { type Compared, claimOf, nameMove, quantityIn, whyNotComparable } from './Compared.ts';
import { contributionsOf } from './contributions.ts';
import { addedAt, plottedValue } from './figures.ts';
import { largestCodes } from './largestCodes.ts';
import { listMembers } from './members.ts';

/** A row and what it adds to a change. */
export interface Contributor {
  readonly code: number;
  readonly label: string;
  /** In offences, or a fraction where 0.01 is one percentage point. */
  readonly value: number;
  /** `+1,790`, or `+2.5 percentage points`. */
  readonly valueText: string;
  /** `42%`, or empty where that would mislead. */
  readonly partText: string;
  readonly change: number;
  /** As `valueText`, of the whole change. */
  readonly changeText: string;
  /** What the change may be called. */
  readonly move: 'rise' | 'fall' | 'change';
}

const contributors = new WeakMap<Compared, Contributor | null>();

/** The row shown that moved the total most in the direction of the change; null where there is nothing to compare. */
export function findLargestContributor(compared: Compared): Contributor | null {
  const known = contributors.get(compared);
  if (known !== undefined) return known;
  const found = measureContributor(compared, null);
  contributors.set(compared, found);
  return found;
}

/** What the one row shown adds to the change of all rows; null where several are, or nothing can be said. */
export function findPartOfAll(compared: Compared): Contributor | null {
  const [only, ...others] = compared.shown;
  if (only === undefined || others.length > 0) return null;
  return measureContributor({ ...compared, shown: listMembers(compared.dimension) }, only);
}

/** The row `asked` for among those shown, or the one that moved most in the direction of their change. */
function measureContributor(compared: Compared, asked: number | null): Contributor | null {
  const { shown, dimension, choice, baseline, comparison } = compared;
  const ends = [baseline, comparison].map((period) => quantityIn(compared, shown, period));
  if (whyNotComparable(compared) !== null || ends.some((end) => plottedValue(end) === null)) return null;
  const partOf = readParts(compared);
  const [rises, falls] = [
    { code: -1, value: 0 },
    { code: -1, value: 0 },
  ];
  for (const code of shown) {
    const value = partOf(code);
    if (Number.isNaN(value)) return null;
    const side = value > 0 ? rises : falls;
    side.value += value;
  }
  const change = rises.value + falls.value;
  const sign = change < 0 ? -1 : 1;
  const code = asked ?? largestCodes(shown, 1, (row) => sign * partOf(row))[0];
  const value = code === undefined ? 0 : partOf(code);
  if (code === undefined || (value === 0 && asked === null)) return null;
  const isShare = choice.type === 'share';
  const say = (size: number) =>
    isShare
      ? formatPointsInFull({ type: 'points', value: size })
      : formatDifference({ type: 'difference', value: size });
  const canSayPart = canSayPartOfChange([rises, falls], change, isShare ? Number.EPSILON : SMALL_BASE);
  return {
    code,
    label: dimension.members[code]!.shortLabel,
    value,
    valueText: say(value),
    partText: canSayPart ? formatPartOfChange(value, change) : '',
    change,
    changeText: say(change),
    move: nameMove(claimOf(compared)),
  };
}

/** Reads what each row shown adds to the change; NaN where it is not known. */
function readParts(compared: Compared): (code: number) => number {
  const { choice, shown, figures, baseline, comparison } = compared;
  if (choice.type === 'count')
    return (code) => addedAt(figures, choice, code, comparison) - addedAt(figures, choice, code, baseline);
  const values = new Map(contributionsOf(compared, shown)?.map(({ code, value }) => [code, value]));
  return (code) => values.get(code) ?? Number.NaN;
}
