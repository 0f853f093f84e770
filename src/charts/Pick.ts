/** What a person chose in a chart, and how. */
export interface Pick {
  readonly codes: readonly number[];
  /** `only`: a plain click; `also`: with Ctrl or Cmd; `range`: with Shift. */
  readonly gesture: 'only' | 'also' | 'range';
  /** Codes in the order drawn. */
  readonly order: readonly number[];
}

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export function gestureOf({ ctrlKey, metaKey, shiftKey }: Modifiers): Pick['gesture'] {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'also' : 'only';
}
