import { ComparisonChart } from '../charts/ComparisonChart.tsx';
import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { comparisonHeight } from '../charts/placeComparison.ts';
import { Select } from '../controls/Select.tsx';
import { selectChoice } from '../store/selectors/compared.ts';
import { selectComparison } from '../store/selectors/views.ts';
import { createAlt, describeComparisonFinding } from '../views/captions.ts';
import { tabulateComparison } from '../views/comparison.ts';
import type { AxisScale, ComparisonOrder } from '../views/options.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { useExport } from './useExport.ts';
import { usePick } from './usePick.ts';

const BREAK_MARK = '† A rule change between the two years affects how these are counted.';

/** Baseline and comparison of every row. */
export function ComparisonCard() {
  const view = useDashboard(selectComparison);
  const choice = useDashboard(selectChoice);
  const order = useDashboard((state) => state.view.comparisonOrder);
  const actions = useActions();
  const onPick = usePick();
  const exportChart = useExport();
  const title =
    view.baseline === view.comparison ? view.comparison : `${view.baseline} compared with ${view.comparison}`;
  const unit = view.unit === 'fraction' ? '; change in percentage points' : '';
  const subtitle = `${choice.label}: hollow = ${view.baseline}, solid = ${view.comparison}${unit}`;
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
        label="Order"
        options={[
          { id: 'change', label: 'Change' },
          { id: 'comparison', label: view.comparison },
          { id: 'name', label: 'Name' },
        ]}
        value={order}
        onChange={(id) => actions.adjust({ comparisonOrder: id as ComparisonOrder })}
      />
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
  const marks = hasMark ? [BREAK_MARK] : [];
  return (
    <ChartCard
      id="comparison"
      title={title}
      subtitle={subtitle}
      empty={view.empty}
      notes={[...view.notes, ...marks]}
      options={options}
      heightFor={(width) => comparisonHeight(view, width)}
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
              alt: createAlt(`Dot chart of two years. ${subtitle}`, finding, tabulateComparison(view)),
              notes: [...marks, ...view.notes],
            };
          },
          draw: ({ width }) => ({ node: draw({ width, height }, true), height }),
        });
      }}
    />
  );
}
