import type { Dataset } from '../../src/dataset/Dataset.ts';
import { listMeasureChoices, pairOf } from '../../src/dataset/measureChoices.ts';
import { EMPTY_SELECTION, listSelected, type Selection } from '../../src/engine/Selection.ts';
import { listRules } from '../../src/views/breakMask.ts';
import type { Compared } from '../../src/views/Compared.ts';
import {
  categoryDimensionsOf,
  createFigures,
  rowDimensionOf,
  timeDimensionOf,
} from '../../src/views/figures.ts';
import type { Others } from '../../src/views/options.ts';

interface Wish {
  readonly rows?: string;
  readonly measure?: string;
  readonly selection?: Selection;
  readonly baseline?: number;
  readonly comparison?: number;
  readonly others?: Others;
}

/** What the views are computed from; the first category, the first measure and the first and last year unless said. */
export function createCompared(dataset: Dataset, wish: Wish = {}): Compared {
  const selection = wish.selection ?? EMPTY_SELECTION;
  const time = timeDimensionOf(dataset);
  const dimension = rowDimensionOf(dataset, wish.rows ?? categoryDimensionsOf(dataset)[0]!.id);
  const choices = listMeasureChoices(dataset);
  const choice = choices.find(({ id }) => id === (wish.measure ?? choices[0]!.id));
  if (choice === undefined) throw new Error(`createCompared: expected a measure choice, got ${wish.measure}`);
  const allFigures = createFigures(dataset, dimension.id, EMPTY_SELECTION);
  const isFiltered = categoryDimensionsOf(dataset).some(
    ({ id }) => id !== dimension.id && selection[id] !== undefined,
  );
  return {
    dataset,
    choice,
    pair: pairOf(dataset, choice),
    dimension,
    time,
    figures: isFiltered ? createFigures(dataset, dimension.id, selection) : allFigures,
    allFigures,
    rules: listRules(dataset, dimension.id, selection),
    shown: listSelected(selection[dimension.id], dimension.members.length),
    baseline: wish.baseline ?? 0,
    comparison: wish.comparison ?? time.members.length - 1,
    others: wish.others ?? 'dim',
  };
}
