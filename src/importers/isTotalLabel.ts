import { foldLabel } from './cleanText.ts';
import type { DatasetDescription } from './DatasetDescription.ts';

const TOTAL = /^(?:(?:grand|overall|sum) )?totals?:?$|^(?:total )?(?:all|overall)(?: total)?:?$|^sum:?$/;

/** Whether a row label stands for the sum of the rows: `Grand Total`, `All`, `Total` and the rows' name, and the like. */
export function isTotalLabel(label: string, { category }: DatasetDescription): boolean {
  const folded = foldLabel(label);
  if (category.members.some((member) => foldLabel(member.label) === folded)) return false;
  const rest = folded.replace(
    new RegExp(`^(all|total|all recorded|total recorded) ${escapePattern(foldLabel(category.labelPlural))}$`),
    'total',
  );
  return TOTAL.test(rest);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
