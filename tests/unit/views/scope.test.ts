import { describe, expect, it } from 'vitest';
import { loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';
import { rowDimensionOf } from '../../../src/views/figures.ts';
import { describeClause, describeMembers, describeScope } from '../../../src/views/scope.ts';
import { createTownDataset } from '../../helpers/smallDatasets.ts';

const reply = loadDefaultBuiltIn();
const offence = rowDimensionOf(reply, 'offence');

describe('a selection in words', () => {
  it.each([
    [[], 'No offences'],
    [[0], 'Harassment'],
    [[11, 12, 13], 'Stalking'],
    [[11, 12], '2 of 16 offences'],
    [[0, 11, 12, 13], '4 of 16 offences'],
  ])('of rows %j is “%s”', (codes, words) => {
    expect(describeMembers(offence, codes)).toBe(words);
  });

  it('of no rows is not the name of an empty family', () => {
    const groups = [...offence.grouping!.groups, { id: 'none', label: 'Other', shortLabel: 'Other' }];
    const dimension = { ...offence, grouping: { ...offence.grouping!, groups } };
    expect(describeMembers(dimension, [])).toBe('No offences');
  });

  it('of years joins neighbours', () => {
    expect(describeClause(reply, 'year', { type: 'interval', first: 2, last: 4 })).toBe('2017-18 to 2019-20');
    expect(describeClause(reply, 'year', { type: 'members', codes: [0, 2] })).toBe('2015-16, 2017-18');
    expect(describeClause(reply, 'year', { type: 'members', codes: [] })).toBe('No financial years');
  });

  it('names every category that is filtered, and no year', () => {
    const dataset = createTownDataset();
    const members = (...codes: readonly number[]) => ({ type: 'members', codes }) as const;
    expect(describeScope(dataset, {})).toBeNull();
    expect(describeScope(dataset, { year: members(0) })).toBeNull();
    expect(describeScope(dataset, { kind: members(1), town: members(0, 2) })).toBe('2 of 3 towns, Shop');
  });
});
