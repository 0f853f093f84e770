import { describe, expect, it } from 'vitest';
import { listRows, sortRows, type TableSort } from '../../../src/table/sortRows.ts';
import type { TableRow } from '../../../src/views/table.ts';
import { createFruitView, createRow } from './createView.ts';

function namesOf(rows: readonly TableRow[]): readonly string[] {
  return rows.map(({ label }) => label);
}

function order(sort: TableSort | null): readonly string[] {
  return namesOf(listRows(createFruitView().rows, sort, []));
}

describe('sortRows', () => {
  it('keeps the order given without a sort', () => {
    const { rows } = createFruitView();
    expect(sortRows(rows, null)).toBe(rows);
  });

  it('sorts groups by their own figure and members within their group', () => {
    expect(order({ column: 'period:1', descending: true })).toEqual([
      'Roots',
      'beet',
      'Fruit',
      'apple',
      'quince',
      'pear',
    ]);
  });

  it.each([true, false])('puts rows without a number last, descending: %s', (descending) => {
    const [, ...members] = order({ column: 'ratio', descending }).filter(
      (name) => name !== 'Roots' && name !== 'beet',
    );
    expect(members).toEqual(descending ? ['pear', 'apple', 'quince'] : ['apple', 'pear', 'quince']);
  });

  it.each([true, false])('keeps ties in the order given, descending: %s', (descending) => {
    const rows = ['c', 'a', 'b'].map((label) => createRow(label, { count: 7 }));
    expect(namesOf(sortRows(rows, { column: 'count', descending }))).toEqual(['c', 'a', 'b']);
  });

  it('sorts names as a reader would', () => {
    const rows = ['Öl', 'zinc', 'Apple', 'Item 10', 'apple pie', 'Item 9'].map((label) =>
      createRow(label, {}),
    );
    const sorted = namesOf(sortRows(rows, { column: 'name', descending: false }));
    expect(sorted).toEqual(['Apple', 'apple pie', 'Item 9', 'Item 10', 'Öl', 'zinc']);
  });

  it('changes nothing for a column that is not there', () => {
    expect(order({ column: 'gone', descending: true })).toEqual(order(null));
  });

  it('leaves the rows it was given as they were', () => {
    const { rows } = createFruitView();
    const before = [rows, ...rows.map(({ members }) => members)].map(namesOf);
    const listed = listRows(rows, { column: 'name', descending: true }, []);
    expect([rows, ...rows.map(({ members }) => members)].map(namesOf)).toEqual(before);
    expect(listed).toHaveLength(6);
    for (const row of listed)
      expect(rows.some((known) => known === row || known.members.includes(row))).toBe(true);
  });

  it('leaves out the members of folded groups', () => {
    const { rows } = createFruitView();
    expect(namesOf(listRows(rows, null, ['group:fruit']))).toEqual(['Fruit', 'Roots', 'beet']);
  });
});
