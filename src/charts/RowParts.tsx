import { baselineShift, LINE_HEIGHT } from './geometry.ts';
import { HaloText } from './HaloText.tsx';
import { HIDDEN } from './hidden.ts';
import type { ChartPalette } from './palette.ts';
import type { RowLabel, RowLayout } from './RowLayout.ts';

interface RowBackProps {
  readonly y: number;
  readonly width: number;
  readonly pitch: number;
}

/** What a pointer meets anywhere on a row, and the outline of a row in focus. */
export function RowBack({ y, width, pitch }: RowBackProps) {
  const top = y - pitch / 2;
  return (
    <>
      <rect className="chart-hit" x={0} y={top} width={width} height={pitch} fill="transparent" />
      <rect
        className="chart-focus"
        x={1}
        y={top + 1}
        width={width - 2}
        height={pitch - 2}
        rx={3}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        opacity={0}
      />
    </>
  );
}

interface RowNameProps {
  readonly label: RowLabel;
  readonly y: number;
  readonly layout: RowLayout;
  readonly fill: string;
}

export function RowName({ label, y, layout: { labelX, fontSize }, fill }: RowNameProps) {
  const first = y + baselineShift(fontSize) - ((label.lines.length - 1) * LINE_HEIGHT) / 2;
  return (
    <text textAnchor="end" fontSize={fontSize} fill={fill} {...HIDDEN}>
      {label.isCut && <title>{label.text}</title>}
      {label.lines.map((line, index) => (
        <tspan key={index} x={labelX} y={first + index * LINE_HEIGHT}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
}

interface RowTextProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly palette: ChartPalette;
}

export function RowText({ x, y, text, palette }: RowTextProps) {
  return (
    <HaloText halo={palette.surface} x={x} y={y + baselineShift(12)} fill={palette.muted}>
      {text}
    </HaloText>
  );
}
