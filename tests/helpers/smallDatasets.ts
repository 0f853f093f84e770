import { createCube } from '../../src/dataset/createCube.ts';
import {
  type Break,
  CELL_STATUS,
  type Dataset,
  type Measure,
  type Period,
} from '../../src/dataset/Dataset.ts';

/** A number, `<5` for suppressed (1 to 4), `*` for suppressed without bounds, `..` for missing, `z` for not applicable. */
export type SmallCell = number | '<5' | '*' | '..' | 'z';

const STATUS = {
  '<5': CELL_STATUS.suppressed,
  '*': CELL_STATUS.suppressed,
  '..': CELL_STATUS.missing,
  z: CELL_STATUS.notApplicable,
};

function createMeasureInput(cells: readonly SmallCell[]) {
  return {
    values: cells.map((cell) => (typeof cell === 'number' ? cell : 0)),
    status: cells.map((cell) => (typeof cell === 'number' ? CELL_STATUS.present : STATUS[cell])),
    lower: cells.map((cell) => (typeof cell === 'number' ? cell : cell === '<5' ? 1 : 0)),
    upper: cells.map((cell) =>
      typeof cell === 'number'
        ? cell
        : cell === '<5'
          ? 4
          : cell === '..' || cell === '*'
            ? Number.POSITIVE_INFINITY
            : 0,
    ),
  };
}

function createYear(first: number, partial: boolean): Period {
  const label = `${first}-${(first + 1) % 100}`;
  return partial
    ? {
        id: `${first}-part`,
        label: `${label} (part)`,
        shortLabel: `${label.slice(2)} (part)`,
        start: `${first}-04-01`,
        end: `${first}-09-24`,
        partial: true,
      }
    : { id: label, label, shortLabel: label.slice(2), start: `${first}-04-01`, end: `${first + 1}-03-31` };
}

const about = {
  id: 'small',
  title: 'Small',
  shortTitle: 'Small',
  publisher: 'A publisher',
  source: { label: 'A reply' },
  notes: [],
} as const;

const thefts: Measure = {
  id: 'thefts',
  label: 'Thefts',
  noun: 'theft',
  nounPlural: 'thefts',
  subject: 'Thefts',
  participle: 'recorded',
};

const flagged: Measure = {
  id: 'flagged',
  label: 'Flagged',
  noun: 'flagged theft',
  nounPlural: 'flagged thefts',
  subject: 'Flagged thefts',
  participle: 'flagged',
  subsetOf: 'thefts',
  complement: {
    id: 'not-flagged',
    label: 'Not flagged',
    noun: 'theft not flagged',
    nounPlural: 'thefts not flagged',
    subject: 'Thefts not flagged',
    participle: 'not flagged',
  },
  share: { id: 'share', label: 'Share flagged', subject: 'The share flagged' },
};

/** Thefts and flagged thefts by kind and year from 2015-16 on: a row is its `[thefts, flagged]` per year. */
export function createPairDataset(
  rows: Readonly<Record<string, readonly (readonly [SmallCell, SmallCell])[]>>,
  isLastYearPartial = false,
): Dataset {
  const names = Object.keys(rows);
  const yearCount = rows[names[0]!]!.length;
  const cells = names.flatMap((name) => rows[name]!);
  const place = (index: number) => [Math.floor(index / yearCount), index % yearCount] as const;
  return {
    ...about,
    dimensions: [
      {
        type: 'category',
        id: 'kind',
        label: 'Kind',
        labelPlural: 'Kinds',
        members: names.map((label) => ({ id: label.toLowerCase(), label, shortLabel: label })),
      },
      {
        type: 'time',
        id: 'year',
        label: 'Year',
        labelPlural: 'Years',
        members: Array.from({ length: yearCount }, (_, index) =>
          createYear(2015 + index, isLastYearPartial && index === yearCount - 1),
        ),
      },
    ],
    measures: [thefts, flagged],
    breaks: [],
    cube: createCube({
      sizes: [names.length, yearCount],
      codes: [0, 1].map((side) => cells.map((_, index) => place(index)[side]!)),
      measures: [0, 1].map((measure) => createMeasureInput(cells.map((cell) => cell[measure]!))),
    }),
  };
}

/** The same dataset with one of its years changed. */
export function changeYear(dataset: Dataset, code: number, changes: Partial<Period>): Dataset {
  return {
    ...dataset,
    dimensions: dataset.dimensions.map((dimension) =>
      dimension.type === 'time'
        ? {
            ...dimension,
            members: dimension.members.map((year, place) =>
              place === code ? { ...year, ...changes } : year,
            ),
          }
        : dimension,
    ),
  };
}

/** A change of rules from this day, of all rows unless said; without rows, of none. */
export function createRule(from: string, affects: Break['affects'] = {}): Break {
  return {
    id: `rule-${from}`,
    from,
    label: 'Rule change',
    text: 'Trams count too.',
    affects,
    source: { label: 'A circular' },
  };
}

const TOWNS = ['Ash', 'Birch', 'Cedar'] as const;
const KINDS = ['Bicycle', 'Shop'] as const;

/**
 * Two category dimensions without families, one measure without a subset, and cells of every status.
 * `yearCount` 3 has a partial last year; 1 has a single whole year.
 */
export function createTownDataset(yearCount: 1 | 3 = 3): Dataset {
  const table: readonly (readonly SmallCell[])[] = [
    [12, 30, 9],
    [0, 5, 2],
    ['<5', 20, 7],
    [40, '..', 11],
    ['z', 3, 1],
    [100, 60, '<5'],
  ];
  const cells = table.flatMap((row) => row.slice(0, yearCount));
  const codes = cells.map((_, index) => {
    const row = Math.floor(index / yearCount);
    return [Math.floor(row / KINDS.length), row % KINDS.length, index % yearCount] as const;
  });
  const category = (id: string, label: string, labelPlural: string, names: readonly string[]) => ({
    type: 'category' as const,
    id,
    label,
    labelPlural,
    members: names.map((name) => ({ id: name.toLowerCase(), label: name, shortLabel: name })),
  });
  return {
    ...about,
    dimensions: [
      category('town', 'Town', 'Towns', TOWNS),
      category('kind', 'Kind', 'Kinds', KINDS),
      {
        type: 'time',
        id: 'year',
        label: 'Year',
        labelPlural: 'Years',
        members: Array.from({ length: yearCount }, (_, index) => createYear(2015 + index, index === 2)),
      },
    ],
    measures: [thefts],
    breaks: [],
    cube: createCube({
      sizes: [TOWNS.length, KINDS.length, yearCount],
      codes: [0, 1, 2].map((side) => codes.map((code) => code[side]!)),
      measures: [createMeasureInput(cells)],
    }),
  };
}
