/**
 * The data model: a cube of counts and what is known about it.
 *
 * A cube is stored as columns. Row `i` of the cube is one cell: its place is
 * `codes[d][i]` for each dimension `d`, its numbers are `values[i]` of each measure.
 * Rows may come in any order; a combination without a row adds nothing to a sum, and a sum of nothing is 0. One over
 * cells none of which applies is not a number.
 */

/** Whether a cell holds a number. Stored as a byte per cell and measure. */
export const CELL_STATUS = { present: 0, suppressed: 1, missing: 2, notApplicable: 3 } as const;
export type CellStatus = (typeof CELL_STATUS)[keyof typeof CELL_STATUS];

/** A column of dimension codes: the smallest unsigned type that holds the highest code. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/** One stored measure, a number per cell. */
export interface MeasureColumn {
  /** The count; 0 where the status is not `present`, so that plain sums add up to what is known. */
  readonly values: Float64Array;
  /** Absent when every cell is present. */
  readonly status?: Uint8Array;
  /** Least and most the cell may be, both ends included; present with `status`. A missing cell has 0 and Infinity. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
}

export interface Cube {
  /** Number of cells. */
  readonly length: number;
  /** One column per dimension, in the order of `Dataset.dimensions`. */
  readonly codes: readonly CodeColumn[];
  /** One column per measure, in the order of `Dataset.measures`. */
  readonly measures: readonly MeasureColumn[];
}

/** One value of a category dimension. */
export interface Member {
  /** Stable, lower case, safe in an address. */
  readonly id: string;
  /** As in the source. */
  readonly label: string;
  /** For charts and pickers. */
  readonly shortLabel: string;
  /** Index into the grouping's groups; absent when the dimension has no grouping. */
  readonly group?: number;
}

/** One value of the time dimension: a period with its days. */
export interface Period {
  readonly id: string;
  /** As shown: `2015-16`. */
  readonly label: string;
  /** For tight places: `15-16`. */
  readonly shortLabel: string;
  /** First day, ISO 8601. */
  readonly start: string;
  /** Last day, ISO 8601, included. */
  readonly end: string;
  /** True when the figures do not cover the whole period. */
  readonly partial?: boolean;
}

/** How the members of one dimension are gathered into families. */
export interface Grouping {
  /** `Family`, as a column heading. */
  readonly label: string;
  readonly labelPlural: string;
  /** Whose grouping this is, shown beside it. */
  readonly note: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
}

interface DimensionBase {
  readonly id: string;
  /** `Offence`. */
  readonly label: string;
  /** `Offences`. */
  readonly labelPlural: string;
}

export interface CategoryDimension extends DimensionBase {
  readonly type: 'category';
  readonly members: readonly Member[];
  readonly grouping?: Grouping;
}

export interface TimeDimension extends DimensionBase {
  readonly type: 'time';
  /** Sorted by start. */
  readonly members: readonly Period[];
}

export type Dimension = CategoryDimension | TimeDimension;

/** Words for a number on screen, so that no sentence has to guess them. */
export interface MeasureWords {
  /** `Internet involved`: a heading or a button. */
  readonly label: string;
  /** Follows a number: `offence flagged “internet involved”`. */
  readonly noun: string;
  readonly nounPlural: string;
  /** Starts a sentence in the headline: `Offences flagged “internet involved”`. */
  readonly subject: string;
  /** Ends "152 …" in the live sentence: `flagged`. */
  readonly participle: string;
}

export interface Measure extends MeasureWords {
  readonly id: string;
  /** The measure that contains this one: every cell is at most that measure's cell. */
  readonly subsetOf?: string;
  /** Words for what is in the containing measure but not here; with `subsetOf` only. */
  readonly complement?: MeasureWords & { readonly id: string };
  /** Words for this measure over the containing one; with `subsetOf` only. */
  readonly share?: { readonly id: string; readonly label: string; readonly subject: string };
  /** What to bear in mind wherever the measure or its share is quoted, one short sentence. */
  readonly caution?: string;
}

/** A change of recording rules that makes years on its two sides not comparable. */
export interface Break {
  readonly id: string;
  /** First day under the new rule, ISO 8601. */
  readonly from: string;
  /** `Counting rule change`: on the chart, before the month. */
  readonly label: string;
  /** What changed, a sentence or two. */
  readonly text: string;
  /** Members whose counts the change moved, by dimension id. An empty list: none of this table's rows. */
  readonly affects: Readonly<Record<string, readonly string[]>>;
  readonly source: { readonly label: string; readonly url?: string };
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly source?: { readonly label: string; readonly url?: string };
}

/** The outcome of checking the totals printed in the source against the sums of its cells. */
export interface Reconciliation {
  readonly columnsChecked: number;
  readonly columnsEqual: number;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  /** Short enough for a line under an image: `Stalking and harassment, FOI reply`. */
  readonly shortTitle: string;
  readonly publisher: string;
  /** What was asked for, where the data answers a request. */
  readonly question?: string;
  /** Line printed under every export. */
  readonly source: {
    readonly label: string;
    readonly url?: string;
    readonly date?: string;
    readonly licence?: string;
  };
  readonly notes: readonly Note[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly breaks: readonly Break[];
  readonly reconciliation?: Reconciliation;
  readonly cube: Cube;
}
