import type { TableCell, TableColumn, TableRow, TableView } from '../../../src/views/table.ts';

/** A row of literal figures: numbers by column id; null shows as a reason. */
export function createRow(
  label: string,
  figures: Readonly<Record<string, number | null>>,
  changes: Partial<TableRow> = {},
): TableRow {
  const cells = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, createCell(value)]));
  return {
    id: label,
    type: 'member',
    keys: [`m:kind:${label}`],
    codes: [],
    label,
    countText: null,
    colour: 0,
    selected: true,
    trend: { values: [], crossed: [] },
    cells,
    valueIn: (column) => cells[column]?.value ?? null,
    members: [],
    ...changes,
  };
}

export function createCell(value: number | null, ghostText: string | null = null): TableCell {
  return { text: value === null ? 'base < 10' : value.toLocaleString('en-GB'), value, ghostText };
}

export function createColumn(id: string, changes: Partial<TableColumn> = {}): TableColumn {
  return {
    id,
    type: 'period',
    label: id,
    sublabel: null,
    unit: 'count',
    key: null,
    sortable: true,
    ...changes,
  };
}

const columns: readonly TableColumn[] = [
  createColumn('trend', { type: 'trend', label: 'Trend', unit: null, sortable: false }),
  createColumn('period:1', { label: '2001', key: 'm:year:1' }),
  createColumn('period:2', { label: '2002', sublabel: 'part year', key: 'm:year:2' }),
  createColumn('ratio', { type: 'ratio', label: 'Ratio', unit: 'ratio' }),
];

/** Fruit: pear 10 and 40, apple 20 and 30, quince 20 and none. Roots: beet 100 and 5. All: 150 and 75. */
export function createFruitView(changes: Partial<TableView> = {}): TableView {
  const figures = (first: number, second: number | null, ratio: number | null) => ({
    'period:1': first,
    'period:2': second,
    ratio,
  });
  const fruit = [
    createRow('pear', figures(10, 40, 4), { codes: [0], keys: ['m:kind:pear', 'g:kind:fruit'] }),
    createRow('apple', figures(20, 30, 1.5), { codes: [1] }),
    createRow('quince', figures(20, null, null), { codes: [2] }),
  ];
  const roots = [createRow('beet', figures(100, 5, 0.05), { codes: [3], colour: 1 })];
  return {
    columns,
    rows: [
      createRow('Fruit', figures(50, 70, 1.4), {
        id: 'group:fruit',
        type: 'group',
        keys: ['g:kind:fruit'],
        codes: [0, 1, 2],
        countText: '3',
        members: fruit,
      }),
      createRow('Roots', figures(100, 5, 0.05), {
        id: 'group:roots',
        type: 'group',
        keys: ['g:kind:roots'],
        codes: [3],
        countText: '1',
        colour: 1,
        members: roots,
      }),
    ],
    totals: [
      createRow('All 4 kinds', figures(150, 75, 0.5), {
        id: 'total:all',
        type: 'total',
        keys: [],
        codes: [0, 1, 2, 3],
        colour: -1,
      }),
    ],
    label: 'Total',
    grouped: true,
    breakNote: null,
    largest: 100,
    ...changes,
  };
}

/** The same under a filter that lets pear through alone. */
export function createFilteredView(): TableView {
  const view = createFruitView();
  const fruit = view.rows[0]!;
  const roots = view.rows[1]!;
  const leaveOut = (row: TableRow): TableRow => ({
    ...row,
    selected: false,
    members: row.members.map(leaveOut),
  });
  const pear = fruit.members[0]!;
  const part = {
    ...fruit,
    countText: '1 of 3',
    cells: { ...pear.cells, 'period:1': createCell(10, 'of 50') },
    members: fruit.members.map((row) => (row === pear ? row : leaveOut(row))),
  };
  const shown = { ...view.totals[0]!, id: 'total:shown', label: 'Total of shown: 1 kind', codes: [0] };
  return createFruitView({ rows: [part, leaveOut(roots)], totals: [shown, ...view.totals] });
}
