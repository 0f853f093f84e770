/** What a click or key press does to the selection: replace it, add or take away, or take the run since the last one. */
export type Gesture = 'only' | 'also' | 'range';

/** Members chosen by one click or key press on any view. */
export interface MemberPick {
  readonly codes: readonly number[];
  readonly gesture: Gesture;
  /** Codes in the order on screen, which a range runs through. */
  readonly order: readonly number[];
}

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Shift takes a range, Ctrl or Cmd toggles in addition; with both, Shift wins. */
export function gestureOf({ ctrlKey, metaKey, shiftKey }: Modifiers): Gesture {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'also' : 'only';
}
