import { formatCounted } from '../format/formatNumber.ts';
import type { Compared } from './Compared.ts';

/** What the rows left out of a change are called, `Harassment` or `7 offences`; null where none or all are left out. */
export function nameLeftOut({ dimension, shown }: Compared): string | null {
  const { members, label, labelPlural } = dimension;
  const count = members.length - shown.length;
  if (count === 0 || shown.length === 0) return null;
  if (count > 1) return formatCounted(count, label.toLowerCase(), labelPlural.toLowerCase());
  const only = members.findIndex((_, code) => shown[code] !== code);
  return members[only]!.shortLabel;
}
