import { useMemo } from 'react';
import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { TrendChart } from '../charts/TrendChart.tsx';
import { Select } from '../controls/Select.tsx';
import { selectChoice, selectRowDimension, selectTime } from '../store/selectors/compared.ts';
import { selectTrend } from '../store/selectors/views.ts';
import { createAlt } from '../views/captions.ts';
import type { TrendLines, TrendScale } from '../views/options.ts';
import { tabulateTrend } from '../views/trend.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { useExport } from './useExport.ts';
import { usePick } from './usePick.ts';

const HINT = 'Select a line to filter; drag across years to narrow them.';
const IMAGE_HEIGHT = 460;

const SCALES = [
  { id: 'count', label: 'Count' },
  { id: 'index', label: 'Index' },
  { id: 'log', label: 'Log' },
];

/** Lines over the years, with the brush. */
export function TrendCard() {
  const view = useDashboard(selectTrend);
  const choice = useDashboard(selectChoice);
  const dimension = useDashboard(selectRowDimension);
  const time = useDashboard(selectTime);
  const lines = useDashboard((state) => state.view.trendLines);
  const actions = useActions();
  const onPick = usePick();
  const exportChart = useExport();
  const title = view.lines === 'groups' ? `Trend by ${dimension.grouping?.label.toLowerCase()}` : 'Trend';
  const subtitle = subtitleOf(choice.label, time.label, view.scale, view.unit);
  const selected = view.periods.filter((period) => period.selected).map(({ code }) => code);
  const first = selected[0];
  const last = selected.at(-1);
  const isBrushed = selected.length < view.periods.length && first !== undefined && last !== undefined;
  const brush = useMemo(() => (isBrushed ? { first: first!, last: last! } : null), [isBrushed, first, last]);
  const draw = ({ width, height }: Size, isImage = false) => (
    <TrendChart
      view={view}
      width={width}
      height={height}
      label={`${title}: ${subtitle}`}
      palette={isImage ? IMAGE_PALETTE : SCREEN_PALETTE}
      brush={brush}
      {...(isImage
        ? {}
        : {
            onPick,
            onHighlight: actions.highlight,
            onBrush: actions.brush,
          })}
    />
  );
  const options = (
    <>
      {view.unit !== 'fraction' && (
        <Select
          label="Scale"
          options={SCALES}
          value={view.scale}
          onChange={(id) => actions.adjust({ trendScale: id as TrendScale })}
        />
      )}
      {dimension.grouping !== undefined && (
        <Select
          label="Lines"
          options={[
            { id: 'auto', label: 'Automatic' },
            { id: 'groups', label: `By ${dimension.grouping.label.toLowerCase()}` },
            { id: 'members', label: `By ${dimension.label.toLowerCase()}` },
          ]}
          value={lines}
          onChange={(id) => actions.adjust({ trendLines: id as TrendLines })}
        />
      )}
    </>
  );
  return (
    <ChartCard
      id="trend"
      title={title}
      subtitle={subtitle}
      empty={view.empty}
      notes={[...view.notes, ...view.breaks.map((rule) => `${rule.label}, ${rule.month}: ${rule.text}`)]}
      options={options}
      heightFor={(width) => (width < 480 ? 300 : 360)}
      renderChart={(size) => draw(size)}
      tabulate={() => tabulateTrend(view)}
      onExport={(format) =>
        exportChart({
          kind: 'trend',
          format,
          describe: ({ finding }) => ({
            title: finding,
            alt: createAlt(`Line chart: ${subtitle}`, finding, tabulateTrend(view)),
            notes: [...view.notes, ...(view.lines === 'groups' ? [dimension.grouping!.note] : [])],
          }),
          draw: ({ width }) => ({ node: draw({ width, height: IMAGE_HEIGHT }, true), height: IMAGE_HEIGHT }),
        })
      }
      footer={<p className="screen-only">{HINT}</p>}
    />
  );
}

function subtitleOf(label: string, period: string, scale: TrendScale, unit: string): string {
  if (unit === 'index') return `${label}, index: baseline year = 100`;
  const each = `${label} by ${period.toLowerCase()}`;
  return scale === 'log' ? `${each}, log scale` : each;
}
