import { IMAGE_PALETTE } from '../charts/palette.ts';
import type { KeyEntry } from '../exporters/drawKey.ts';
import { capitalise } from '../format/sentence.ts';
import type { DashboardState } from '../store/createDashboardStore.ts';
import { selectComparison, selectShares, selectTrend } from '../store/selectors/views.ts';
import type { ComparisonView } from '../views/comparison.ts';
import { type ShareView, SMALL_WHOLE } from '../views/shares.ts';
import type { TrendView } from '../views/trend.ts';
import type { ChartKind } from './ChartExport.ts';

const INTERVAL = '95% Wilson interval';
const GHOST = 'Without the filter';

const { muted, context } = IMAGE_PALETTE;

/** What the marks of a chart's image stand for, where the chart does not say it itself. */
export function createImageKey(state: DashboardState, kind: ChartKind): readonly KeyEntry[] {
  switch (kind) {
    case 'comparison':
      return createComparisonKey(selectComparison(state));
    case 'share':
      return createShareKey(selectShares(state));
    case 'trend':
      return createTrendKey(selectTrend(state));
    case 'contributions':
      return [];
  }
}

/** Lines are named where they end; what is drawn without the filter is not. */
function createTrendKey({ series }: TrendView): readonly KeyEntry[] {
  return series.some(({ ghost }) => ghost !== null)
    ? [{ label: GHOST, colour: context, symbol: 'dashes' }]
    : [];
}

function createComparisonKey({ baseline, comparison, rows }: ComparisonView): readonly KeyEntry[] {
  if (baseline === comparison) return [];
  return [
    { label: capitalise(baseline), colour: muted, symbol: 'hollow' },
    { label: capitalise(comparison), colour: muted, symbol: 'solid' },
    ...createGhostKey(rows),
  ];
}

function createShareKey({ label, rows, counted }: ShareView): readonly KeyEntry[] {
  const hasHollow = rows.some((row) => row.hollow);
  return [
    { label, colour: muted, symbol: 'solid' },
    ...(hasHollow
      ? [{ label: `Fewer than ${SMALL_WHOLE} ${counted}`, colour: muted, symbol: 'hollow' } as const]
      : []),
    { label: INTERVAL, colour: muted, symbol: 'line' },
    ...createGhostKey(rows),
  ];
}

function createGhostKey(rows: readonly { readonly ghost: unknown }[]): readonly KeyEntry[] {
  return rows.some((row) => row.ghost !== null) ? [{ label: GHOST, colour: context, symbol: 'hollow' }] : [];
}
