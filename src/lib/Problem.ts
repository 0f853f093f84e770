/** Where in a source a problem is. Names are as printed there, without markup. */
export interface Place {
  /** Line of the source text, counted from 1. */
  readonly line?: number;
  /** Row label. */
  readonly row?: string;
  /** Column heading; headings on several rows are joined by a space, top first. */
  readonly column?: string;
}

/** Something expected that may go wrong with what came from outside, as a value. */
export interface Problem {
  /** Stable, lower case with hyphens: what tests and programs compare. */
  readonly code: string;
  /** An error means there is no result; a warning comes with one. */
  readonly severity: 'error' | 'warning';
  readonly place?: Place;
  /** One sentence for a reader: the place, what is wrong there, what to do. */
  readonly message: string;
}

/** A value, or why there is none. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Whether any of these problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** A place as the start of a sentence: `Line 7, row “A”, column “B”`; empty when nothing is known of it. */
export function formatPlace(place: Place): string {
  const parts: string[] = [];
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.row !== undefined) parts.push(`row “${place.row}”`);
  if (place.column !== undefined) parts.push(`column “${place.column}”`);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A problem whose message is the place followed by `text`; `text` starts in lower case. */
export function createProblem(
  severity: Problem['severity'],
  code: string,
  place: Place,
  text: string,
): Problem {
  const where = formatPlace(place);
  if (where === '') return { code, severity, message: text.charAt(0).toUpperCase() + text.slice(1) };
  return { code, severity, place, message: `${where}: ${text}` };
}
