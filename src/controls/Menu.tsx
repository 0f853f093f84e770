import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef } from 'react';

export interface MenuProps {
  readonly label: ReactNode;
  /** Name for assistive technology where the label is a sign or too short. */
  readonly name?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that unfolds a panel; Escape, a choice in it, or leaving it folds it again. */
export function Menu({ label, name, className = '', children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    close();
    details.current.querySelector('summary')?.focus();
  };
  const onToggle = (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.open) return;
    keepInside(event.currentTarget.querySelector<HTMLElement>('.menu-panel'));
  };
  return (
    <details
      ref={details}
      className={`menu ${className}`}
      onKeyDown={onKeyDown}
      onToggle={onToggle}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !event.currentTarget.contains(next)) close();
      }}
    >
      <summary className="button" aria-label={name}>
        {label}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a choice inside closes the panel */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the buttons inside as clicks */}
      <div
        className="menu-panel"
        onClick={(event) => {
          if ((event.target as Element).closest('[data-closes]')) close();
        }}
      >
        {children}
      </div>
    </details>
  );
}

/** Pixels between a panel and the edge of the window. */
const EDGE = 8;

/** Panels hang from the right end of their buttons: moves one back that would leave the window on the left. */
function keepInside(panel: HTMLElement | null): void {
  if (panel === null) return;
  panel.style.translate = '';
  const { left } = panel.getBoundingClientRect();
  if (left < EDGE) panel.style.translate = `${EDGE - left}px`;
}

/** Folds every open menu when the pointer goes down outside it. Returns the clean-up. */
export function closeMenusOnOutsidePress(root: Document): () => void {
  const onPointerDown = (event: PointerEvent) => {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!menu.contains(event.target as Node)) menu.open = false;
    }
  };
  root.addEventListener('pointerdown', onPointerDown);
  return () => root.removeEventListener('pointerdown', onPointerDown);
}
