import type { CategoryDimension } from '../dataset/Dataset.ts';

const everyCode = new WeakMap<CategoryDimension, readonly number[]>();

/** Codes of all members, ascending; the same array for the same dimension. */
export function listMembers(dimension: CategoryDimension): readonly number[] {
  const known = everyCode.get(dimension);
  if (known !== undefined) return known;
  const codes = dimension.members.map((_, code) => code);
  everyCode.set(dimension, codes);
  return codes;
}

const groups = new WeakMap<CategoryDimension, readonly (readonly number[])[]>();

/** The members of each family, by family position; empty without a grouping. The same arrays for the same dimension. */
export function listGroups(dimension: CategoryDimension): readonly (readonly number[])[] {
  const known = groups.get(dimension);
  if (known !== undefined) return known;
  const lists: number[][] = (dimension.grouping?.groups ?? []).map(() => []);
  dimension.members.forEach((member, code) => {
    if (member.group !== undefined) lists[member.group]?.push(code);
  });
  groups.set(dimension, lists);
  return lists;
}

/** The family at a position, as charts call it; `Stalking (1 of 3)`, unbroken, for so many of its members alone. */
export function nameGroup(dimension: CategoryDimension, group: number, memberCount: number): string {
  const { shortLabel } = dimension.grouping!.groups[group]!;
  const all = listGroups(dimension)[group]!.length;
  return memberCount === all ? shortLabel : `${shortLabel} (${memberCount}\u00a0of\u00a0${all})`;
}

const masks = new WeakMap<readonly number[], Uint8Array>();

/** A byte per member, 1 for each of these codes; made once for the same array. */
export function maskOf(codes: readonly number[], memberCount: number): Uint8Array {
  const known = masks.get(codes);
  if (known?.length === memberCount) return known;
  const mask = new Uint8Array(memberCount);
  for (const code of codes) mask[code] = 1;
  masks.set(codes, mask);
  return mask;
}

const collator = new Intl.Collator('en-GB', { numeric: true });
const ranks = new WeakMap<CategoryDimension, Uint32Array>();

/** The place of each member among all when ordered by short label as a reader would; equal names have equal places. */
export function rankNames(dimension: CategoryDimension): Uint32Array {
  const known = ranks.get(dimension);
  if (known !== undefined) return known;
  const labelOf = (code: number) => dimension.members[code]!.shortLabel;
  const sorted = [...listMembers(dimension)].sort((a, b) => collator.compare(labelOf(a), labelOf(b)));
  const places = new Uint32Array(sorted.length);
  sorted.forEach((code, place) => {
    const before = sorted[place - 1];
    const isTie = before !== undefined && collator.compare(labelOf(before), labelOf(code)) === 0;
    places[code] = isTie ? places[before]! : place;
  });
  ranks.set(dimension, places);
  return places;
}
