import type { Dataset } from '../dataset/Dataset.ts';
import { createProblem, hasErrors, type Problem } from '../lib/Problem.ts';
import { buildDataset } from './buildDataset.ts';
import { checkSubsets } from './checkSubsets.ts';
import type { DatasetDescription } from './DatasetDescription.ts';
import { findTable, type TableLine } from './findTable.ts';
import { readBody } from './readBody.ts';
import { readHeaders } from './readHeaders.ts';
import { reconcileTotals } from './reconcileTotals.ts';

/** What reading a reply gives: a dataset unless a problem is an error, and every problem found. */
export interface Reply {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads the tab-separated table in the text of a reply, prose around it, as the description says.
 *
 * The table has one header row of years or two (years over measures), a row per member in any order and, if the
 * publisher printed one, a row of totals. Line ends, a byte order mark and stray markup do not matter. Nothing is
 * guessed: a label, a heading or a cell that cannot be read is an error with its row and column. Totals are checked
 * only when every line could be read as a row, each once. Lines outside the table that could have been meant as rows are
 * a warning each, one directly above the headings is an error.
 */
export function readReply(text: string, description: DatasetDescription): Reply {
  const found = findTable(text);
  if (found === null) {
    const advice = 'paste a table whose cells are separated by tabs, with years in its headings.';
    return {
      dataset: null,
      problems: [createProblem('error', 'no-table', {}, `no table was found; ${advice}`)],
    };
  }
  const { columns, rows: lines, problems: headerProblems } = readHeaders(found.block, description);
  const { rows, problems: bodyProblems, isComplete } = readBody(lines, columns, description);
  const totals = isComplete ? reconcileTotals(rows, columns) : { reconciliation: null, problems: [] };
  const problems = [
    ...headerProblems,
    ...bodyProblems,
    ...checkSubsets(rows, columns, description),
    ...totals.problems,
    ...found.above.map(createAbove),
    ...found.leftOut.filter((line) => !found.above.includes(line)).map(createLeftOut),
  ];
  if (hasErrors(problems)) return { dataset: null, problems };
  return { dataset: buildDataset(description, columns, rows, totals.reconciliation), problems };
}

function createAbove({ line, cells }: TableLine): Problem {
  const text =
    'the line stands directly above the headings and was not read; correct its years if it is the row of headings, else put a blank line under it.';
  return createProblem('error', 'line-above-headings', { line, row: cells[0] ?? '' }, text);
}

function createLeftOut({ line, cells }: TableLine): Problem {
  const text =
    'the line was taken for a note outside the table and not read; if it is a row, put it under the headings with a number or a symbol for each.';
  return createProblem('warning', 'line-left-out', { line, row: cells[0] ?? '' }, text);
}
