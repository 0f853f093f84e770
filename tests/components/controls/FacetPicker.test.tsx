import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { FacetPicker } from '../../../src/controls/FacetPicker.tsx';
import { EMPTY_SELECTION, type Selection } from '../../../src/engine/Selection.ts';
import { createFacet } from '../../../src/views/facets.ts';
import { createFigures } from '../../../src/views/figures.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const areas = createAreasDataset(40_000);
const { choice } = createCompared(areas);
const figures = createFigures(areas, 'area', EMPTY_SELECTION);
const only = (...codes: readonly number[]): Selection => ({ area: { type: 'members', codes } });

function setUp(search: string, selection = EMPTY_SELECTION) {
  const facet = createFacet(areas, 'area', selection, choice, 2, figures);
  const props = { search, onSearch: vi.fn(), onInclude: vi.fn(), onOnly: vi.fn(), onHighlight: vi.fn() };
  render(<FacetPicker facet={facet} {...props} />);
  return { facet, props, user: userEvent.setup() };
}

const names = () => screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));

describe('a picker of forty thousand members', () => {
  it('lists the first and says how to reach the others', () => {
    setUp('');
    expect(names()).toHaveLength(200);
    expect(names().slice(0, 3)).toEqual(['Yew 0', 'Ash 1', 'Oak 2']);
    expect(screen.getByText('40,000 of 40,000')).toBeDefined();
    expect(screen.getByText('39,800 more: search to find them.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says how many of those selected are not listed', () => {
    setUp('', only(3, 300, 30_000));
    expect(screen.getByText('39,800 more (2 selected are not listed): search to find them.')).toBeDefined();
  });

  it('selects exactly what a search found, listed or not', async () => {
    const { facet, props, user } = setUp('elm 3');
    const found = facet.find('elm 3').flat();
    expect(found.length).toBeGreaterThan(200);
    await user.click(
      screen.getByRole('button', { name: `Only these ${found.length.toLocaleString('en-GB')} areas` }),
    );
    expect(props.onOnly).toHaveBeenCalledWith('area', found);
  });

  it('has nothing more to select where that is what is selected', () => {
    setUp('Elm 39995', only(39_995));
    expect(names()).toEqual(['Elm 39995']);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Only this area' }).disabled).toBe(true);
  });

  it('says that nothing was found', () => {
    setUp('nowhere');
    expect(screen.getByText('No area has “nowhere” in its name.')).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
