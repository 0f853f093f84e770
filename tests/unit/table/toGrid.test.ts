import { describe, expect, it } from 'vitest';
import { type GridOptions, toGrid } from '../../../src/table/toGrid.ts';
import { createColumn, createFilteredView, createFruitView } from './createView.ts';

const plain: GridOptions = {
  sort: null,
  hiddenColumns: [],
  collapsed: [],
  nameLabel: 'Kind',
  span: '2001 to 2002',
};

describe('toGrid', () => {
  it('has the columns on screen but the trend, names at the start', () => {
    expect(toGrid(createFruitView(), plain).columns).toEqual([
      { label: 'Kind', fullLabel: 'Kind', align: 'start' },
      { label: '2001', fullLabel: 'Total 2001', align: 'end' },
      { label: '2002 part year', fullLabel: 'Total 2002 part year', align: 'end' },
      { label: 'Ratio', fullLabel: 'Ratio 2001 to 2002', align: 'end' },
    ]);
  });

  it('has the texts on screen, reasons for figures that cannot be given, and totals last', () => {
    const { rows } = toGrid(createFruitView(), plain);
    expect(rows.map(({ kind, cells }) => ({ kind, cells }))).toEqual([
      { kind: 'group', cells: ['Fruit', '50', '70', '1.4'] },
      { kind: 'member', cells: ['pear', '10', '40', '4'] },
      { kind: 'member', cells: ['apple', '20', '30', '1.5'] },
      { kind: 'member', cells: ['quince', '20', 'base < 10', 'base < 10'] },
      { kind: 'group', cells: ['Roots', '100', '5', '0.05'] },
      { kind: 'member', cells: ['beet', '100', '5', '0.05'] },
      { kind: 'total', cells: ['All 4 kinds', '150', '75', '0.5'] },
    ]);
  });

  it('follows the sort and the folded groups', () => {
    const sort = { column: 'period:1', descending: true };
    const { rows } = toGrid(createFruitView(), { ...plain, sort, collapsed: ['group:roots'] });
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      'Roots',
      'Fruit',
      'apple',
      'quince',
      'pear',
      'All 4 kinds',
    ]);
  });

  it.each([
    ['an id', ['period:1'], ['Kind', '2002 part year', 'Ratio']],
    ['a type', ['period'], ['Kind', 'Ratio']],
  ])('leaves out columns hidden by %s', (_, hiddenColumns, labels) => {
    const { columns, rows } = toGrid(createFruitView(), { ...plain, hiddenColumns });
    expect(columns.map(({ label }) => label)).toEqual(labels);
    expect(rows.every(({ cells }) => cells.length === labels.length)).toBe(true);
  });

  it('mutes what a filter leaves out, never a total', () => {
    const { rows } = toGrid(createFilteredView(), plain);
    expect(rows.filter(({ muted }) => muted === true).map(({ cells }) => cells[0])).toEqual([
      'apple',
      'quince',
      'Roots',
      'beet',
    ]);
  });

  it('says in its name of how many members a group is the sum', () => {
    const { rows } = toGrid(createFilteredView(), plain);
    const groups = rows.filter(({ kind }) => kind === 'group');
    expect(groups.map(({ cells, plain: [name], part }) => [cells[0], name, part])).toEqual([
      ['Fruit (1 of 3)', 'Fruit (1 of 3)', true],
      ['Roots', 'Roots', undefined],
    ]);
  });

  it('has measure, years and unit in the headings of a file', () => {
    const view = createFruitView();
    const columns = [
      createColumn('period:1', { label: '2001', unit: 'percent' }),
      createColumn('change', {
        type: 'change',
        label: 'Change',
        sublabel: 'percentage points',
        unit: 'points',
      }),
      createColumn('share', { type: 'share', label: 'Share', sublabel: '2002', unit: 'percent' }),
      createColumn('whole', { type: 'whole', label: 'All', sublabel: '2002' }),
    ];
    expect(toGrid({ ...view, columns }, plain).columns.map(({ fullLabel }) => fullLabel)).toEqual([
      'Kind',
      'Total 2001 (%)',
      'Change 2001 to 2002 (percentage points)',
      'Share 2002 (%)',
      'All 2002',
    ]);
  });

  it('keeps the mark beside the change', () => {
    const view = createFruitView();
    const [total] = view.totals;
    const cells = { 'period:1': { text: '+50', value: 50, ghostText: null, mark: '†' } };
    const { rows } = toGrid({ ...view, rows: [], totals: [{ ...total!, cells }] }, plain);
    expect(rows[0]?.cells).toEqual(['All 4 kinds', '+50 †', '', '']);
    expect(rows[0]?.plain).toEqual(['All 4 kinds', 50, '', '']);
  });

  it('leaves a figure that a row lacks empty', () => {
    const view = createFruitView();
    const [total] = view.totals;
    const { rows } = toGrid({ ...view, rows: [], totals: [{ ...total!, cells: {} }] }, plain);
    const empty = ['All 4 kinds', '', '', ''];
    expect(rows).toEqual([{ kind: 'total', cells: empty, plain: empty }]);
  });
});
