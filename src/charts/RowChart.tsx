import type { ReactNode } from 'react';
import type { Axis } from './Axis.ts';
import type { Size } from './geometry.ts';
import { NumberAxis } from './NumberAxis.tsx';
import { OptionGroup, type OptionMark } from './OptionGroup.tsx';
import type { ChartPalette } from './palette.ts';
import type { RowLayout } from './RowLayout.ts';
import type { RovingEvents } from './useRovingOptions.ts';

/** What every row of a chart is drawn with. */
export interface RowShared {
  readonly layout: RowLayout;
  readonly width: number;
  readonly palette: ChartPalette;
}

interface RowChartProps<Row extends OptionMark> extends RovingEvents {
  readonly label: string;
  readonly size: Size;
  readonly layout: RowLayout;
  readonly axis: Axis;
  readonly palette: ChartPalette;
  readonly rows: readonly Row[];
  /** Draws one row; a function of the module. */
  readonly draw: (row: Row, shared: RowShared) => ReactNode;
  /** What stands under the rows. */
  readonly children?: ReactNode;
}

/** A drawing for rows: the number axis on top, its grid, what stands under the rows, then the rows as options. */
export function RowChart<Row extends OptionMark>(props: RowChartProps<Row>) {
  const { label, size, layout, axis, palette, rows, draw, children, ...events } = props;
  const { width, height } = size;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <NumberAxis plot={layout.plot} axis={axis} direction="right" palette={palette} />
      {children}
      <OptionGroup label={label} marks={rows} shared={{ layout, width, palette }} draw={draw} {...events} />
    </svg>
  );
}
