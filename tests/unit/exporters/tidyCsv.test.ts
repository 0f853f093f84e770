import { describe, expect, it } from 'vitest';
import { createCube } from '../../../src/dataset/createCube.ts';
import { CELL_STATUS, type Dataset, type Measure } from '../../../src/dataset/Dataset.ts';
import { tidyCsv } from '../../../src/exporters/tidyCsv.ts';

function createMeasure(id: string, label: string): Measure {
  return { id, label, noun: 'thing', nounPlural: 'things', subject: 'Things', participle: 'counted' };
}

const { present, suppressed, missing } = CELL_STATUS;

const dataset: Dataset = {
  id: 'things',
  title: 'Things',
  shortTitle: 'Things',
  publisher: 'Someone',
  source: { label: 'Someone' },
  notes: [],
  breaks: [],
  dimensions: [
    {
      type: 'category',
      id: 'thing',
      label: 'Thing',
      labelPlural: 'Things',
      members: [
        { id: 'a', label: 'Alpha, first', shortLabel: 'A' },
        { id: 'b', label: '=Beta', shortLabel: 'B' },
      ],
    },
    {
      type: 'time',
      id: 'year',
      label: 'Year',
      labelPlural: 'Years',
      members: [
        { id: 'y1', label: '2015', shortLabel: '15', start: '2015-01-01', end: '2015-12-31' },
        { id: 'y2', label: '2016', shortLabel: '16', start: '2016-01-01', end: '2016-12-31' },
        { id: 'y3', label: '2017', shortLabel: '17', start: '2017-01-01', end: '2017-12-31' },
      ],
    },
  ],
  measures: [createMeasure('all', 'All'), createMeasure('flagged', 'Flagged')],
  cube: createCube({
    sizes: [2, 3],
    codes: [
      [1, 0, 0, 0, 1],
      [0, 2, 1, 0, 1],
    ],
    measures: [
      { values: [40, 30, 20, 10, -5] },
      {
        values: [0, 3, 0, 1, 0],
        status: [suppressed, present, missing, present, suppressed],
        lower: [0, 3, 0, 1, 2],
        upper: [4, 3, Infinity, 1, Infinity],
      },
    ],
  }),
};

describe('tidyCsv', () => {
  it('writes a row per combination, with words for cells without a number and bounds for hidden ones', () => {
    expect(tidyCsv(dataset).slice(1).split('\r\n')).toEqual([
      'Thing,Year,All,All status,Flagged,Flagged status,Flagged lower,Flagged upper',
      '"Alpha, first",2015,10,present,1,present,,',
      '"Alpha, first",2016,20,present,,missing,,',
      '"Alpha, first",2017,30,present,3,present,,',
      "'=Beta,2015,40,present,,suppressed,0,4",
      "'=Beta,2016,-5,present,,suppressed,2,",
      "'=Beta,2017,,not applicable,,not applicable,,",
      '',
    ]);
  });

  it('numbers a heading that is there already', () => {
    const measures = [createMeasure('all', 'Thing'), createMeasure('flagged', 'Thing')];
    expect(
      tidyCsv({ ...dataset, measures })
        .slice(1)
        .split('\r\n')[0],
    ).toBe('Thing,Year,Thing 2,Thing status,Thing 3,Thing status 2,Thing lower,Thing upper');
  });
});
