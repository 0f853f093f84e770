import { describe, expect, it } from 'vitest';
import { writeTabText } from '../../../src/exporters/tableText.ts';

describe('writeTabText', () => {
  it('separates cells by tabs and rows by line breaks', () => {
    expect(
      writeTabText(
        ['', 'First'],
        [
          ['Alpha', '4,771'],
          ['Beta', '12 to 20'],
        ],
      ),
    ).toBe('\tFirst\nAlpha\t4,771\nBeta\t12 to 20');
  });

  it('turns tabs and line breaks in a cell into a space', () => {
    expect(writeTabText(['a\tb\r\nc'], [])).toBe('a b c');
  });

  it('writes negative numbers so that a spreadsheet reads them', () => {
    expect(writeTabText(['−3', '−34%', '−1,790', '−<1%'], [])).toBe('-3\t-34%\t-1,790\t−<1%');
  });

  it('disarms formulas', () => {
    expect(writeTabText(['=1+1', '+4,253', '\t=1'], [])).toBe("'=1+1\t+4,253\t =1");
  });
});
