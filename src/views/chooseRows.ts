import { formatInteger } from '../format/formatNumber.ts';
import { type Compared, shownMask } from './Compared.ts';
import { largestCodes } from './largestCodes.ts';
import { MOST_ROWS } from './options.ts';

/**
 * The rows a chart draws of `all`: every one where they are few, else the `MOST_ROWS` of highest rank, those selected
 * before the others, so that what was chosen is never left out for what was not.
 */
export function chooseRows(
  compared: Compared,
  all: readonly number[],
  rankOf: (code: number) => number,
): readonly number[] {
  if (all.length <= MOST_ROWS) return all;
  const chosen = largestCodes(compared.shown, MOST_ROWS, rankOf);
  const room = MOST_ROWS - chosen.length;
  if (room === 0 || all === compared.shown) return chosen;
  const isShown = shownMask(compared);
  const others = all.filter((code) => isShown[code] === 0);
  return [...chosen, ...largestCodes(others, room, rankOf)];
}

/** Which rows `chooseRows` chose and of how many; `most` ends "The 30 with …". */
export function describeChosen(
  { dimension, shown }: Compared,
  all: readonly number[],
  drawn: number,
  most: string,
): string {
  const plural = dimension.labelPlural.toLowerCase();
  const count = formatInteger(all.length);
  if (shown.length === dimension.members.length)
    return `The ${drawn} with ${most} of ${count} ${plural} are drawn.`;
  const selected = formatInteger(shown.length);
  if (shown.length >= drawn)
    return `The ${drawn} with ${most} of the ${selected} ${plural} selected are drawn.`;
  if (shown.length === 0) return `The ${drawn} with ${most} of ${count} ${plural} are drawn.`;
  return `The ${selected} selected and the ${drawn - shown.length} others with ${most}, of ${count} ${plural}, are drawn.`;
}
