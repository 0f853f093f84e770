import type { Dataset } from '../dataset/Dataset.ts';
import type { MeasureChoice } from '../dataset/measureChoices.ts';
import { isSelected, type Selection } from '../engine/Selection.ts';
import { createFigures, formatQuantity, quantityOf } from './figures.ts';
import { groupKeys, rowKeys } from './keys.ts';
import { listGroups } from './scope.ts';

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
  readonly codes: readonly number[];
  readonly state: 'all' | 'some' | 'none';
  readonly text: string;
  readonly items: readonly FacetItem[];
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
}

/** The picker of one category dimension; its own clause marks items as selected and is left out of the figures. */
export function createFacet(
  dataset: Dataset,
  dimensionId: string,
  selection: Selection,
  choice: MeasureChoice,
  comparison: number,
): Facet {
  const dimension = dataset.dimensions.find((candidate) => candidate.id === dimensionId);
  if (dimension?.type !== 'category')
    throw new Error(`createFacet: expected a category dimension, got "${dimensionId}"`);
  const clause = selection[dimensionId];
  const figures = createFigures(dataset, dimensionId, selection);
  const text = (codes: readonly number[]) => formatQuantity(quantityOf(figures, choice, codes, [comparison]));
  const item = (code: number): FacetItem => ({
    code,
    keys: rowKeys(dimension, code),
    label: dimension.members[code]!.shortLabel,
    fullLabel: dimension.members[code]!.label,
    selected: isSelected(clause, code),
    text: text([code]),
  });
  const every = dimension.members.map((_, code) => code);
  const grouped = dimension.grouping === undefined ? [every] : listGroups(dimension);
  const groups = grouped.map((codes, index): FacetGroup => {
    const items = codes.map(item);
    const selectedCount = items.filter(({ selected }) => selected).length;
    const group = dimension.grouping?.groups[index];
    return {
      id: group?.id ?? 'all',
      label: group?.label ?? '',
      keys: group === undefined ? [] : groupKeys(dimension, index, []),
      colour: index,
      codes,
      state: selectedCount === codes.length ? 'all' : selectedCount === 0 ? 'none' : 'some',
      text: text(codes),
      items,
    };
  });
  return {
    dimension: dimension.id,
    label: dimension.label,
    labelPlural: dimension.labelPlural,
    groups,
    selectedCount: every.filter((code) => isSelected(clause, code)).length,
    memberCount: every.length,
    note: dimension.grouping?.note ?? null,
  };
}
