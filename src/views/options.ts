/** How a view is drawn: what a person can choose besides the selection. */

/** Members a filter leaves out: drawn faint, so that they can be chosen, or not drawn. */
export type Others = 'dim' | 'hide';

/** `index` sets the baseline year to 100. */
export type TrendScale = 'count' | 'index' | 'log';

/**
 * `auto` draws a line per member where four or fewer are shown, else a line per family; `panels` gives each member
 * a small chart of its own.
 */
export type TrendLines = 'auto' | 'groups' | 'members' | 'panels';

/** Whether small charts have one number axis, so that sizes compare, or one each, so that shapes do. */
export type PanelScale = 'shared' | 'free';

/**
 * What stands before and after in the comparison: the two years; each year and the one before; the average year
 * before and from the comparison year on; what is selected and the rest over the two years; each family.
 */
export type ComparisonMode = 'years' | 'steps' | 'averages' | 'rest' | 'groups';

export type ComparisonOrder = 'change' | 'comparison' | 'name';

export type AxisScale = 'linear' | 'log';

/** Charts draw at most this many rows or lines; a note says which, and the table has them all. */
export const MOST_ROWS = 30;

/** Colours that tell series apart; a slot past the last starts again with the first. */
export const SERIES_COLOURS = 6;
