import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDescription } from '../../../src/importers/DatasetDescription.ts';
import { readReply } from '../../../src/importers/readReply.ts';

const folder = new URL('../../../data/stalking-and-harassment/', import.meta.url);
const text = readFileSync(new URL('reply.txt', folder), 'utf8');
const parsed = parseDescription(JSON.parse(readFileSync(new URL('dataset.json', folder), 'utf8')));
if (!parsed.ok) throw new Error(parsed.error.map((problem) => problem.message).join('\n'));
const { dataset, problems } = readReply(text, parsed.value);

describe('the built-in stalking and harassment table', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(dataset?.cube.length).toBe(80);
    expect(dataset?.dimensions.map((dimension) => dimension.members.length)).toEqual([16, 5]);
    expect(dataset?.cube.measures.every((column) => column.status === undefined)).toBe(true);
  });

  it('adds up to all ten printed totals', () => {
    const years = dataset!.cube.codes[1]!;
    const sums = dataset!.cube.measures.map(({ values }) => {
      const sum = [0, 0, 0, 0, 0];
      values.forEach((value, cell) => {
        sum[years[cell]!]! += value;
      });
      return sum;
    });
    expect(sums).toEqual([
      [10_225, 12_213, 16_621, 26_737, 34_618],
      [518, 1_107, 1_598, 3_155, 4_771],
    ]);
    expect(dataset?.reconciliation).toEqual({ columnsChecked: 10, columnsEqual: 10 });
  });

  it('has five financial years in order', () => {
    const labels = dataset!.dimensions[1]!.members.map((member) => member.label);
    expect(labels).toEqual(['2015-16', '2016-17', '2017-18', '2018-19', '2019-20']);
  });

  it('keeps the numbers of a row with the row, whatever the order', () => {
    const [offences] = dataset!.dimensions;
    const row = offences!.members.findIndex((member) => member.label === 'Breach Of Restraining Order');
    const [total, internet] = dataset!.cube.measures;
    expect(row).toBe(1);
    expect(Array.from(total!.values.subarray(row * 5, row * 5 + 5))).toEqual([893, 1080, 1157, 1231, 965]);
    expect(Array.from(internet!.values.subarray(row * 5, row * 5 + 5))).toEqual([19, 54, 46, 48, 63]);
  });

  it('groups sixteen offences into four families', () => {
    const dimension = dataset!.dimensions[0]!;
    if (dimension.type !== 'category') throw new Error('expected a category');
    const sizes = dimension.grouping!.groups.map(
      (_, group) => dimension.members.filter((member) => member.group === group).length,
    );
    expect(sizes).toEqual([6, 5, 3, 2]);
  });

  it('names seven rows that the 2018 rule moved and none for 2017', () => {
    expect(dataset!.breaks.map((rule) => [rule.from, rule.affects.offence!.length])).toEqual([
      ['2017-04-01', 0],
      ['2018-04-01', 7],
    ]);
  });
});
