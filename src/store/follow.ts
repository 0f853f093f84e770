import type { Totals } from '../engine/aggregate.ts';
import { isSameClause, type Selection } from '../engine/Selection.ts';
import { categoryDimensionsOf } from '../views/figures.ts';
import type { DashboardData, Shown } from './DashboardState.ts';
import type { TotalsSource } from './TotalsSource.ts';
import type { ViewState } from './ViewState.ts';

/** A source of totals with those of the view a store opens on. */
export interface OpenTotals {
  readonly source: TotalsSource;
  readonly first: readonly Totals[];
}

export interface Follower {
  /** What changes in the state with this view: what is drawn follows at once, or when its totals are there. */
  readonly show: (view: ViewState) => Partial<Pick<DashboardData, 'shown'>>;
  readonly prepare: (dimension: string) => void;
}

/** Lets what is drawn follow the view asked for. Without a source selectors sum the table, and it follows at once. */
export function createFollower(
  source: TotalsSource | null,
  setShown: (shown: Shown) => void,
  get: () => DashboardData,
): Follower {
  if (source === null) return { show: (view) => ({ shown: { view, totals: null } }), prepare: () => {} };
  let wanted: Selection | null = null;
  return {
    show(view) {
      const { shown, dataset } = get();
      const categories = categoryDimensionsOf(dataset).map(({ id }) => id);
      const isSame = (other: Selection) =>
        categories.every((id) => isSameClause(view.selection[id], other[id]));
      if (isSame(shown.view.selection)) {
        wanted = null;
        return { shown: { view, totals: shown.totals } };
      }
      if (wanted !== null && isSame(wanted)) return {};
      const { selection } = view;
      const totals = source.read(selection);
      wanted = totals === null ? selection : null;
      if (totals !== null) return { shown: { view, totals } };
      source.request(selection, (found) => {
        if (wanted !== selection) return;
        wanted = null;
        setShown({ view: get().view, totals: found });
      });
      return {};
    },
    prepare: (dimension) => source.prepare(dimension, get().view.selection),
  };
}
