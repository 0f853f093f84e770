/** What a pick does to the rows already picked: replace them, add or take away one, or extend to a range. */
export type Gesture = 'only' | 'also' | 'range';

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Shift extends, Ctrl or Cmd adds; with both, Shift wins. */
export function gestureOf({ ctrlKey, metaKey, shiftKey }: Modifiers): Gesture {
  if (shiftKey) return 'range';
  return ctrlKey || metaKey ? 'also' : 'only';
}
