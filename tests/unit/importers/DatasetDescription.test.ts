import { describe, expect, it } from 'vitest';
import { parseDescription } from '../../../src/importers/DatasetDescription.ts';
import { createDescription } from '../../helpers/createDescription.ts';

const valid = createDescription({ rows: ['Alpha', 'Beta'], columns: ['Whole', 'Part of Whole'] });

function listMessages(json: unknown): readonly string[] {
  const parsed = parseDescription(json);
  return parsed.ok ? [] : parsed.error.map((problem) => problem.message);
}

describe('parseDescription', () => {
  it('gives back a description that is right', () => {
    expect(parseDescription(JSON.parse(JSON.stringify(valid)))).toEqual({ ok: true, value: valid });
  });

  it('names every wrong field', () => {
    const wrong = { ...valid, title: 3, measures: [{ ...valid.measures[0], noun: '' }], time: undefined };
    expect(listMessages(wrong)).toEqual([
      'Title: expected text, got 3.',
      'Time: expected an object, got nothing.',
      'Measures[0].noun: expected text, got "".',
    ]);
  });

  it('refuses a field that a typing slip made', () => {
    expect(listMessages({ ...valid, licnce: 'x' })).toEqual(['Licnce: expected no such field, got "x".']);
  });

  it.each([null, [], 'x', 3])('refuses %j as a whole', (json) => {
    expect(listMessages(json)[0]).toMatch(/^The file: expected an object/);
  });

  it.each([
    [
      'two members with one label',
      {
        category: {
          ...valid.category,
          members: [valid.category.members[0], { ...valid.category.members[1], label: 'ALPHA*' }],
        },
      },
      'each label once',
    ],
    [
      'a measure inside no measure',
      { measures: [{ ...valid.measures[1], subsetOf: 'gone' }] },
      'measures[0].subsetOf',
    ],
    [
      'a break that names no member',
      {
        breaks: [
          {
            id: 'rule',
            from: '2001-04-01',
            label: 'x',
            text: 'x',
            affects: { shape: ['gone'] },
            source: { label: 'x' },
          },
        ],
      },
      'breaks[0].affects.shape',
    ],
    [
      'a break on no day',
      {
        breaks: [
          { id: 'rule', from: '2001-13-01', label: 'x', text: 'x', affects: {}, source: { label: 'x' } },
        ],
      },
      'breaks[0].from',
    ],
    [
      'a group without a grouping',
      { category: { ...valid.category, members: [{ ...valid.category.members[0], group: 'g' }] } },
      'category.members[0].group',
    ],
    [
      'no members',
      { category: { ...valid.category, members: [] } },
      'category.members: expected at least one',
    ],
  ])('refuses %s', (_name, change, part) => {
    const [message = ''] = listMessages({ ...valid, ...change });
    expect(message.toLowerCase()).toContain(part.toLowerCase());
  });
});
