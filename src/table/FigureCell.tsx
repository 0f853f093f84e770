import type { CSSProperties, ReactNode } from 'react';
import type { RowTrend, TableColumn, TableRow } from '../views/table.ts';
import { shadeOf } from './shading.ts';

/** Draws the small trend line of a row in its colour, -1 for totals. */
export type RenderTrend = (trend: RowTrend, colour: number) => ReactNode;

interface FigureCellProps {
  readonly row: TableRow;
  readonly column: TableColumn;
  /** The figure shaded most; 0 for no shading. */
  readonly largest: number;
  readonly renderTrend: RenderTrend;
}

export function FigureCell({ row, column, largest, renderTrend }: FigureCellProps) {
  if (column.type === 'trend') return <td className="trend-cell">{renderTrend(row.trend, row.colour)}</td>;
  const cell = row.cells[column.id];
  const shade = shadeOf(row, column, largest);
  const keys = column.key === null ? {} : { 'data-keys': column.key };
  const shading = shade === null ? {} : { style: { '--shade': shade } as CSSProperties };
  if (cell === undefined) return <td {...keys} />;
  const ghostText = row.type === 'member' ? null : cell.ghostText;
  return (
    <td {...keys} {...shading} className={shade === null ? undefined : 'is-shaded'}>
      {cell.value === null ? <span className="reason">{cell.text}</span> : cell.text}
      {cell.mark && <span className="break-mark">{` ${cell.mark}`}</span>}
      {ghostText !== null && <span className="ghost">{` ${ghostText}`}</span>}
    </td>
  );
}
