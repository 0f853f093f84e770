import { formatInteger } from '../format/formatNumber.ts';
import { createProblem, type Problem } from '../lib/Problem.ts';
import type { DatasetDescription } from './DatasetDescription.ts';
import type { TableRow } from './readBody.ts';
import type { TableColumn } from './TableColumn.ts';

/**
 * Checks in every row, totals too, that no measure is above the one that contains it in the same year. A whole below 0
 * is a correction of earlier figures, of which a part may be corrected less or not at all: nothing is said of it.
 * Hidden and missing cells are at fault only when even their bounds cannot fit.
 */
export function checkSubsets(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  description: DatasetDescription,
): readonly Problem[] {
  const pairs = findPairs(columns, description);
  return rows.flatMap(({ line, label, cells }) =>
    pairs.flatMap(({ part, whole }) => {
      const least = cells[part]!.lower;
      const most = cells[whole]!.upper;
      if (least <= most || most < 0) return [];
      const text = `${formatInteger(least)} is more than the ${formatInteger(most)} under “${columns[whole]!.name}” that contain it; check both numbers.`;
      return [
        createProblem('error', 'subset-above-whole', { line, row: label, column: columns[part]!.name }, text),
      ];
    }),
  );
}

/** Positions of a subset's column and of the column of its whole, per year. */
function findPairs(
  columns: readonly TableColumn[],
  { measures }: DatasetDescription,
): readonly { part: number; whole: number }[] {
  return columns.flatMap(({ period, measure }, part) => {
    const subsetOf = measure === null ? undefined : measures[measure]?.subsetOf;
    if (subsetOf === undefined || period === null) return [];
    const whole = columns.findIndex(
      (other) =>
        other.period?.id === period.id && other.measure !== null && measures[other.measure]?.id === subsetOf,
    );
    return whole < 0 ? [] : [{ part, whole }];
  });
}
