import { useCallback } from 'react';
import { selectRowDimension } from '../store/selectors/compared.ts';
import type { MemberPick } from '../views/MemberPick.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';

/** Picks members of the row dimension; the same function until that dimension changes. */
export function usePick(): (pick: MemberPick) => void {
  const { pick } = useActions();
  const { id } = useDashboard(selectRowDimension);
  return useCallback((members) => pick(id, members), [pick, id]);
}
