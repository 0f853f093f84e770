import { useCallback } from 'react';
import { ComparisonChart } from '../charts/ComparisonChart.tsx';
import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { comparisonHeight } from '../charts/placeComparison.ts';
import { Select } from '../controls/Select.tsx';
import type { CategoryDimension, TimeDimension } from '../dataset/Dataset.ts';
import { BREAK_NOTE } from '../format/breakMark.ts';
import { selectChoice, selectRowDimension, selectTime } from '../store/selectors/compared.ts';
import { selectComparison, selectPanels } from '../store/selectors/views.ts';
import { createAlt, describeComparisonFinding } from '../views/captions.ts';
import { type ComparisonView, tabulateComparison } from '../views/comparison.ts';
import type { MemberPick } from '../views/MemberPick.ts';
import type { AxisScale, ComparisonMode, ComparisonOrder } from '../views/options.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { describeOneYear } from './describeOneYear.ts';
import { matchNeighbour, trendHeight } from './matchNeighbour.ts';
import { useExport } from './useExport.ts';

/** Baseline and comparison of every row. */
export function ComparisonCard() {
  const view = useDashboard(selectComparison);
  const choice = useDashboard(selectChoice);
  const time = useDashboard(selectTime);
  const order = useDashboard((state) => state.view.comparisonOrder);
  const actions = useActions();
  const panels = useDashboard(selectPanels);
  const { picks } = view;
  const onPick = useCallback((pick: MemberPick) => actions.pick(picks, pick), [actions, picks]);
  const exportChart = useExport();
  const dimension = useDashboard(selectRowDimension);
  const title = titleOf(view, dimension);
  const subtitle = subtitleOf(view, choice.label, time);
  const hasMark = view.rows.some((row) => row.crossesBreak);
  const draw = ({ width, height }: Size, isImage = false) => (
    <ComparisonChart
      view={view}
      width={width}
      height={height}
      label={`${title}: ${subtitle}`}
      palette={isImage ? IMAGE_PALETTE : SCREEN_PALETTE}
      {...(isImage ? {} : { onPick, onHighlight: actions.highlight })}
    />
  );
  const options = (
    <>
      <Select
        label="Compare"
        options={listModes(dimension)}
        value={view.mode}
        onChange={(id) => actions.adjust({ comparisonMode: id as ComparisonMode })}
      />
      {view.mode !== 'steps' && (
        <Select
          label="Order"
          options={[
            { id: 'change', label: 'Change' },
            { id: 'comparison', label: view.mode === 'averages' ? 'Later average' : view.comparison },
            { id: 'name', label: 'Name' },
          ]}
          value={order}
          onChange={(id) => actions.adjust({ comparisonOrder: id as ComparisonOrder })}
        />
      )}
      {view.unit === 'count' && (
        <Select
          label="Scale"
          options={[
            { id: 'linear', label: 'Linear' },
            { id: 'log', label: 'Log' },
          ]}
          value={view.scale}
          onChange={(id) => actions.adjust({ comparisonScale: id as AxisScale })}
        />
      )}
    </>
  );
  const marks = hasMark ? [BREAK_NOTE] : [];
  return (
    <ChartCard
      id="comparison"
      title={title}
      subtitle={subtitle}
      empty={view.empty}
      notes={[...view.notes, ...marks]}
      options={options}
      heightFor={(width) => matchNeighbour(comparisonHeight(view, width), trendHeight(panels, width))}
      renderChart={(size) => draw(size)}
      tabulate={() => tabulateComparison(view)}
      onExport={(format) => {
        const height = comparisonHeight(view);
        return exportChart({
          kind: 'comparison',
          format,
          describe: (headline) => {
            const finding = describeComparisonFinding(view, headline);
            return {
              title: finding,
              alt: createAlt(`${nameKind(view)}. ${subtitle}`, finding, tabulateComparison(view)),
              notes: [...marks, ...view.notes],
            };
          },
          draw: ({ width }) => ({ node: draw({ width, height }, true), height }),
        });
      }}
    />
  );
}

function subtitleOf(
  { baseline, comparison, unit }: ComparisonView,
  label: string,
  time: TimeDimension,
): string {
  if (baseline === comparison) return describeOneYear(label, comparison, time);
  const points = unit === 'fraction' ? '; change in percentage points' : '';
  return `${label}: hollow = ${baseline}, solid = ${comparison}${points}`;
}

function titleOf(
  { mode, baseline, comparison }: ComparisonView,
  { label, grouping }: CategoryDimension,
): string {
  const isOneYear = baseline === comparison;
  const years = isOneYear ? comparison : `${baseline} compared with ${comparison}`;
  switch (mode) {
    case 'steps':
      return 'Each year and the one before';
    case 'averages':
      return `Average years by ${label.toLowerCase()}`;
    case 'rest':
      return `What is selected and the rest, ${isOneYear ? comparison : `${baseline} and ${comparison}`}`;
    case 'groups':
      return `${grouping?.labelPlural ?? 'Groups'}, ${years}`;
    case 'years':
      return years;
  }
}

function listModes({ labelPlural, grouping }: CategoryDimension) {
  return [
    { id: 'years', label: `${labelPlural}, two years` },
    ...(grouping === undefined ? [] : [{ id: 'groups', label: `${grouping.labelPlural}, two years` }]),
    { id: 'rest', label: 'Selected and the rest' },
    { id: 'steps', label: 'Each year and the one before' },
    { id: 'averages', label: 'Averages before and after' },
  ];
}

/** What the picture is, in words. */
function nameKind({ mode, baseline, comparison }: ComparisonView): string {
  switch (mode) {
    case 'steps':
      return 'Dot chart of each year and the one before';
    case 'averages':
      return 'Dot chart of average years before and after';
    case 'rest':
      return 'Dot chart of what is selected and the rest';
    case 'groups':
    case 'years':
      return baseline === comparison ? 'Dot chart of one year' : 'Dot chart of two years';
  }
}
