import type { Selection } from '../../src/engine/Selection.ts';
import { loadDefaultBuiltIn } from '../../src/sources/builtIn.ts';
import type { Compared } from '../../src/views/Compared.ts';
import { createCompared } from '../helpers/createCompared.ts';

export const dataset = loadDefaultBuiltIn();
const rows = dataset.dimensions.find((dimension) => dimension.type === 'category')!;

/** The built-in table with a measure, and only some members of its rows. */
export function compareBuiltIn(measure: string, members?: readonly number[]): Compared {
  const selection: Selection =
    members === undefined ? {} : { [rows.id]: { type: 'members', codes: members } };
  return createCompared(dataset, { measure, selection });
}

export const measures = {
  part: dataset.measures.find((measure) => measure.subsetOf !== undefined)!.id,
  whole: dataset.measures.find((measure) => measure.subsetOf === undefined)!.id,
  share: dataset.measures.find((measure) => measure.share !== undefined)!.share!.id,
};
