import { affectsMembers } from '../dataset/breaks.ts';
import type { Break, CategoryDimension, Dataset } from '../dataset/Dataset.ts';
import { listSelected, type Selection } from '../engine/Selection.ts';

const masks = new WeakMap<CategoryDimension, WeakMap<Break, Uint8Array>>();

/** A byte per member, 1 where a rule change moved its counts; made once for each rule and dimension. */
export function breakMask(rule: Break, dimension: CategoryDimension): Uint8Array {
  const byRule = masks.get(dimension) ?? new WeakMap<Break, Uint8Array>();
  masks.set(dimension, byRule);
  const known = byRule.get(rule);
  if (known !== undefined) return known;
  const { id, members } = dimension;
  const affected = new Set(rule.affects[id]);
  const everyOne = affectsMembers(rule, id, []);
  const mask = Uint8Array.from(members, (member) => (everyOne || affected.has(member.id) ? 1 : 0));
  byRule.set(rule, mask);
  return mask;
}

/**
 * The rule changes that can have moved the counts of some row: those that touch a selected member in each category
 * dimension but `rows`, whose members are asked one by one.
 */
export function listRules(dataset: Dataset, rows: string, selection: Selection): readonly Break[] {
  const others = dataset.dimensions.filter(({ type, id }) => type === 'category' && id !== rows);
  return dataset.breaks.filter((rule) =>
    others.every(({ id, members }) => {
      const affected = rule.affects[id];
      if (affected === undefined) return true;
      return listSelected(selection[id], members.length).some((code) => affected.includes(members[code]!.id));
    }),
  );
}

/** Whether a rule change moved the counts of at least one of these rows; a rule for all touches even none. */
export function touchesRows(rule: Break, dimension: CategoryDimension, rows: readonly number[]): boolean {
  if (affectsMembers(rule, dimension.id, [])) return true;
  const mask = breakMask(rule, dimension);
  return rows.some((code) => mask[code] === 1);
}
