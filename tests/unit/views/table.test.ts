import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/Dataset.ts';
import type { Selection } from '../../../src/engine/Selection.ts';
import type { Compared } from '../../../src/views/Compared.ts';
import { createComparisonView, tabulateComparison } from '../../../src/views/comparison.ts';
import { createFacet } from '../../../src/views/facets.ts';
import { createFigures } from '../../../src/views/figures.ts';
import { createSummary } from '../../../src/views/summary.ts';
import { createTableView, type TableRow } from '../../../src/views/table.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createTownDataset } from '../../helpers/smallDatasets.ts';

const onlyShops: Selection = { kind: { type: 'members', codes: [1] } };

function textsOf(compared: Compared, periods: readonly number[] = [0, 1, 2]) {
  const view = createTableView(compared, { grouped: true, periods });
  const read = (row: TableRow) => [
    row.label,
    ...view.columns.flatMap(({ id }) => (id === 'trend' ? [] : [row.cells[id]?.text])),
  ];
  return [...view.rows, ...view.totals].map(read);
}

describe('a table without families, with hidden cells and a part of a year', () => {
  it('prints ranges, and refuses change to a part of a year', () => {
    expect(textsOf(createCompared(createTownDataset()))).toEqual([
      ['Ash', '12', '35', '11', 'part year', 'part year'],
      ['Birch', '41 to 44', 'at least 20', '18', 'part year', 'part year'],
      ['Cedar', '100', '63', '2 to 5', 'part year', 'part year'],
      ['All 3 towns', '153 to 156', 'at least 118', '31 to 34', 'part year', 'part year'],
    ]);
  });

  it('prints the reason for each change it cannot give', () => {
    expect(textsOf(createCompared(createTownDataset(), { comparison: 1 }), [0, 1])).toEqual([
      ['Ash', '12', '35', '+23', '×2.9'],
      ['Birch', '41 to 44', 'at least 20', 'suppressed', 'suppressed'],
      ['Cedar', '100', '63', '−37', '×0.6'],
      ['All 3 towns', '153 to 156', 'at least 118', 'suppressed', 'suppressed'],
    ]);
  });

  it('keeps what is shown apart from all under a filter of the other dimension', () => {
    const compared = createCompared(createTownDataset(), { comparison: 1, selection: onlyShops });
    expect(textsOf(compared, [0, 1])).toEqual([
      ['Ash', '0', '5', '+5', 'base 0'],
      ['Birch', '40', 'not available', 'not available', 'not available'],
      ['Cedar', '100', '60', '−40', '×0.6'],
      ['Total of shown: 3 towns', '140', 'at least 65', 'not available', 'not available'],
      ['Total of all: 3 towns', '153 to 156', 'at least 118', 'suppressed', 'suppressed'],
    ]);
    const view = createTableView(compared, { grouped: false, periods: [0, 1] });
    expect(view.rows[0]?.cells['period:2015-16']?.ghostText).toBe('of 12');
    expect(view.rows[2]?.cells['period:2015-16']?.ghostText).toBeNull();
  });

  it('sets the share of all beside a share of a part, as no part of it', () => {
    const dataset = createPairDataset({ Bicycle: [[10, 5]], Shop: [[30, 3]] });
    const groups = [{ id: 'street', label: 'Street', shortLabel: 'Street' }];
    const grouping = { label: 'Place', labelPlural: 'Places', note: 'One place.', groups };
    const grouped: Dataset = {
      ...dataset,
      dimensions: dataset.dimensions.map((dimension) =>
        dimension.type === 'category'
          ? { ...dimension, grouping, members: dimension.members.map((kind) => ({ ...kind, group: 0 })) }
          : dimension,
      ),
    };
    const compared = createCompared(grouped, {
      measure: 'flagged',
      selection: { kind: { type: 'members', codes: [0] } },
    });
    const [street] = createTableView(compared, { grouped: true, periods: [0] }).rows;
    expect(street?.cells['period:2015-16']).toMatchObject({ text: '5', ghostText: 'of 8' });
    expect(street?.cells.share).toMatchObject({ text: '50.0%', ghostText: '(all 20.0%)' });
  });

  it('has one year alone', () => {
    expect(textsOf(createCompared(createTownDataset(1)), [0])).toEqual([
      ['Ash', '12', 'one year', 'one year'],
      ['Birch', '41 to 44', 'one year', 'one year'],
      ['Cedar', '100', 'one year', 'one year'],
      ['All 3 towns', '153 to 156', 'one year', 'one year'],
    ]);
  });
});

describe('the other views of that table', () => {
  it('compare what can be compared, and put the rest last', () => {
    const compared = createCompared(createTownDataset(), { comparison: 1 });
    const view = createComparisonView(compared, { order: 'change', scale: 'log' });
    expect(tabulateComparison(view).rows).toEqual([
      ['Ash', '12', '35', '+23'],
      ['Cedar', '100', '63', '−37'],
      ['Birch', '41 to 44', 'at least 20', 'not known: a figure behind it is suppressed'],
    ]);
  });

  it('list names in one picker without families', () => {
    const compared = createCompared(createTownDataset());
    const figures = createFigures(createTownDataset(), 'kind', onlyShops);
    const facet = createFacet(createTownDataset(), 'kind', onlyShops, compared.choice, 0, figures);
    expect(facet.groups).toHaveLength(1);
    expect(facet.groups[0]).toMatchObject({ label: '', state: 'some' });
    const items = facet.groups[0]!.codes.map(facet.itemOf);
    expect(items.map(({ label, text, selected }) => [label, text, selected])).toEqual([
      ['Bicycle', '13 to 16', false],
      ['Shop', '140', true],
    ]);
  });

  it('announce the one measure there is', () => {
    const compared = createCompared(createTownDataset(), { selection: onlyShops });
    expect(createSummary(compared, [0])).toBe('3 towns, 2015-16: 140 recorded');
    expect(createSummary(compared, [0, 2])).toBe('3 towns, 2015-16, 2017-18 (part): 154 to 157 recorded');
    expect(createSummary(compared, [])).toBe('3 towns, no years: 0 recorded');
  });
});
