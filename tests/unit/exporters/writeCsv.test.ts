import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/exporters/writeCsv.ts';

/** RFC 4180 read one character at a time: the oracle. */
function parseNaively(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv[index]!;
    if (isQuoted && character === '"' && csv[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') {
      row.push(cell);
      cell = '';
    } else if (!isQuoted && character === '\r' && csv[index + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index += 1;
    } else cell += character;
  }
  return rows;
}

function writeBody(...rows: (string | number | null)[][]): string {
  return writeCsv(rows).slice(1);
}

describe('writeCsv', () => {
  it('starts with a byte order mark and ends every row with CRLF', () => {
    expect(
      writeCsv([
        ['a', 1],
        [null, -2.5],
      ]),
    ).toBe('\uFEFFa,1\r\n,-2.5\r\n');
    expect(writeCsv([])).toBe('\uFEFF');
  });

  it('quotes commas, quotes, line breaks and outer spaces', () => {
    expect(writeBody(['a,b', 'say "c"', 'd\ne', ' f', 'g h'])).toBe('"a,b","say ""c""","d\ne"," f",g h\r\n');
  });

  it('keeps a row of one empty cell', () => {
    expect(writeBody([''], [null])).toBe('""\r\n""\r\n');
  });

  it.each(['=1+1', '+cmd', '-x', '@sum', '\tx', '\rx', '-1+1', '＝1'])('disarms the formula %j', (text) => {
    expect(parseNaively(writeBody([text]))).toEqual([[`'${text}`]]);
  });

  it.each(['-3', '+1,790', '+239%', '-0.5', 'a=b', '−3'])('leaves %j as it is', (text) => {
    expect(parseNaively(writeBody([text]))).toEqual([[text]]);
  });

  it('refuses a number that is not finite', () => {
    expect(() => writeCsv([[Number.POSITIVE_INFINITY]])).toThrow('got Infinity');
  });

  it('is read back by a naive parser, up to the apostrophe before formulas (seed 21)', () => {
    const character = fc.constantFrom('a', 'é', ',', '"', '\r', '\n', ' ', '=', '-', '1', '\t', '’');
    const cell = fc.oneof(
      fc.string({ unit: character, maxLength: 8 }),
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const read = parseNaively(writeBody(...rows));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.flat().forEach((text, index) => {
          const written = rows.flat()[index]!;
          const isFormula = typeof written === 'string' && text === `'${written}`;
          expect(isFormula ? written : text).toBe(String(written ?? ''));
          if (typeof written === 'string') expect(text).not.toMatch(/^[=@\t\r\n]/);
        });
      }),
      { seed: 21 },
    );
  });
});
