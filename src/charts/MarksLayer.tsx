import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';

/**
 * Marks reach the layer inside a Recharts frame through this context and not as children:
 * so new marks render without the frame, which costs far more than they do.
 */
export const MarksContext = createContext<ReactNode>(null);

/** At each move of the mouse Recharts lays the page out and goes through its store, for tooltips that are not used here. */
const keepFromFrame = (event: MouseEvent) => event.stopPropagation();

export function MarksLayer(): ReactNode {
  // biome-ignore lint/a11y/noStaticElementInteractions: only keeps events from what is around it.
  return <g onMouseMove={keepFromFrame}>{useContext(MarksContext)}</g>;
}
