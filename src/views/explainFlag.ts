import { listMeasureChoices } from '../dataset/measureChoices.ts';
import { exactValue } from '../dataset/quantity.ts';
import { withBreakMark } from '../format/breakMark.ts';
import { formatDifference } from '../format/formatNumber.ts';
import { capitalise, sizeInWords } from '../format/sentence.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { canSayPartOfChange } from '../stats/contributions.ts';
import { type Compared, claimOf, nameMove } from './Compared.ts';
import type { ExplanationPart } from './ExplanationPart.ts';
import { countOf } from './figures.ts';
import { barOf, isAcross, type WholeChange } from './WholeChange.ts';

/** How much of the change of the whole is in its part, and how much is not; null where there is no such pair. */
export function explainFlag(compared: Compared): ExplanationPart | null {
  const { pair, dataset, figures, shown, baseline, comparison } = compared;
  if (pair === null) return null;
  const { complement, participle, label } = dataset.measures[pair.part]!;
  const moveOf = (measure: number) => {
    const [before, after] = [baseline, comparison].map((period) =>
      exactValue(countOf(figures, measure, shown, [period])),
    );
    return before === null || after === null ? null : after! - before!;
  };
  const [part, whole] = [moveOf(pair.part), moveOf(pair.whole)];
  if (part === null || whole === null || complement === undefined) return null;
  const parts = [
    { code: 0, value: part },
    { code: 1, value: whole - part },
  ];
  const canSayPart = canSayPartOfChange(parts, whole, SMALL_BASE);
  const change: WholeChange = { contributions: parts, value: whole, unit: 'count', canSayPart };
  const isMarked = isAcross(compared, shown);
  return {
    id: 'flag',
    question: `${capitalise(participle)} or ${complement.participle}?`,
    answer: describeFlag(compared, whole, part, isMarked),
    bars: [barOf(label, part, change, isMarked), barOf(complement.label, whole - part, change, isMarked)],
  };
}

function describeFlag(compared: Compared, whole: number, part: number, isMarked: boolean): string {
  const { pair, dataset } = compared;
  const [partMeasure, wholeMeasure] = [dataset.measures[pair!.part]!, dataset.measures[pair!.whole]!];
  const says = (value: number) => withBreakMark(formatDifference({ type: 'difference', value }), isMarked);
  const [flagged, rest] = [`${says(part)}`, `${says(whole - part)}`];
  const [named, other] = [partMeasure.participle, partMeasure.complement!.participle];
  if (whole === 0)
    return `The number ${wholeMeasure.participle} did not change: ${flagged} ${named}, ${rest} ${other}.`;
  const choice = listMeasureChoices(dataset).find(({ id }) => id === wholeMeasure.id);
  const move = choice === undefined ? 'change' : nameMove(claimOf(compared, choice));
  const size = `${sizeInWords(says(whole))} ${wholeMeasure.participle}`;
  // A part that moves the other way is no part "of" a rise or fall.
  return part * whole < 0 || (whole - part) * whole < 0
    ? `The ${move} of ${size} is ${flagged} ${named} and ${rest} ${other}.`
    : `Of the ${move} of ${size}, ${flagged} is ${named} and ${rest} is ${other}.`;
}
