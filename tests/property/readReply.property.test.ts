import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReply } from '../../src/importers/readReply.ts';
import {
  arbitraryReply,
  formatYear,
  type Grid,
  printGrid,
  printReply,
  type ReplyPlan,
} from '../helpers/arbitraryReply.ts';
import { createDescription } from '../helpers/createDescription.ts';

const SEED = 16_080;

/** What a reader with the plan in hand expects of each measure: rows as described, years in order. */
function listExpected(
  plan: ReplyPlan,
  members: readonly string[],
  measure: number,
): readonly (number | null)[] {
  const years = plan.years.toSorted((a, b) => a - b);
  return members.flatMap((label) =>
    years.map((year) => plan.cells[plan.rows.indexOf(label)]![plan.years.indexOf(year)]![measure]!),
  );
}

/** Something wrong put into a printed table, with the problem it has to raise. */
interface Fault {
  readonly code: string;
  readonly line: number;
  readonly row?: string;
  readonly column?: string;
}

type Injection = (plan: ReplyPlan, grid: Grid, row: number, column: number) => Fault | null;

/** Position of a row in the grid, below the headers. */
const at = (plan: ReplyPlan, row: number) => (plan.columns.length > 1 ? 2 : 1) + row;

function nameColumn(plan: ReplyPlan, column: number): string {
  const year = formatYear(plan, plan.years[Math.floor(column / plan.columns.length)]!);
  return plan.columns.length === 1
    ? year
    : `${year} ${plan.columns[column % plan.columns.length]!.split(' of ')[0]}`;
}

const INJECTIONS: Readonly<Record<string, Injection>> = {
  'an unreadable cell': (plan, grid, row, column) => {
    const line = at(plan, row);
    grid[line]![column + 1] = '12x';
    return { code: 'unreadable-cell', line, row: plan.rows[row]!, column: nameColumn(plan, column) };
  },
  'a total one too high': (plan, grid, _row, column) => {
    if (!plan.hasTotal) return null;
    const line = grid.length - 1;
    const { length } = plan.columns;
    const sum = plan.cells.reduce((total, cells) => total + cells.flat()[column]!, 0);
    // A part's total above its whole's would be a second fault.
    grid[line]![column + 1] = String(column % length === 0 || sum === 0 ? sum + 1 : sum - 1);
    if (column % length === 1 && sum === 0) return null;
    return { code: 'total-mismatch', line, row: 'Grand Total', column: nameColumn(plan, column) };
  },
  'a row twice': (plan, grid, row) => {
    const line = at(plan, plan.rows.length);
    grid.splice(line, 0, [...grid[at(plan, row)]!]);
    return { code: 'duplicate-row', line, row: plan.rows[row]! };
  },
  'a cell too few': (plan, grid, row) => {
    const line = at(plan, row);
    grid[line]!.pop();
    // One column and no cell left: the last line is prose then, and the row is reported as not there.
    if (plan.columns.length * plan.years.length === 1) return null;
    return { code: 'row-width', line, row: plan.rows[row]! };
  },
  'a cell too many': (plan, grid, row) => {
    const line = at(plan, row);
    grid[line]!.push('7');
    return { code: 'row-width', line, row: plan.rows[row]! };
  },
  'an unknown row': (plan, grid, row) => {
    const line = at(plan, row);
    grid[line]![0] = 'Omega';
    return { code: 'unknown-row', line, row: 'Omega' };
  },
  'a bad year': (plan, grid, _row, column) => {
    if (plan.years.length === 1) return null;
    const cell = 1 + column - (column % plan.columns.length);
    grid[0]![cell] = '20l5';
    return { code: 'unreadable-year', line: 0, column: '20l5' };
  },
  'an unknown measure': (plan, grid, _row, column) => {
    if (plan.columns.length === 1 || plan.years.length === 1) return null;
    grid[1]![column + 1] = 'Third';
    return { code: 'unknown-measure', line: 1, column: `${nameColumn(plan, column).split(' ')[0]} Third` };
  },
  'a part above its whole': (plan, grid, row, column) => {
    if (plan.columns.length === 1 || column % 2 === 0) return null;
    const line = at(plan, row);
    grid[line]![column + 1] = '9,999,999';
    return { code: 'subset-above-whole', line, row: plan.rows[row]!, column: nameColumn(plan, column) };
  },
};

describe(`readReply (seed ${SEED})`, () => {
  it.each([false, true])('reads back any table it is printed (hidden cells: %s)', (isHiding) => {
    fc.assert(
      fc.property(arbitraryReply(isHiding), (plan) => {
        const members = plan.rows.toSorted();
        const description = createDescription({ rows: members, columns: plan.columns });
        const { dataset, problems } = readReply(printReply(plan, printGrid(plan)), description);
        expect(problems.filter((problem) => problem.code !== 'total-reveals-cell')).toEqual([]);
        plan.columns.forEach((_, measure) => {
          const { values, status } = dataset!.cube.measures[measure]!;
          const read = Array.from(values, (value, cell) =>
            status === undefined || status[cell] === 0 ? value : null,
          );
          expect(read).toEqual(listExpected(plan, members, measure));
        });
        const years = plan.years.toSorted((a, b) => a - b);
        expect(dataset!.dimensions[1]!.members.map((member) => Number(member.id.slice(0, 4)))).toEqual(years);
        const checked = plan.hasTotal ? plan.years.length * plan.columns.length : undefined;
        expect(dataset!.reconciliation?.columnsChecked).toBe(checked);
        if (!isHiding) expect(dataset!.reconciliation?.columnsEqual).toBe(checked);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each(Object.entries(INJECTIONS))('reports %s at its row and column', (_name, inject) => {
    fc.assert(
      fc.property(arbitraryReply(false), fc.nat(), fc.nat(), (plan, anyRow, anyColumn) => {
        const grid = printGrid(plan);
        const width = plan.years.length * plan.columns.length;
        const fault = inject(plan, grid, anyRow % plan.rows.length, anyColumn % width);
        fc.pre(fault !== null);
        const { dataset, problems } = readReply(
          printReply(plan, grid),
          createDescription({ rows: plan.rows, columns: plan.columns }),
        );
        const { code, line, ...place } = fault!;
        const firstLine = plan.before.split('\n').length;
        expect(dataset).toBeNull();
        expect(problems.map((problem) => ({ code: problem.code, place: problem.place }))).toContainEqual({
          code,
          place: { line: firstLine + line, ...place },
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
