import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/engine/Selection.ts';
import { createTableColumns, createTableView, type TableRow } from '../../../src/views/table.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const areas = createAreasDataset(60, { regions: 3, hidden: 0.1 });
const periods = [0, 1, 2];
const first = createCompared(areas);
const columns = createTableColumns(first, periods);
const only = (...codes: readonly number[]): Selection => ({ area: { type: 'members', codes } });

/** A view of the same figures under a selection, as the store makes them. */
function view(selection: Selection, isGrouped = true) {
  const { shown } = createCompared(areas, { selection });
  return createTableView({ ...first, shown }, { grouped: isGrouped, periods, columns });
}

const membersOf = (rows: readonly TableRow[]) =>
  rows.flatMap((row) => (row.type === 'group' ? row.members : [row]));

describe('the rows of a table', () => {
  it('are the same objects for the same selection', () => {
    const [a, b] = [view(only(1, 2)), view(only(1, 2))];
    expect(b.rows.length).toBe(3);
    b.rows.forEach((row, index) => {
      expect(row).toBe(a.rows[index]);
    });
  });

  it('are others only for the member that joined and its family', () => {
    const [a, b] = [view(only(0, 1, 2)), view(only(0, 1, 2, 4))];
    expect(b.rows.map((row, index) => row === a.rows[index])).toEqual([true, false, true]);
    const before = membersOf(a.rows);
    const changed = membersOf(b.rows).filter((row, index) => row !== before[index]);
    expect(changed.map(({ codes }) => codes)).toEqual([[4]]);
    expect(changed[0]?.cells).toBe(before.find(({ codes }) => codes[0] === 4)?.cells);
  });

  it('are the same without families', () => {
    const [a, b] = [view(only(0), false), view(only(5), false)];
    const changed = b.rows.filter((row, index) => row !== a.rows[index]);
    expect(changed.map(({ id }) => id)).toEqual(['area-0', 'area-5']);
  });

  it('are others under another measure or other years, with the trend of the same measure', () => {
    const a = view({}, false).rows[0]!;
    const years = createTableColumns(first, [1, 2]);
    const narrowed = createTableView(
      { ...first, baseline: 1 },
      { grouped: false, periods: [1, 2], columns: years },
    );
    expect(narrowed.rows[0]).not.toBe(a);
    expect(Object.keys(narrowed.rows[0]!.cells)).not.toContain('period:2000');
    expect(narrowed.rows[0]!.trend).toBe(a.trend);
    const flagged = createCompared(areas, { measure: 'flagged' });
    const other = createTableView({ ...first, choice: flagged.choice }, { grouped: false, periods });
    expect(other.rows[0]!.trend).not.toBe(a.trend);
  });

  it.each(['thefts', 'flagged', 'not-flagged', 'share'])(
    'of %s sort by the numbers in their cells',
    (measure) => {
      const table = createTableView(createCompared(areas, { measure }), { grouped: true, periods });
      for (const row of [...table.rows, ...membersOf(table.rows), ...table.totals]) {
        for (const { id } of table.columns) expect(row.valueIn(id)).toBe(row.cells[id]?.value ?? null);
        expect(row.valueIn('gone')).toBeNull();
      }
    },
  );

  it('sort by name as a reader would', () => {
    const rows = membersOf(view({}).rows);
    const byName = rows.toSorted((a, b) => a.valueIn('name')! - b.valueIn('name')!);
    const collator = new Intl.Collator('en-GB', { numeric: true });
    const labels = rows.map(({ label }) => label);
    expect(byName.map(({ label }) => label)).toEqual(labels.toSorted(collator.compare));
  });

  it('know the largest figure of those drawn', () => {
    const table = view({});
    const values = membersOf(table.rows).flatMap(({ cells }) =>
      periods.map((period) => cells[`period:${2000 + period}`]?.value ?? 0),
    );
    expect(table.largest).toBe(Math.max(...values));
    const { shown } = createCompared(areas, { selection: only(3) });
    const hidden = createTableView({ ...first, shown, others: 'hide' }, { grouped: false, periods });
    expect(hidden.largest).toBe(Math.max(...hidden.rows[0]!.trend.values.map((value) => value ?? 0)));
  });
});
