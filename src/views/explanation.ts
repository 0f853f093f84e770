import { type Compared, quantityIn, whyNotComparable } from './Compared.ts';
import type { ExplanationPart } from './ExplanationPart.ts';
import { explainBreak } from './explainBreak.ts';
import { explainFlag } from './explainFlag.ts';
import { explainMembers } from './explainMembers.ts';
import { explainMix } from './explainMix.ts';
import { listSensitivity, type Sensitivity } from './sensitivity.ts';
import { describeWhole } from './WholeChange.ts';
import { HIDDEN_FIGURE, whyNoChange, whyNoneSelected } from './whyEmpty.ts';

export interface ExplanationView {
  readonly parts: readonly ExplanationPart[];
  readonly sensitivity: readonly Sensitivity[];
  /** Why nothing can be explained, or null. */
  readonly empty: string | null;
}

/** Why the selected figure changed from baseline to comparison, the largest reasons first, over the rows shown. */
export function createExplanation(compared: Compared): ExplanationView {
  const empty = whyEmpty(compared);
  const change = empty === null ? describeWhole(compared) : null;
  if (change === null) return { parts: [], sensitivity: [], empty: empty ?? HIDDEN_FIGURE };
  const parts = [
    explainMembers(compared, change),
    explainFlag(compared),
    explainMix(compared),
    explainBreak(compared, change),
  ];
  return {
    parts: parts.filter((part) => part !== null),
    sensitivity: listSensitivity(compared, change),
    empty: null,
  };
}

function whyEmpty(compared: Compared): string | null {
  const { shown, baseline, comparison } = compared;
  if (shown.length === 0) return whyNoneSelected(compared);
  const reason = whyNotComparable(compared);
  if (reason === 'partial') return 'One of the two years is not complete, so their change is not explained.';
  if (reason !== null) return 'A change needs two years. Widen the years shown.';
  return whyNoChange(quantityIn(compared, shown, baseline), quantityIn(compared, shown, comparison));
}
