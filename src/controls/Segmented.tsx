import { useId } from 'react';

export interface SegmentedOption {
  readonly id: string;
  readonly label: string;
}

export interface SegmentedProps {
  readonly label: string;
  readonly options: readonly SegmentedOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One choice out of a few, as a row of radio buttons. */
export function Segmented({ label, options, value, onChange }: SegmentedProps) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend>{label}</legend>
      <div className="segmented-row">
        {options.map((option) => (
          <label key={option.id} className={option.id === value ? 'is-on' : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
