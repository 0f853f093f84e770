import { createCube } from '../dataset/createCube.ts';
import type { Dataset, Measure, Member, Reconciliation } from '../dataset/Dataset.ts';
import type { DatasetDescription, MeasureDescription, MemberDescription } from './DatasetDescription.ts';
import { missingCell } from './parseCell.ts';
import type { TableRow } from './readBody.ts';
import { listPeriods, type TableColumn } from './TableColumn.ts';

/**
 * Puts a table without errors and its description together.
 * Cells are ordered by member, then by year; a year without a column for a measure has missing cells there.
 */
export function buildDataset(
  description: DatasetDescription,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  reconciliation: Reconciliation | null,
): Dataset {
  const { version: _, default: __, category, time, measures, ...known } = description;
  const { grouping, members, ...words } = category;
  const periods = listPeriods(columns);
  const places = members.flatMap((_member, member) => periods.map((_period, period) => ({ member, period })));
  const rowOf = new Map(rows.map((row) => [row.member, row]));
  const createColumn = (measure: number) => {
    const positions = periods.map(({ id }) =>
      columns.findIndex((column) => column.measure === measure && column.period?.id === id),
    );
    const cells = places.map(
      ({ member, period }) => rowOf.get(member)?.cells[positions[period]!] ?? missingCell,
    );
    return {
      values: cells.map((cell) => cell.value),
      status: cells.map((cell) => cell.status),
      lower: cells.map((cell) => cell.lower),
      upper: cells.map((cell) => cell.upper),
    };
  };
  return {
    ...known,
    dimensions: [
      {
        type: 'category',
        ...words,
        members: members.map((member) => toMember(member, description)),
        ...(grouping && { grouping }),
      },
      { type: 'time', ...time, members: periods },
    ],
    measures: measures.map(toMeasure),
    ...(reconciliation && { reconciliation }),
    cube: createCube({
      sizes: [members.length, periods.length],
      codes: [places.map((place) => place.member), places.map((place) => place.period)],
      measures: measures.map((_measure, index) => createColumn(index)),
    }),
  };
}

function toMember({ group, ...member }: MemberDescription, { category }: DatasetDescription): Member {
  const index = category.grouping?.groups.findIndex(({ id }) => id === group) ?? -1;
  return index < 0 ? member : { ...member, group: index };
}

function toMeasure({ column: _, ...measure }: MeasureDescription): Measure {
  return measure;
}
