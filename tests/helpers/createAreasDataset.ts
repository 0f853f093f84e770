import { createCube } from '../../src/dataset/createCube.ts';
import { CELL_STATUS, type Dataset, type Measure } from '../../src/dataset/Dataset.ts';
import { createRandom } from './driveDashboard.ts';

export interface AreaOptions {
  readonly years?: number;
  /** How many families; 0 for none. */
  readonly regions?: number;
  /** Part of the cells that are suppressed or missing. */
  readonly hidden?: number;
  readonly seed?: number;
}

const words = { noun: 'theft', nounPlural: 'thefts', subject: 'Thefts', participle: 'recorded' } as const;

const thefts: Measure = { id: 'thefts', label: 'Thefts', ...words };

const flagged: Measure = {
  id: 'flagged',
  label: 'Flagged',
  ...words,
  subsetOf: 'thefts',
  complement: { id: 'not-flagged', label: 'Not flagged', ...words },
  share: { id: 'share', label: 'Share flagged', subject: 'The share flagged' },
};

/** Thefts and flagged thefts by many areas and year; a rule changed before the third year for every tenth area. */
export function createAreasDataset(count: number, options: AreaOptions = {}): Dataset {
  const { years = 3, regions = 0, hidden = 0, seed = 1 } = options;
  const random = createRandom(seed);
  const length = count * years;
  const isHidden = Array.from({ length }, () => random() < hidden);
  const whole = Array.from({ length }, () => Math.floor(random() ** 3 * 500));
  const part = whole.map((value) => Math.floor((value + 1) * random()));
  const status = isHidden.map((is) => (is ? CELL_STATUS.suppressed : CELL_STATUS.present));
  const input = (values: readonly number[]) =>
    hidden === 0 ? { values } : { values, status, lower: values.map(() => 0), upper: values.map(() => 4) };
  const areas = Array.from({ length: count }, (_, code) => ({
    id: `area-${code}`,
    label: `The area of ${nameOf(code)}`,
    shortLabel: nameOf(code),
    ...(regions === 0 ? {} : { group: code % regions }),
  }));
  return {
    id: 'areas',
    title: 'Areas',
    shortTitle: 'Areas',
    publisher: 'A publisher',
    source: { label: 'A reply' },
    notes: [],
    dimensions: [
      {
        type: 'category',
        id: 'area',
        label: 'Area',
        labelPlural: 'Areas',
        members: areas,
        ...(regions === 0 ? {} : { grouping: createRegions(regions) }),
      },
      {
        type: 'time',
        id: 'year',
        label: 'Year',
        labelPlural: 'Years',
        members: Array.from({ length: years }, (_, index) => ({
          id: `${2000 + index}`,
          label: `${2000 + index}`,
          shortLabel: `${index}`,
          start: `${2000 + index}-01-01`,
          end: `${2000 + index}-12-31`,
        })),
      },
    ],
    measures: [thefts, flagged],
    breaks: [
      {
        id: 'rule',
        from: '2002-01-01',
        label: 'Rule change',
        text: 'A rule changed.',
        affects: { area: areas.filter((_, code) => code % 10 === 0).map(({ id }) => id) },
        source: { label: 'A guide' },
      },
    ],
    cube: createCube({
      sizes: [count, years],
      codes: [
        Array.from({ length }, (_, cell) => Math.floor(cell / years)),
        Array.from({ length }, (_, cell) => cell % years),
      ],
      measures: [input(whole), input(part)],
    }),
  };
}

/** `Ash 12`: eight names, each with its numbers. */
function nameOf(code: number): string {
  const trees = ['Yew', 'Ash', 'Oak', 'Elm', 'Fir', 'Box', 'Lime', 'Pear'];
  return `${trees[code % trees.length]} ${code}`;
}

function createRegions(count: number) {
  return {
    label: 'Region',
    labelPlural: 'Regions',
    note: 'A grouping of ours.',
    groups: Array.from({ length: count }, (_, index) => ({
      id: `region-${index}`,
      label: `Region ${index}`,
      shortLabel: `R${index}`,
    })),
  };
}
