import { CELL_STATUS, type Reconciliation } from '../dataset/Dataset.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { createProblem, type Problem } from '../lib/Problem.ts';
import type { Cell } from './parseCell.ts';
import type { TableRow } from './readBody.ts';
import type { TableColumn } from './TableColumn.ts';

/**
 * Checks every printed total against the rows of its column.
 *
 * With a hidden or missing cell in the column the total has to lie between the sums of the bounds: such a column
 * counts as checked, not as equal. A total that is not a number itself is not checked. A total that would give away
 * the one hidden cell of its column is a warning, without the number. No printed total gives a null reconciliation.
 */
export function reconcileTotals(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): { readonly reconciliation: Reconciliation | null; readonly problems: readonly Problem[] } {
  const totals = rows.filter((row) => row.isTotal);
  const parts = rows.filter((row) => !row.isTotal);
  const problems: Problem[] = [];
  let columnsChecked = 0;
  let columnsEqual = 0;
  for (const total of totals) {
    columns.forEach(({ name }, index) => {
      const printed = total.cells[index]!;
      if (printed.status !== CELL_STATUS.present) return;
      const sum = sumBounds(parts.map((row) => row.cells[index]!));
      columnsChecked += 1;
      if (sum.lower === printed.value && sum.upper === printed.value) columnsEqual += 1;
      const place = { line: total.line, row: total.label, column: name };
      if (printed.value < sum.lower || printed.value > sum.upper) {
        const text = `the printed total is ${formatInteger(printed.value)}, the rows add up to ${formatSum(sum)}; find the number that is wrong.`;
        problems.push(createProblem('error', 'total-mismatch', place, text));
      } else problems.push(...checkDisclosure(parts, index, name));
    });
  }
  return { reconciliation: columnsChecked === 0 ? null : { columnsChecked, columnsEqual }, problems };
}

function sumBounds(cells: readonly Cell[]): { lower: number; upper: number } {
  return {
    lower: cells.reduce((sum, cell) => sum + cell.lower, 0),
    upper: cells.reduce((sum, cell) => sum + cell.upper, 0),
  };
}

function checkDisclosure(parts: readonly TableRow[], index: number, column: string): readonly Problem[] {
  const hidden = parts.filter((row) => row.cells[index]!.lower !== row.cells[index]!.upper);
  const [row] = hidden;
  if (row === undefined || hidden.length > 1 || row.cells[index]!.status !== CELL_STATUS.suppressed)
    return [];
  const text = 'the printed total gives away this one hidden count; do not publish the difference.';
  return [createProblem('warning', 'total-reveals-cell', { line: row.line, row: row.label, column }, text)];
}

function formatSum({ lower, upper }: { lower: number; upper: number }): string {
  if (lower === upper) return formatInteger(lower);
  return upper === Infinity
    ? `at least ${formatInteger(lower)}`
    : `between ${formatInteger(lower)} and ${formatInteger(upper)}`;
}
