/** Follows a change that crosses a change of recording rules, and begins the sentence that says so. */
export const BREAK_MARK = '†';

/** `+1,435 †`: a change as text, marked where it crosses a change of rules. */
export function withBreakMark(text: string, isAcrossBreak: boolean): string {
  return isAcrossBreak ? `${text} ${BREAK_MARK}` : text;
}

/** Stands under every view that has marks. */
export const BREAK_NOTE = `${BREAK_MARK} A change of recording rules between the two years affects how these are counted: not strictly comparable.`;

/** Adds what the mark means to a description that has one: it is read or pointed at by itself, away from the note. */
export function withBreakReason(description: string): string {
  if (!description.includes(BREAK_MARK)) return description;
  return `${description}. ${BREAK_MARK} Not strictly comparable: the recording rules changed between the two years.`;
}
