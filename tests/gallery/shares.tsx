import { SCREEN_PALETTE } from '../../src/charts/palette.ts';
import { shareHeight } from '../../src/charts/placeShares.ts';
import { ShareChart } from '../../src/charts/ShareChart.tsx';
import { createShareView, type ShareView } from '../../src/views/shares.ts';
import type { GalleryState } from './GalleryState.ts';
import { compareBuiltIn, measures } from './tables.ts';

function state(name: string, view: ShareView): GalleryState {
  return {
    name,
    draw: (width) => (
      <ShareChart
        view={view}
        width={width}
        height={shareHeight(view, width)}
        label="Shares"
        palette={SCREEN_PALETTE}
      />
    ),
  };
}

const plain = createShareView(compareBuiltIn(measures.part));

export const states: readonly GalleryState[] = [
  state('all', plain),
  state('some chosen', createShareView(compareBuiltIn(measures.part, [0, 1, 2]))),
  state('ghosts', {
    ...plain,
    rows: plain.rows.slice(0, 5).map((row) => ({ ...row, ghost: (row.value ?? 0) * 0.7 })),
  }),
];
