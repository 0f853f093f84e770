import { memo, useMemo } from 'react';
import type { TrendView } from '../views/trend.ts';
import type { ChartProps } from './ChartProps.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './geometry.ts';
import { HaloText } from './HaloText.tsx';
import { HIDDEN } from './hidden.ts';
import { OptionGroup } from './OptionGroup.tsx';
import { type ChartPalette, seriesColour, seriesTextColour } from './palette.ts';
import { type PlacedPanel, placePanels } from './placePanels.ts';
import { Dot, TrendPaths } from './TrendLine.tsx';

const RADIUS = 2.2;

/** A small chart per member, all alike, to compare shapes and sizes. */
export const PanelsChart = memo(function PanelsChart(props: ChartProps<TrendView>) {
  const { view, width, height, label, palette, onPick, onHighlight } = props;
  const { panels, scaleText, ends, footY } = useMemo(
    () => placePanels(view, { width, height }),
    [view, width, height],
  );
  if (view.empty !== null) return null;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <text x={0} y={TEXT_SIZE} fontSize={TEXT_SIZE} fill={palette.muted} {...HIDDEN}>
        {scaleText}
      </text>
      <OptionGroup
        label={label}
        marks={panels}
        shared={{ palette }}
        draw={drawPanel}
        onPick={onPick}
        onHighlight={onHighlight}
      />
      {panels.map(({ topText, plot, option }) =>
        topText === '' ? null : (
          <HaloText
            key={option.keys[0]}
            halo={palette.surface}
            x={plot.left}
            y={plot.top + 7}
            fontSize={TEXT_SIZE}
            fill={palette.muted}
            pointerEvents="none"
          >
            {topText}
          </HaloText>
        ),
      )}
      {ends.map(({ x, text, anchor }) => (
        <text
          key={anchor}
          x={x}
          y={footY}
          textAnchor={anchor}
          fontSize={TEXT_SIZE}
          fill={palette.muted}
          {...HIDDEN}
        >
          {text}
        </text>
      ))}
    </svg>
  );
});

interface SharedProps {
  readonly palette: ChartPalette;
}

function drawPanel(panel: PlacedPanel, { palette }: SharedProps) {
  const { plot, nameY, lines, value } = panel;
  const colour = seriesColour(palette, panel.colour);
  const box = { x: plot.left, y: nameY - TEXT_SIZE, width: plot.right - plot.left };
  const height = plot.bottom - box.y + 3;
  return (
    <>
      <rect className="chart-hit" {...box} height={height} fill="transparent" />
      <rect
        className="chart-focus"
        {...box}
        height={height}
        rx={3}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        opacity={0}
      />
      <text fontSize={TEXT_SIZE} fontWeight={600} fill={seriesTextColour(palette, panel.colour)} {...HIDDEN}>
        {panel.isCut && <title>{panel.fullName}</title>}
        {lines.map((line, index) => (
          <tspan key={line} x={plot.left} y={nameY + index * LINE_HEIGHT}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      <text x={plot.right} y={nameY} textAnchor="end" fontSize={TEXT_SIZE} fill={palette.muted} {...HIDDEN}>
        {value}
      </text>
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke={palette.grid} />
      {panel.breaks.map((x) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={plot.top}
          y2={plot.bottom}
          stroke={palette.muted}
          strokeDasharray="3 3"
        />
      ))}
      <TrendPaths line={panel} colour={colour} width={2} palette={palette} />
      {panel.dots.map((dot) => (
        <Dot key={dot.period} dot={dot} radius={RADIUS} colour={colour} surface={palette.surface} />
      ))}
    </>
  );
}
