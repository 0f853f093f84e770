import type { ReactNode } from 'react';
import { listAriaSelected, type OptionItem } from './OptionItem.ts';
import { type RovingEvents, useRovingOptions } from './useRovingOptions.ts';

interface OptionGroupProps extends RovingEvents {
  readonly label: string;
  readonly items: readonly OptionItem[];
  /** What is drawn for the option at this position. */
  readonly renderOption: (index: number) => ReactNode;
}

const LIST_STYLE = { userSelect: 'none', cursor: 'pointer', outline: 'none' } as const;

/** The marks of a chart as the options of one listbox. */
export function OptionGroup({ label, items, renderOption, ...events }: OptionGroupProps) {
  const { active, handlers } = useRovingOptions(items, events);
  const ariaSelected = listAriaSelected(items);
  return (
    <g role="listbox" aria-multiselectable="true" aria-label={label} style={LIST_STYLE} {...handlers}>
      {items.map((item, index) => (
        <g
          key={item.keys[0]}
          role="option"
          aria-selected={ariaSelected[index]}
          aria-label={item.label}
          tabIndex={index === active ? 0 : -1}
          className="chart-option mark"
          data-option={index}
          data-keys={item.keys.join(' ')}
          data-tip={item.label}
        >
          {renderOption(index)}
        </g>
      ))}
    </g>
  );
}
