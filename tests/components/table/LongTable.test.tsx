import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FiguresTable, type FiguresTableProps } from '../../../src/table/FiguresTable.tsx';
import { createTableView, type TableView } from '../../../src/views/table.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const COUNT = 40_000;
const compared = createCompared(createAreasDataset(COUNT, { years: 2 }));
const view = createTableView(compared, { grouped: false, periods: [0, 1] });
const MOST_DRAWN = 100;
const ROW_HEIGHT = 34;

beforeEach(() => {
  // jsdom lays nothing out: a window of the table 600 pixels high, with every row as high as it is thought to be.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_HEIGHT);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(COUNT * ROW_HEIGHT);
});

function createProps(shown: TableView): FiguresTableProps {
  return {
    view: shown,
    caption: 'All figures',
    nameLabel: 'Area',
    sort: null,
    hiddenColumns: [],
    collapsed: [],
    shading: false,
    renderTrend: () => <svg />,
    seriesColour: () => 'black',
    onSort: vi.fn(),
    onToggleGroup: vi.fn(),
    onPick: vi.fn(),
    onHighlight: vi.fn(),
  };
}

async function setUp(changes: Partial<FiguresTableProps> = {}) {
  const props = { ...createProps(view), ...changes };
  const user = userEvent.setup();
  const rendered = render(<FiguresTable {...props} />);
  await waitFor(() => expect(document.querySelector('.row-space')).not.toBeNull());
  const scroll = (row: number) => {
    const region = screen.getByRole('region');
    region.scrollTop = row * ROW_HEIGHT;
    fireEvent.scroll(region);
  };
  return { props, user, scroll, ...rendered };
}

const drawn = () => [...document.querySelectorAll<HTMLElement>('tbody tr[data-index]')];
const positions = () => drawn().map((row) => Number(row.dataset.index));
const button = (code: number) =>
  screen.getByRole('button', { name: compared.dimension.members[code]!.shortLabel });
const spaceHeight = () =>
  [...document.querySelectorAll<HTMLElement>('.row-space td')].reduce(
    (sum, cell) => sum + Number.parseFloat(cell.style.height),
    0,
  );

describe('a table of forty thousand rows', () => {
  it('draws few of them and keeps the room of the others', async () => {
    await setUp();
    expect(drawn().length).toBeLessThan(MOST_DRAWN);
    expect(positions()[0]).toBe(0);
    expect(spaceHeight() + drawn().length * ROW_HEIGHT).toBe(COUNT * ROW_HEIGHT);
  });

  it('says how many rows there are and which are drawn', async () => {
    await setUp();
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe(String(COUNT + 2));
    const indices = within(table)
      .getAllByRole('row')
      .map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(indices[0]).toBe(1);
    expect(indices.slice(1, 4)).toEqual([2, 3, 4]);
    expect(indices.at(-1)).toBe(COUNT + 2);
  });

  it('draws others when it is scrolled', async () => {
    const { scroll } = await setUp();
    scroll(20_000);
    await waitFor(() => expect(positions()).toContain(20_000));
    expect(positions()).not.toContain(0);
    expect(drawn().length).toBeLessThan(MOST_DRAWN);
    expect(spaceHeight() + drawn().length * ROW_HEIGHT).toBe(COUNT * ROW_HEIGHT);
    expect(button(20_000)).toBeDefined();
  });

  it('keeps the focused row and its neighbours where it is scrolled away', async () => {
    const { scroll, user } = await setUp();
    act(() => button(5).focus());
    scroll(30_000);
    await waitFor(() => expect(positions()).toContain(30_000));
    expect(positions().slice(0, 4)).toEqual([4, 5, 6, positions()[3]]);
    expect(document.activeElement).toBe(button(5));
    await user.tab();
    expect(document.activeElement).toBe(button(6));
  });

  it.each([
    ['{ArrowDown}', 1],
    ['{PageDown}', 20],
    ['{PageDown}{PageDown}{PageDown}{PageDown}{ArrowUp}', 79],
    ['{End}', COUNT - 1],
    ['{End}{Home}{ArrowDown}', 1],
    ['{ArrowUp}', 0],
  ])('moves the focus by %s to a row that need not be drawn yet', async (keys, code) => {
    const { user } = await setUp();
    act(() => button(0).focus());
    await user.keyboard(keys);
    expect(document.activeElement).toBe(button(code));
    expect(drawn().length).toBeLessThan(MOST_DRAWN);
  });

  it('moves the focus over its edge by Tab', async () => {
    const { user } = await setUp();
    const last = positions().at(-1)!;
    act(() => button(last).focus());
    await user.tab();
    expect(document.activeElement).toBe(button(last + 1));
  });

  it('picks what is clicked with every row in order', async () => {
    const { props, user } = await setUp({ sort: { column: 'name', descending: true } });
    await user.click(drawn()[0]!.querySelector('.row-pick')!);
    const pick = vi.mocked(props.onPick).mock.calls[0]![0];
    expect(pick.order).toHaveLength(COUNT);
    expect(pick.codes[0]).toBe(pick.order[0]);
    expect(compared.dimension.members[pick.order[0]!]!.shortLabel).toBe('Yew 39992');
  });

  it('prints the first of them and says so', async () => {
    await setUp();
    fireEvent(window, new Event('beforeprint'));
    expect(positions()).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(document.querySelector('.row-space')).toBeNull();
    expect(screen.getByText(/^The first 100 of 40,000 rows are printed/).className).toBe('print-only');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(drawn().length).toBeLessThan(MOST_DRAWN));
  });

  it('leaves the rows that stay the same as they are', async () => {
    const renderTrend = vi.fn(() => <svg />);
    const { props, rerender } = await setUp({ renderTrend });
    const select = (...codes: number[]) =>
      createTableView(
        { ...compared, shown: codes },
        { grouped: false, periods: [0, 1], columns: view.columns },
      );
    rerender(<FiguresTable {...props} view={select(1, 2)} />);
    renderTrend.mockClear();
    rerender(<FiguresTable {...props} view={select(1, 2, 3)} />);
    // One row and the two totals.
    expect(renderTrend).toHaveBeenCalledTimes(3);
  });
});

describe('a table of a hundred rows', () => {
  it('draws all of them and counts none', () => {
    const few = createCompared(createAreasDataset(100, { years: 2 }));
    render(<FiguresTable {...createProps(createTableView(few, { grouped: false, periods: [0, 1] }))} />);
    expect(screen.getAllByRole('rowheader')).toHaveLength(101);
    expect(screen.getByRole('table').hasAttribute('aria-rowcount')).toBe(false);
    expect(drawn()).toEqual([]);
  });
});
