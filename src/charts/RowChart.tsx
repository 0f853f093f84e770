import type { ReactNode } from 'react';
import type { Axis } from './Axis.ts';
import type { Size } from './geometry.ts';
import { MarksContext } from './MarksLayer.tsx';
import type { ChartPalette } from './palette.ts';
import { RowFrame } from './RowFrame.tsx';
import type { RowLayout } from './RowLayout.ts';

interface RowChartProps {
  readonly size: Size;
  readonly layout: RowLayout;
  readonly axis: Axis;
  readonly palette: ChartPalette;
  readonly children: ReactNode;
}

/** A frame for rows with marks in it. */
export function RowChart({ size, layout, axis, palette, children }: RowChartProps) {
  const { plot } = layout;
  return (
    <MarksContext value={children}>
      <RowFrame
        width={size.width}
        height={size.height}
        left={plot.left}
        right={plot.right}
        top={plot.top}
        bottom={plot.bottom}
        scale={axis.scale}
        unit={axis.unit}
        domain={axis.domain}
        ticks={axis.ticks}
        palette={palette}
      />
    </MarksContext>
  );
}
