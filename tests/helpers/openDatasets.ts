import { join } from 'node:path';
import { createCube } from '../../src/dataset/createCube.ts';
import type { Dataset } from '../../src/dataset/Dataset.ts';
import { restoreDataset } from '../../src/dataset/serialiseDataset.ts';
import { compileDataset } from '../../src/sources/compileDataset.ts';
import { repoRoot } from './repoFiles.ts';

/** The table that comes with the dashboard, read from `data`. */
export function openReplyDataset(): Dataset {
  return restoreDataset(compileDataset(join(repoRoot, 'data/stalking-and-harassment')).dataset);
}

const PLACES = ['St. Ives', 'a,b', 'x..y', '..', 'Orléans, Nord', '100% & more=?', '~1 + #'] as const;
const MEANS = ['on foot', 'by, car', '.', 'é'] as const;
const YEARS = ['2015-16', '2016.', '.2017', '2018,19'] as const;

/** Two category dimensions without families, one measure, and ids with every character an address gives a meaning. */
export function createOddDataset(): Dataset {
  const category = (id: string, label: string, names: readonly string[]) => ({
    type: 'category' as const,
    id,
    label,
    labelPlural: `${label}s`,
    members: names.map((name) => ({ id: name, label: `The whole name of ${name}`, shortLabel: name })),
  });
  const sizes = [PLACES.length, MEANS.length, YEARS.length];
  const cells = Array.from({ length: PLACES.length * MEANS.length * YEARS.length }, (_, cell) => cell);
  return {
    id: 'odd',
    title: 'Odd names',
    shortTitle: 'Odd names',
    publisher: 'A publisher',
    source: { label: 'A reply' },
    notes: [],
    dimensions: [
      category('où, ça', 'Place', PLACES),
      {
        type: 'time',
        id: 'year',
        label: 'Year',
        labelPlural: 'Years',
        members: YEARS.map((id, index) => ({
          id,
          label: `${2015 + index}-${16 + index}`,
          shortLabel: `${15 + index}-${16 + index}`,
          start: `${2015 + index}-04-01`,
          end: `${2016 + index}-03-31`,
        })),
      },
      category('means', 'Means', MEANS),
    ],
    measures: [
      {
        id: 'thefts',
        label: 'Thefts',
        noun: 'theft',
        nounPlural: 'thefts',
        subject: 'Thefts',
        participle: 'recorded',
      },
    ],
    breaks: [],
    cube: createCube({
      sizes: [sizes[0]!, sizes[2]!, sizes[1]!],
      codes: [
        cells.map((cell) => Math.floor(cell / (MEANS.length * YEARS.length))),
        cells.map((cell) => cell % YEARS.length),
        cells.map((cell) => Math.floor(cell / YEARS.length) % MEANS.length),
      ],
      measures: [{ values: cells.map((cell) => (cell * 37) % 101) }],
    }),
  };
}

/** A dataset without missing cells cut to its first `count` periods. */
export function keepPeriods(dataset: Dataset, count: number): Dataset {
  const time = dataset.dimensions.findIndex(({ type }) => type === 'time');
  const cells = Array.from({ length: dataset.cube.length }, (_, cell) => cell).filter(
    (cell) => dataset.cube.codes[time]![cell]! < count,
  );
  return {
    ...dataset,
    dimensions: dataset.dimensions.map((dimension) =>
      dimension.type === 'time' ? { ...dimension, members: dimension.members.slice(0, count) } : dimension,
    ),
    cube: createCube({
      sizes: dataset.dimensions.map(({ type, members }) => (type === 'time' ? count : members.length)),
      codes: dataset.cube.codes.map((column) => cells.map((cell) => column[cell]!)),
      measures: dataset.cube.measures.map(({ values }) => ({ values: cells.map((cell) => values[cell]!) })),
    }),
  };
}
