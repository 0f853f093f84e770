import type { CategoryDimension } from '../dataset/Dataset.ts';

const names = new WeakMap<CategoryDimension, readonly string[]>();

interface Found {
  readonly wanted: string;
  readonly codes: readonly (readonly number[])[];
}

/** The last search of each dimension: a click draws the same list again. */
const last = new WeakMap<CategoryDimension, Found>();

/**
 * Codes of the members whose short or full name has a text in it, by group and in the order of the dataset, whatever
 * the case; every member of a group with the text in its own name. The same arrays for the same text.
 */
export function findMembers(
  dimension: CategoryDimension,
  groups: readonly (readonly number[])[],
  text: string,
): readonly (readonly number[])[] {
  const wanted = lower(text.trim());
  if (wanted === '') return groups;
  const known = last.get(dimension);
  if (known?.wanted === wanted) return known.codes;
  const every = listNames(dimension);
  const codes = groups.map((members, group) => {
    const name = dimension.grouping?.groups[group]?.label ?? '';
    return lower(name).includes(wanted) ? members : members.filter((code) => every[code]!.includes(wanted));
  });
  last.set(dimension, { wanted, codes });
  return codes;
}

function listNames(dimension: CategoryDimension): readonly string[] {
  const known = names.get(dimension);
  if (known !== undefined) return known;
  const list = dimension.members.map(({ shortLabel, label }) => lower(`${shortLabel}\n${label}`));
  names.set(dimension, list);
  return list;
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-GB');
}
