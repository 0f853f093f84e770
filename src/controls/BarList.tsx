import { type CSSProperties, memo } from 'react';

export interface BarItem {
  /** First: what the highlight calls it; empty for what is no mark. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly value: number;
  readonly valueText: string;
  readonly partText: string;
}

interface BarListProps {
  readonly items: readonly BarItem[];
  readonly onHighlight: (key: string | null) => void;
}

/** Names and figures with a bar each on one scale; falls run to the left of the same zero. */
export const BarList = memo(
  function BarList({ items, onHighlight }: BarListProps) {
    const most = Math.max(0, ...items.map(({ value }) => value));
    const least = Math.min(0, ...items.map(({ value }) => value));
    const span = most - least || 1;
    return (
      <ul className="bar-list">
        {items.map(({ keys, label, value, valueText, partText }) => {
          const bar = {
            '--from': (Math.min(0, value) - least) / span,
            '--size': Math.abs(value) / span,
          } as CSSProperties;
          return (
            <li
              key={keys[0] ?? label}
              className={keys.length === 0 ? undefined : 'mark'}
              data-keys={keys.join(' ')}
              onPointerEnter={() => onHighlight(keys[0] ?? null)}
              onPointerLeave={() => onHighlight(null)}
            >
              <span className="bar-label">{label}</span>{' '}
              <span className="bar-figure">
                {valueText}
                {partText !== '' && ` (${partText})`}
              </span>
              <i className="bar-track" style={bar} data-fall={value < 0 || undefined} />
            </li>
          );
        })}
      </ul>
    );
  },
  (a, b) =>
    a.onHighlight === b.onHighlight &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => {
      const other = b.items[index]!;
      return (
        item.label === other.label &&
        item.value === other.value &&
        item.valueText === other.valueText &&
        item.partText === other.partText
      );
    }),
);
