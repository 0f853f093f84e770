import type { Dataset } from '../dataset/Dataset.ts';
import type { Masks, Totals } from '../engine/aggregate.ts';
import { createMask, EMPTY_SELECTION, isSameClause, type Selection } from '../engine/Selection.ts';
import type { Engine } from '../workers/createEngine.ts';
import type { OpenTotals } from './follow.ts';

/**
 * The totals of a table too large to sum in selectors, out of an engine that was given `listTables` to sum.
 * Resolves when those under no clause and those of the selection to open on are there.
 */
export async function openTotals(
  dataset: Dataset,
  engine: Pick<Engine, 'read' | 'prepare' | 'request'>,
  selection: Selection,
): Promise<OpenTotals> {
  let before = EMPTY_SELECTION;
  const request = (next: Selection, done: (totals: readonly Totals[]) => void) => {
    const active = findOnlyChange(dataset, before, next);
    before = next;
    engine.request(active, masksOf(dataset, next), done);
  };
  const ask = (next: Selection) =>
    new Promise<readonly Totals[]>((resolve) => {
      request(next, resolve);
    });
  const all = await ask(EMPTY_SELECTION);
  const first = masksOf(dataset, selection).every((mask) => mask === null) ? all : await ask(selection);
  const source = {
    all,
    read(next: Selection) {
      const totals = engine.read(masksOf(dataset, next));
      if (totals !== null) before = next;
      return totals;
    },
    request,
    prepare: (dimension: string, current: Selection) =>
      engine.prepare(positionOf(dataset, dimension), masksOf(dataset, current)),
  };
  return { source, first };
}

/** Time is never filtered by the engine: every table it sums has the periods side by side. */
function masksOf(dataset: Dataset, selection: Selection): Masks {
  return dataset.dimensions.map(({ id, type, members }) =>
    type === 'time' ? null : createMask(selection[id], members.length),
  );
}

/** Position of the only category dimension whose clause differs, or null. */
function findOnlyChange(dataset: Dataset, before: Selection, after: Selection): number | null {
  const changed = dataset.dimensions.filter(
    ({ id, type }) => type === 'category' && !isSameClause(before[id], after[id]),
  );
  const [only] = changed;
  return changed.length === 1 && only !== undefined ? positionOf(dataset, only.id) : null;
}

function positionOf(dataset: Dataset, id: string): number {
  return dataset.dimensions.findIndex((dimension) => dimension.id === id);
}
