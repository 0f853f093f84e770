import type { History } from './DashboardState.ts';
import type { ViewState } from './ViewState.ts';

/** Older steps than this are forgotten. */
export const MOST_STEPS = 200;

export function createHistory(view: ViewState): History {
  return { steps: [view], position: 0 };
}

/** Adds a step after the current one; steps undone before it are dropped. */
export function pushStep(history: History, view: ViewState): History {
  const steps = [...history.steps.slice(0, history.position + 1), view].slice(-MOST_STEPS);
  return { steps, position: steps.length - 1 };
}

/** Puts a view in place of the current step: a gesture under way, or more letters of one search. */
export function replaceStep(history: History, view: ViewState): History {
  const steps = history.steps.slice(0, history.position + 1);
  steps[history.position] = view;
  return { steps, position: history.position };
}

/** Forgets the current step and any after it: a gesture that ended where it began. */
export function dropStep(history: History): History {
  const steps = history.steps.slice(0, history.position);
  return { steps, position: steps.length - 1 };
}

/** Whether one gesture led from the one history to the other: its step was replaced, or dropped as it came back to where it began. */
export function isSameStep(before: History, after: History): boolean {
  if (before.steps[0] !== after.steps[0]) return false;
  const dropped = before.position - after.position;
  return (dropped === 0 || dropped === 1) && before.steps.length - after.steps.length === dropped;
}

/** The history standing at another step; a position outside it is the nearest end. */
export function moveTo(history: History, position: number): History {
  const nearest = Math.max(0, Math.min(history.steps.length - 1, position));
  return nearest === history.position ? history : { ...history, position: nearest };
}

export const canUndo = (history: History): boolean => history.position > 0;
export const canRedo = (history: History): boolean => history.position < history.steps.length - 1;
