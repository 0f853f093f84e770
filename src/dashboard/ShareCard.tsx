import { IMAGE_PALETTE, SCREEN_PALETTE } from '../charts/palette.ts';
import { shareHeight } from '../charts/placeShares.ts';
import { ShareChart } from '../charts/ShareChart.tsx';
import { selectShares } from '../store/selectors/views.ts';
import { createAlt, describeShareFinding, INTERVAL_NOTE } from '../views/captions.ts';
import { SMALL_WHOLE, tabulateShares } from '../views/shares.ts';
import { ChartCard, type Size } from './ChartCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { useExport } from './useExport.ts';
import { usePick } from './usePick.ts';

/** The flagged share of every row with its interval. */
export function ShareCard() {
  const view = useDashboard(selectShares);
  const actions = useActions();
  const onPick = usePick();
  const exportChart = useExport();
  const title = `${view.label}, ${view.period}`;
  const subtitle = `Point and 95% Wilson interval; hollow = fewer than ${SMALL_WHOLE} ${view.counted}`;
  const draw = ({ width, height }: Size, isImage = false) => (
    <ShareChart
      view={view}
      width={width}
      height={height}
      label={`${title}: ${subtitle}`}
      palette={isImage ? IMAGE_PALETTE : SCREEN_PALETTE}
      {...(isImage ? {} : { onPick, onHighlight: actions.highlight })}
    />
  );
  return (
    <ChartCard
      id="share"
      title={title}
      subtitle={subtitle}
      empty={view.empty}
      notes={[...view.notes, INTERVAL_NOTE, ...(view.caution === null ? [] : [view.caution])]}
      heightFor={(width) => shareHeight(view, width)}
      renderChart={(size) => draw(size)}
      tabulate={() => tabulateShares(view)}
      onExport={(format) => {
        const height = shareHeight(view);
        return exportChart({
          kind: 'share',
          format,
          describe: (headline) => {
            const finding = describeShareFinding(view, headline);
            return {
              title: finding,
              alt: createAlt(`Dot chart of shares. ${title}. ${subtitle}`, finding, tabulateShares(view)),
              notes: [INTERVAL_NOTE, ...view.notes],
            };
          },
          draw: ({ width }) => ({ node: draw({ width, height }, true), height }),
        });
      }}
    />
  );
}
