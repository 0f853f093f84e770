import { useState } from 'react';
import type { BrushRange } from '../../src/charts/brush.ts';
import { PanelsChart } from '../../src/charts/PanelsChart.tsx';
import { SCREEN_PALETTE } from '../../src/charts/palette.ts';
import { panelsHeight } from '../../src/charts/placePanels.ts';
import { TrendChart } from '../../src/charts/TrendChart.tsx';
import type { Compared } from '../../src/views/Compared.ts';
import type { PanelScale, TrendLines, TrendScale } from '../../src/views/options.ts';
import { createTrendView, type TrendView } from '../../src/views/trend.ts';
import type { GalleryState } from './GalleryState.ts';
import { compareBuiltIn, measures } from './tables.ts';

interface Wish {
  readonly panelScale?: PanelScale;
  readonly uncertainty?: boolean;
  readonly scale?: TrendScale;
  readonly lines?: TrendLines;
  readonly brush?: BrushRange;
}

function viewOf(compared: Compared, { scale = 'count', lines = 'auto', brush, ...rest }: Wish): TrendView {
  const all = compared.time.members.map((_, code) => code);
  const periods = brush === undefined ? all : all.filter((code) => code >= brush.first && code <= brush.last);
  return createTrendView(compared, { scale, lines, periods, ...rest });
}

function Brushed({ compared, width, wish }: { compared: Compared; width: number; wish: Wish }) {
  const [brush, setBrush] = useState<BrushRange | null>(wish.brush ?? null);
  const { brush: _, ...rest } = wish;
  const view = viewOf(compared, brush === null ? rest : { ...rest, brush });
  if (view.lines === 'panels') {
    const height = panelsHeight(view, width);
    return <PanelsChart view={view} width={width} height={height} label="Trend" palette={SCREEN_PALETTE} />;
  }
  return (
    <TrendChart
      view={view}
      width={width}
      height={330}
      label="Trend"
      palette={SCREEN_PALETTE}
      brush={brush}
      onBrush={setBrush}
    />
  );
}

function state(name: string, compared: Compared, wish: Wish = {}): GalleryState {
  return { name, draw: (width) => <Brushed compared={compared} width={width} wish={wish} /> };
}

const part = compareBuiltIn(measures.part);

/** The same lines twice as many periods wide, the last one in part. */
function longView(): TrendView {
  const view = viewOf(part, {});
  const twice = <Item,>(items: readonly Item[]) => [...items, ...items, ...items];
  return {
    ...view,
    periods: twice(view.periods).map((period, code, all) => ({
      ...period,
      code,
      partial: code === all.length - 1,
    })),
    series: view.series.map((series, index) => ({
      ...series,
      plotted: twice(series.plotted).map((value, code) => (code === 6 ? null : value)),
      texts: twice(series.texts),
      ghost: index === 0 ? twice(series.plotted).map((value) => (value ?? 0) * 1.3) : null,
    })),
  };
}

export const states: readonly GalleryState[] = [
  state('families', part),
  state('brushed', part, { brush: { first: 1, last: 3 } }),
  state('members of one colour', compareBuiltIn(measures.part, [0, 1, 2])),
  state('many members', part, { lines: 'members' }),
  state('index', part, { scale: 'index' }),
  state('log', part, { scale: 'log' }),
  state('share', compareBuiltIn(measures.share)),
  state('everything', compareBuiltIn(measures.whole)),
  state('intervals', part, { uncertainty: true }),
  state('small charts on one scale', part, { lines: 'panels' }),
  state('small charts on scales of their own', part, { lines: 'panels', panelScale: 'free' }),
  state('small charts of a share with intervals', compareBuiltIn(measures.share), {
    lines: 'panels',
    uncertainty: true,
  }),
  {
    name: 'long, with a gap, a ghost and a part year',
    draw: (width) => (
      <TrendChart
        view={longView()}
        width={width}
        height={330}
        label="Trend"
        palette={SCREEN_PALETTE}
        onBrush={() => {}}
      />
    ),
  },
];
