import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/Dataset.ts';
import { readReply } from '../../../src/importers/readReply.ts';
import { createDescription } from '../../helpers/createDescription.ts';

const folder = new URL('../../fixtures/replies/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

interface Fixture {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What comes out: null when there is no dataset. */
  readonly expected: unknown;
  readonly problems: readonly unknown[];
}

/** The parts of a dataset that the text decides; bounds only of cells that are not present. */
function summarise(dataset: Dataset | null): unknown {
  if (dataset === null) return null;
  return {
    years: dataset.dimensions[1]?.members.map((member) => member.label),
    values: dataset.cube.measures.map(({ values }) => Array.from(values)),
    hidden: dataset.cube.measures.map(({ status, lower, upper }) =>
      Array.from(status ?? []).flatMap((code, cell) =>
        code === 0
          ? []
          : [[cell, code, lower?.[cell], Number.isFinite(upper?.[cell]) ? upper?.[cell] : null]],
      ),
    ),
    reconciliation: dataset.reconciliation ?? null,
  };
}

describe('readReply', () => {
  it.each(names)('reads %s as its fixture says', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const fixture = JSON.parse(
      readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8'),
    ) as Fixture;
    const { dataset, problems } = readReply(text, createDescription(fixture));
    expect(problems.map(({ code, place }) => ({ code, ...place }))).toEqual(fixture.problems);
    expect(summarise(dataset)).toEqual(fixture.expected);
  });
});

const TWO_ROWS = createDescription({ rows: ['Alpha', 'Beta'], columns: ['Whole', 'Part of Whole'] });
const ONE_ROW = createDescription({ rows: ['Alpha', 'Beta'], columns: ['Count'] });

/** A table with one header row; `|` stands for a tab. */
function readOne(...lines: string[]) {
  return readReply(lines.join('\n').replaceAll('|', '\t'), ONE_ROW);
}

function readTwo(...lines: string[]) {
  return readReply(lines.join('\n').replaceAll('|', '\t'), TWO_ROWS);
}

describe('a problem in a reply', () => {
  it('says both numbers of a total that does not add up', () => {
    const { dataset, problems } = readOne('|2001|2002', 'Alpha|1|1,000', 'Beta|2|2', 'Total|3|1,003');
    expect(dataset).toBeNull();
    expect(problems.map((problem) => problem.message)).toEqual([
      'Line 4, row “Total”, column “2002”: the printed total is 1,003, the rows add up to 1,002; find the number that is wrong.',
    ]);
  });

  it('names the cell whose part is above its whole', () => {
    const { problems } = readTwo('|2001|', '|Whole|Part', 'Alpha|5|6', 'Beta|2|1');
    expect(problems).toMatchObject([
      { code: 'subset-above-whole', place: { line: 3, row: 'Alpha', column: '2001 Part' } },
    ]);
  });

  it('does not accuse a part beside a correction of its whole', () => {
    const codes = readTwo('|2001|', '|Whole|Part', 'Alpha|-5|0', 'Beta|2|1').problems.map(({ code }) => code);
    expect(codes).toEqual(['negative-count']);
  });

  it('does not accuse a hidden part that may fit its whole', () => {
    expect(readTwo('|2001|', '|Whole|Part', 'Alpha|3|<5', 'Beta|*|1').problems).toEqual([]);
  });

  it('says what to add to the description for a row it does not know', () => {
    const { problems } = readOne('|2001', 'Alpha|1', 'Gamma|2', 'Beta|3');
    expect(problems).toMatchObject([{ code: 'unknown-row', place: { line: 3, row: 'Gamma' } }]);
    expect(problems[0]?.message).toContain(
      'add { "id": …, "label": "Gamma", "shortLabel": … } to category.members',
    );
  });

  it('reports a row that stands twice and does not check totals then', () => {
    const { problems } = readOne('|2001', 'Alpha|1', 'Beta|2', 'alpha*|1', 'Total|3');
    expect(problems).toMatchObject([{ code: 'duplicate-row', place: { line: 4, row: 'alpha*' } }]);
  });

  it.each([
    ['a cell too few', 'Beta|2'],
    ['a cell too many', 'Beta|2|3|4'],
    ['no tab at all', 'Beta'],
  ])('reports a row with %s', (_name, row) => {
    const { problems } = readOne('|2001|2002', 'Alpha|1|1', row, 'Total|3|4');
    expect(problems[0]).toMatchObject({ code: 'row-width', place: { line: 3, row: 'Beta' } });
  });

  it.each([
    ['with too few words in place of numbers', 'Gamma|many'],
    ['after a blank line', '', 'Gamma|many|lots'],
    ['without tabs', 'Gamma 5 6'],
    ['without tabs after a blank line', '', 'Total 3 4'],
  ])('tells of a last line that it does not read: %s', (_name, ...lines) => {
    const { dataset, problems } = readOne('|2001|2002', 'Alpha|1|1', 'Beta|2|3', ...lines);
    expect(dataset).not.toBeNull();
    expect(problems).toMatchObject([
      { code: 'line-left-out', severity: 'warning', place: { line: 3 + lines.length } },
    ]);
    expect(problems[0]?.message).toContain('if it is a row, put it under the headings');
  });

  it('tells of rows before the table, and refuses one directly above the headings', () => {
    const before = readOne('Kind|2001', 'Gamma|7', '', '|2001|2002', 'Alpha|1|1', 'Beta|2|3');
    expect(before.problems).toMatchObject([{ code: 'line-left-out', place: { line: 2, row: 'Gamma' } }]);
    const above = readOne('Gamma|7|8', '|2001|2002', 'Alpha|1|1', 'Beta|2|3');
    expect(above.dataset).toBeNull();
    expect(above.problems).toMatchObject([
      { code: 'line-above-headings', severity: 'error', place: { line: 1, row: 'Gamma' } },
    ]);
  });

  it('takes no row for headings that cannot be read', () => {
    const { dataset, problems } = readOne('|20l5', 'Gamma|2001', 'Alpha|1', 'Beta|2');
    expect(dataset).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'line-above-headings', place: { line: 1 } });
  });

  it('tells nothing of notes after a blank line', () => {
    const notes = ['', 'Extracted on 4 May 2020.', '* Counted by notice, 3 pages.'];
    expect(readOne('|2001|2002', 'Alpha|1|1', 'Beta|2|3', ...notes).problems).toEqual([]);
  });

  it('reports a blank label', () => {
    const { problems } = readOne('|2001', 'Alpha|1', '|2', 'Beta|3');
    expect(problems).toMatchObject([{ code: 'row-without-label', place: { line: 3 } }]);
  });

  it('reports a description row that the table does not have', () => {
    const { problems } = readOne('|2001', 'Alpha|1');
    expect(problems).toMatchObject([{ code: 'member-without-row', place: { row: 'Beta' } }]);
  });

  it('reports a year that cannot be read, once for all its columns', () => {
    const { problems } = readTwo('|2001||20o2|', '|Whole|Part|Whole|Part', 'Alpha|1|1|1|1', 'Beta|2|1|2|1');
    expect(problems).toMatchObject([{ code: 'unreadable-year', place: { line: 1, column: '20o2' } }]);
  });

  it('reports a column before the first year', () => {
    const { dataset, problems } = readTwo('||2001|', '|Whole|Part|Whole', 'Alpha|1|1|1', 'Beta|2|1|2');
    expect(dataset).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'unreadable-year', place: { line: 1, column: '2' } });
  });

  it('reports headings when no year can be read', () => {
    const { problems } = readOne('|first', 'Alpha|1', 'Beta|2');
    expect(problems).toMatchObject([{ code: 'unreadable-year', place: { line: 1, column: 'first' } }]);
  });

  it.each([
    ['calendar and financial years', '|2001|2002-03', 'mixed-years', '2002-03'],
    ['a year twice', '|2001-02|2001/2002', 'duplicate-column', '2001/2002'],
    [
      'a year and a part of it',
      '|2001-02|1 Apr 2001 to 3 May 2001',
      'overlapping-years',
      '1 Apr 2001 to 3 May 2001',
    ],
  ])('refuses %s', (_name, header, code, column) => {
    const { dataset, problems } = readOne(header, 'Alpha|1|1', 'Beta|2|2');
    expect(dataset).toBeNull();
    expect(problems).toMatchObject([{ code, place: { line: 1, column } }]);
  });

  it('reports a heading that is no measure', () => {
    const { problems } = readTwo('|2001|', '|Whole|Half', 'Alpha|1|1', 'Beta|2|1');
    expect(problems.map(({ code, place }) => [code, place?.column])).toEqual([
      ['unknown-measure', '2001 Half'],
      ['measure-without-column', 'Part'],
    ]);
  });

  it('reports one header row where two are needed', () => {
    const { problems } = readTwo('|2001', 'Alpha|1', 'Beta|2');
    expect(problems).toMatchObject([{ code: 'measure-row-missing', place: { line: 1 } }]);
  });

  it.each(['', 'Dear all,\nno table here.', 'Tel\t1234', '2001\n2002'])('finds no table in %j', (text) => {
    const { dataset, problems } = readReply(text, ONE_ROW);
    expect(dataset).toBeNull();
    expect(problems).toMatchObject([{ code: 'no-table', severity: 'error' }]);
  });
});

describe('hidden cells and totals', () => {
  it('accepts a total between the bounds and counts the column as checked, not equal', () => {
    const { dataset, problems } = readOne('|2001|2002', 'Alpha|<5|1', 'Beta|<5|2', 'Total|6|3');
    expect(problems).toEqual([]);
    expect(dataset?.reconciliation).toEqual({ columnsChecked: 2, columnsEqual: 1 });
  });

  it('refuses a total outside the bounds', () => {
    const { problems } = readOne('|2001', 'Alpha|<5', 'Beta|<5', 'Total|9');
    expect(problems[0]?.message).toContain('the printed total is 9, the rows add up to between 0 and 8');
  });

  it('warns, without the number, when a total gives one hidden cell away', () => {
    const { dataset, problems } = readOne('|2001', 'Alpha|<5', 'Beta|22', 'Total|25');
    expect(problems).toMatchObject([
      { code: 'total-reveals-cell', severity: 'warning', place: { row: 'Alpha', column: '2001' } },
    ]);
    expect(problems[0]?.message).not.toContain('3');
    expect(dataset).not.toBeNull();
  });

  it('takes a row whose name is like a total for a row when the description has it', () => {
    const description = createDescription({ rows: ['Alpha', 'All'], columns: ['Count'] });
    const { dataset, problems } = readReply('\t2001\nAlpha\t1\nAll\t7', description);
    expect(problems).toEqual([]);
    expect(dataset?.reconciliation).toBeUndefined();
  });

  it.each(['Total', 'GRAND TOTAL', '**Grand Total**', 'All', 'Overall', 'Total:', 'All shapes', 'Totals*'])(
    'knows the total row by %j',
    (label) => {
      expect(readOne('|2001', 'Alpha|1', 'Beta|2', `${label}|3`).dataset?.reconciliation).toEqual({
        columnsChecked: 1,
        columnsEqual: 1,
      });
    },
  );
});
