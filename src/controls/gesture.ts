interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a click or key press asks for: plain selects only, Ctrl or Cmd toggles in addition, Shift takes a range. */
export function gestureOf(event: Modifiers): 'only' | 'also' | 'range' {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'also' : 'only';
}
