import { useEffect } from 'react';
import { useActions } from './DashboardContext.tsx';

/** Ctrl or Cmd with Z undoes, with Shift or with Y redoes; inside a text field the field's own undo is left alone. */
export function useShortcuts(): void {
  const { undo, redo } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLInputElement && ['text', 'search'].includes(event.target.type)) return;
      const key = event.key.toLowerCase();
      if (key === 'z') event.shiftKey ? redo() : undo();
      else if (key === 'y') redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}
