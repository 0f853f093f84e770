import type { Period } from '../dataset/Dataset.ts';

/** One column of numbers. */
export interface TableColumn {
  /** Its headings as printed, without markup, joined by a space. */
  readonly name: string;
  /** Null when the heading could not be read. */
  readonly period: Period | null;
  /** Position in the description's measures; null when the heading is none of them. */
  readonly measure: number | null;
}

/** A cell of a header row with the column it stands over. */
export interface Heading {
  readonly text: string;
  /** False where the heading goes on from the column before. */
  readonly isOwn: boolean;
}

/** The years of the columns, each once, sorted by their first day. */
export function listPeriods(columns: readonly TableColumn[]): readonly Period[] {
  const byId = new Map(columns.flatMap(({ period }) => (period === null ? [] : [[period.id, period]])));
  return [...byId.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}
