import type { Dataset } from '../dataset/Dataset.ts';
import type { Selection } from '../engine/Selection.ts';
import { formatCount, formatCounted } from '../format/formatNumber.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import type { Compared } from './Compared.ts';
import { countOf } from './figures.ts';
import { describeClause } from './scope.ts';

/** One active clause, as a chip that can be taken away. */
export interface Chip {
  readonly dimension: string;
  readonly label: string;
  /** `Offence`: said before the label where it would not be clear alone. */
  readonly dimensionLabel: string;
}

export function createChips(dataset: Dataset, selection: Selection): readonly Chip[] {
  return dataset.dimensions.flatMap((dimension) => {
    const clause = selection[dimension.id];
    if (clause === undefined) return [];
    const label = describeClause(dataset, dimension.id, clause);
    return [{ dimension: dimension.id, label, dimensionLabel: dimension.label }];
  });
}

/**
 * What is announced after each change, summed over the years shown:
 * `3 offences, 2017-18 to 2019-20: 152 flagged of 1,617 recorded`.
 */
export function createSummary(compared: Compared, periods: readonly number[]): string {
  const { dimension, dataset, time, shown, figures, pair, choice } = compared;
  const counted = formatCounted(
    shown.length,
    dimension.label.toLowerCase(),
    dimension.labelPlural.toLowerCase(),
  );
  const years =
    periods.length === 0 ? `no ${time.labelPlural.toLowerCase()}` : formatPeriods(time.members, periods);
  const sum = (measure: number) => formatCount(countOf(figures, measure, shown, periods));
  const says = (measure: number) => `${sum(measure)} ${dataset.measures[measure]!.participle}`;
  if (pair !== null) return `${counted}, ${years}: ${says(pair.part)} of ${says(pair.whole)}`;
  return `${counted}, ${years}: ${says(choice.type === 'count' ? choice.measure : choice.whole)}`;
}
