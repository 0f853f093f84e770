import { useMemo } from 'react';
import { PanelsChart } from '../charts/PanelsChart.tsx';
import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { comparisonHeight } from '../charts/placeComparison.ts';
import { panelsHeight } from '../charts/placePanels.ts';
import { TrendChart } from '../charts/TrendChart.tsx';
import { Select } from '../controls/Select.tsx';
import { selectChoice, selectRowDimension, selectTime } from '../store/selectors/compared.ts';
import { selectComparison, selectTrend } from '../store/selectors/views.ts';
import { createAlt } from '../views/captions.ts';
import type { ComparisonView } from '../views/comparison.ts';
import type { PanelScale, TrendLines, TrendScale } from '../views/options.ts';
import { type TrendView, tabulateTrend } from '../views/trend.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { matchNeighbour, trendHeight } from './matchNeighbour.ts';
import { useExport } from './useExport.ts';
import { usePick } from './usePick.ts';

const HINT = 'Select a line to filter; drag across years to narrow them.';
const PANELS_HINT = 'Select a small chart to filter.';
const IMAGE_HEIGHT = 460;

const PANEL_SCALES = [
  { id: 'shared', label: 'Shared' },
  { id: 'free', label: 'Free' },
];

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
  const comparison = useDashboard(selectComparison);
  const lines = useDashboard((state) => state.view.trendLines);
  const uncertainty = useDashboard((state) => state.view.uncertainty);
  const actions = useActions();
  const onPick = usePick();
  const exportChart = useExport();
  const isPanels = view.lines === 'panels';
  const title = view.lines === 'groups' ? `Trend by ${dimension.grouping?.label.toLowerCase()}` : 'Trend';
  const subtitle = subtitleOf(choice.label, time.label, view.scale, view.unit);
  const selected = view.periods.filter((period) => period.selected).map(({ code }) => code);
  const first = selected[0];
  const last = selected.at(-1);
  const isBrushed = selected.length < view.periods.length && first !== undefined && last !== undefined;
  const brush = useMemo(() => (isBrushed ? { first: first!, last: last! } : null), [isBrushed, first, last]);
  const draw = ({ width, height }: Size, isImage = false) => {
    const shared = {
      view,
      width,
      height,
      label: `${title}: ${subtitle}`,
      palette: isImage ? IMAGE_PALETTE : SCREEN_PALETTE,
      ...(isImage ? {} : { onPick, onHighlight: actions.highlight }),
    };
    if (isPanels) return <PanelsChart {...shared} />;
    return <TrendChart {...shared} brush={brush} {...(isImage ? {} : { onBrush: actions.brush })} />;
  };
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
      <Select
        label="Lines"
        options={[
          { id: 'auto', label: 'Automatic' },
          ...(dimension.grouping === undefined
            ? []
            : [
                { id: 'groups', label: `By ${dimension.grouping.label.toLowerCase()}` },
                { id: 'members', label: `By ${dimension.label.toLowerCase()}` },
              ]),
          { id: 'panels', label: `Small chart per ${dimension.label.toLowerCase()}` },
        ]}
        value={lines}
        onChange={(id) => actions.adjust({ trendLines: id as TrendLines })}
      />
      {isPanels && (
        <Select
          label="Axes"
          options={PANEL_SCALES}
          value={view.panelScale}
          onChange={(id) => actions.adjust({ panelScale: id as PanelScale })}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={uncertainty}
          onChange={() => actions.adjust({ uncertainty: !uncertainty })}
        />
        <span className="check-label">Intervals</span>
      </label>
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
      heightFor={(width) => heightFor(view, comparison, width)}
      renderChart={(size) => draw(size)}
      tabulate={() => tabulateTrend(view)}
      onExport={(format) =>
        exportChart({
          kind: 'trend',
          format,
          describe: ({ finding }) => ({
            title: finding,
            alt: createAlt(
              `${isPanels ? 'Small line charts' : 'Line chart'}: ${subtitle}`,
              finding,
              tabulateTrend(view),
            ),
            notes: [...view.notes, ...(view.lines === 'groups' ? [dimension.grouping!.note] : [])],
          }),
          draw: ({ width }) => {
            const height = isPanels ? panelsHeight(view, width) : IMAGE_HEIGHT;
            return { node: draw({ width, height }, true), height };
          },
        })
      }
      footer={<p className="screen-only">{isPanels ? PANELS_HINT : HINT}</p>}
    />
  );
}

function heightFor(view: TrendView, comparison: ComparisonView, width: number): number {
  const isPanels = view.lines === 'panels';
  const own = trendHeight(isPanels ? view : null, width);
  return isPanels ? own : matchNeighbour(own, comparisonHeight(comparison, width));
}

function subtitleOf(label: string, period: string, scale: TrendScale, unit: string): string {
  if (unit === 'index') return `${label}, index: baseline year = 100`;
  const each = `${label} by ${period.toLowerCase()}`;
  return scale === 'log' ? `${each}, log scale` : each;
}
