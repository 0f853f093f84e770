import {
  type ClauseTarget,
  createClause,
  EMPTY_SELECTION,
  type Selection,
  selectRange,
  setIncluded,
  toggleAlso,
  toggleOnly,
  withClause,
} from '../engine/Selection.ts';
import type { MemberPick } from '../views/MemberPick.ts';
import type { DashboardData } from './DashboardState.ts';
import { dropStep, moveTo, pushStep, replaceStep } from './history.ts';
import { comparedPeriods } from './selectors/compared.ts';
import { MOST_SEARCH_CHARACTERS, type ViewState } from './ViewState.ts';

export interface DashboardActions {
  /** Plain: select only these, or clear; also: toggle in addition; range: from the last one picked. */
  readonly pick: (dimension: string, pick: MemberPick) => void;
  /** A checkbox: members join or leave what is shown. */
  readonly include: (dimension: string, codes: readonly number[], included: boolean) => void;
  /** A run of periods, both ends included, or null for all. `end` closes the gesture: a drag is one step. */
  readonly brush: (
    range: { readonly first: number; readonly last: number } | null,
    phase: 'move' | 'end',
  ) => void;
  readonly clearClause: (dimension: string) => void;
  readonly clearAll: () => void;
  /** The two years compared; they change places where the first would come after the second. */
  readonly compare: (baseline: number, comparison: number) => void;
  /** Narrows the list of a dimension's picker; letters typed one after another are one step. */
  readonly search: (dimension: string, text: string) => void;
  /** Any other settings of the view; a step when something changes. */
  readonly adjust: (
    change: Partial<Omit<ViewState, 'selection' | 'searches' | 'baseline' | 'comparison'>>,
  ) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly jumpTo: (position: number) => void;
  /** A view from the address: an earlier or later step where it is one, else a step of its own. */
  readonly show: (view: ViewState, position: number | null, notice: string | null) => void;
  readonly highlight: (key: string | null) => void;
  /** A view of this dimension is being entered: a large table makes ready for clicks in it. */
  readonly prepare: (dimension: string) => void;
  readonly dismissNotice: () => void;
}

type SetData = (change: Partial<DashboardData>) => void;

/** What a run of changes counted as one step is about; null between gestures. */
type OpenGesture = 'brush' | `search ${string}` | null;

/** The actions of one store. Each computes the next view with pure functions and sets once. */
export function createActions(
  set: SetData,
  get: () => DashboardData,
  prepare: (dimension: string) => void,
): DashboardActions {
  let gesture: OpenGesture = null;

  /** Makes this the view, with what else changes beside it; sets at most once. */
  const commit = (view: ViewState, open: OpenGesture = null, beside: Partial<DashboardData> = {}) => {
    const { history, view: current } = get();
    const continues = open !== null && gesture === open;
    if (isSameView(view, current)) {
      if (!continues) gesture = null;
      if (Object.keys(beside).length > 0) set(beside);
      return;
    }
    const before = history.steps[history.position - 1];
    const isBack = continues && before !== undefined && isSameView(before, view);
    gesture = isBack ? null : open;
    if (isBack) set({ view: before, history: dropStep(history), ...beside });
    else set({ view, history: continues ? replaceStep(history, view) : pushStep(history, view), ...beside });
  };
  const select = (selection: Selection, open: OpenGesture = null, beside: Partial<DashboardData> = {}) =>
    commit({ ...get().view, selection }, open, beside);
  const move = (position: number, notice: string | null = null) => {
    gesture = null;
    const history = moveTo(get().history, position);
    set({ history, view: history.steps[history.position]!, notice });
  };

  return {
    pick(dimension, { codes, gesture: kind, order }) {
      const { dataset, view, anchors } = get();
      const target = targetOf(dataset, dimension);
      if (codes.length === 0) return;
      if (kind === 'range')
        return select(selectRange(view.selection, target, order, anchors[dimension] ?? [], codes));
      const toggle = kind === 'also' ? toggleAlso : toggleOnly;
      select(toggle(view.selection, target, codes), null, { anchors: { ...anchors, [dimension]: codes } });
    },
    include(dimension, codes, included) {
      const { dataset, view } = get();
      select(setIncluded(view.selection, targetOf(dataset, dimension), codes, included));
    },
    brush(range, phase) {
      const { dataset, view } = get();
      const time = dataset.dimensions.find(({ type }) => type === 'time')!;
      const codes =
        range === null ? [] : Array.from({ length: range.last - range.first + 1 }, (_, i) => range.first + i);
      const clause = range === null ? undefined : createClause(codes, time.members.length, true);
      select(withClause(view.selection, time.id, clause), 'brush');
      if (phase === 'end') gesture = null;
    },
    clearClause: (dimension) => select(withClause(get().view.selection, dimension, undefined)),
    clearAll: () => commit({ ...get().view, selection: EMPTY_SELECTION, searches: {} }),
    compare(baseline, comparison) {
      if (baseline === comparison) return;
      const [first, last] = baseline < comparison ? [baseline, comparison] : [comparison, baseline];
      const { view, dataset } = get();
      const chosen = comparedPeriods(dataset, { ...view, baseline: null, comparison: null });
      commit({
        ...view,
        baseline: first === chosen.baseline ? null : first,
        comparison: last === chosen.comparison ? null : last,
      });
    },
    search(dimension, text) {
      const { view } = get();
      const { [dimension]: _, ...others } = view.searches;
      const kept = text.slice(0, MOST_SEARCH_CHARACTERS);
      commit(
        { ...view, searches: kept === '' ? others : { ...others, [dimension]: kept } },
        `search ${dimension}`,
      );
    },
    adjust: (change) => commit({ ...get().view, ...change }),
    undo: () => move(get().history.position - 1),
    redo: () => move(get().history.position + 1),
    jumpTo: (position) => move(position),
    show(view, position, notice) {
      const { history } = get();
      const known = nearestStep(history.steps, view, position ?? history.position);
      if (known === null) commit(view, null, { notice });
      else move(known, notice);
    },
    highlight(key) {
      if (get().highlighted !== key) set({ highlighted: key });
    },
    prepare,
    dismissNotice: () => set({ notice: null }),
  };
}

function targetOf(dataset: DashboardData['dataset'], id: string): ClauseTarget {
  const dimension = dataset.dimensions.find((candidate) => candidate.id === id);
  if (dimension === undefined) throw new Error(`pick: expected a dimension of ${dataset.id}, got "${id}"`);
  return { dimension: id, memberCount: dimension.members.length, ordered: dimension.type === 'time' };
}

/** The step with this view nearest to a position, as positions shift when old steps are forgotten; null for none. */
function nearestStep(steps: readonly ViewState[], view: ViewState, position: number): number | null {
  const distance = (index: number) => Math.abs(index - position);
  return steps.reduce<number | null>((best, step, index) => {
    if (best !== null && distance(best) <= distance(index)) return best;
    return isSameView(step, view) ? index : best;
  }, null);
}

/** Whether two views are the same, field by field; lists and clauses by their contents. */
export function isSameView(a: ViewState, b: ViewState): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof ViewState)[]).every((field) => isSameSetting(a[field], b[field]));
}

/** Whether two values of one field are the same by their contents. */
export function isSameSetting(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Objects with their keys in order, so that the order in which clauses were set makes no difference. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
