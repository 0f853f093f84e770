import { withBreakMark } from '../format/breakMark.ts';
import { formatList } from '../format/formatList.ts';
import { formatCounted, formatPartOfChange } from '../format/formatNumber.ts';
import { formatPart, formatPartInFull } from '../format/formatPart.ts';
import { sizeInWords } from '../format/sentence.ts';
import type { Contribution } from '../stats/contributions.ts';
import { type Compared, claimOf, nameMove } from './Compared.ts';
import type { ExplanationPart } from './ExplanationPart.ts';
import { rowKeys } from './keys.ts';
import { largestCodes } from './largestCodes.ts';
import { barOf, isAcross, sumOf, type WholeChange } from './WholeChange.ts';

/** Rows named in the answer. */
const MOST_NAMED = 3;
/** Bars drawn for rows; the rest are summed in one. */
const MOST_BARS = 5;

/** Which rows made the change, the largest with it first; null for a single row. */
export function explainMembers(compared: Compared, change: WholeChange): ExplanationPart | null {
  const { dimension, shown } = compared;
  if (shown.length < 2) return null;
  const plural = dimension.labelPlural.toLowerCase();
  const ranked = rankFirst(change, MOST_BARS);
  const bars = ranked.map((item) => ({
    ...barOf(dimension.members[item.code]!.shortLabel, item.value, change, isAcross(compared, [item.code])),
    keys: rowKeys(dimension, item.code),
  }));
  const listed = new Set(ranked);
  const rest = change.contributions.filter((item) => !listed.has(item));
  if (rest.length > 0) {
    const name = formatCounted(rest.length, `other ${dimension.label.toLowerCase()}`, `other ${plural}`);
    const codes = rest.map(({ code }) => code);
    bars.push(barOf(name, sumOf(rest), change, isAcross(compared, codes)));
  }
  return {
    id: 'members',
    question: `Which ${plural}?`,
    answer: describeMembers(compared, ranked, change),
    bars,
  };
}

/** The head of `rankContributions`, without sorting all of many. */
function rankFirst({ contributions, value }: WholeChange, count: number): readonly Contribution[] {
  const sign = value < 0 ? -1 : 1;
  const places = largestCodes(
    [...contributions.keys()],
    count,
    (place) => sign * contributions[place]!.value,
  );
  return places.map((place) => contributions[place]!);
}

function describeMembers(compared: Compared, ranked: readonly Contribution[], change: WholeChange): string {
  const { dimension, shown } = compared;
  const plural = dimension.labelPlural.toLowerCase();
  const moved = ranked.filter(
    (item) => Math.sign(item.value) === Math.sign(change.value) && item.value !== 0,
  );
  if (change.contributions.every(({ value }) => value === 0)) return `None of these ${plural} changed.`;
  if (change.value === 0 || moved.length === 0)
    return `Rises and falls cancel out: there is no net change to share between ${plural}.`;
  const name = ({ code, value }: Contribution) => {
    const part = change.canSayPart ? `, ${formatPartOfChange(value, change.value)} of it` : '';
    const text = withBreakMark(formatPart(value, change.unit), isAcross(compared, [code]));
    return `${dimension.members[code]!.shortLabel} (${text}${part})`;
  };
  const ties = moved.filter(({ value }) => value === moved[0]!.value).length;
  const others = moved.slice(ties, Math.max(ties, MOST_NAMED)).map(name);
  const first = {
    names: formatList(moved.slice(0, ties).map(name)),
    isOne: ties === 1,
    next: others.length === 0 ? '' : `, then ${formatList(others)}`,
  };
  const size = sizeInWords(formatPartInFull(change.value, change.unit));
  return describeFirst(compared, first, withBreakMark(size, isAcross(compared, shown)), change.value > 0);
}

interface First {
  readonly names: string;
  readonly isOne: boolean;
  readonly next: string;
}

/** Never more than the headline claims of the whole. */
function describeFirst(
  compared: Compared,
  { names, isOne, next }: First,
  size: string,
  isUp: boolean,
): string {
  const claim = claimOf(compared);
  const move = nameMove(claim);
  if (move !== 'change' && isOne) return `${names} drove the ${move} of ${size} most${next}.`;
  const parts = isOne ? 'is the largest part' : 'are the largest parts';
  const whole = move === 'change' ? 'a difference' : `the ${move}`;
  const doubt = claim === 'too-few' ? `: too few to call it a ${isUp ? 'rise' : 'fall'}` : '';
  return `${names} ${parts} of ${whole} of ${size}${next}${doubt}.`;
}
