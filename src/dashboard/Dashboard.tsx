import { useEffect } from 'react';
import { closeMenusOnOutsidePress } from '../controls/Menu.tsx';
import { selectDataset, selectIsUpdating } from '../store/selectors/compared.ts';
import { ComparisonCard } from './ComparisonCard.tsx';
import { ContributionCard } from './ContributionCard.tsx';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { ExplanationCard } from './ExplanationCard.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Nearby } from './Nearby.tsx';
import { Chips, HeadlineSection, KeyFigures, Notice } from './Overview.tsx';
import { ShareCard } from './ShareCard.tsx';
import { TableCard } from './TableCard.tsx';
import { TrendCard } from './TrendCard.tsx';
import { useHighlight } from './useHighlight.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useSteadyClick } from './useSteadyClick.ts';

const SKIP = 'Skip to the figures';

/** The whole page on one store. */
export function Dashboard() {
  useHighlight();
  useShortcuts();
  useSteadyClick();
  useEffect(() => closeMenusOnOutsidePress(document), []);
  return (
    <>
      <a className="skip" href="#figures">
        {SKIP}
      </a>
      <Header />
      <div className="layout">
        <Filters />
        <main id="figures" tabIndex={-1}>
          <PrintHead />
          <Notice />
          <HeadlineSection />
          <Chips />
          <KeyFigures />
          <Cards />
        </main>
      </div>
      <LiveRegion />
      <HoverCard />
    </>
  );
}

const CARDS = [TrendCard, ComparisonCard, ShareCard, ContributionCard, ExplanationCard, TableCard];

/** The views of the rows. Entering them makes a large table ready for clicks in them. */
function Cards() {
  const rows = useDashboard((state) => state.view.rows);
  const isUpdating = useDashboard(selectIsUpdating);
  const { prepare } = useActions();
  const prepareRows = () => prepare(rows);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: entering it starts work ahead; nothing is chosen here.
    <div className="cards" aria-busy={isUpdating} onPointerEnter={prepareRows} onFocus={prepareRows}>
      {CARDS.map((Card, index) => (
        <Nearby key={index}>
          <Card />
        </Nearby>
      ))}
    </div>
  );
}

/** Title and source, on paper only. */
function PrintHead() {
  const { title, source } = useDashboard(selectDataset);
  return (
    <p className="print-only">
      {title}. Source: {source.label}
    </p>
  );
}
