import { listMeasureChoices } from '../dataset/measureChoices.ts';
import { withBreakMark } from '../format/breakMark.ts';
import { formatPoints, formatPointsInFull, tenthsOfPoints } from '../format/formatNumber.ts';
import { lowerFirst, sizeInWords } from '../format/sentence.ts';
import type { ShareDecomposition } from '../stats/decomposeShareChange.ts';
import { type Compared, claimOf } from './Compared.ts';
import type { ExplanationBar, ExplanationPart } from './ExplanationPart.ts';
import { splitShareChange } from './shareChange.ts';
import { isAcross } from './WholeChange.ts';

/** Whether the share moved inside the rows or because their mix did; null for a single row, or without a share. */
export function explainMix(compared: Compared): ExplanationPart | null {
  const { pair, dataset, dimension, shown } = compared;
  const split = splitShareChange(compared, shown);
  if (split === null || pair === null || shown.length < 2) return null;
  const plural = dimension.labelPlural.toLowerCase();
  const share = dataset.measures[pair.part]!.share?.label ?? 'Share';
  const isMarked = isAcross(compared, shown);
  return {
    id: 'mix',
    question: `${share}: within ${plural}, or by their mix?`,
    answer: describeMix(compared, split, share, isMarked),
    bars: [
      pointsBar(`Within ${plural}`, split.within, isMarked),
      pointsBar(`Mix of ${plural}`, split.mix, isMarked),
    ],
  };
}

function describeMix(
  compared: Compared,
  split: ShareDecomposition,
  share: string,
  isMarked: boolean,
): string {
  const { dataset, dimension, pair } = compared;
  const { change, within, mix } = split;
  const plural = dimension.labelPlural.toLowerCase();
  const points = (value: number) => withBreakMark(formatPoints({ type: 'points', value }), isMarked);
  const parts = `${points(within)} from shares moving within ${plural}, ${points(mix)} from the mix, as ${plural} did not grow or shrink alike`;
  if (change === 0) return `${share} did not change: ${parts}.`;
  const choice = listMeasureChoices(dataset).find(
    ({ type, id }) => type === 'share' && id === dataset.measures[pair!.part]!.share?.id,
  );
  const claim = choice === undefined ? 'unsayable' : claimOf(compared, choice);
  const plain = change > 0 ? 'went up' : 'went down';
  const verb = claim === 'rose' || claim === 'fell' ? claim : plain;
  const size = withBreakMark(sizeInWords(formatPointsInFull({ type: 'points', value: change })), isMarked);
  const isRounded = tenthsOfPoints(within) + tenthsOfPoints(mix) !== tenthsOfPoints(change);
  const rounding = isRounded ? ' The parts are rounded.' : '';
  return `${describeMostly(split, plural)}: ${lowerFirst(share)} ${verb} by ${size}, ${parts}.${rounding}`;
}

/** One part is most of a change where it is over three quarters of the two together, by size. */
const MOSTLY = 0.75;

function describeMostly({ within, mix }: ShareDecomposition, plural: string): string {
  const size = Math.abs(within) + Math.abs(mix);
  if (Math.abs(within) > MOSTLY * size) return `Mostly within ${plural}`;
  if (Math.abs(mix) > MOSTLY * size) return `Mostly the mix of ${plural}`;
  return Math.sign(within) === Math.sign(mix) ? 'Both' : 'Two movements against each other';
}

/** A bar of a share where the figures beside it are counts: its unit is written out. */
function pointsBar(label: string, value: number, isMarked: boolean): ExplanationBar {
  const valueText = withBreakMark(formatPointsInFull({ type: 'points', value }), isMarked);
  return { keys: [], label, value, valueText, partText: '' };
}
