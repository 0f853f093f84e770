import { describe, expect, it } from 'vitest';
import { type Count, exactCount } from '../../../src/dataset/quantity.ts';
import { shareOf } from '../../../src/stats/change.ts';
import { classifyChange, classifyShareChange } from '../../../src/stats/classifyChange.ts';

const suppressed: Count = { type: 'count', lower: 1, upper: 4 };

describe('the words for a change of a count', () => {
  it.each([
    [0, 0, 'same'],
    [3, 3, 'same'],
    [34_618, 34_618, 'same'],
    // 2.5% is reached with 6 against 0: one half to the power of 5 is 3.1%, to the power of 6 it is 1.6%.
    [0, 5, 'too-few'],
    [0, 6, 'rose'],
    [6, 0, 'fell'],
    [0, 53, 'rose'],
    [3, 12, 'rose'],
    [3, 11, 'too-few'],
    [161, 53, 'fell'],
    [20, 21, 'too-few'],
    [30, 31, 'changed-little'],
    [1000, 1020, 'changed-little'],
    [100, 110, 'changed-little'],
    [100, 112, 'too-few'],
    [518, 4771, 'rose'],
    [1_000_000_000, 1_000_010_000, 'changed-little'],
    [1_000_000_000, 1_000_200_000, 'rose'],
  ])('from %d to %d are %s', (before, after, expected) => {
    expect(classifyChange(exactCount(before), exactCount(after))).toBe(expected);
  });

  it.each([
    ['a suppressed figure', suppressed, exactCount(500), {}],
    ['a correction below 0', exactCount(-3), exactCount(500), {}],
    ['an average', exactCount(2.5), exactCount(500), {}],
    ['a partial year', exactCount(5), exactCount(500), { partial: true }],
    ['one year', exactCount(5), exactCount(5), { nothingToCompare: true }],
  ])('do not exist for %s', (_name, before, after, circumstances) => {
    expect(classifyChange(before, after, circumstances)).toBe('unsayable');
  });

  it('stay the same across a break, whose mark stands beside them', () => {
    expect(classifyChange(exactCount(518), exactCount(4771), { acrossBreak: true })).toBe('rose');
  });

  it('compare rates where one side is of more years', () => {
    expect(classifyChange(exactCount(300), exactCount(200), {}, 3, 2)).toBe('same');
    expect(classifyChange(exactCount(300), exactCount(300), {}, 3, 2)).toBe('rose');
    expect(classifyChange(exactCount(300), exactCount(300), {}, 2, 3)).toBe('fell');
  });
});

describe('the words for a change of a share', () => {
  const share = (part: number, whole: number) => shareOf(exactCount(part), exactCount(whole));

  it.each([
    [518, 10_225, 4771, 34_618, 'rose'],
    [4771, 34_618, 518, 10_225, 'fell'],
    [1, 3, 2, 6, 'same'],
    [0, 53, 0, 161, 'same'],
    [0, 53, 3, 161, 'too-few'],
    [0, 10, 10, 10, 'rose'],
    [15, 161, 16, 161, 'too-few'],
    [500, 10_000, 505, 10_000, 'changed-little'],
    [100, 1000, 115, 1000, 'too-few'],
  ])('from %d of %d to %d of %d are %s', (part0, whole0, part1, whole1, expected) => {
    expect(classifyShareChange(share(part0, whole0), share(part1, whole1))).toBe(expected);
  });

  it('do not exist where a share is not said or not possible, or a year is partial', () => {
    expect(classifyShareChange(share(0, 0), share(1, 2))).toBe('unsayable');
    expect(classifyShareChange(share(3, 2), share(1, 2))).toBe('unsayable');
    expect(classifyShareChange(share(1, 2), share(1, 3), { partial: true })).toBe('unsayable');
  });
});
