import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileName } from '../../../src/exporters/createFileName.ts';

describe('createFileName', () => {
  it.each([
    [
      ['Stalking and harassment', 'trend', 'Internet involved', '2015-16 to 2019-20'],
      'stalking-and-harassment_trend_internet-involved_2015-16-to-2019-20.png',
    ],
    [['  Café – “été” ', '', '!?'], 'cafe-ete.png'],
    [['../../etc/passwd'], 'etc-passwd.png'],
    [['Кража'], 'figures.png'],
    [['CON'], 'figures_con.png'],
    [[], 'figures.png'],
  ])('makes %j into %s', (parts, name) => {
    expect(createFileName(parts, 'png')).toBe(name);
  });

  it.each(['', '.', 'averylongextension'])('refuses the extension %j', (extension) => {
    expect(() => createFileName(['a'], extension)).toThrow('extension: expected');
  });

  it('is short, plain and never empty whatever the parts (seed 31)', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (parts) => {
        const name = createFileName(parts, 'csv');
        expect(name).toMatch(/^[a-z0-9]+([-_][a-z0-9]+)*\.csv$/);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
      { seed: 31 },
    );
  });

  it('cuts a long name without a loose end', () => {
    const name = createFileName(['a'.repeat(115), 'b'.repeat(20)], 'csv');
    expect(name).toBe(`${'a'.repeat(115)}.csv`);
  });
});
