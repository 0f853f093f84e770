import { memo, useDeferredValue, useMemo } from 'react';
import type { Facet, FacetGroup, FacetItem } from '../views/facets.ts';

export interface FacetPickerProps {
  readonly facet: Facet;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onInclude: (dimension: string, codes: readonly number[], included: boolean) => void;
  readonly onHighlight: (key: string | null) => void;
}

/** Lists longer than this say so and ask for a search. */
const MOST_ITEMS = 400;

/** The members of a category dimension as checkboxes under their families, with a search. */
export function FacetPicker({ facet, search, onSearch, onInclude, onHighlight }: FacetPickerProps) {
  const text = useDeferredValue(search);
  const { groups, hidden } = useMemo(() => narrow(facet, text), [facet, text]);
  const found = groups.reduce((sum, { items }) => sum + items.length, 0);
  const plural = facet.labelPlural.toLowerCase();
  return (
    <fieldset className="facet">
      <legend>
        <span>{facet.labelPlural}</span>
        <span className="facet-count">
          {facet.selectedCount} of {facet.memberCount}
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
      {found === 0 && (
        <p className="facet-note">
          No {facet.label.toLowerCase()} has “{text}” in its name.
        </p>
      )}
      {groups.map((group) => (
        <FacetSection
          key={group.id}
          dimension={facet.dimension}
          group={group}
          onInclude={onInclude}
          onHighlight={onHighlight}
        />
      ))}
      {hidden > 0 && <p className="facet-note">{hidden} more: search to find them.</p>}
      {facet.note !== null && <p className="facet-note">{facet.note}</p>}
    </fieldset>
  );
}

/** The groups with the items whose short or full name has the text in it, at most `MOST_ITEMS` in all. */
function narrow(
  facet: Facet,
  search: string,
): { readonly groups: readonly FacetGroup[]; readonly hidden: number } {
  const wanted = search.trim().toLocaleLowerCase('en-GB');
  const matches = (item: FacetItem) =>
    `${item.label}\n${item.fullLabel}`.toLocaleLowerCase('en-GB').includes(wanted);
  let room = MOST_ITEMS;
  let hidden = 0;
  const groups: FacetGroup[] = [];
  for (const group of facet.groups) {
    const found =
      wanted === '' || group.label.toLocaleLowerCase('en-GB').includes(wanted)
        ? group.items
        : group.items.filter(matches);
    const items = found.slice(0, room);
    room -= items.length;
    hidden += found.length - items.length;
    if (items.length > 0) groups.push(items.length === group.items.length ? group : { ...group, items });
  }
  return { groups, hidden };
}

interface SectionProps {
  readonly dimension: string;
  readonly group: FacetGroup;
  readonly onInclude: FacetPickerProps['onInclude'];
  readonly onHighlight: FacetPickerProps['onHighlight'];
}

function FacetSection({ dimension, group, onInclude, onHighlight }: SectionProps) {
  return (
    <div className="facet-group">
      {group.label !== '' && (
        <Check
          isGroup
          keys={group.keys.join(' ')}
          label={group.label}
          text={group.text}
          colour={group.colour}
          checked={group.state === 'all'}
          mixed={group.state === 'some'}
          onChange={(included) => onInclude(dimension, group.codes, included)}
          onHighlight={onHighlight}
        />
      )}
      {group.items.map((item) => (
        <Item
          key={item.code}
          dimension={dimension}
          item={item}
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
      {colour !== undefined && <i className="dot" data-colour={Math.min(colour, 5)} />}
      <span className="check-label">{label}</span>
      <span className="check-figure">{text}</span>
    </label>
  );
}
