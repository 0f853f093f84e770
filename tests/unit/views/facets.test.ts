import { describe, expect, it } from 'vitest';
import { EMPTY_SELECTION } from '../../../src/engine/Selection.ts';
import { createFacet } from '../../../src/views/facets.ts';
import { createFigures } from '../../../src/views/figures.ts';
import { createAreasDataset } from '../../helpers/createAreasDataset.ts';
import { createCompared } from '../../helpers/createCompared.ts';

const areas = createAreasDataset(500, { regions: 2 });
const { choice } = createCompared(areas);
const figures = createFigures(areas, 'area', EMPTY_SELECTION);
const create = (...codes: readonly number[]) =>
  createFacet(areas, 'area', { area: { type: 'members', codes } }, choice, 2, figures);
const labelsOf = (facet: ReturnType<typeof create>, text: string) =>
  facet.find(text).map((codes) => codes.map((code) => facet.itemOf(code).label));

describe('a picker of many members', () => {
  it('finds names in any case, by family and in the order of the dataset', () => {
    const facet = create(0);
    expect(labelsOf(facet, ' aSH 105 ')).toEqual([[], ['Ash 105']]);
    expect(labelsOf(facet, 'the area of yew 8')).toEqual([['Yew 8', 'Yew 80', 'Yew 88'], []]);
    expect(labelsOf(facet, 'nowhere')).toEqual([[], []]);
  });

  it('finds every member of a family by its name', () => {
    expect(create(0).find('region 1')).toEqual([[], create(0).groups[1]?.codes]);
  });

  it('gives the same list until the text is another, whatever is selected', () => {
    expect(create(1).find('oak')).toBe(create(2, 3).find('OAK '));
    expect(create(1).find('')).toBe(create(2).find(' '));
  });

  it('counts what is selected by family', () => {
    const facet = create(0, 2, 4, 1);
    expect(facet.groups.map(({ state }) => state)).toEqual(['some', 'some']);
    expect(create(...facet.groups[0]!.codes).groups.map(({ state }) => state)).toEqual(['all', 'none']);
    expect([facet.selectedCount, facet.memberCount]).toEqual([4, 500]);
    expect([0, 1, 3].map(facet.isSelected)).toEqual([true, true, false]);
  });
});
