import { describe, expect, it } from 'vitest';
import { formatList } from '../../../src/format/formatList.ts';

describe('a list in a sentence', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b and 3 more'],
  ])('of %j reads “%s”', (items, text) => {
    expect(formatList(items)).toBe(text);
  });
});
