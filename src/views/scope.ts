import type { CategoryDimension, Dataset } from '../dataset/Dataset.ts';
import { type Clause, listSelected, type Selection } from '../engine/Selection.ts';
import { formatInteger } from '../format/formatNumber.ts';
import { formatPeriods } from '../format/formatPeriod.ts';
import { listGroups } from './members.ts';

/** Position of the family that holds exactly these codes, each given once, or -1; no codes are no family. */
export function findWholeGroup(dimension: CategoryDimension, codes: readonly number[]): number {
  const group = codes[0] === undefined ? undefined : dimension.members[codes[0]]?.group;
  if (group === undefined || listGroups(dimension)[group]?.length !== codes.length) return -1;
  return codes.every((code) => dimension.members[code]?.group === group) ? group : -1;
}

/** What a set of members is called: a name, a family's name, or `3 of 16 offences`. */
export function describeMembers(dimension: CategoryDimension, codes: readonly number[]): string {
  const only = codes[0];
  if (codes.length === 1 && only !== undefined) return dimension.members[only]!.shortLabel;
  const group = findWholeGroup(dimension, codes);
  if (group >= 0) return dimension.grouping!.groups[group]!.label;
  const plural = dimension.labelPlural.toLowerCase();
  if (codes.length === 0) return `No ${plural}`;
  return `${formatInteger(codes.length)} of ${formatInteger(dimension.members.length)} ${plural}`;
}

/** The members a clause lets through, in words. */
export function describeClause(dataset: Dataset, dimensionId: string, clause: Clause): string {
  const dimension = dataset.dimensions.find((candidate) => candidate.id === dimensionId)!;
  const codes = listSelected(clause, dimension.members.length);
  if (dimension.type === 'category') return describeMembers(dimension, codes);
  return codes.length === 0
    ? `No ${dimension.labelPlural.toLowerCase()}`
    : formatPeriods(dimension.members, codes);
}

/** What the category clauses leave, `Stalking` or `Stalking, Leeds`; null when nothing is left out. */
export function describeScope(dataset: Dataset, selection: Selection): string | null {
  const parts = dataset.dimensions
    .filter((dimension) => dimension.type === 'category' && selection[dimension.id] !== undefined)
    .map((dimension) => describeClause(dataset, dimension.id, selection[dimension.id]!));
  return parts.length === 0 ? null : parts.join(', ');
}
