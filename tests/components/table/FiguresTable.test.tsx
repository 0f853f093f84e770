import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { FiguresTable, type FiguresTableProps } from '../../../src/table/FiguresTable.tsx';
import type { TableSort } from '../../../src/table/sortRows.ts';
import { toGrid } from '../../../src/table/toGrid.ts';
import { createFilteredView, createFruitView } from '../../unit/table/createView.ts';

const view = createFruitView();

function createProps(changes: Partial<FiguresTableProps> = {}): FiguresTableProps {
  return {
    view,
    caption: 'All figures',
    nameLabel: 'Kind',
    sort: null,
    hiddenColumns: [],
    collapsed: [],
    shading: false,
    renderTrend: vi.fn(() => <svg data-testid="trend" />),
    seriesColour: (colour) => `rgb(${colour}, 0, 0)`,
    onSort: vi.fn(),
    onToggleGroup: vi.fn(),
    onPick: vi.fn(),
    onHighlight: vi.fn(),
    ...changes,
  };
}

function setUp(changes: Partial<FiguresTableProps> = {}) {
  const props = createProps(changes);
  return { user: userEvent.setup(), props, ...render(<FiguresTable {...props} />) };
}

/** The table with its sort and folded groups held outside, as a dashboard does. */
function Held({ onSort, ...props }: FiguresTableProps) {
  const [sort, setSort] = useState<TableSort | null>(null);
  const [collapsed, setCollapsed] = useState<readonly string[]>([]);
  const toggle = (id: string) =>
    setCollapsed(collapsed.includes(id) ? collapsed.filter((other) => other !== id) : [...collapsed, id]);
  return (
    <FiguresTable
      {...props}
      sort={sort}
      collapsed={collapsed}
      onSort={(next) => {
        onSort(next);
        setSort(next);
      }}
      onToggleGroup={toggle}
    />
  );
}

function setUpHeld(changes: Partial<FiguresTableProps> = {}) {
  const props = createProps(changes);
  render(<Held {...props} />);
  return { user: userEvent.setup(), props };
}

function rowNames(): readonly (string | null)[] {
  return screen
    .getAllByRole('rowheader')
    .map((heading) => (heading.querySelector('.row-pick') ?? heading).textContent);
}

function rowOf(name: string): HTMLElement {
  return screen.getByRole('button', { name }).closest('tr')!;
}

const ORIGINAL = ['Fruit', 'pear', 'apple', 'quince', 'Roots', 'beet', 'All 4 kinds'];

describe('FiguresTable', () => {
  it('shows every figure by row and column, with totals at the foot', () => {
    setUp();
    const region = screen.getByRole('region', { name: 'All figures' });
    expect(region.tabIndex).toBe(0);
    expect(screen.getByRole('table', { name: 'All figures' })).toBeDefined();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Kind',
      'Trend',
      '2001',
      '2002 part year',
      'Ratio',
    ]);
    expect(rowNames()).toEqual(ORIGINAL);
    const total = screen.getByRole('rowheader', { name: 'All 4 kinds' }).closest('tr')!;
    expect(total.closest('tfoot')).not.toBeNull();
    expect(
      within(total)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['', '150', '75', '0.5']);
  });

  it('draws the trend of each row in its colour', () => {
    const { props } = setUp();
    expect(screen.getAllByTestId('trend')).toHaveLength(7);
    expect(props.renderTrend).toHaveBeenCalledWith({ values: [], crossed: [] }, -1);
    expect(rowOf('Fold Roots').querySelector<HTMLElement>('.row-dot')?.style.background).toBe('rgb(1, 0, 0)');
  });

  it('leaves out columns hidden by id or by type', () => {
    setUp({ hiddenColumns: ['trend', 'period:1'] });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Kind',
      '2002 part year',
      'Ratio',
    ]);
    expect(
      within(rowOf('pear'))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['40', '4']);
  });

  it('marks rows and periods for the highlight', async () => {
    const { user, props } = setUp();
    expect(rowOf('pear').dataset.keys).toBe('m:kind:pear g:kind:fruit');
    expect(rowOf('pear').classList).toContain('mark');
    expect(screen.getByRole('columnheader', { name: '2001' }).dataset.keys).toBe('m:year:1');
    expect(within(rowOf('pear')).getByText('10').dataset.keys).toBe('m:year:1');
    await user.hover(rowOf('pear'));
    expect(props.onHighlight).toHaveBeenLastCalledWith('m:kind:pear');
    await user.unhover(rowOf('pear'));
    expect(props.onHighlight).toHaveBeenLastCalledWith(null);
  });

  it('highlights the row that holds the focus until it leaves', async () => {
    const { user, props } = setUp({ collapsed: ['group:fruit', 'group:roots'] });
    screen.getByRole('button', { name: 'Unfold Fruit' }).focus();
    await user.tab();
    expect(vi.mocked(props.onHighlight).mock.calls).toEqual([['g:kind:fruit'], ['g:kind:fruit']]);
    screen.getByRole('button', { name: 'Fruit' }).blur();
    expect(props.onHighlight).toHaveBeenLastCalledWith(null);
  });
});

describe('sorting', () => {
  it('goes down, up and back to the original order for numbers', async () => {
    const { user, props } = setUpHeld();
    const button = screen.getByRole('button', { name: '2001' });
    const heading = button.closest('th')!;
    expect(heading.hasAttribute('aria-sort')).toBe(false);
    await user.click(button);
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    expect(rowNames()).toEqual(['Roots', 'beet', 'Fruit', 'apple', 'quince', 'pear', 'All 4 kinds']);
    await user.click(button);
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(rowNames()).toEqual(['Fruit', 'pear', 'apple', 'quince', 'Roots', 'beet', 'All 4 kinds']);
    await user.click(button);
    expect(heading.hasAttribute('aria-sort')).toBe(false);
    expect(rowNames()).toEqual(ORIGINAL);
    expect(vi.mocked(props.onSort).mock.calls).toEqual([
      [{ column: 'period:1', descending: true }],
      [{ column: 'period:1', descending: false }],
      [null],
    ]);
  });

  it('goes up first for names', async () => {
    const { user, props } = setUpHeld();
    await user.click(screen.getByRole('button', { name: 'Kind' }));
    expect(props.onSort).toHaveBeenLastCalledWith({ column: 'name', descending: false });
    expect(rowNames()).toEqual(['Fruit', 'apple', 'pear', 'quince', 'Roots', 'beet', 'All 4 kinds']);
  });

  it('moves from one column to another, by keyboard', async () => {
    const { user } = setUpHeld();
    await user.click(screen.getByRole('button', { name: '2001' }));
    screen.getByRole('button', { name: 'Ratio' }).focus();
    await user.keyboard('{Enter}');
    const sorted = screen.getAllByRole('columnheader').filter((heading) => heading.hasAttribute('aria-sort'));
    expect(sorted.map(({ textContent }) => textContent)).toEqual(['Ratio ▾']);
  });

  it('has no button on a column that cannot be sorted', () => {
    setUp();
    expect(screen.queryByRole('button', { name: 'Trend' })).toBeNull();
  });

  it('ignores a column that is not there', () => {
    setUp({ sort: { column: 'gone', descending: true } });
    expect(rowNames()).toEqual(ORIGINAL);
  });

  const everySort = ['name', 'trend', 'period:1', 'period:2', 'ratio'].flatMap((column) =>
    [true, false].map((descending) => ({ column, descending })),
  );
  it.each(everySort)('shows the rows of the exported grid by $column, descending: $descending', (sort) => {
    setUp({ sort, collapsed: ['group:roots'] });
    const grid = toGrid(view, {
      sort,
      hiddenColumns: [],
      collapsed: ['group:roots'],
      nameLabel: 'Kind',
      span: '',
    });
    expect(rowNames()).toEqual(grid.rows.map(({ cells }) => cells[0]));
  });
});

describe('folding', () => {
  it('hides the members of one group and shows them again', async () => {
    const { user } = setUpHeld();
    expect(screen.getByRole('button', { name: 'Fold Fruit' }).getAttribute('aria-expanded')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Fold Fruit' }));
    expect(rowNames()).toEqual(['Fruit', 'Roots', 'beet', 'All 4 kinds']);
    const unfold = screen.getByRole('button', { name: 'Unfold Fruit' });
    expect(unfold.getAttribute('aria-expanded')).toBe('false');
    await user.click(unfold);
    expect(rowNames()).toEqual(ORIGINAL);
  });

  it('picks nothing', async () => {
    const { user, props } = setUp();
    await user.click(screen.getByRole('button', { name: 'Fold Fruit' }));
    expect(props.onToggleGroup).toHaveBeenCalledWith('group:fruit');
    expect(props.onPick).not.toHaveBeenCalled();
  });

  it('can fold every group', () => {
    setUp({ collapsed: ['group:fruit', 'group:roots'] });
    expect(rowNames()).toEqual(['Fruit', 'Roots', 'All 4 kinds']);
  });
});

describe('picking', () => {
  const order = [0, 1, 2, 3];

  it.each([
    ['only', ''],
    ['also', '{Control>}'],
    ['also', '{Meta>}'],
    ['range', '{Shift>}'],
  ])('means %s by a click with %s', async (gesture, keys) => {
    const { user, props } = setUp();
    if (keys !== '') await user.keyboard(keys);
    await user.click(within(rowOf('apple')).getByText('30'));
    expect(vi.mocked(props.onPick).mock.calls).toEqual([[{ codes: [1], gesture, order }]]);
  });

  it.each([
    ['only', '{Enter}'],
    ['only', ' '],
    ['also', '{Control>}{Enter}'],
    ['also', '{Control>} '],
    ['also', '{Meta>}{Enter}'],
    ['range', '{Shift>}{Enter}'],
    ['range', '{Shift>} '],
  ])('means %s by the keys %s on a name', async (gesture, keys) => {
    const { user, props } = setUp();
    screen.getByRole('button', { name: 'Fruit' }).focus();
    await user.keyboard(keys);
    expect(vi.mocked(props.onPick).mock.calls).toEqual([[{ codes: [0, 1, 2], gesture, order }]]);
  });

  it('reports the order on screen, members of folded groups in their place', async () => {
    const { user, props } = setUp({
      sort: { column: 'period:1', descending: true },
      collapsed: ['group:roots'],
    });
    await user.click(screen.getByRole('button', { name: 'pear' }));
    expect(props.onPick).toHaveBeenCalledWith({ codes: [0], gesture: 'only', order: [3, 1, 2, 0] });
  });

  it('takes no click on a total', async () => {
    const { user, props } = setUp();
    await user.click(screen.getByText('All 4 kinds'));
    expect(props.onPick).not.toHaveBeenCalled();
  });

  it('dims what a filter leaves out and presses what it lets through', () => {
    setUp({ view: createFilteredView() });
    expect(rowOf('apple').classList).toContain('is-dim');
    expect(rowOf('pear').classList).not.toContain('is-dim');
    expect(screen.getByRole('button', { name: 'pear' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: 'apple' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('presses what is shown where the rest is hidden', () => {
    const filtered = createFilteredView();
    const [fruit] = filtered.rows;
    setUp({ view: { ...filtered, rows: [{ ...fruit!, members: fruit!.members.slice(0, 1) }] } });
    expect(screen.getByRole('button', { name: 'pear' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('dims and presses nothing without a filter', () => {
    const { container } = setUp();
    expect(container.querySelector('.is-dim')).toBeNull();
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });
});

describe('figures', () => {
  it('say what they are of where a group is shown in part', () => {
    setUp({ view: createFilteredView() });
    const row = rowOf('Fold Fruit');
    expect(within(row).getByText('of 50').className).toBe('ghost');
    expect(within(row).getByText('1 of 3').className).toBe('row-count');
    expect(screen.getAllByText(/^of /)).toHaveLength(1);
  });

  it('are set small where they are a reason', () => {
    setUp();
    expect(
      within(rowOf('quince'))
        .getAllByText('base < 10')
        .map(({ className }) => className),
    ).toEqual(['reason', 'reason']);
  });

  it('of members are shaded by their part of the largest', () => {
    setUp({ shading: true });
    const shadeOf = (row: string, text: string) =>
      within(rowOf(row)).getByText(text).style.getPropertyValue('--shade');
    expect(shadeOf('beet', '100')).toBe('1');
    expect(shadeOf('apple', '30')).toBe('0.3');
    expect(shadeOf('apple', '1.5')).toBe('');
    expect(shadeOf('Fold Fruit', '70')).toBe('');
  });

  it('are not shaded unless asked', () => {
    const { container } = setUp();
    expect(container.querySelector('.is-shaded')).toBeNull();
  });
});

describe('drawing again', () => {
  it('leaves rows as they are when only handlers, the sort or folded groups change', () => {
    const { props, rerender } = setUp();
    const drawn = vi.mocked(props.renderTrend).mock.calls.length;
    const totals = view.totals.length;
    rerender(<FiguresTable {...props} onHighlight={() => {}} onPick={() => {}} onSort={() => {}} />);
    expect(vi.mocked(props.renderTrend).mock.calls.length - drawn).toBe(totals);
    rerender(<FiguresTable {...props} sort={{ column: 'name', descending: true }} />);
    expect(vi.mocked(props.renderTrend).mock.calls.length - drawn).toBe(2 * totals);
  });

  it('calls the newest handler', async () => {
    const { props, rerender, user } = setUp();
    const onPick = vi.fn();
    rerender(<FiguresTable {...props} onPick={onPick} />);
    await user.click(screen.getByRole('button', { name: 'pear' }));
    expect(onPick).toHaveBeenCalledOnce();
    expect(props.onPick).not.toHaveBeenCalled();
  });
});
