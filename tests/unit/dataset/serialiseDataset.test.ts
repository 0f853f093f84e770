import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import type { Dataset } from '../../../src/dataset/Dataset.ts';
import { restoreDataset, serialiseDataset } from '../../../src/dataset/serialiseDataset.ts';

const dataset: Dataset = {
  id: 'shapes',
  title: 'Shapes',
  shortTitle: 'Shapes, a reply',
  publisher: 'A publisher',
  question: 'How many?',
  source: { label: 'A reply', date: '2003-01-02' },
  notes: [{ id: 'note', text: 'Drawn in full.', source: { label: 'Footnote' } }],
  dimensions: [
    {
      type: 'category',
      id: 'shape',
      label: 'Shape',
      labelPlural: 'Shapes',
      members: [
        { id: 'circles', label: 'Circles', shortLabel: 'Circles', group: 0 },
        { id: 'squares', label: 'Squares', shortLabel: 'Squares', group: 0 },
      ],
      grouping: {
        label: 'Kind',
        labelPlural: 'Kinds',
        note: 'Ours.',
        groups: [{ id: 'flat', label: 'Flat', shortLabel: 'Flat' }],
      },
    },
    {
      type: 'time',
      id: 'year',
      label: 'Year',
      labelPlural: 'Years',
      members: [
        {
          id: '2001',
          label: '2001',
          shortLabel: '2001',
          start: '2001-01-01',
          end: '2001-12-31',
          partial: true,
        },
      ],
    },
  ],
  measures: [
    {
      id: 'whole',
      label: 'All',
      noun: 'shape',
      nounPlural: 'shapes',
      subject: 'Shapes',
      participle: 'drawn',
    },
    {
      id: 'part',
      label: 'Blue',
      noun: 'blue shape',
      nounPlural: 'blue shapes',
      subject: 'Blue shapes',
      participle: 'blue',
      subsetOf: 'whole',
      complement: {
        id: 'rest',
        label: 'Not blue',
        noun: 'other',
        nounPlural: 'others',
        subject: 'Others',
        participle: 'not blue',
      },
      share: { id: 'share', label: 'Share', subject: 'The blue share' },
    },
  ],
  breaks: [
    {
      id: 'rule',
      from: '2001-04-01',
      label: 'Rule',
      text: 'Changed.',
      affects: { shape: ['circles'] },
      source: { label: 'S' },
    },
  ],
  reconciliation: { columnsChecked: 2, columnsEqual: 1 },
  cube: createCube({
    sizes: [2, 1],
    codes: [
      [0, 1],
      [0, 0],
    ],
    measures: [{ values: [3, 4] }, { values: [1, 0], status: [0, 2] }],
  }),
};

const text = JSON.stringify(serialiseDataset(dataset));

describe('a serialised dataset', () => {
  it('comes back the same through JSON', () => {
    const restored = restoreDataset(JSON.parse(text));
    expect(restored).toEqual(dataset);
    expect(restored.cube.measures[1]?.upper?.[1]).toBe(Infinity);
  });

  it('of version 1 is read as it was written then', () => {
    const file = new URL('../../fixtures/datasets/version-1.json', import.meta.url);
    expect(restoreDataset(JSON.parse(readFileSync(file, 'utf8')))).toEqual(dataset);
  });

  it('ignores a field of a later writer', () => {
    expect(restoreDataset({ ...JSON.parse(text), colour: 'blue' })).toEqual(dataset);
  });

  it.each([
    ['an unknown version', { version: 2, title: 3 }, 'version: expected 1, got 2'],
    ['no version', { version: undefined }, 'version: expected 1, got nothing'],
    ['a wrong field', { title: 3 }, 'title: expected text, got 3'],
    ['a wrong field inside', { notes: [{ id: 'note' }] }, 'notes[0].text: expected text, got nothing'],
    [
      'a measure without a column',
      { cube: { codes: [], measures: [] } },
      'cube.measures: expected 2 columns, got 0',
    ],
    [
      'codes of no member',
      { cube: { codes: [[9], [0]], measures: [{ values: [1] }, { values: [1] }] } },
      'codes[0][0]',
    ],
    [
      'a group that is not there',
      { dimensions: [{ ...dataset.dimensions[0], grouping: undefined }, dataset.dimensions[1]] },
      'dimensions[0].members[0].group',
    ],
  ])('with %s is refused by name', (_name, change, message) => {
    expect(() => restoreDataset({ ...JSON.parse(text), ...change })).toThrow(message);
  });

  it.each([null, 3, 'x', []])('is not %j', (json) => {
    expect(() => restoreDataset(json)).toThrow('restoreDataset: ');
  });
});
