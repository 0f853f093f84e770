import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/Dataset.ts';
import { createOddDataset, keepPeriods, openReplyDataset } from '../../helpers/openDatasets.ts';
import { renderDashboard } from '../../helpers/renderDashboard.tsx';

const dataset = openReplyDataset();
const HARASSMENT_FAMILY = 'Harassment and breach of orders';

const filters = () => within(screen.getByRole('complementary', { name: 'Filters' }));
const chips = () => within(screen.getByRole('region', { name: 'Active filters' }));
const year = (name: string) => filters().getByTitle(name);
const box = (name: string) => filters().getByRole<HTMLInputElement>('checkbox', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const card = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  if (found === null) throw new Error(`card: expected "${id}", got none`);
  return within(found);
};
const rowsOf = (id: string) => within(card(id).getByRole('listbox')).getAllByRole('option');
const shownYears = () =>
  filters()
    .getAllByRole('button', { pressed: true })
    .map((button) => button.textContent);

describe('the measure', () => {
  test('is chosen by radio buttons and told by the headline, a chip and the table', async () => {
    const { user } = renderDashboard(dataset);
    const before = heading();
    const all = filters().getByRole('radio', { name: 'All recorded' });
    await user.click(all);
    expect(all).toHaveProperty('checked', true);
    expect(chips().getByText('All recorded')).toBeDefined();
    expect(heading()).not.toBe(before);
    expect(screen.getByRole('table', { name: 'All figures: All recorded' })).toBeDefined();
  });

  test('is moved through by arrow keys', async () => {
    const { user, store } = renderDashboard(dataset, { measure: 'total' });
    filters().getByRole('radio', { name: 'All recorded' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(store.getState().view.measure).toBe('internet');
  });
});

describe('the years', () => {
  test('a click shows only that year, again shows all', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(year('2016-17'));
    expect(shownYears()).toEqual(['16-17']);
    await user.click(year('2016-17'));
    expect(shownYears()).toHaveLength(5);
  });

  test('Ctrl adds a year and Shift takes the run', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(year('2016-17'));
    await user.keyboard('{Control>}');
    await user.click(year('2019-20'));
    await user.keyboard('{/Control}');
    expect(shownYears()).toEqual(['16-17', '19-20']);
    await user.click(year('2016-17'));
    await user.keyboard('{Shift>}');
    await user.click(year('2018-19'));
    await user.keyboard('{/Shift}');
    expect(shownYears()).toEqual(['16-17', '17-18', '18-19']);
  });

  test('the two compared are chosen from those shown and change places where they must', async () => {
    const { user, store } = renderDashboard(dataset);
    const baseline = filters().getByRole<HTMLSelectElement>('combobox', { name: 'Baseline year' });
    const comparison = filters().getByRole<HTMLSelectElement>('combobox', { name: 'Comparison year' });
    await user.selectOptions(comparison, '2017-18');
    await user.selectOptions(baseline, '2018-19');
    expect([baseline, comparison].map((list) => list.selectedOptions[0]?.text)).toEqual([
      '2017-18',
      '2018-19',
    ]);
    act(() => store.getState().actions.brush({ first: 0, last: 1 }, 'end'));
    const open = [...baseline.options].filter(({ disabled }) => !disabled).map(({ text }) => text);
    expect(open).toEqual(['2015-16']);
  });
});

describe('offences and families', () => {
  test('a checkbox takes an offence out, and its family says so', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(box('Harassment'));
    expect(box('Harassment').checked).toBe(false);
    expect(box(HARASSMENT_FAMILY).indeterminate).toBe(true);
    expect(filters().getByText('15 of 16')).toBeDefined();
  });

  test('a family takes all its offences out and in', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(box(HARASSMENT_FAMILY));
    expect(filters().getByText('10 of 16')).toBeDefined();
    expect(box(HARASSMENT_FAMILY)).toMatchObject({ checked: false, indeterminate: false });
    expect(box('Harassment').checked).toBe(false);
    await user.click(box(HARASSMENT_FAMILY));
    expect(filters().getByText('16 of 16')).toBeDefined();
  });

  test('a search narrows the list by short and full names, and says when nothing is found', async () => {
    const { user } = renderDashboard(dataset);
    const search = filters().getByRole('searchbox', { name: 'Search offences' });
    await user.type(search, 'pursue');
    await waitFor(() => expect(filters().queryByRole('checkbox', { name: 'Harassment' })).toBeNull());
    expect(box('Stalking: course of conduct')).toBeDefined();
    await user.type(search, 'xyz');
    await waitFor(() => expect(filters().getByText(/No offence has “pursuexyz” in its name/)).toBeDefined());
  });

  test('a family that is searched still takes in and out only what is listed beside it', async () => {
    const { user } = renderDashboard(dataset);
    await user.type(filters().getByRole('searchbox', { name: 'Search offences' }), 'injunction');
    await waitFor(() => expect(filters().getAllByRole('checkbox')).toHaveLength(2));
    await user.click(box('Harassment and breach of orders: 1 found'));
    expect(filters().getByText('15 of 16')).toBeDefined();
    expect(box('Breach of injunction against harassment').checked).toBe(false);
    await user.click(box('Harassment and breach of orders: 1 found'));
    expect(filters().getByText('16 of 16')).toBeDefined();
  });
});

describe('chips', () => {
  test('each takes its filter away, and one takes all', async () => {
    const { user, store } = renderDashboard(dataset);
    expect(chips().getByText('No filters')).toBeDefined();
    await user.click(box('Harassment'));
    await user.click(year('2016-17'));
    await user.click(chips().getByRole('button', { name: 'Remove filter: Financial year: 2016-17' }));
    expect(shownYears()).toHaveLength(5);
    await user.click(year('2016-17'));
    await user.click(chips().getByRole('button', { name: 'Clear all' }));
    expect(store.getState().view.selection).toEqual({});
    expect(box('Harassment').checked).toBe(true);
  });

  test('the others can be hidden under a filter, and come back', async () => {
    const { user } = renderDashboard(dataset);
    expect(chips().queryByRole('button', { name: 'Hide the others' })).toBeNull();
    await user.click(box(HARASSMENT_FAMILY));
    const rows = () => rowsOf('comparison').length;
    expect(rows()).toBe(16);
    await user.click(chips().getByRole('button', { name: 'Hide the others' }));
    expect(rows()).toBe(10);
    expect(chips().getByRole('button', { name: 'Hide the others', pressed: true })).toBeDefined();
  });
});

describe('the history', () => {
  test('undo and redo by button and by keys', async () => {
    const { user, store } = renderDashboard(dataset);
    const undo = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo' });
    const redo = screen.getByRole<HTMLButtonElement>('button', { name: 'Redo' });
    expect([undo.disabled, redo.disabled]).toEqual([true, true]);
    await user.click(year('2016-17'));
    await user.click(undo);
    expect([undo.disabled, redo.disabled]).toEqual([true, false]);
    await user.click(redo);
    expect(shownYears()).toEqual(['16-17']);
    await user.keyboard('{Control>}z{/Control}');
    expect(store.getState().view.selection).toEqual({});
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(shownYears()).toEqual(['16-17']);
    await user.keyboard('{Control>}z{/Control}{Control>}y{/Control}');
    expect(shownYears()).toEqual(['16-17']);
  });

  test('inside the search field Ctrl+Z is left to the field', async () => {
    const { user, store } = renderDashboard(dataset);
    await user.click(year('2016-17'));
    await user.click(filters().getByRole('searchbox'));
    await user.keyboard('{Control>}z{/Control}');
    expect(store.getState().view.selection).not.toEqual({});
  });

  test('names each step and goes to any of them', async () => {
    const { user, store } = renderDashboard(dataset);
    await user.click(filters().getByRole('radio', { name: 'All recorded' }));
    await user.click(year('2016-17'));
    await user.click(screen.getByText('History'));
    await user.click(screen.getByRole('button', { name: 'Show all recorded' }));
    expect(store.getState().history.position).toBe(1);
    expect(shownYears()).toHaveLength(5);
    expect(screen.getByRole('button', { name: 'Show all recorded' }).getAttribute('aria-current')).toBe(
      'step',
    );
  });
});

describe('what is said', () => {
  test('one sentence after each change, none when the page opens', async () => {
    const { user, container } = renderDashboard(dataset);
    const said = () => container.querySelector('[data-live]')?.textContent;
    expect(said()).toBe('');
    for (const name of ['Harassment and breach of orders', 'Malicious communications', 'Stalking'])
      await user.click(box(name));
    await user.click(year('2017-18'));
    await waitFor(() => expect(said()).toMatch(/^2 offences, 2017-18: [\d,]+ flagged of [\d,]+ recorded$/));
  });

  test('the finding, where another measure or other years leave the sums as they are', async () => {
    const { store, container } = renderDashboard(dataset);
    const said = () => container.querySelector('[data-live]')?.textContent;
    const { actions } = store.getState();
    act(() => actions.compare(3, 4));
    await waitFor(() => expect(said()).toMatch(/^Offences flagged .* rose from 3,155 in 2018-19 to 4,771/));
    act(() => actions.adjust({ measure: 'total' }));
    await waitFor(() => expect(said()).toMatch(/^Recorded .* from [\d,]+ in 2018-19 to 34,618/));
    act(() => actions.adjust({ shading: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said()).toMatch(/34,618/);
  });

  test('a notice until it is dismissed', async () => {
    const { user, store } = renderDashboard(dataset);
    act(() => store.setState({ notice: 'Part of this address means nothing.' }));
    expect(screen.getByText(/Part of this address/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/Part of this address/)).toBeNull();
  });
});

describe('windows', () => {
  test('a chart opens large and is closed again', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(card('trend').getByRole('button', { name: /Open large/ }));
    const dialog = await screen.findByRole('dialog');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(within(screen.getByRole('dialog')).getByRole('listbox')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('about names the publisher, the source and the rule changes', async () => {
    const { user } = renderDashboard(dataset);
    await user.click(screen.getByRole('button', { name: /FOI reply/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/not named in the reply/)).toBeDefined();
    expect(dialog.getByText(/Counting rule change, April 2018/)).toBeDefined();
  });

  test.each(['trend', 'comparison', 'share', 'contribution'])(
    '%s shows its own figures as a table',
    async (id) => {
      const { user } = renderDashboard(dataset);
      await user.click(card(id).getByRole('button', { name: 'Figures' }));
      expect(card(id).getAllByRole('row').length).toBeGreaterThan(4);
      expect(card(id).queryByRole('listbox')).toBeNull();
    },
  );
});

describe('another table', () => {
  const odd = createOddDataset();

  test('with two categories and no families has a picker for each', () => {
    renderDashboard(odd);
    expect(filters().getAllByRole('searchbox')).toHaveLength(2);
    expect(box('St. Ives').checked).toBe(true);
    expect(box('by, car').checked).toBe(true);
    const lines = within(card('trend').getByRole('combobox', { name: 'Lines' })).getAllByRole('option');
    expect(lines.map(({ textContent }) => textContent)).toEqual(['Automatic', 'Small chart per place']);
  });

  test('is searched in one picker without narrowing the other', async () => {
    const { user } = renderDashboard(odd);
    const [places, means] = filters().getAllByRole('searchbox');
    await user.type(places!, 'ives');
    expect(box('St. Ives')).toBeDefined();
    expect(box('by, car')).toBeDefined();
    expect((means as HTMLInputElement).value).toBe('');
  });

  test('may call two members alike', async () => {
    const alike: Dataset = {
      ...dataset,
      dimensions: dataset.dimensions.map((dimension) =>
        dimension.type === 'category'
          ? {
              ...dimension,
              members: dimension.members.map((member) => ({ ...member, label: 'Same', shortLabel: 'Same' })),
            }
          : dimension,
      ),
    };
    const { user } = renderDashboard(alike, { trendLines: 'panels', panelScale: 'free' });
    expect(within(card('trend').getByRole('listbox')).getAllByRole('option')).toHaveLength(16);
    await user.click(card('comparison').getByRole('button', { name: /Figures/ }));
    expect(card('comparison').getAllByRole('rowheader')).toHaveLength(16);
  });

  test('can have either category as the rows of charts and table', async () => {
    const { user } = renderDashboard(odd);
    expect(rowsOf('comparison')).toHaveLength(7);
    await user.selectOptions(filters().getByRole('combobox', { name: 'Rows of charts and table' }), 'Meanss');
    expect(rowsOf('comparison')).toHaveLength(4);
    expect(card('table').getByRole('button', { name: 'by, car' })).toBeDefined();
  });

  test('filtered by the other category shows what is left of what there is', async () => {
    const { user } = renderDashboard(odd);
    await user.click(box('on foot'));
    expect(card('table').getByRole('row', { name: /^Total of shown/ }).textContent).toMatch(/\d of \d/);
    expect(card('table').getByRole('row', { name: /^Total of all/ }).textContent).not.toMatch(/\d of \d/);
  });

  test('with one measure has nothing to choose there and no shares', () => {
    renderDashboard(odd);
    expect(filters().queryByRole('radio')).toBeNull();
    expect(card('share').queryByRole('listbox')).toBeNull();
    expect(card('share').getByText(/\w+ \w+ .*\./, { selector: '.empty' }).textContent).not.toBe('');
  });

  test.each([
    ['the reply', dataset],
    ['odd names', odd],
  ])('with one year only (%s) says why two cannot be compared', (_, whole) => {
    renderDashboard(keepPeriods(whole, 1));
    expect(filters().queryByRole('combobox', { name: 'Baseline year' })).toBeNull();
    expect(card('comparison').getByText(/needs two years/)).toBeDefined();
    expect(card('contribution').getByText(/two years/)).toBeDefined();
    expect(heading()).not.toBe('');
  });
});

describe('with nothing selected', () => {
  test.each(['trend', 'comparison', 'share', 'contribution'])(
    '%s says why it is empty, others hidden or not',
    (id) => {
      for (const others of ['hide', 'dim'] as const) {
        const { unmount } = renderDashboard(dataset, {
          selection: { offence: { type: 'members', codes: [] } },
          others,
        });
        const empty = document.querySelector(`[data-card="${id}"] .empty`);
        if (others === 'hide' || empty !== null) expect(empty?.textContent).toMatch(/\w.*\./);
        unmount();
      }
    },
  );

  test('there is a way back', async () => {
    const { user, store } = renderDashboard(dataset, {
      selection: { offence: { type: 'members', codes: [] } },
    });
    await user.click(chips().getByRole('button', { name: 'Clear all' }));
    expect(store.getState().view.selection).toEqual({});
  });
});
