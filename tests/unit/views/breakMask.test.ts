import { describe, expect, it } from 'vitest';
import type { Break } from '../../../src/dataset/Dataset.ts';
import { breaksCrossed } from '../../../src/views/Compared.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createRule, createTownDataset } from '../../helpers/smallDatasets.ts';

const members = (...codes: number[]) => ({ type: 'members', codes }) as const;

/** Whether a rule touches the towns shown, with these kinds selected. */
function isCrossed(affects: Break['affects'], selection = {}): boolean {
  const dataset = { ...createTownDataset(), breaks: [createRule('2016-04-01', affects)] };
  const compared = createCompared(dataset, { rows: 'town', selection, comparison: 1 });
  return breaksCrossed(compared, compared.shown).length > 0;
}

describe('a rule change in a table of several dimensions', () => {
  it('touches the rows where a member it names of another dimension is selected', () => {
    expect(isCrossed({ kind: ['shop'] })).toBe(true);
    expect(isCrossed({ kind: ['shop'] }, { kind: members(1) })).toBe(true);
    expect(isCrossed({ kind: ['shop'] }, { kind: members(0) })).toBe(false);
    expect(isCrossed({ kind: ['shop', 'bicycle'] }, { kind: members(0) })).toBe(true);
  });

  it('touches none where it names none of another dimension', () => {
    expect(isCrossed({ kind: [] })).toBe(false);
  });

  it('has to touch both a row shown and a member selected beside it', () => {
    const affects = { town: ['ash'], kind: ['shop'] };
    expect(isCrossed(affects, { town: members(0), kind: members(1) })).toBe(true);
    expect(isCrossed(affects, { town: members(1), kind: members(1) })).toBe(false);
    expect(isCrossed(affects, { town: members(0), kind: members(0) })).toBe(false);
  });
});
