import { gestureOf, type MemberPick } from '../views/MemberPick.ts';

export interface PeriodOption {
  readonly code: number;
  readonly label: string;
  readonly shortLabel: string;
  readonly selected: boolean;
  readonly highlightKey: string;
}

export interface PeriodPickerProps {
  readonly label: string;
  readonly periods: readonly PeriodOption[];
  readonly onPick: (pick: MemberPick) => void;
  readonly onHighlight: (key: string | null) => void;
}

/** A button a period: click selects only that, Ctrl or Cmd adds, Shift takes a run; again clears. */
export function PeriodPicker({ label, periods, onPick, onHighlight }: PeriodPickerProps) {
  const order = periods.map(({ code }) => code);
  return (
    <fieldset className="segmented">
      <legend>{label}</legend>
      <div className="segmented-row period-row">
        {periods.map((period) => (
          <button
            key={period.code}
            type="button"
            className={period.selected ? 'mark is-on' : 'mark'}
            aria-pressed={period.selected}
            title={period.label}
            data-keys={period.highlightKey}
            onClick={(event) => onPick({ codes: [period.code], gesture: gestureOf(event), order })}
            onPointerEnter={() => onHighlight(period.highlightKey)}
            onPointerLeave={() => onHighlight(null)}
            onFocus={() => onHighlight(period.highlightKey)}
            onBlur={() => onHighlight(null)}
          >
            {period.shortLabel}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
