import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TableRow } from '../views/table.ts';

/** How far a key goes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 20,
  PageUp: -20,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const FOLD = 'row-fold';
const PICK = 'row-pick';

/** Which row of a long table has the focus, so that it stays drawn, and the keys that move it to rows not drawn yet. */
export function useKeptFocus(rows: readonly TableRow[], body: RefObject<HTMLElement | null>) {
  const [id, setId] = useState<string | null>(null);
  /** The button to focus once its row is drawn. */
  const wanted = useRef<string | null>(null);
  const focused = useMemo(() => (id === null ? -1 : rows.findIndex((row) => row.id === id)), [rows, id]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector(`tr[data-index="${focused}"]`);
    const button =
      row?.querySelector<HTMLElement>(`.${wanted.current}`) ?? row?.querySelector<HTMLElement>(`.${PICK}`);
    wanted.current = null;
    button?.focus();
    // Once more when the rows around it are drawn and measured, as they move it a little.
    requestAnimationFrame(() => {
      if (button === document.activeElement) button?.scrollIntoView?.({ block: 'nearest' });
    });
  });

  return {
    /** Position of the row that has the focus, or had it last; -1 where there is none. */
    focused,
    handlers: {
      onFocus(event: FocusEvent) {
        const row = rows[indexOf(event.target)];
        if (row !== undefined) setId(row.id);
      },
      onBlur({ currentTarget, relatedTarget }: FocusEvent) {
        // Without a target the window lost the focus, and gives it back to the same row.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setId(null);
      },
      onKeyDown(event: KeyboardEvent) {
        const next = nextIndex(event, rows.length);
        if (next === null) return;
        event.preventDefault();
        wanted.current = (event.target as Element).classList.contains(FOLD) ? FOLD : PICK;
        setId(rows[next]!.id);
      },
    },
  };
}

function indexOf(target: EventTarget): number {
  const row = (target as Element).closest('tr[data-index]');
  return row === null ? -1 : Number(row.getAttribute('data-index'));
}

function nextIndex({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, count: number) {
  const step = STEPS[key];
  const index = indexOf(target);
  if (step === undefined || index < 0 || altKey || ctrlKey || metaKey || shiftKey) return null;
  const next = Math.max(0, Math.min(count - 1, index + step));
  return next === index ? null : next;
}
