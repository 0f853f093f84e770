import type { ActiveIndex, IndexedTable } from './activeIndex.ts';
import { type Aggregate, settleTally, type Totals } from './aggregate.ts';
import { addRow, copyTally, listColumns, setTally, type Tally } from './tally.ts';

export interface Stepper {
  /** The totals under a mask of the active dimension, null for no filter. New arrays at every step. */
  readonly step: (mask: Uint8Array | null) => readonly Totals[];
}

/** Where a step starts from, and the members whose rows it adds or subtracts. */
interface StepPlan {
  readonly from: 'last' | 'nothing' | 'everything';
  readonly added: readonly number[];
  readonly subtracted: readonly number[];
}

/**
 * Moves from one filter of the active dimension to the next by adding and subtracting rows: from the last step, from
 * nothing or from everything, whichever touches the fewest.
 *
 * Where the measures are whole numbers the answers are those of the plain path, however many steps were taken. Where they
 * are not, each step adds up its rows from nothing: the same mask always gives the same answer, within rounding of
 * the plain path's. Throws on a mask of another length than the dimension.
 */
export function createStepper(index: ActiveIndex): Stepper {
  const { memberCount } = index;
  const everyMember = new Uint8Array(memberCount).fill(1);
  const current = everyMember.slice();
  const tables = index.tables.map((table) => (table.type === 'final' ? table : createRunning(table)));
  const step = (mask: Uint8Array | null): readonly Totals[] => {
    if (mask !== null && mask.length !== memberCount) {
      throw new Error(`mask: expected ${memberCount} members, got ${mask.length}`);
    }
    const next = mask ?? everyMember;
    const plan = index.isExact ? planStep(current, next) : planFromNothing(next);
    current.set(next);
    return tables.map((table) => (table.type === 'final' ? table.totals : moveTable(table, plan)));
  };
  return { step };
}

type RowTable = Extract<IndexedTable, { type: 'rows' }>;
type RunningTable = RowTable & { readonly running: readonly Tally[] };

function createRunning(table: RowTable): RunningTable {
  return { ...table, running: table.all.map(copyTally) };
}

function planStep(current: Uint8Array, next: Uint8Array): StepPlan {
  const [added, subtracted, left]: number[][] = [[], [], []];
  for (let member = 0; member < next.length; member += 1) {
    if (next[member] === 0) left!.push(member);
    if ((next[member] === 0) === (current[member] === 0)) continue;
    (next[member] === 0 ? subtracted : added)!.push(member);
  }
  const changes = added!.length + subtracted!.length;
  const kept = next.length - left!.length;
  if (changes <= kept && changes <= left!.length)
    return { from: 'last', added: added!, subtracted: subtracted! };
  if (kept <= left!.length) return planFromNothing(next);
  return { from: 'everything', added: [], subtracted: left! };
}

function planFromNothing(next: Uint8Array): StepPlan {
  const added = Array.from(next.keys()).filter((member) => next[member] !== 0);
  return { from: 'nothing', added, subtracted: [] };
}

function moveTable({ by, rows, all, running }: RunningTable, plan: StepPlan): Totals {
  const measures = running.map((tally, measure): Aggregate => {
    if (plan.from === 'nothing') for (const column of listColumns(tally)) column.fill(0);
    if (plan.from === 'everything') setTally(tally, all[measure]!);
    for (const member of plan.subtracted) addRow(tally, rows[measure]!, member, -1);
    for (const member of plan.added) addRow(tally, rows[measure]!, member, 1);
    return settleTally({ ...tally, sums: tally.sums.slice() });
  });
  return { by, measures };
}
