import { describe, expect, it } from 'vitest';
import { toPlainCell } from '../../../src/table/toPlainCell.ts';

const cell = (text: string, value: number | null) => ({ text, value, ghostText: null });

describe('a cell for a spreadsheet', () => {
  it.each([
    ['4,771', 4771, 4771],
    ['0', 0, 0],
    ['\u221211', -11, -11],
    ['+1,790', 1790, 1790],
    ['13.8%', 0.13782, 13.8],
    ['0.0%', 0, 0],
    ['100.0%', 1, 100],
    ['+8.7', 0.0872, 8.7],
    ['\u22121.9', -0.0185, -1.9],
    ['×9.0', 8.98, 9],
    ['×1,234.5', 1234.5, 1234.5],
  ])('is the number that %j shows', (text, value, plain) => {
    expect(toPlainCell(cell(text, value))).toBe(plain);
  });

  it.each([
    ['<0.1%', 0.0004, 0.04],
    ['<0.1%', 0.0000123, 0.001],
    ['>99.9%', 0.99972, 99.97],
    ['+<0.1', 0.00031, 0.03],
    ['\u2212<0.1', -0.00031, -0.03],
    ['×<0.1', 0.031, 0.03],
  ])('has the digits that %j leaves out', (text, value, plain) => {
    expect(toPlainCell(cell(text, value))).toBe(plain);
  });

  it.each(['base 0', 'rules changed', 'not applicable', '1 to 4', 'at least 12', '0 of 0'])(
    'keeps %j as it is',
    (text) => {
      expect(toPlainCell(cell(text, null))).toBe(text);
    },
  );

  it('is empty where there is none', () => {
    expect(toPlainCell(undefined)).toBe('');
  });
});
