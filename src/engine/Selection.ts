/** One dimension's filter. Codes are positions in the dimension's member list. */
export type Clause =
  /** Any members, sorted, without repeats; an empty list selects nothing. */
  | { readonly type: 'members'; readonly codes: readonly number[] }
  /** A run of neighbours; both ends included. */
  | { readonly type: 'interval'; readonly first: number; readonly last: number };

/** All clauses, by dimension id. A dimension without a clause is not filtered. */
export type Selection = Readonly<Record<string, Clause>>;

export const EMPTY_SELECTION: Selection = Object.freeze({});

/** Whether a clause lets a member through; no clause lets every member through. */
export function isSelected(clause: Clause | undefined, code: number): boolean {
  if (clause === undefined) return true;
  if (clause.type === 'interval') return code >= clause.first && code <= clause.last;
  return clause.codes.includes(code);
}

/** The codes a clause lets through, ascending, out of `memberCount` members. */
export function listSelected(clause: Clause | undefined, memberCount: number): readonly number[] {
  if (clause?.type === 'members') return clause.codes;
  const first = clause === undefined ? 0 : clause.first;
  const last = clause === undefined ? memberCount - 1 : clause.last;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

/** A byte per member, 1 where selected; null when nothing is filtered. */
export function createMask(clause: Clause | undefined, memberCount: number): Uint8Array | null {
  if (clause === undefined) return null;
  const mask = new Uint8Array(memberCount);
  for (const code of listSelected(clause, memberCount)) mask[code] = 1;
  return mask;
}

/**
 * The simplest clause for a set of codes: none when every member is in it, an interval when `ordered`
 * and the codes are neighbours, else a sorted member list.
 */
export function createClause(
  codes: Iterable<number>,
  memberCount: number,
  ordered: boolean,
): Clause | undefined {
  const sorted = [...new Set(codes)].filter((code) => code >= 0 && code < memberCount).sort((a, b) => a - b);
  if (sorted.length === memberCount) return undefined;
  const first = sorted[0];
  const last = sorted.at(-1);
  if (ordered && first !== undefined && last !== undefined && last - first === sorted.length - 1) {
    return { type: 'interval', first, last };
  }
  return { type: 'members', codes: sorted };
}

export function isSameClause(a: Clause | undefined, b: Clause | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a.type === 'interval') return b.type === 'interval' && a.first === b.first && a.last === b.last;
  return (
    b.type === 'members' &&
    a.codes.length === b.codes.length &&
    a.codes.every((code, index) => code === b.codes[index])
  );
}

/** The selection with one dimension's clause set, or removed when undefined. Same reference when nothing changes. */
export function withClause(selection: Selection, dimension: string, clause: Clause | undefined): Selection {
  if (isSameClause(selection[dimension], clause)) return selection;
  const { [dimension]: _, ...rest } = selection;
  return clause === undefined ? rest : { ...rest, [dimension]: clause };
}

export interface ClauseTarget {
  readonly dimension: string;
  readonly memberCount: number;
  /** True for time: neighbours become an interval. */
  readonly ordered: boolean;
}

/** A plain click: select only these codes; when they already are the selection, clear the clause. */
export function toggleOnly(selection: Selection, target: ClauseTarget, codes: readonly number[]): Selection {
  const clause = createClause(codes, target.memberCount, target.ordered);
  const current = selection[target.dimension];
  return withClause(selection, target.dimension, isSameClause(current, clause) ? undefined : clause);
}

/**
 * A click with Ctrl or Cmd: toggle these codes in addition. Where nothing is filtered the codes become the
 * selection; where all of them are selected they leave it, and the last to leave clears the clause.
 */
export function toggleAlso(selection: Selection, target: ClauseTarget, codes: readonly number[]): Selection {
  const current = selection[target.dimension];
  if (current === undefined) return toggleOnly(selection, target, codes);
  const next = new Set(listSelected(current, target.memberCount));
  const leave = codes.every((code) => next.has(code));
  for (const code of codes) leave ? next.delete(code) : next.add(code);
  const clause = next.size === 0 ? undefined : createClause(next, target.memberCount, target.ordered);
  return withClause(selection, target.dimension, clause);
}

/** A checkbox: codes join or leave what is shown, so the first to leave is taken from the full list. */
export function setIncluded(
  selection: Selection,
  target: ClauseTarget,
  codes: readonly number[],
  included: boolean,
): Selection {
  const next = new Set(listSelected(selection[target.dimension], target.memberCount));
  for (const code of codes) included ? next.add(code) : next.delete(code);
  return withClause(selection, target.dimension, createClause(next, target.memberCount, target.ordered));
}

/**
 * A click with Shift: select the run from what was clicked before to what is clicked, both whole, in the order shown on
 * screen. Where nothing clicked before is on screen, the run is what is clicked; where that is not, nothing changes.
 */
export function selectRange(
  selection: Selection,
  target: ClauseTarget,
  shownOrder: readonly number[],
  anchor: readonly number[],
  codes: readonly number[],
): Selection {
  const places = new Map(shownOrder.map((code, place) => [code, place]));
  const placesOf = (some: readonly number[]) => some.flatMap((code) => places.get(code) ?? []);
  const ends = placesOf(codes);
  if (ends.length === 0) return selection;
  const all = [...placesOf(anchor), ...ends].sort((a, b) => a - b);
  const run = shownOrder.slice(all[0], all.at(-1)! + 1);
  return withClause(selection, target.dimension, createClause(run, target.memberCount, target.ordered));
}
