import { createCube } from '../../src/dataset/createCube.ts';
import type { CategoryDimension, Dataset, Measure, TimeDimension } from '../../src/dataset/Dataset.ts';
import { parsePeriod } from '../../src/dataset/parsePeriod.ts';
import { formatInteger } from '../../src/format/formatNumber.ts';
import { generateCells } from './generateCells.mjs';

export const GENERATED_SEED = 20_260_401;
const LAST_YEAR = 2025;
const FAMILIES = 8;

/** Members of a table named by its number of cells: offences, financial years, areas, outcomes, channels. */
export const GENERATED_SIZES = [200, 22, 43, 4, 2] as const;

/**
 * A table made from a seed, for speed and size only. `generated-1000000` has a million cells over five dimensions,
 * the channel being one of them; `generated-40000x22` has 40,000 areas in 22 years, every combination once.
 * Null for an id that is neither.
 */
export function openGenerated(id: string): Dataset | null {
  const cells = /^generated-(\d+)$/.exec(id);
  if (cells !== null) return createFiveDimensions(id, Number(cells[1]));
  const areas = /^generated-(\d+)x(\d+)$/.exec(id);
  return areas === null ? null : createAreas(id, Number(areas[1]), Number(areas[2]));
}

function createFiveDimensions(id: string, cells: number): Dataset {
  const [offences, years, areas, outcomes, channels] = GENERATED_SIZES;
  return createDataset(id, cells, [
    { ...createCategory('offence', 'Offence', 'Offences', offences), ...groupInFamilies(offences) },
    createTime(years),
    createCategory('area', 'Area', 'Areas', areas),
    createCategory('outcome', 'Outcome', 'Outcomes', outcomes),
    createCategory('channel', 'Channel', 'Channels', channels),
  ]);
}

function createAreas(id: string, areas: number, years: number): Dataset {
  return createDataset(id, areas * years, [
    createCategory('area', 'Area', 'Areas', areas),
    createTime(years),
  ]);
}

function createDataset(
  id: string,
  cells: number,
  dimensions: readonly (CategoryDimension | TimeDimension)[],
): Dataset {
  const sizes = dimensions.map(({ members }) => members.length);
  const { codes, total, flagged } = generateCells({ cells, sizes, seed: GENERATED_SEED });
  return {
    id,
    title: `Generated table of ${formatInteger(cells)} cells`,
    shortTitle: `Generated, ${formatInteger(cells)} cells`,
    publisher: 'Nobody: these figures are made up to measure speed',
    source: { label: `Generated from the seed ${GENERATED_SEED}` },
    notes: [],
    dimensions,
    measures: MEASURES,
    breaks: [
      {
        id: 'made-up',
        from: '2018-04-01',
        label: 'Made-up rule change',
        text: 'Every fourth offence is counted in another way from here on.',
        affects: { offence: listEveryFourth(dimensions) },
        source: { label: 'Generated' },
      },
    ],
    cube: createCube({ sizes, codes, measures: [{ values: total }, { values: flagged }] }),
  };
}

function listEveryFourth(dimensions: readonly (CategoryDimension | TimeDimension)[]): readonly string[] {
  const offences = dimensions.find(({ id }) => id === 'offence')?.members ?? [];
  return offences.filter((_, code) => code % 4 === 0).map(({ id }) => id);
}

function createCategory(id: string, label: string, labelPlural: string, size: number): CategoryDimension {
  const digits = String(size).length;
  const members = Array.from({ length: size }, (_, code) => {
    const number = String(code + 1).padStart(digits, '0');
    return { id: `${id}-${number}`, label: `${label} ${number}`, shortLabel: `${label} ${number}` };
  });
  return { id, type: 'category', label, labelPlural, members };
}

function groupInFamilies(size: number): Pick<CategoryDimension, 'grouping' | 'members'> {
  const { members } = createCategory('offence', 'Offence', 'Offences', size);
  const groups = Array.from({ length: FAMILIES }, (_, group) => ({
    id: `family-${group + 1}`,
    label: `Family ${group + 1}`,
    shortLabel: `Family ${group + 1}`,
  }));
  return {
    grouping: { label: 'Family', labelPlural: 'Families', note: 'Made-up families.', groups },
    members: members.map((member, code) => ({ ...member, group: code % FAMILIES })),
  };
}

function createTime(size: number): TimeDimension {
  const members = Array.from({ length: size }, (_, code) => {
    const first = LAST_YEAR - size + 1 + code;
    const period = parsePeriod(`${first}-${String((first + 1) % 100).padStart(2, '0')}`);
    if (period === null) throw new Error(`createTime: expected a financial year, got ${first}`);
    return period;
  });
  return { id: 'year', type: 'time', label: 'Financial year', labelPlural: 'Financial years', members };
}

const MEASURES: readonly Measure[] = [
  {
    id: 'recorded',
    label: 'All recorded',
    noun: 'recorded offence',
    nounPlural: 'recorded offences',
    subject: 'Recorded offences',
    participle: 'recorded',
  },
  {
    id: 'flagged',
    label: 'Internet involved',
    noun: 'offence flagged “internet involved”',
    nounPlural: 'offences flagged “internet involved”',
    subject: 'Offences flagged “internet involved”',
    participle: 'flagged',
    subsetOf: 'recorded',
    complement: {
      id: 'not-flagged',
      label: 'Not flagged',
      noun: 'offence not flagged',
      nounPlural: 'offences not flagged',
      subject: 'Offences not flagged',
      participle: 'not flagged',
    },
    share: { id: 'share', label: 'Share flagged', subject: 'Share of recorded offences flagged' },
  },
];
