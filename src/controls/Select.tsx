export interface SelectOption {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hideLabel?: boolean;
}

/** A native list of choices with its label. */
export function Select({ label, options, value, onChange, hideLabel = false }: SelectProps) {
  return (
    <label className="select">
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} disabled={option.disabled === true}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
