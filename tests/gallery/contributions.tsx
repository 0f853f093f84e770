import { ContributionChart } from '../../src/charts/ContributionChart.tsx';
import { SCREEN_PALETTE } from '../../src/charts/palette.ts';
import { contributionHeight } from '../../src/charts/placeContributions.ts';
import { type ContributionView, createContributionView } from '../../src/views/contributions.ts';
import { createCompared } from '../helpers/createCompared.ts';
import type { GalleryState } from './GalleryState.ts';
import { compareBuiltIn, dataset, measures } from './tables.ts';

function state(name: string, view: ContributionView): GalleryState {
  return {
    name,
    draw: (width) => (
      <ContributionChart
        view={view}
        width={width}
        height={contributionHeight(view, width)}
        label="Contributions"
        palette={SCREEN_PALETTE}
      />
    ),
  };
}

export const states: readonly GalleryState[] = [
  state('rise', createContributionView(compareBuiltIn(measures.part), false)),
  state('some chosen', createContributionView(compareBuiltIn(measures.part, [0, 6]), false)),
  state('expanded, all', createContributionView(compareBuiltIn(measures.whole), true)),
  state('share', createContributionView(compareBuiltIn(measures.share), false)),
  state(
    'fall',
    createContributionView(
      createCompared(dataset, { measure: measures.whole, baseline: 4, comparison: 1 }),
      false,
    ),
  ),
];
