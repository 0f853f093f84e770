/** How a view is drawn: what a person can choose besides the selection. */

/** Members a filter leaves out: drawn faint, so that they can be chosen, or not drawn. */
export type Others = 'dim' | 'hide';

/** `index` sets the baseline year to 100. */
export type TrendScale = 'count' | 'index' | 'log';

/** `auto` draws a line per member where four or fewer are shown, else a line per family. */
export type TrendLines = 'auto' | 'groups' | 'members';

export type ComparisonOrder = 'change' | 'comparison' | 'name';

export type AxisScale = 'linear' | 'log';

/** Charts of rows draw at most this many; the rest are counted in a note. */
export const MOST_ROWS = 60;
