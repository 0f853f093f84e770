import { BREAK_MARK } from '../format/breakMark.ts';
import { formatRatio } from '../format/formatNumber.ts';
import { shareOf } from '../stats/change.ts';
import { type Compared, changeOf, quantityIn, readChanges } from './Compared.ts';
import { formatChange } from './comparisonPairs.ts';
import {
  countAt,
  countOf,
  type Figures,
  formatQuantity,
  plottedValue,
  type Quantity,
  shareAt,
  valueAt,
} from './figures.ts';
import type { TableCell, TableColumn } from './table.ts';

/** The figures of one column. */
export interface ColumnReader {
  /** The cell of some rows summed, and of `allCodes` without filters beside it; null where the column has none. */
  readonly cellOf: (codes: readonly number[], allCodes: readonly number[]) => TableCell | null;
  /** The number of one row's cell, without making the cell; NaN where there is none. */
  readonly numberOf: (code: number) => number;
}

/** Reads a column of the table; what depends on the column alone is worked out here, once. */
export function createColumnReader(compared: Compared, column: TableColumn): ColumnReader {
  switch (column.type) {
    case 'trend':
      return { cellOf: () => null, numberOf: () => Number.NaN };
    case 'period':
      return readPeriod(compared, column);
    case 'change':
      return { cellOf: (codes) => changeCell(compared, codes), numberOf: readChanges(compared) };
    case 'ratio':
      return {
        cellOf: (codes) => ratioCell(compared, codes),
        numberOf: (code) => ratioCell(compared, [code]).value ?? Number.NaN,
      };
    case 'whole':
      return readWhole(compared);
    case 'share':
      return readShare(compared);
  }
}

function readPeriod(compared: Compared, column: TableColumn): ColumnReader {
  const { figures, allFigures, choice, time } = compared;
  const period = time.members.findIndex(({ id }) => `period:${id}` === column.id);
  return {
    cellOf: (codes, allCodes) =>
      quantityCell(quantityIn(compared, codes, period), quantityIn(compared, allCodes, period, allFigures)),
    numberOf: (code) => valueAt(figures, choice, code, period),
  };
}

function readWhole({ pair, figures, allFigures, comparison }: Compared): ColumnReader {
  if (pair === null) return { cellOf: () => null, numberOf: () => Number.NaN };
  const wholeIn = (source: Figures, codes: readonly number[]) =>
    countOf(source, pair.whole, codes, [comparison]);
  return {
    cellOf: (codes, allCodes) => quantityCell(wholeIn(figures, codes), wholeIn(allFigures, allCodes)),
    numberOf: (code) => countAt(figures, pair.whole, code, comparison),
  };
}

function readShare({ pair, figures, allFigures, comparison }: Compared): ColumnReader {
  if (pair === null) return { cellOf: () => null, numberOf: () => Number.NaN };
  const shareIn = (source: Figures, codes: readonly number[]) =>
    shareOf(
      countOf(source, pair.part, codes, [comparison]),
      countOf(source, pair.whole, codes, [comparison]),
    );
  return {
    cellOf: (codes, allCodes) => quantityCell(shareIn(figures, codes), shareIn(allFigures, allCodes)),
    numberOf: (code) => shareAt(figures, pair, code, comparison),
  };
}

function changeIn(compared: Compared, codes: readonly number[]) {
  const { baseline, comparison } = compared;
  return changeOf(
    compared,
    quantityIn(compared, codes, baseline),
    quantityIn(compared, codes, comparison),
    codes,
  );
}

function changeCell(compared: Compared, codes: readonly number[]): TableCell {
  const change = changeIn(compared, codes);
  const { difference } = change;
  const value = difference.type === 'unsaid' ? null : difference.value;
  return { ...plainCell(formatChange(change), value), mark: change.acrossBreak ? BREAK_MARK : null };
}

function ratioCell(compared: Compared, codes: readonly number[]): TableCell {
  const { ratio } = changeIn(compared, codes);
  return plainCell(formatRatio(ratio), ratio.type === 'unsaid' ? null : ratio.value);
}

function quantityCell(quantity: Quantity, unfiltered: Quantity): TableCell {
  const text = formatQuantity(quantity);
  const all = formatQuantity(unfiltered);
  // A part of a count is of the count of all; a share is a figure beside another.
  const ghostText = unfiltered.type === 'count' ? `of ${all}` : `(all ${all})`;
  return { text, value: plottedValue(quantity), ghostText: all === text ? null : ghostText };
}

function plainCell(text: string, value: number | null): TableCell {
  return { text, value, ghostText: null };
}
