import type { CategoryDimension, TimeDimension } from '../dataset/Dataset.ts';

/** Name by which a member is highlighted wherever it is drawn. */
export function memberKey(dimension: string, id: string): string {
  return `m:${dimension}:${id}`;
}

/** Name by which a family is highlighted, and all its members with it. */
export function groupKey(dimension: string, id: string): string {
  return `g:${dimension}:${id}`;
}

/** The keys of a row: its own and its family's. */
export function rowKeys(dimension: CategoryDimension, code: number): readonly string[] {
  const member = dimension.members[code]!;
  const group = member.group === undefined ? undefined : dimension.grouping?.groups[member.group];
  const own = memberKey(dimension.id, member.id);
  return group === undefined ? [own] : [own, groupKey(dimension.id, group.id)];
}

/** A mark of more members than this goes by its own name alone: thousands in one attribute slow the page down. */
const MOST_KEYS = 100;

/** The keys of a mark that stands for several rows: those of each, or one of its own where they are many. */
export function joinKeys(
  dimension: CategoryDimension,
  own: string,
  codes: readonly number[],
): readonly string[] {
  if (codes.length > MOST_KEYS) return [`r:${dimension.id}:${own}`];
  return codes.flatMap((code) => rowKeys(dimension, code));
}

/** The keys of a family's line: its own and, where they are not too many, those of the members in it. */
export function groupKeys(
  dimension: CategoryDimension,
  group: number,
  codes: readonly number[],
): readonly string[] {
  const own = groupKey(dimension.id, dimension.grouping!.groups[group]!.id);
  if (codes.length > MOST_KEYS) return [own];
  return [own, ...codes.map((code) => memberKey(dimension.id, dimension.members[code]!.id))];
}

export function periodKey(time: TimeDimension, code: number): string {
  return memberKey(time.id, time.members[code]!.id);
}
