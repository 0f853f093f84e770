import { ComparisonChart } from '../../src/charts/ComparisonChart.tsx';
import { SCREEN_PALETTE } from '../../src/charts/palette.ts';
import { comparisonHeight } from '../../src/charts/placeComparison.ts';
import { type ComparisonView, createComparisonView } from '../../src/views/comparison.ts';
import type { GalleryState } from './GalleryState.ts';
import { compareBuiltIn, measures } from './tables.ts';

function state(name: string, view: ComparisonView): GalleryState {
  return {
    name,
    draw: (width) => (
      <ComparisonChart
        view={view}
        width={width}
        height={comparisonHeight(view, width)}
        label="Comparison"
        palette={SCREEN_PALETTE}
      />
    ),
  };
}

const linear = { order: 'change', scale: 'linear' } as const;
const periods = [0, 1, 2, 3, 4];
const plain = createComparisonView(compareBuiltIn(measures.part), linear);

export const states: readonly GalleryState[] = [
  state('all', plain),
  state('some chosen', createComparisonView(compareBuiltIn(measures.part, [1, 6, 8]), linear)),
  state('log', createComparisonView(compareBuiltIn(measures.part), { ...linear, scale: 'log' })),
  state('share', createComparisonView(compareBuiltIn(measures.share), linear)),
  state('intervals', createComparisonView(compareBuiltIn(measures.part), { ...linear, uncertainty: true })),
  ...(['steps', 'averages', 'groups', 'rest'] as const).map((mode) =>
    state(
      mode,
      createComparisonView(compareBuiltIn(measures.part, [1, 6, 8]), {
        ...linear,
        mode,
        periods,
        uncertainty: true,
      }),
    ),
  ),
  state('ghosts and reasons', {
    ...plain,
    rows: plain.rows.slice(0, 6).map((row, index) => ({
      ...row,
      ghost: { before: (row.before ?? 0) * 1.6, after: (row.after ?? 0) * 1.3 },
      ...(index === 2 && { before: null, change: null, changeText: 'suppressed' }),
      ...(index === 4 && { before: null, after: null, change: null, changeText: 'not available' }),
    })),
  }),
];
