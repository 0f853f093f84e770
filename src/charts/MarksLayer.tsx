import { createContext, type ReactNode, useContext } from 'react';

/**
 * Marks reach the layer inside a Recharts frame through this context and not as children:
 * so new marks render without the frame, which costs far more than they do.
 */
export const MarksContext = createContext<ReactNode>(null);

export function MarksLayer(): ReactNode {
  return useContext(MarksContext);
}
