import { BREAK_MARK } from '../format/breakMark.ts';
import { formatList } from '../format/formatList.ts';
import { formatCounted, formatInteger } from '../format/formatNumber.ts';
import { formatPart, formatPartInFull } from '../format/formatPart.ts';
import { formatBreakMonth } from '../format/formatPeriod.ts';
import { breaksCrossed, type Compared, listAffected } from './Compared.ts';
import type { ExplanationPart } from './ExplanationPart.ts';
import { barOf, sumOf, type WholeChange } from './WholeChange.ts';

/** How much of the change lies in rows that a rule change between the two years touches. */
export function explainBreak(compared: Compared, change: WholeChange): ExplanationPart {
  const { dimension, shown } = compared;
  const [one, plural] = [dimension.label.toLowerCase(), dimension.labelPlural.toLowerCase()];
  const question = 'Across a change of rules?';
  const rules = breaksCrossed(compared, shown);
  if (rules.length === 0) {
    const answer = `No change of recording rules known to this table falls between the two years for ${shown.length === 1 ? `this ${one}` : `these ${plural}`}: they were counted alike.`;
    return { id: 'break', question, answer, bars: [] };
  }
  const affected = listAffected(compared);
  const wanted = new Set(affected);
  const value = sumOf(change.contributions.filter(({ code }) => wanted.has(code)));
  const others = shown.length - affected.length;
  const when = formatList([...new Set(rules.map(formatBreakMonth))]);
  const counted = formatCounted(affected.length, one, plural);
  if (others === 0) {
    const all = shown.length === 1 ? `this ${one}` : `every one of the ${plural} shown`;
    const answer = `${BREAK_MARK} All of it: a change of rules in ${when} affects ${all}, so the change mixes crime and rules.`;
    return { id: 'break', question, answer, bars: [barOf(`Affected: ${counted}`, value, change, true)] };
  }
  const rest = change.value - value;
  const whole = formatPartInFull(change.value, change.unit);
  return {
    id: 'break',
    question,
    answer: `${BREAK_MARK} ${formatPart(value, change.unit)} of ${whole} is in ${counted} affected by a change of rules in ${when}, where crime and rules cannot be told apart; ${formatPart(rest, change.unit)} is in the other ${formatInteger(others)}.`,
    bars: [
      barOf(`Affected: ${counted}`, value, change, true),
      barOf(`Not affected: ${formatInteger(others)}`, rest, change, false),
    ],
  };
}
