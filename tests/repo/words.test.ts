import { describe, expect, it } from 'vitest';
import { parseSource } from '../helpers/parseSource.ts';
import { listSourceFiles, readRepoFile } from '../helpers/repoFiles.ts';

/*
 * The dashboard opens any table, so what one table is about stands in the table alone:
 * code and texts of src speak of dimensions, members and measures.
 */

const PRODUCT_NAME = /offence[ -]explorer/gi;
const SUBJECT_WORDS = /\w*(offence|stalking)\w*/gi;
const COLUMN_LABEL = /\bInt\b/g;
const FINANCIAL_YEAR = /\b(?:19|20)(\d\d)[-–/](\d\d)\b(?!-)/g;

/** Words of one table that a file of src uses outside its comments. */
function findTableWords(path: string, text: string): readonly string[] {
  const { code, texts } = parseSource(path, text);
  const subjects = code.replace(PRODUCT_NAME, '').match(SUBJECT_WORDS) ?? [];
  const labels = texts.flatMap((literal) => [...(literal.match(COLUMN_LABEL) ?? []), ...listYears(literal)]);
  return [...new Set([...subjects, ...labels])].map((word) => `${path}: ${word}`);
}

/** `2015-16`, but not `2015-03`, which is a month. */
function listYears(text: string): readonly string[] {
  const isFinancialYear = ([, first, second]: RegExpMatchArray) =>
    (Number(first) + 1) % 100 === Number(second);
  return [...text.matchAll(FINANCIAL_YEAR)].filter(isFinancialYear).map(([found]) => found);
}

describe('the words of src', () => {
  it('are those of no single table', () => {
    const found = listSourceFiles().flatMap((path) => findTableWords(path, readRepoFile(path)));
    expect(found).toEqual([]);
  });

  it.each([
    ['const offenceFilter = 1;', 'offenceFilter'],
    ['const heading = <h2>Offences</h2>;', 'Offences'],
    ["const note = 'Stalking rules changed';", 'Stalking'],
    ["const labels = ['Total', 'Int'];", 'Int'],
    ['const first = `2015-16`;', '2015-16'],
    ['const first = <p>From 2019/20 on</p>;', '2019/20'],
  ])('do not include those of %s', (text, word) => {
    expect(findTableWords('src/app/a.tsx', text)).toEqual([`src/app/a.tsx: ${word}`]);
  });

  it('may name the product, months and, in comments, examples', () => {
    const text = "// An offence of 2015-16.\nconst title = 'Offence Explorer'; const since = '2014-04-01';";
    expect(findTableWords('src/app/a.tsx', text)).toEqual([]);
  });
});
