import { memo, useDeferredValue, useMemo } from 'react';
import { formatInteger } from '../format/formatNumber.ts';
import { type Facet, type FacetGroup, type FacetItem, stateOf } from '../views/facets.ts';
import { SERIES_COLOURS } from '../views/options.ts';

export interface FacetPickerProps {
  readonly facet: Facet;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onInclude: (dimension: string, codes: readonly number[], included: boolean) => void;
  /** Select these and no others. */
  readonly onOnly: (dimension: string, codes: readonly number[]) => void;
  readonly onHighlight: (key: string | null) => void;
}

/** Lists longer than this say so and ask for a search. */
const MOST_ITEMS = 200;

/**
 * The members of a category dimension as checkboxes under their families, with a search. In the order of the dataset,
 * as a list sorted by figures would move under the pointer with every click.
 */
export function FacetPicker({ facet, search, onSearch, onInclude, onOnly, onHighlight }: FacetPickerProps) {
  const text = useDeferredValue(search);
  const found = facet.find(text);
  const count = found.reduce((sum, codes) => sum + codes.length, 0);
  const drawn = useMemo(() => cutLists(found, MOST_ITEMS), [found]);
  const plural = facet.labelPlural.toLowerCase();
  return (
    <fieldset className="facet">
      <legend>
        <span>{facet.labelPlural}</span>
        <span className="facet-count">
          {formatInteger(facet.selectedCount)} of {formatInteger(facet.memberCount)}
        </span>
      </legend>
      <input
        type="search"
        className="facet-search"
        placeholder={`Search ${plural}`}
        aria-label={`Search ${plural}`}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      {count === 0 && (
        <p className="facet-note">
          No {facet.label.toLowerCase()} has “{text}” in its name.
        </p>
      )}
      {count > 0 && count < facet.memberCount && (
        <FoundButton facet={facet} codes={found} count={count} onOnly={onOnly} />
      )}
      {facet.groups.map((group, index) =>
        drawn[index]!.length === 0 ? null : (
          <FacetSection
            key={group.id}
            facet={facet}
            group={group}
            found={found[index]!}
            codes={drawn[index]!}
            onInclude={onInclude}
            onHighlight={onHighlight}
          />
        ),
      )}
      {count > MOST_ITEMS && <p className="facet-note">{describeHidden(facet, drawn, count)}</p>}
      {facet.note !== null && <p className="facet-note">{facet.note}</p>}
    </fieldset>
  );
}

/** The first `most` codes of all lists together. */
function cutLists(lists: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  let room = most;
  return lists.map((codes) => {
    const kept = codes.length <= room ? codes : codes.slice(0, room);
    room -= kept.length;
    return kept;
  });
}

/** `39,800 more (12 selected are not listed): search to find them.` */
function describeHidden(facet: Facet, drawn: readonly (readonly number[])[], count: number): string {
  const listed = drawn.reduce((sum, codes) => sum + codes.length, 0);
  const listedSelected = drawn.reduce((sum, codes) => sum + codes.filter(facet.isSelected).length, 0);
  const isFiltered = facet.selectedCount < facet.memberCount;
  const missing = facet.selectedCount - listedSelected;
  const selected = isFiltered && missing > 0 ? ` (${formatInteger(missing)} selected are not listed)` : '';
  return `${formatInteger(count - listed)} more${selected}: search to find them.`;
}

interface FoundButtonProps {
  readonly facet: Facet;
  readonly codes: readonly (readonly number[])[];
  readonly count: number;
  readonly onOnly: FacetPickerProps['onOnly'];
}

/** Selects what the search found, listed or not, and nothing else. */
function FoundButton({ facet, codes, count, onOnly }: FoundButtonProps) {
  const isDone = facet.selectedCount === count && codes.every((list) => list.every(facet.isSelected));
  const name = count === 1 ? facet.label : facet.labelPlural;
  return (
    <button
      type="button"
      className="button facet-found"
      disabled={isDone}
      onClick={() => onOnly(facet.dimension, codes.flat())}
    >
      Only {count === 1 ? 'this' : `these ${formatInteger(count)}`} {name.toLowerCase()}
    </button>
  );
}

interface SectionProps {
  readonly facet: Facet;
  readonly group: FacetGroup;
  /** Its members that the search found. */
  readonly found: readonly number[];
  /** Those of them that are listed. */
  readonly codes: readonly number[];
  readonly onInclude: FacetPickerProps['onInclude'];
  readonly onHighlight: FacetPickerProps['onHighlight'];
}

/** A family with its members; under a search its checkbox stands for what was found in it. */
function FacetSection({ facet, group, found, codes, onInclude, onHighlight }: SectionProps) {
  const { dimension } = facet;
  const isPart = found.length < group.codes.length;
  const state = isPart ? stateOf(found.filter(facet.isSelected).length, found.length) : group.state;
  return (
    <div className={group.label === '' ? 'facet-group is-flat' : 'facet-group'}>
      {group.label !== '' && (
        <Check
          isGroup
          keys={group.keys.join(' ')}
          label={isPart ? `${group.label}: ${formatInteger(found.length)} found` : group.label}
          text={isPart ? '' : group.text}
          colour={group.colour}
          checked={state === 'all'}
          mixed={state === 'some'}
          onChange={(included) => onInclude(dimension, found, included)}
          onHighlight={onHighlight}
        />
      )}
      {codes.map((code) => (
        <Item
          key={code}
          dimension={dimension}
          item={facet.itemOf(code)}
          onInclude={onInclude}
          onHighlight={onHighlight}
        />
      ))}
    </div>
  );
}

interface ItemProps {
  readonly dimension: string;
  readonly item: FacetItem;
  readonly onInclude: FacetPickerProps['onInclude'];
  readonly onHighlight: FacetPickerProps['onHighlight'];
}

const Item = memo(
  function Item({ dimension, item, onInclude, onHighlight }: ItemProps) {
    return (
      <Check
        keys={item.keys.join(' ')}
        label={item.label}
        title={item.fullLabel}
        text={item.text}
        checked={item.selected}
        mixed={false}
        onChange={(included) => onInclude(dimension, [item.code], included)}
        onHighlight={onHighlight}
      />
    );
  },
  (a, b) =>
    a.item.selected === b.item.selected &&
    a.item.text === b.item.text &&
    a.item.code === b.item.code &&
    a.item.label === b.item.label &&
    a.dimension === b.dimension,
);

interface CheckProps {
  readonly isGroup?: boolean;
  readonly keys: string;
  readonly label: string;
  readonly title?: string;
  readonly text: string;
  readonly colour?: number;
  readonly checked: boolean;
  readonly mixed: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly onHighlight: (key: string | null) => void;
}

function Check({
  isGroup = false,
  keys,
  label,
  title,
  text,
  colour,
  checked,
  mixed,
  onChange,
  onHighlight,
}: CheckProps) {
  const key = keys.split(' ')[0] ?? null;
  return (
    <label
      className={isGroup ? 'check mark check-group' : 'check mark'}
      data-keys={keys}
      title={title}
      onPointerEnter={() => onHighlight(key)}
      onPointerLeave={() => onHighlight(null)}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(input) => {
          if (input) input.indeterminate = mixed;
        }}
        onChange={(event) => onChange(event.target.checked)}
        onFocus={() => onHighlight(key)}
        onBlur={() => onHighlight(null)}
      />
      {colour !== undefined && <i className="dot" data-colour={colour % SERIES_COLOURS} />}
      <span className="check-label">{label}</span>
      <span className="check-figure">{text}</span>
    </label>
  );
}
