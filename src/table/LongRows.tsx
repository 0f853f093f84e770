import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useRef } from 'react';
import type { TableRow } from '../views/table.ts';
import { listDrawn } from './listDrawn.ts';
import { useKeptFocus } from './useKeptFocus.ts';

export type DrawRow = (
  row: TableRow,
  index: number | null,
  measure: ((element: HTMLTableRowElement | null) => void) | null,
) => ReactNode;

interface LongRowsProps {
  readonly rows: readonly TableRow[];
  readonly cellCount: number;
  readonly drawRow: DrawRow;
}

/** Height of most rows, until each is measured. */
const ROW_HEIGHT = 34;
/** Height of the window of the table, until it is measured. */
const FIRST_HEIGHT = 900;
/** Rows drawn above and below those on screen: where focus can move before more are drawn. */
const OVERSCAN = 12;

/** The body of a long table: the rows on screen, some around them, and the one that has the focus with its neighbours. */
export function LongRows({ rows, cellCount, drawRow }: LongRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { focused, handlers } = useKeptFocus(rows, body);
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    // Not by a ref of the parent, which is set after the effects of its children have run.
    getScrollElement: () => body.current?.closest<HTMLElement>('.table-scroll') ?? null,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: (range) => listDrawn(range, focused),
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const end = items.at(-1)?.end ?? 0;
  return (
    <tbody ref={body} {...handlers}>
      {items.map((item, place) => (
        <Fragment key={rows[item.index]!.id}>
          <Space height={gapBefore(items, place)} cellCount={cellCount} />
          {drawRow(rows[item.index]!, item.index, virtualizer.measureElement)}
        </Fragment>
      ))}
      <Space height={virtualizer.getTotalSize() - end} cellCount={cellCount} />
    </tbody>
  );
}

function gapBefore(items: readonly VirtualItem[], place: number): number {
  return items[place]!.start - (items[place - 1]?.end ?? 0);
}

/** Stands for rows that are not drawn. */
function Space({ height, cellCount }: { readonly height: number; readonly cellCount: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a tabindex takes no focus.
    <tr className="row-space" aria-hidden="true">
      <td colSpan={cellCount} style={{ height }} />
    </tr>
  );
}
