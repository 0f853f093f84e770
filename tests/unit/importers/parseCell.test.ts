import { describe, expect, it } from 'vitest';
import { CELL_STATUS } from '../../../src/dataset/Dataset.ts';
import { parseCell } from '../../../src/importers/parseCell.ts';

const { suppressed, missing, notApplicable } = CELL_STATUS;

describe('parseCell', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['10,225', 10_225],
    ['1,234,567', 1_234_567],
    ['10 225', 10_225],
    ['10\u00a0225', 10_225],
    ['10\u202f225', 10_225],
    [' \u00a0 12\t', 12],
    ['<b>10,225</b>', 10_225],
    ['<td class="n">12</td>', 12],
    ['**10,225**', 10_225],
    ['*12*', 12],
    ['12&nbsp;', 12],
    ['12 [r]', 12],
    ['12[r][e]', 12],
    ['12 [note 3]', 12],
    ['<p>9007199254740991</p>', 9_007_199_254_740_991],
  ])('reads %j as %d', (text, value) => {
    expect(parseCell(text)).toEqual({
      cell: { status: CELL_STATUS.present, value, lower: value, upper: value },
    });
  });

  it.each([
    ['*', suppressed, 0, Infinity],
    ['\\*', suppressed, 0, Infinity],
    ['c', suppressed, 0, Infinity],
    ['[c]', suppressed, 0, Infinity],
    ['[C]', suppressed, 0, Infinity],
    ['<5', suppressed, 0, 4],
    ['< 5', suppressed, 0, 4],
    ['&lt;5', suppressed, 0, 4],
    ['<b><5</b>', suppressed, 0, 4],
    ['fewer than 5', suppressed, 0, 4],
    ['Less than 10', suppressed, 0, 9],
    ['', missing, 0, Infinity],
    ['  ', missing, 0, Infinity],
    ['..', missing, 0, Infinity],
    ['-', missing, 0, Infinity],
    ['\u2013', missing, 0, Infinity],
    ['[x]', missing, 0, Infinity],
    ['N/A', missing, 0, Infinity],
    ['[z]', notApplicable, 0, 0],
  ])('reads %j as status %d between %d and %d', (text, status, lower, upper) => {
    expect(parseCell(text)).toEqual({ cell: { status, value: 0, lower, upper } });
  });

  it('narrows a hidden count when its least is known to be 1', () => {
    expect(parseCell('<5', {}, 1).cell).toMatchObject({ lower: 1, upper: 4 });
  });

  it.each(['-3', '\u22123', '-<b>3</b>'])('keeps the correction %j with a warning', (text) => {
    const { cell, problem } = parseCell(text, { row: 'Alpha', column: '2001' });
    expect(cell).toMatchObject({ value: -3, lower: -3, upper: -3 });
    expect(problem).toMatchObject({ code: 'negative-count', severity: 'warning', place: { row: 'Alpha' } });
  });

  it.each([
    '12x',
    '1,08',
    '1,0800',
    '12,34',
    '1.5',
    '1.080',
    '12%',
    '12 [c]',
    '[r]',
    '1 2',
    '<',
    '<0',
    '**',
    'l2',
    '1,234 567',
    '+3',
    '<LOW>',
    '12<b>5</b>',
    '12<br>345',
    '12<sup>a</sup>',
    '12<sup>1</sup>',
    '10 <sup>345</sup>',
    '10  225',
    '10&nbsp;&nbsp;225',
    '10\u2028225',
    '<sup>c</sup>',
    '<s>12</s>',
    '<99999999999999999999',
  ])('refuses %j', (text) => {
    const { cell, problem } = parseCell(text, { line: 3, row: 'Alpha', column: '2001 Whole' });
    expect(cell).toBeNull();
    expect(problem).toMatchObject({ code: 'unreadable-cell', severity: 'error' });
    expect(problem?.message).toMatch(/^Line 3, row “Alpha”, column “2001 Whole”: “.+” cannot be read/);
  });

  it('refuses a number that would be rounded', () => {
    const { cell, problem } = parseCell('9,007,199,254,740,993', { line: 3, row: 'Alpha', column: '2001' });
    expect(cell).toBeNull();
    expect(problem?.message).toBe(
      'Line 3, row “Alpha”, column “2001”: “9,007,199,254,740,993” is more than 9,007,199,254,740,991 and would be rounded; check the number.',
    );
  });
});
