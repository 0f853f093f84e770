import { useCallback } from 'react';
import { ContributionChart } from '../charts/ContributionChart.tsx';
import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { contributionHeight } from '../charts/placeContributions.ts';
import { shareHeight } from '../charts/placeShares.ts';
import { selectChoice, selectCompared, selectRowDimension } from '../store/selectors/compared.ts';
import { selectContributions, selectShares } from '../store/selectors/views.ts';
import { baselinePeriod, comparisonPeriod } from '../views/Compared.ts';
import { createAlt, describeContributionFinding } from '../views/captions.ts';
import { tabulateContributions } from '../views/contributions.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { describeOneYear } from './describeOneYear.ts';
import { matchNeighbour } from './matchNeighbour.ts';
import { useExport } from './useExport.ts';
import { usePick } from './usePick.ts';

/** The waterfall from baseline to comparison. */
export function ContributionCard() {
  const view = useDashboard(selectContributions);
  const shares = useDashboard(selectShares);
  const compared = useDashboard(selectCompared);
  const choice = useDashboard(selectChoice);
  const dimension = useDashboard(selectRowDimension);
  const actions = useActions();
  const onPick = usePick();
  const exportChart = useExport();
  const [first, last] = [baselinePeriod(compared).label, comparisonPeriod(compared).label];
  const title = 'What drove the change';
  const points = view.unit === 'fraction' ? ', percentage points' : '';
  const subtitle =
    first === last
      ? describeOneYear(choice.label, last, compared.time)
      : `${choice.label}: part of each ${dimension.label.toLowerCase()} in the ${view.direction}, ${first} to ${last}${points}`;
  const toggleRest = useCallback(
    () => actions.adjust({ allContributions: !view.expanded }),
    [actions, view.expanded],
  );
  const draw = ({ width, height }: Size, isImage = false) => (
    <ContributionChart
      view={view}
      width={width}
      height={height}
      label={`${title}: ${subtitle}`}
      palette={isImage ? IMAGE_PALETTE : SCREEN_PALETTE}
      {...(isImage
        ? {}
        : {
            onPick,
            onHighlight: actions.highlight,
            onToggleRest: toggleRest,
          })}
    />
  );
  const options = view.canExpand ? (
    <button type="button" className="button" aria-pressed={view.expanded} onClick={toggleRest}>
      {view.expanded ? 'Largest only' : `All ${dimension.labelPlural.toLowerCase()}`}
    </button>
  ) : undefined;
  const notes = [
    ...(view.shownText === null ? [] : [`${view.shownText}.`]),
    ...(view.breakNote === null ? [] : [view.breakNote]),
  ];
  return (
    <ChartCard
      id="contribution"
      title={title}
      subtitle={subtitle}
      empty={view.empty}
      notes={notes}
      options={options}
      heightFor={(width) => matchNeighbour(contributionHeight(view, width), shareHeight(shares, width))}
      renderChart={(size) => draw(size)}
      tabulate={() => tabulateContributions(view)}
      onExport={(format) => {
        const height = contributionHeight(view);
        return exportChart({
          kind: 'contributions',
          format,
          describe: (headline) => {
            const finding = describeContributionFinding(view, headline);
            return {
              title: finding,
              alt: createAlt(`Waterfall chart. ${subtitle}`, finding, tabulateContributions(view)),
              notes,
            };
          },
          draw: ({ width }) => ({ node: draw({ width, height }, true), height }),
        });
      }}
    />
  );
}
