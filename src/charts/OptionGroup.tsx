import { memo, type ReactNode } from 'react';
import { listAriaSelected, type OptionItem } from './OptionItem.ts';
import { sameProps } from './sameProps.ts';
import { type RovingEvents, useRovingOptions } from './useRovingOptions.ts';

/** A placed mark that can be chosen. */
export interface OptionMark {
  readonly option: OptionItem;
}

interface OptionGroupProps<Mark extends OptionMark, Shared> extends RovingEvents {
  readonly label: string;
  readonly marks: readonly Mark[];
  /** What every mark is drawn with: compared by contents. */
  readonly shared: Shared;
  /** Draws one mark; a function of the module, so that a mark that did not change is not drawn again. */
  readonly draw: (mark: Mark, shared: Shared) => ReactNode;
}

const LIST_STYLE = { userSelect: 'none', cursor: 'pointer', outline: 'none' } as const;

/** The marks of a chart as the options of one listbox. */
export function OptionGroup<Mark extends OptionMark, Shared>(props: OptionGroupProps<Mark, Shared>) {
  const { label, marks, shared, draw, ...events } = props;
  const items = marks.map((mark) => mark.option);
  const { active, handlers } = useRovingOptions(items, events);
  const ariaSelected = listAriaSelected(items);
  return (
    <g role="listbox" aria-multiselectable="true" aria-label={label} style={LIST_STYLE} {...handlers}>
      {marks.map((mark, index) => (
        <Option
          key={mark.option.keys[0]}
          mark={mark}
          shared={shared}
          draw={draw}
          index={index}
          isActive={index === active}
          isSelected={ariaSelected[index] === true}
        />
      ))}
    </g>
  );
}

interface OptionProps<Mark extends OptionMark, Shared> {
  readonly mark: Mark;
  readonly shared: Shared;
  readonly draw: (mark: Mark, shared: Shared) => ReactNode;
  readonly index: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

/** One option; drawn again only when something in it is another. */
const Option = memo(function Option<Mark extends OptionMark, Shared>(props: OptionProps<Mark, Shared>) {
  const { mark, shared, draw, index, isActive, isSelected } = props;
  const { keys, label } = mark.option;
  return (
    <g
      role="option"
      aria-selected={isSelected}
      aria-label={label}
      tabIndex={isActive ? 0 : -1}
      className="chart-option mark"
      data-option={index}
      data-keys={keys.join(' ')}
    >
      {draw(mark, shared)}
    </g>
  );
}, sameProps) as <Mark extends OptionMark, Shared>(props: OptionProps<Mark, Shared>) => ReactNode;
