import { withBreakMark } from '../format/breakMark.ts';
import { formatCounted } from '../format/formatNumber.ts';
import { formatPartInFull } from '../format/formatPart.ts';
import { findLargest } from '../stats/findLargest.ts';
import { type Compared, listAffected, quantityIn } from './Compared.ts';
import { formatQuantity, plottedValue } from './figures.ts';
import { isAcross, type WholeChange } from './WholeChange.ts';

/** What is left of a change without some rows: what a hostile reader tries first. */
export interface Sensitivity {
  readonly id: 'largest' | 'break';
  /** `Leave out Harassment`: a button. */
  readonly label: string;
  readonly text: string;
  /** Rows to leave out. */
  readonly codes: readonly number[];
}

/** The change without its largest part, and without what a rule change touches; none for a single row. */
export function listSensitivity(compared: Compared, change: WholeChange): readonly Sensitivity[] {
  const { dimension, shown } = compared;
  if (shown.length < 2) return [];
  const largest = findLargest(change.contributions);
  const affected = listAffected(compared);
  const items: Sensitivity[] = [];
  if (largest !== null && largest.value !== 0) {
    const { shortLabel } = dimension.members[largest.code]!;
    items.push({
      id: 'largest',
      label: `Leave out ${shortLabel}`,
      text: `Without the largest, ${shortLabel}: ${describeLeft(compared, [largest.code])}.`,
      codes: [largest.code],
    });
  }
  if (affected.length > 0 && affected.length < shown.length) {
    const one = dimension.label.toLowerCase();
    const which =
      affected.length === 1 ? one : formatCounted(affected.length, one, dimension.labelPlural.toLowerCase());
    items.push({
      id: 'break',
      label: `Leave out the ${which} affected by the rule change`,
      text: `Without the ${which} affected by the rule change: ${describeLeft(compared, affected)}.`,
      codes: affected,
    });
  }
  return items;
}

/** `357 in 2015-16, 2,820 in 2019-20 (+2,463)`. */
function describeLeft(compared: Compared, without: readonly number[]): string {
  const { time, baseline, comparison } = compared;
  const left = new Set(without);
  const rows = compared.shown.filter((code) => !left.has(code));
  const [before, after] = [baseline, comparison].map((period) => quantityIn(compared, rows, period));
  const [from, to] = [plottedValue(before!), plottedValue(after!)];
  const unit = compared.choice.type === 'share' ? 'fraction' : 'count';
  const isMarked = isAcross(compared, rows);
  const move =
    from === null || to === null ? '' : ` (${withBreakMark(formatPartInFull(to - from, unit), isMarked)})`;
  return `${formatQuantity(before!)} in ${time.members[baseline]!.label}, ${formatQuantity(after!)} in ${time.members[comparison]!.label}${move}`;
}
