import { EMPTY_SELECTION, type Selection } from '../engine/Selection.ts';
import type {
  AxisScale,
  ComparisonMode,
  ComparisonOrder,
  Others,
  PanelScale,
  TrendLines,
  TrendScale,
} from '../views/options.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Longer searches are cut, so that an address holds them. */
export const MOST_SEARCH_CHARACTERS = 200;

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * Everything a person can change about what is on screen: what undo steps through and what the address holds.
 * Positions (codes) refer to the open dataset; null means "let the dashboard choose".
 */
export interface ViewState {
  readonly selection: Selection;
  /** Id of a measure choice. */
  readonly measure: string;
  /** Id of the category dimension whose members are the rows of the table and charts. */
  readonly rows: string;
  /** Codes of the years compared; null for the first and last year shown. */
  readonly baseline: number | null;
  readonly comparison: number | null;
  /** Texts that narrow the list of a picker, by the dimension it picks from; none is empty. */
  readonly searches: Readonly<Record<string, string>>;
  readonly sort: Sort | null;
  readonly hiddenColumns: readonly string[];
  /** Rows under their families; false for one flat list. */
  readonly grouped: boolean;
  /** Ids of families folded in the table. */
  readonly collapsed: readonly string[];
  readonly shading: boolean;
  readonly others: Others;
  readonly trendScale: TrendScale;
  readonly trendLines: TrendLines;
  readonly panelScale: PanelScale;
  readonly comparisonMode: ComparisonMode;
  readonly comparisonOrder: ComparisonOrder;
  readonly comparisonScale: AxisScale;
  /** Whether intervals are drawn on trend and comparison. */
  readonly uncertainty: boolean;
  /** Whether small contributions are listed one by one. */
  readonly allContributions: boolean;
  readonly theme: Theme;
}

/** The view a dataset opens on. */
export function createViewState(measure: string, rows: string): ViewState {
  return {
    selection: EMPTY_SELECTION,
    measure,
    rows,
    baseline: null,
    comparison: null,
    searches: {},
    sort: null,
    hiddenColumns: [],
    grouped: true,
    collapsed: [],
    shading: false,
    others: 'dim',
    trendScale: 'count',
    trendLines: 'auto',
    panelScale: 'shared',
    comparisonMode: 'years',
    comparisonOrder: 'change',
    comparisonScale: 'linear',
    uncertainty: false,
    allContributions: false,
    theme: 'system',
  };
}
