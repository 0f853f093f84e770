import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo } from 'react';
import { type Gesture, gestureOf } from '../views/MemberPick.ts';
import type { TableColumn, TableRow } from '../views/table.ts';
import { FigureCell, type RenderTrend } from './FigureCell.tsx';
import { RowHeading } from './RowHeading.tsx';

/** What a row reports; one object for the life of the table, so that rows stay as drawn. */
export interface RowEvents {
  readonly pick: (row: TableRow, gesture: Gesture) => void;
  readonly toggleGroup: (id: string) => void;
  readonly highlight: (key: string | null) => void;
}

interface FigureRowProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly isOpen: boolean;
  /** Whether a filter leaves some row out, so that being selected says something. */
  readonly isFiltered: boolean;
  /** The figure shaded most; 0 for no shading. */
  readonly largest: number;
  readonly renderTrend: RenderTrend;
  readonly seriesColour: (colour: number) => string;
  readonly events: RowEvents;
  /** Position among all rows of a table that draws only some of them, else null. */
  readonly index: number | null;
  /** Told of the row's element where its height is measured. */
  readonly measure: ((element: HTMLTableRowElement | null) => void) | null;
}

/** Rows of the heading before the first row, in what a screen reader counts from 1. */
export const FIRST_ROW_INDEX = 2;

/** A group or a member: its name, its figures, and the gestures that pick it. */
export const FigureRow = memo(function FigureRow(props: FigureRowProps) {
  const { row, columns, isOpen, isFiltered, largest, renderTrend, seriesColour, events, index, measure } =
    props;
  const isDim = isFiltered && !row.selected;
  return (
    <tr
      {...(index === null ? {} : { 'aria-rowindex': index + FIRST_ROW_INDEX, 'data-index': index })}
      ref={measure}
      className={`mark row-${row.type}${isDim ? ' is-dim' : ''}`}
      data-keys={row.keys.join(' ')}
      onClick={(event) => {
        if (isPick(event)) events.pick(row, gestureOf(event));
      }}
      onKeyDown={(event) => {
        if (!isModifiedEnter(event)) return;
        event.preventDefault();
        events.pick(row, gestureOf(event));
      }}
      onMouseDown={keepSelection}
      onPointerEnter={() => events.highlight(row.keys[0] ?? null)}
      onPointerLeave={() => events.highlight(null)}
      onFocus={() => events.highlight(row.keys[0] ?? null)}
      onBlur={(event) => {
        if (!isMoveWithin(event)) events.highlight(null);
      }}
    >
      <RowHeading
        row={row}
        isOpen={isOpen}
        isPressed={isFiltered && row.selected}
        seriesColour={seriesColour}
        onToggle={events.toggleGroup}
      />
      {columns.map((column) => (
        <FigureCell key={column.id} row={row} column={column} largest={largest} renderTrend={renderTrend} />
      ))}
    </tr>
  );
});

/** A click on the name or beside the buttons, but not one that ends the selecting of text to copy. */
function isPick(event: MouseEvent<HTMLTableRowElement>): boolean {
  const button = (event.target as Element).closest('button');
  if (button !== null) return button.classList.contains('row-pick');
  const selection = event.shiftKey ? null : window.getSelection();
  return selection === null || selection.isCollapsed || !selection.containsNode(event.currentTarget, true);
}

/** Chromium makes no click of Enter with Ctrl; Space needs no help. */
function isModifiedEnter(event: KeyboardEvent<HTMLTableRowElement>): boolean {
  const isName = (event.target as Element).classList.contains('row-pick');
  return isName && event.key === 'Enter' && gestureOf(event) !== 'only';
}

/** A click with Shift would select the text between two rows. */
function keepSelection(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

function isMoveWithin(event: FocusEvent<HTMLTableRowElement>): boolean {
  return event.currentTarget.contains(event.relatedTarget);
}
