import { useEffect } from 'react';
import { closeMenusOnOutsidePress } from '../controls/Menu.tsx';
import { selectDataset } from '../store/selectors/compared.ts';
import { ComparisonCard } from './ComparisonCard.tsx';
import { ContributionCard } from './ContributionCard.tsx';
import { useDashboard } from './DashboardContext.tsx';
import { Filters } from './Filters.tsx';
import { Header } from './Header.tsx';
import { HoverCard } from './HoverCard.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Chips, HeadlineSection, KeyFigures, Notice } from './Overview.tsx';
import { ShareCard } from './ShareCard.tsx';
import { TableCard } from './TableCard.tsx';
import { TrendCard } from './TrendCard.tsx';
import { useHighlight } from './useHighlight.ts';
import { useShortcuts } from './useShortcuts.ts';

const SKIP = 'Skip to the figures';

/** The whole page on one store. */
export function Dashboard() {
  useHighlight();
  useShortcuts();
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
          <div className="cards">
            <TrendCard />
            <ComparisonCard />
            <ShareCard />
            <ContributionCard />
            <TableCard />
          </div>
        </main>
      </div>
      <LiveRegion />
      <HoverCard />
    </>
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
