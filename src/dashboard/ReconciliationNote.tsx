import { formatInteger } from '../format/formatNumber.ts';
import { selectDataset } from '../store/selectors/compared.ts';
import { useDashboard } from './DashboardContext.tsx';

/** Whether the totals printed in the source equal the sums of its cells. */
export function ReconciliationNote() {
  const { reconciliation } = useDashboard(selectDataset);
  if (reconciliation === undefined || reconciliation.columnsChecked === 0) return null;
  const { columnsChecked, columnsEqual } = reconciliation;
  if (columnsEqual === columnsChecked) {
    return <p>Sums match the totals printed in the source in all {formatInteger(columnsChecked)} columns.</p>;
  }
  return (
    <p>
      Sums match the totals printed in the source in {formatInteger(columnsEqual)} of{' '}
      {formatInteger(columnsChecked)} columns.
    </p>
  );
}
