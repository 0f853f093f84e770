import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/dataset/Dataset.ts';
import { listSameRules } from '../../../src/views/sameRules.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createRule } from '../../helpers/smallDatasets.ts';

const FIVE_YEARS = createPairDataset({
  Bicycle: [1, 2, 3, 4, 5].map((count) => [count, 0] as const),
  Shop: [5, 4, 3, 2, 1].map((count) => [count, 0] as const),
});

/** The runs offered for these rules, years and rows. */
function runsOf(
  breaks: readonly Break[],
  [baseline, comparison] = [0, 4],
  rows?: readonly number[],
  periods: readonly number[] = [0, 1, 2, 3, 4],
) {
  const selection = rows === undefined ? {} : { kind: { type: 'members', codes: rows } as const };
  const compared = createCompared({ ...FIVE_YEARS, breaks }, { baseline, comparison, selection });
  return listSameRules(compared, periods).map(({ first, last, label }) => [first, last, label]);
}

describe('years counted by the same rules', () => {
  it('are not offered where all are', () => {
    expect(runsOf([])).toEqual([]);
  });

  it('lie on the two sides of a rule change', () => {
    expect(runsOf([createRule('2018-04-01')])).toEqual([
      [0, 2, '2015-16 to 2017-18'],
      [3, 4, '2018-19 to 2019-20'],
    ]);
  });

  it('lie between two of them too', () => {
    expect(runsOf([createRule('2017-04-01'), createRule('2019-04-01')])).toEqual([
      [0, 1, '2015-16 to 2016-17'],
      [2, 3, '2017-18 to 2018-19'],
    ]);
  });

  it('are left out where one year stands alone', () => {
    expect(runsOf([createRule('2016-04-01')])).toEqual([[1, 4, '2016-17 to 2019-20']]);
    expect(runsOf([createRule('2016-04-01'), createRule('2017-04-01'), createRule('2019-04-01')])).toEqual([
      [2, 3, '2017-18 to 2018-19'],
    ]);
  });

  it('leave out the year a rule changed in: part of it was counted the old way', () => {
    expect(runsOf([createRule('2017-10-01')])).toEqual([
      [0, 1, '2015-16 to 2016-17'],
      [3, 4, '2018-19 to 2019-20'],
    ]);
  });

  it('are runs of the years shown', () => {
    const rule = [createRule('2018-04-01')];
    expect(runsOf(rule, [1, 4], undefined, [1, 2, 4])).toEqual([[1, 2, '2016-17 to 2017-18']]);
    expect(runsOf(rule, [2, 4], undefined, [2, 4])).toEqual([]);
  });

  it('are not offered where the two years compared are among them', () => {
    const rule = [createRule('2018-04-01')];
    expect(runsOf(rule, [0, 2])).toEqual([]);
    expect(runsOf(rule, [3, 4])).toEqual([]);
    expect(runsOf(rule, [2, 3])).toHaveLength(2);
  });

  it('know rules only of the rows shown', () => {
    const rules = [createRule('2018-04-01', { kind: ['bicycle'] }), createRule('2017-04-01', { kind: [] })];
    expect(runsOf(rules, [0, 4], [1])).toEqual([]);
    expect(runsOf(rules, [0, 4], [0])).toHaveLength(2);
    expect(runsOf(rules)).toHaveLength(2);
  });
});
