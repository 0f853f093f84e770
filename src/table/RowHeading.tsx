import type { TableRow } from '../views/table.ts';

interface RowHeadingProps {
  readonly row: TableRow;
  readonly isOpen: boolean;
  readonly isPressed: boolean;
  readonly seriesColour: (colour: number) => string;
  readonly onToggle: (id: string) => void;
}

/** Name of a row as the button that picks it; before a group's name the button that folds it, and its colour. */
export function RowHeading({ row, isOpen, isPressed, seriesColour, onToggle }: RowHeadingProps) {
  return (
    <th scope="row">
      <div className="row-heading">
        {row.type === 'group' && (
          <>
            <button
              type="button"
              className="row-fold"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? 'Fold' : 'Unfold'} ${row.label}`}
              onClick={() => onToggle(row.id)}
            >
              <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
            </button>
            <span className="row-dot" style={{ background: seriesColour(row.colour) }} />
          </>
        )}
        <span className="row-name">
          <button type="button" className="row-pick" aria-pressed={isPressed}>
            {row.label}
          </button>
          {row.countText !== null && <span className="row-count">{` ${row.countText}`}</span>}
        </span>
      </div>
    </th>
  );
}
