import { useState } from 'react';
import { Menu } from '../controls/Menu.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { canRedo, canUndo } from '../store/history.ts';
import { selectDataset } from '../store/selectors/compared.ts';
import { selectSteps } from '../store/selectors/views.ts';
import type { Theme } from '../store/ViewState.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { useActions, useDashboard, useDashboardStore } from './DashboardContext.tsx';
import { FILTERS_ID } from './Filters.tsx';
import { TableExportItems } from './TableExportItems.tsx';
import { runExport } from './useExport.ts';

const THEMES = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];

const TABLE_FORMATS = ['shown', 'everything', 'png'] as const;
const TABLE_NAMES = { png: 'Table as image (PNG)' };

export function Header() {
  return (
    <header className="top">
      <button type="button" className="button filters-open" popoverTarget={FILTERS_ID}>
        Filters
      </button>
      <strong className="brand">Offence Explorer</strong>
      <DatasetButton />
      <div className="top-space" />
      <StepButtons />
      <HistoryMenu />
      <ThemeMenu />
      <LinkButton />
      <ExportMenu />
    </header>
  );
}

function DatasetButton() {
  const dataset = useDashboard(selectDataset);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button dataset-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {dataset.shortTitle}
        <span className="wide-only muted"> · about</span>
      </button>
      {isOpen && <AboutDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function StepButtons() {
  const { undo, redo } = useActions();
  const mayUndo = useDashboard((state) => canUndo(state.history));
  const mayRedo = useDashboard((state) => canRedo(state.history));
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!mayUndo}
        onClick={undo}
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
      >
        <span aria-hidden="true">↶</span>
        <span className="wide-only"> Undo</span>
      </button>
      <button
        type="button"
        className="button"
        disabled={!mayRedo}
        onClick={redo}
        aria-label="Redo"
        title="Redo (Ctrl+Shift+Z)"
      >
        <span aria-hidden="true">↷</span>
        <span className="wide-only"> Redo</span>
      </button>
    </>
  );
}

function HistoryMenu() {
  const steps = useDashboard(selectSteps);
  const position = useDashboard((state) => state.history.position);
  const { jumpTo } = useActions();
  return (
    <Menu label="History" className="menu-history">
      <ol className="history">
        {steps.map((step, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === position ? 'step' : undefined}
              onClick={() => jumpTo(index)}
            >
              {step}
            </button>
          </li>
        ))}
      </ol>
    </Menu>
  );
}

function ThemeMenu() {
  const theme = useDashboard((state) => state.view.theme);
  const { adjust } = useActions();
  return (
    <Menu label={<span aria-hidden="true">◐</span>} name="Theme">
      <Segmented
        label="Theme"
        options={THEMES}
        value={theme}
        onChange={(id) => adjust({ theme: id as Theme })}
      />
    </Menu>
  );
}

function LinkButton() {
  const store = useDashboardStore();
  const onClick = () => runExport(store, (kit) => kit.copyLink(window.location.href));
  return (
    <button type="button" className="button link-button" onClick={onClick}>
      Copy link
    </button>
  );
}

function ExportMenu() {
  return (
    <Menu label="Export" name="Export this view" className="menu-primary">
      <TableExportItems formats={TABLE_FORMATS} names={TABLE_NAMES} />
      <button type="button" data-closes onClick={() => window.print()}>
        Print or save as PDF
      </button>
      <p className="menu-note">Each chart has its own Export button.</p>
    </Menu>
  );
}
