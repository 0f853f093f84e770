import type { Break, Dataset, Grouping, Measure, Note } from '../dataset/Dataset.ts';
import { breakShape, groupingShape, measureFields, noteShape, sourceShape } from '../dataset/datasetShape.ts';
import {
  type Decoder,
  decode,
  flag,
  formatFault,
  list,
  literal,
  object,
  optional,
  slug,
  text,
} from '../lib/decode.ts';
import { createProblem, type Problem, type Result } from '../lib/Problem.ts';
import { foldLabel } from './cleanText.ts';

/** One row of the table. */
export interface MemberDescription {
  readonly id: string;
  /** Exactly as in the table, without markup. */
  readonly label: string;
  readonly shortLabel: string;
  /** Id of a group of the grouping. */
  readonly group?: string;
}

/** One kind of column of the table. */
export interface MeasureDescription extends Measure {
  /** Its heading in the table, without markup. */
  readonly column: string;
}

/** What a table does not say about itself: everything a dataset holds besides its numbers. */
export interface DatasetDescription {
  readonly version: 1;
  readonly id: string;
  /** Whether this is the built-in dataset to open on. */
  readonly default?: boolean;
  readonly title: string;
  readonly shortTitle: string;
  readonly publisher: string;
  readonly question?: string;
  readonly source: Dataset['source'];
  readonly notes: readonly Note[];
  /** The rows; their order here is the dataset's. */
  readonly category: {
    readonly id: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly grouping?: Grouping;
    readonly members: readonly MemberDescription[];
  };
  /** The columns' years, which the table itself names. */
  readonly time: { readonly id: string; readonly label: string; readonly labelPlural: string };
  readonly measures: readonly MeasureDescription[];
  readonly breaks: readonly Break[];
}

const descriptionShape: Decoder<DatasetDescription> = object<DatasetDescription>({
  version: literal(1),
  id: slug,
  default: optional(flag),
  title: text,
  shortTitle: text,
  publisher: text,
  question: optional(text),
  source: sourceShape,
  notes: list(noteShape),
  category: object<DatasetDescription['category']>({
    id: slug,
    label: text,
    labelPlural: text,
    grouping: optional(groupingShape),
    members: list(
      object<MemberDescription>({ id: slug, label: text, shortLabel: text, group: optional(slug) }),
    ),
  }),
  time: object<DatasetDescription['time']>({ id: slug, label: text, labelPlural: text }),
  measures: list(object<MeasureDescription>({ ...measureFields, column: text })),
  breaks: list(breakShape),
});

/**
 * Reads a description from JSON, field by field, and checks that its parts refer to each other.
 * Every problem names its field (`measures[1].noun`); a field that is not part of a description is one too.
 */
export function parseDescription(json: unknown): Result<DatasetDescription, readonly Problem[]> {
  const decoded = decode(descriptionShape, json, 'refuse');
  const faults = decoded.ok ? checkReferences(decoded.value) : decoded.error.map(formatFault);
  if (decoded.ok && faults.length === 0) return decoded;
  const code = decoded.ok ? 'description-reference' : 'description-field';
  return { ok: false, error: faults.map((fault) => createProblem('error', code, {}, `${fault}.`)) };
}

function checkReferences({ category, time, measures, breaks, notes }: DatasetDescription): readonly string[] {
  const { members, grouping } = category;
  return [
    ...findRepeats(
      'category.members',
      'id',
      members.map((member) => member.id),
    ),
    ...findRepeats(
      'category.members',
      'label',
      members.map((member) => foldLabel(member.label)),
    ),
    ...findRepeats(
      'category.grouping.groups',
      'id',
      (grouping?.groups ?? []).map((group) => group.id),
    ),
    ...findRepeats('measures', 'id', measures.flatMap(listMeasureIds)),
    ...findRepeats(
      'measures',
      'column',
      measures.map((measure) => foldLabel(measure.column)),
    ),
    ...findRepeats(
      'breaks',
      'id',
      breaks.map((rule) => rule.id),
    ),
    ...findRepeats(
      'notes',
      'id',
      notes.map((note) => note.id),
    ),
    ...findRepeats('time', 'id', [category.id, time.id]),
    ...(members.length === 0 ? ['category.members: expected at least one, got none'] : []),
    ...(measures.length === 0 ? ['measures: expected at least one, got none'] : []),
    ...checkGroups(category),
    ...measures.flatMap((measure, index) => checkMeasure(measure, index, measures)),
    ...breaks.flatMap((rule, index) => checkBreak(rule, index, category)),
  ];
}

function listMeasureIds(measure: Measure): readonly string[] {
  return [measure.id, measure.complement?.id, measure.share?.id].filter((id) => id !== undefined);
}

function findRepeats(path: string, field: string, values: readonly string[]): readonly string[] {
  const repeats = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return Array.from(repeats, (value) => `${path}: expected each ${field} once, got “${value}” again`);
}

function checkGroups({ grouping, members }: DatasetDescription['category']): readonly string[] {
  const ids = new Set(grouping?.groups.map((group) => group.id));
  return members.flatMap(({ group }, index) => {
    if (group === undefined ? grouping === undefined : ids.has(group)) return [];
    return [`category.members[${index}].group: expected the id of a group, got ${group ?? 'nothing'}`];
  });
}

function checkMeasure(measure: Measure, index: number, measures: readonly Measure[]): readonly string[] {
  const { subsetOf } = measure;
  if (subsetOf === undefined) {
    if (!measure.complement && !measure.share) return [];
    return [
      `measures[${index}].subsetOf: expected the id of a measure, as there is a complement or a share, got nothing`,
    ];
  }
  const whole = measures.find((other) => other.id === subsetOf);
  if (whole !== undefined && whole !== measure && whole.subsetOf === undefined) return [];
  return [
    `measures[${index}].subsetOf: expected the id of a measure that is no subset itself, got ${subsetOf}`,
  ];
}

function checkBreak(rule: Break, index: number, category: DatasetDescription['category']): readonly string[] {
  return Object.entries(rule.affects).flatMap(([dimension, ids]) => {
    const path = `breaks[${index}].affects.${dimension}`;
    if (dimension !== category.id)
      return [`${path}: expected the dimension ${category.id}, got ${dimension}`];
    const unknown = ids.filter((id) => !category.members.some((member) => member.id === id));
    return unknown.map((id) => `${path}: expected ids of members, got ${id}`);
  });
}
