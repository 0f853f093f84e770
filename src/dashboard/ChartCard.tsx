import { type ReactNode, useId, useState } from 'react';
import { Dialog } from '../controls/Dialog.tsx';
import { Menu } from '../controls/Menu.tsx';
import { UnbrokenText } from '../controls/UnbrokenText.tsx';
import { useIsPrinting } from '../table/useIsPrinting.ts';
import type { FigureTable } from '../views/FigureTable.ts';
import { FigureList } from './FigureList.tsx';
import { useWidth } from './useWidth.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ChartCardProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Why there is nothing to draw, or null. */
  readonly empty: string | null;
  readonly notes: readonly string[];
  /** Settings of this chart, shown beside its buttons. */
  readonly options?: ReactNode;
  /** Height in pixels for a width. */
  readonly heightFor: (width: number) => number;
  readonly renderChart: (size: Size) => ReactNode;
  readonly tabulate: () => FigureTable;
  readonly onExport: (format: 'png' | 'svg') => void;
  readonly footer?: ReactNode;
}

const OPEN_LARGE = 'Open large';
/** Room is kept for a chart of this width until its own is measured, so that nothing jumps. */
const LIKELY_WIDTH = 500;
/** Of a chart on paper, A4 upright: drawn for it, so that its words are as large as any. */
const PAPER_WIDTH = 680;
const LARGE_MARGIN = 96;
const LARGE_HEAD = 190;

/** One chart with its title, settings, figures, large view and exports. */
export function ChartCard(props: ChartCardProps) {
  const { id, title, subtitle, empty, notes, options, footer } = props;
  const heading = useId();
  const [isLarge, setLarge] = useState(false);
  const [showsFigures, setShowsFigures] = useState(false);
  return (
    <section className={`card card-${id}`} aria-labelledby={heading} data-card={id}>
      <header className="card-head">
        <div>
          <h2 id={heading}>
            <UnbrokenText>{title}</UnbrokenText>
          </h2>
          <p>
            <UnbrokenText>{subtitle}</UnbrokenText>
          </p>
        </div>
        <div className="card-actions">
          <button
            type="button"
            className="button"
            aria-pressed={showsFigures}
            onClick={() => setShowsFigures(!showsFigures)}
          >
            Figures
          </button>
          <button
            type="button"
            className="button"
            aria-label={`${OPEN_LARGE}: ${title}`}
            onClick={() => setLarge(true)}
          >
            <span aria-hidden="true">⤢</span>
          </button>
          <ExportMenu title={title} disabled={empty !== null} onExport={props.onExport} />
        </div>
      </header>
      {options !== undefined && <div className="card-options">{options}</div>}
      <ChartBody {...props} showsFigures={showsFigures} />
      {(notes.length > 0 || footer !== undefined) && (
        <footer className="card-foot">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {footer}
        </footer>
      )}
      {isLarge && (
        <Dialog title={title} className="dialog-large" onClose={() => setLarge(false)}>
          <p className="dialog-subtitle">{subtitle}</p>
          {options !== undefined && <div className="card-options">{options}</div>}
          <ChartBody {...props} showsFigures={showsFigures} isLarge />
          {notes.map((note) => (
            <p className="dialog-note" key={note}>
              {note}
            </p>
          ))}
        </Dialog>
      )}
    </section>
  );
}

interface ChartBodyProps extends ChartCardProps {
  readonly showsFigures: boolean;
  readonly isLarge?: boolean;
}

function ChartBody({
  title,
  empty,
  heightFor,
  renderChart,
  tabulate,
  showsFigures,
  isLarge = false,
}: ChartBodyProps) {
  const [ref, ownWidth] = useWidth<HTMLDivElement>();
  const width = useIsPrinting() ? PAPER_WIDTH : ownWidth;
  const wanted = heightFor(width ?? LIKELY_WIDTH);
  const height = isLarge ? largeHeight(wanted) : wanted;
  return (
    <div
      className="chart"
      ref={ref}
      style={width === null && empty === null ? { minHeight: height } : undefined}
    >
      {empty !== null && <p className="empty">{empty}</p>}
      {empty === null && showsFigures && <FigureList figures={tabulate()} caption={`${title}: figures`} />}
      {empty === null && !showsFigures && width !== null && renderChart({ width, height })}
    </div>
  );
}

/** At least the chart's own height, else what the window leaves. */
function largeHeight(height: number): number {
  return Math.max(height, window.innerHeight - LARGE_MARGIN - LARGE_HEAD);
}

interface ExportMenuProps {
  readonly title: string;
  readonly disabled: boolean;
  readonly onExport: (format: 'png' | 'svg') => void;
}

function ExportMenu({ title, disabled, onExport }: ExportMenuProps) {
  return (
    <Menu label="Export" name={`Export: ${title}`}>
      <button type="button" data-closes disabled={disabled} onClick={() => onExport('png')}>
        Image (PNG)
      </button>
      <button type="button" data-closes disabled={disabled} onClick={() => onExport('svg')}>
        Drawing (SVG)
      </button>
    </Menu>
  );
}
