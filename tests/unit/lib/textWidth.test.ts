import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, truncateText, wrapText } from '../../../src/lib/textWidth.ts';

const SEED = 1_607;
const words = fc
  .array(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }))
  .map((parts) => parts.join(' '));

describe('the width of a text', () => {
  it('is that of its letters at its size', () => {
    expect(textWidth('', 12)).toBe(0);
    expect(textWidth('i', 1000)).toBe(222);
    expect(textWidth('~', 1000)).toBe(584);
    expect(textWidth('Wi', 10)).toBeCloseTo(11.66, 10);
    expect(textWidth('W', 10, true)).toBeGreaterThan(textWidth('W', 10));
    expect(textWidth('−', 1000)).toBe(584);
  });
});

describe('a text in lines', () => {
  it('breaks at spaces only', () => {
    expect(wrapText('a long  label', 40, 12)).toEqual(['a long', 'label']);
    expect(wrapText('incomprehensibilities', 10, 12)).toEqual(['incomprehensibilities']);
    expect(wrapText('  ', 40, 12)).toEqual([]);
    expect(wrapText('Stalking (1\u00a0of\u00a03)', 60, 12)).toEqual(['Stalking', '(1\u00a0of\u00a03)']);
  });

  it(`keeps every word, and no line of several is too wide, seed ${SEED}`, () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 200 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        expect(lines.join(' ')).toBe(
          text
            .split(/[^\S\u00a0]+/)
            .filter(Boolean)
            .join(' '),
        );
        for (const line of lines)
          if (/[^\S\u00a0]/.test(line)) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('a text cut short', () => {
  it('is unchanged where it fits and never ends in a space before the ellipsis', () => {
    expect(truncateText('Stalking', 100, 12)).toBe('Stalking');
    expect(truncateText('a long label', 46, 12)).toBe('a long…');
    expect(truncateText('Stalking', 0, 12)).toBe('…');
  });

  it(`fits, and breaks no character in two, seed ${SEED}`, () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const cut = truncateText(text, width, 12);
        expect(textWidth(cut, 12)).toBeLessThanOrEqual(width);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        if (cut !== text) expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
