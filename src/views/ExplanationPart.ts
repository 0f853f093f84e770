/** One part of a change, drawn as a bar. */
export interface ExplanationBar {
  /** For the highlight; empty where the bar is of many rows or of none. */
  readonly keys: readonly string[];
  readonly label: string;
  /** In the unit of the answer: offences, or a fraction where 0.01 is one percentage point. */
  readonly value: number;
  /** `+1,790`, or `+1,435 †` across a rule change. */
  readonly valueText: string;
  /** `42%` of the change; empty where that would mislead, as beside percentage points. */
  readonly partText: string;
}

/** One reason for a change: a question, its answer in words, and its parts. */
export interface ExplanationPart {
  readonly id: 'members' | 'flag' | 'mix' | 'break';
  readonly question: string;
  readonly answer: string;
  readonly bars: readonly ExplanationBar[];
}
