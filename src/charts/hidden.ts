/** For what is drawn besides the options: the figures are in their names and in the table. */
export const HIDDEN = { 'aria-hidden': true } as const;
