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

/** The keys of a family's line: its own and those of the members in it. */
export function groupKeys(
  dimension: CategoryDimension,
  group: number,
  codes: readonly number[],
): readonly string[] {
  return [
    groupKey(dimension.id, dimension.grouping!.groups[group]!.id),
    ...codes.map((code) => memberKey(dimension.id, dimension.members[code]!.id)),
  ];
}

export function periodKey(time: TimeDimension, code: number): string {
  return memberKey(time.id, time.members[code]!.id);
}
