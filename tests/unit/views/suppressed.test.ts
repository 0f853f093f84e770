import { describe, expect, it } from 'vitest';
import { createHeadline } from '../../../src/views/headline.ts';
import { createTableView } from '../../../src/views/table.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, type SmallCell } from '../../helpers/smallDatasets.ts';

/** Theft counts of some kinds in two years, and the texts of their row of totals. */
function totalOf(rows: Readonly<Record<string, readonly [SmallCell, SmallCell]>>) {
  const pairs = Object.fromEntries(
    Object.entries(rows).map(([kind, counts]) => [kind, counts.map((count) => [count, 0] as const)]),
  );
  const compared = createCompared(createPairDataset(pairs), { measure: 'thefts' });
  const view = createTableView(compared, { grouped: true, periods: [0, 1] });
  const cells = view.totals.at(-1)!.cells;
  return {
    texts: ['period:2015-16', 'period:2016-17', 'change'].map((id) => cells[id]?.text),
    finding: createHeadline(compared, null).finding,
  };
}

describe('a count hidden without bounds', () => {
  it('is said to be suppressed and not missing', () => {
    expect(totalOf({ Bicycle: ['*', 50] })).toEqual({
      texts: ['suppressed', '50', 'suppressed'],
      finding: 'Thefts: suppressed in 2015-16, 50 in 2016-17',
    });
    expect(totalOf({ Bicycle: ['..', 50] }).texts).toEqual(['not available', '50', 'not available']);
  });

  it('leaves the least of a sum', () => {
    expect(totalOf({ Bicycle: ['*', 50], Shop: [12, 9] }).texts).toEqual(['at least 12', '59', 'suppressed']);
  });

  it('beside one that is missing leaves the sum missing, beside one that does not apply suppressed', () => {
    expect(totalOf({ Bicycle: ['*', 50], Shop: ['..', 9] }).texts[2]).toBe('not available');
    expect(totalOf({ Bicycle: ['z', 50], Shop: ['*', 9] }).texts[2]).toBe('suppressed');
    expect(totalOf({ Bicycle: ['<5', 50], Shop: ['*', 9] }).texts).toEqual([
      'at least 1',
      '59',
      'suppressed',
    ]);
  });

  it('is the same in a sum of many rows', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, kind) => [`Kind ${kind}`, [1, 1] as [SmallCell, SmallCell]]),
    );
    expect(totalOf({ ...many, Hidden: ['*', 1] }).texts).toEqual(['at least 100', '101', 'suppressed']);
  });
});
