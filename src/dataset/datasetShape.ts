import {
  count,
  type Decoder,
  day,
  flag,
  list,
  literal,
  object,
  optional,
  record,
  slug,
  text,
} from '../lib/decode.ts';
import type {
  Break,
  Dataset,
  Dimension,
  Group,
  Grouping,
  Measure,
  MeasureWords,
  Member,
  Note,
  Period,
} from './Dataset.ts';

/** Where a statement comes from. */
const reference = object<{ readonly label: string; readonly url?: string }>({
  label: text,
  url: optional(text),
});

export const sourceShape = object<Dataset['source']>({
  label: text,
  url: optional(text),
  date: optional(text),
  licence: optional(text),
});

export const noteShape = object<Note>({ id: slug, text, source: optional(reference) });

export const breakShape = object<Break>({
  id: slug,
  from: day,
  label: text,
  text,
  affects: record(list(text)),
  source: reference,
});

export const groupingShape = object<Grouping>({
  label: text,
  labelPlural: text,
  note: text,
  groups: list(object<Group>({ id: slug, label: text, shortLabel: text })),
});

const words = { label: text, noun: text, nounPlural: text, subject: text, participle: text };

/** The fields of a measure, to build on. */
export const measureFields = {
  id: slug,
  ...words,
  subsetOf: optional(text),
  complement: optional(object<MeasureWords & { readonly id: string }>({ id: slug, ...words })),
  share: optional(
    object<{ readonly id: string; readonly label: string; readonly subject: string }>({
      id: slug,
      label: text,
      subject: text,
    }),
  ),
  caution: optional(text),
};

export const measureShape = object<Measure>(measureFields);

const categoryShape = object<Extract<Dimension, { type: 'category' }>>({
  type: literal('category'),
  id: slug,
  label: text,
  labelPlural: text,
  members: list(object<Member>({ id: slug, label: text, shortLabel: text, group: optional(count) })),
  grouping: optional(groupingShape),
});

const timeShape = object<Extract<Dimension, { type: 'time' }>>({
  type: literal('time'),
  id: slug,
  label: text,
  labelPlural: text,
  members: list(
    object<Period>({
      id: slug,
      label: text,
      shortLabel: text,
      start: day,
      end: day,
      partial: optional(flag),
    }),
  ),
});

/** A category unless it says it is a time dimension. */
export const dimensionShape: Decoder<Dimension> = (value, path, context) => {
  const isTime = typeof value === 'object' && value !== null && 'type' in value && value.type === 'time';
  return isTime ? timeShape(value, path, context) : categoryShape(value, path, context);
};
