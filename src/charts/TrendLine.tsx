import { baselineShift, TEXT_SIZE } from './geometry.ts';
import { HIDDEN } from './hidden.ts';
import { type ChartPalette, seriesColour, seriesTextColour } from './palette.ts';
import type { PlacedDot, PlacedLine } from './placeTrend.ts';
import { LABEL_LINE, type PlacedTrendLabel, VALUE_GAP } from './placeTrendLabels.ts';

/** Dashes of the first, second, … line of one colour. */
const DASHES = [undefined, '7 4', '2 3.5', '9 3 2 3', '12 4', '4 2'];

/** A step across a rule change: neither a line nor a gap. */
const CROSSED_DASH = '1.5 5';

interface SharedProps {
  /** Pixels between periods: dots are smaller where they would touch. */
  readonly step: number;
  readonly palette: ChartPalette;
}

/** One line with its dots and name; a broad transparent line under it is what a pointer meets. */
export function drawTrendLine(line: PlacedLine, { step, palette }: SharedProps) {
  const colour = line.isContext ? palette.context : seriesColour(palette, line.colour);
  const radius = line.isContext ? 1.75 : step < 16 ? 2 : 3.5;
  return (
    <>
      <path
        className="chart-focus"
        d={line.path}
        fill="none"
        stroke="currentColor"
        strokeWidth={8}
        strokeLinejoin="round"
        opacity={0}
      />
      <path d={line.path} fill="none" stroke="transparent" strokeWidth={16} pointerEvents="stroke" />
      <TrendPaths
        line={line}
        colour={colour}
        width={line.isContext ? 1.25 : 2.5}
        dashes={line.isContext ? undefined : DASHES[line.variant % DASHES.length]}
        palette={palette}
      />
      {line.leader && (
        <line
          x1={line.leader.from.x}
          y1={line.leader.from.y}
          x2={line.leader.to.x}
          y2={line.leader.to.y}
          stroke={colour}
          strokeOpacity={0.6}
        />
      )}
      {line.dots.map((dot) => (
        <Dot key={dot.period} dot={dot} radius={radius} colour={colour} surface={palette.surface} />
      ))}
      {line.label && <TrendLabel line={line} label={line.label} palette={palette} />}
    </>
  );
}

interface TrendPathsProps {
  readonly line: Pick<PlacedLine, 'ghostPath' | 'solidPath' | 'crossedPath'>;
  readonly colour: string;
  readonly width: number;
  readonly dashes?: string | undefined;
  readonly palette: ChartPalette;
}

/** The ghost, the steps across a rule change, and the rest of a line over them. */
export function TrendPaths({ line, colour, width, dashes, palette }: TrendPathsProps) {
  return (
    <>
      {line.ghostPath !== '' && (
        <path
          d={line.ghostPath}
          fill="none"
          stroke={palette.context}
          strokeWidth={1.5}
          strokeDasharray="3 4"
          pointerEvents="none"
        />
      )}
      {line.crossedPath !== '' && (
        <path
          d={line.crossedPath}
          fill="none"
          stroke={colour}
          strokeWidth={Math.max(1, width * 0.6)}
          strokeDasharray={CROSSED_DASH}
          strokeOpacity={0.75}
          data-crossed=""
        />
      )}
      <path
        d={line.solidPath}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeLinejoin="round"
        strokeLinecap={dashes === undefined ? 'round' : 'butt'}
        strokeDasharray={dashes}
      />
    </>
  );
}

interface DotProps {
  readonly dot: PlacedDot;
  readonly radius: number;
  readonly colour: string;
  readonly surface: string;
}

export function Dot({ dot, radius, colour, surface }: DotProps) {
  const circle = (
    <circle
      cx={dot.x}
      cy={dot.y}
      r={radius}
      fill={dot.isPartial ? surface : colour}
      stroke={colour}
      strokeWidth={dot.isPartial ? 1.75 : 0}
      data-tip={dot.tip}
    />
  );
  if (dot.whisker === null) return circle;
  return (
    <>
      <line
        x1={dot.x}
        x2={dot.x}
        y1={dot.whisker.top}
        y2={dot.whisker.bottom}
        stroke={colour}
        strokeWidth={2}
        strokeOpacity={0.55}
        data-whisker=""
      />
      {circle}
    </>
  );
}

/** The space after a name, in pixels at the text size. */
const SPACE_WIDTH = 3.3;

interface TrendLabelProps {
  readonly line: PlacedLine;
  readonly label: PlacedTrendLabel;
  readonly palette: ChartPalette;
}

function TrendLabel({ line, label, palette }: TrendLabelProps) {
  const rows = label.lines.length + (label.valuePlace === 'below' ? 1 : 0);
  const first = label.y + label.height / 2 - ((rows - 1) * LABEL_LINE) / 2 + baselineShift(TEXT_SIZE);
  const last = first + (rows - 1) * LABEL_LINE;
  const fill = line.isContext ? palette.muted : seriesTextColour(palette, line.colour);
  return (
    <>
      <rect
        className="chart-hit"
        x={label.x - 4}
        y={label.y}
        width={label.width + 4}
        height={label.height}
        fill="transparent"
      />
      <text fontSize={TEXT_SIZE} fontWeight={600} fill={fill} {...HIDDEN}>
        {label.isCut && <title>{line.name}</title>}
        {label.lines.map((text, index) => (
          <tspan key={index} x={label.x} y={first + index * LABEL_LINE}>
            {`${text} `}
          </tspan>
        ))}
        {label.valuePlace !== 'none' && (
          <tspan
            fontWeight={400}
            fill={palette.muted}
            {...(label.valuePlace === 'below'
              ? { x: label.valueX, y: last }
              : { dx: VALUE_GAP - SPACE_WIDTH })}
          >
            {label.value}
          </tspan>
        )}
      </text>
    </>
  );
}
