import type { CategoryDimension, Dataset } from '../dataset/Dataset.ts';
import type { MeasureChoice } from '../dataset/measureChoices.ts';
import { createMask, type Selection } from '../engine/Selection.ts';
import { type Figures, formatQuantity, quantityOf, rowDimensionOf } from './figures.ts';
import { findMembers } from './findMembers.ts';
import { groupKeys, rowKeys } from './keys.ts';
import { listGroups, listMembers } from './members.ts';

/** One checkbox of a picker. */
export interface FacetItem {
  readonly code: number;
  readonly keys: readonly string[];
  readonly label: string;
  /** The name in the source where it differs from the short one. */
  readonly fullLabel: string;
  readonly selected: boolean;
  /** The chosen measure in the comparison year, under the other dimensions' clauses. */
  readonly text: string;
}

export interface FacetGroup {
  readonly id: string;
  /** Empty for a dimension without families. */
  readonly label: string;
  readonly keys: readonly string[];
  readonly colour: number;
  /** All its members; the same array until the dataset is another. */
  readonly codes: readonly number[];
  readonly state: 'all' | 'some' | 'none';
  readonly text: string;
}

/** A category dimension as a picker: what could be chosen, next to what is. */
export interface Facet {
  readonly dimension: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly groups: readonly FacetGroup[];
  readonly selectedCount: number;
  readonly memberCount: number;
  readonly note: string | null;
  /** The checkbox of one member: made when asked for, as few of many thousand are drawn. */
  readonly itemOf: (code: number) => FacetItem;
  readonly isSelected: (code: number) => boolean;
  /** Codes of the members with a text in their name, by group; all of them for an empty text. */
  readonly find: (text: string) => readonly (readonly number[])[];
}

/**
 * The picker of one category dimension; its own clause marks items as selected. `figures` are those by this dimension
 * and time, which leave its clause out.
 */
export function createFacet(
  dataset: Dataset,
  dimensionId: string,
  selection: Selection,
  choice: MeasureChoice,
  comparison: number,
  figures: Figures,
): Facet {
  const dimension = rowDimensionOf(dataset, dimensionId);
  const mask = createMask(selection[dimensionId], dimension.members.length);
  const isSelected = (code: number) => mask === null || mask[code] === 1;
  const text = (codes: readonly number[]) => formatQuantity(quantityOf(figures, choice, codes, [comparison]));
  const groups = listFacetGroups(dimension).map((codes, index): FacetGroup => {
    const group = dimension.grouping?.groups[index];
    return {
      id: group?.id ?? 'all',
      label: group?.label ?? '',
      keys: group === undefined ? [] : groupKeys(dimension, index, []),
      colour: index,
      codes,
      state: stateOf(countSelected(codes, mask), codes.length),
      text: text(codes),
    };
  });
  const every = listMembers(dimension);
  return {
    dimension: dimension.id,
    label: dimension.label,
    labelPlural: dimension.labelPlural,
    groups,
    selectedCount: countSelected(every, mask),
    memberCount: every.length,
    note: dimension.grouping?.note ?? null,
    itemOf: (code) => ({
      code,
      keys: rowKeys(dimension, code),
      label: dimension.members[code]!.shortLabel,
      fullLabel: dimension.members[code]!.label,
      selected: isSelected(code),
      text: text([code]),
    }),
    isSelected,
    find: (wanted) => findMembers(dimension, listFacetGroups(dimension), wanted),
  };
}

const ungrouped = new WeakMap<CategoryDimension, readonly (readonly number[])[]>();

/** The families, or one list of all members where there are none. */
function listFacetGroups(dimension: CategoryDimension): readonly (readonly number[])[] {
  if (dimension.grouping !== undefined) return listGroups(dimension);
  const known = ungrouped.get(dimension) ?? [listMembers(dimension)];
  ungrouped.set(dimension, known);
  return known;
}

function countSelected(codes: readonly number[], mask: Uint8Array | null): number {
  if (mask === null) return codes.length;
  let count = 0;
  for (const code of codes) count += mask[code]!;
  return count;
}

/** Whether all, some or none of so many members are selected. */
export function stateOf(selected: number, all: number): FacetGroup['state'] {
  if (selected === all) return 'all';
  return selected === 0 ? 'none' : 'some';
}
