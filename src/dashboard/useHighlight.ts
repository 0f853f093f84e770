import { useEffect } from 'react';
import { useDashboardStore } from './DashboardContext.tsx';

/**
 * Lights every mark of the member pointed at and fades the others, wherever they are drawn, without rendering
 * anything: one constructed style sheet holds two rules for the current key. Marks carry `data-keys`.
 */
export function useHighlight(): void {
  const store = useDashboardStore();
  useEffect(() => {
    if (typeof CSSStyleSheet === 'undefined' || !('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    let shown: string | null = null;
    const unsubscribe = store.subscribe(({ highlighted }) => {
      if (highlighted === shown) return;
      shown = highlighted;
      sheet.replaceSync(highlighted === null ? '' : rulesFor(highlighted));
    });
    // Who chose a mark looks at what is chosen: it stays lit no longer, neither under the pointer nor by its focus.
    const onClick = (event: MouseEvent) => {
      const isPointer = event.detail > 0;
      if (isPointer) store.getState().actions.highlight(null);
    };
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('click', onClick);
      unsubscribe();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [store]);
}

/** Only the cards of charts fade the rest: a list that fades as one moves over it is hard to read. */
function rulesFor(key: string): string {
  const lit = `[data-keys~="${CSS.escape(key)}"]`;
  return `
    .chart:has(${lit}) .mark:not(${lit}) { opacity: 0.3; }
    tr.mark${lit} > *, .check${lit}, .period-row ${lit} { background-color: var(--lit); }
    .period-row .is-on${lit} { background-color: var(--accent-strong); }
  `;
}
