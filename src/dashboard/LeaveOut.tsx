import { useLayoutEffect, useRef } from 'react';
import type { Compared } from '../views/Compared.ts';
import { nameLeftOut } from '../views/nameLeftOut.ts';
import type { Sensitivity } from '../views/sensitivity.ts';
import { useActions } from './DashboardContext.tsx';

const QUESTION = 'Does it hold if some are left out?';

interface LeaveOutProps {
  readonly compared: Compared;
  readonly sensitivity: readonly Sensitivity[];
}

/** What is left of the change without some rows, with a button to leave them out and one to put them back. */
export function LeaveOut({ compared, sensitivity }: LeaveOutProps) {
  const { include, clearClause } = useActions();
  const section = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  const leftOut = nameLeftOut(compared);
  // The button pressed may be about other rows now: the focus goes to the first one, which undoes what was done.
  useLayoutEffect(() => {
    if (wasPressed.current) section.current?.querySelector('button')?.focus({ preventScroll: true });
    wasPressed.current = false;
  });
  const press = (change: () => void) => {
    wasPressed.current = true;
    change();
  };
  const rows = compared.dimension.id;
  if (sensitivity.length === 0 && leftOut === null) return null;
  return (
    <section ref={section} data-part="sensitivity">
      <h3>{QUESTION}</h3>
      {leftOut !== null && (
        <p>
          Left out: {leftOut}.{' '}
          <button type="button" className="button" onClick={() => press(() => clearClause(rows))}>
            Put {leftOut} back
          </button>
        </p>
      )}
      {sensitivity.map(({ id, text, label, codes }) => (
        <p key={id}>
          {text}{' '}
          <button type="button" className="button" onClick={() => press(() => include(rows, codes, false))}>
            {label}
          </button>
        </p>
      ))}
    </section>
  );
}
