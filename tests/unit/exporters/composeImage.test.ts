// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeImage } from '../../../src/exporters/composeImage.ts';
import { IMAGE_WIDTH, MARGIN, plotWidth } from '../../../src/exporters/imageStyle.ts';
import { createContent, findTextPastEdges, parseSvg, readTexts } from './readSvg.ts';

const plot = { markup: '<circle id="dot" r="4" fill="#12436D"/>', width: plotWidth(), height: 300 };
const arbitraryText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 90 }));

describe('composeImage', () => {
  it('says the finding, what is shown, the notes and the source, in this order', () => {
    const root = parseSvg(composeImage(createContent(), plot));
    expect(readTexts(root)).toEqual([
      'Alpha rose',
      'Counts a year',
      'A note.',
      'Source: Someone. Table: Things. Made with Offence Explorer on 24 November 2026.',
    ]);
    expect(root.querySelector('title')?.textContent).toBe('Alpha rose');
    expect(root.querySelector('desc')?.textContent).toBe('A line that rises.');
  });

  it('stands on its own as an image of the design width', () => {
    const root = parseSvg(composeImage(createContent(), plot));
    const height = root.getAttribute('height');
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('width')).toBe(String(IMAGE_WIDTH));
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${IMAGE_WIDTH} ${height}`);
    expect(root.getAttribute('font-family')).toBe('"Helvetica Neue", Arial, "Liberation Sans", sans-serif');
    expect(root.querySelector('style, [style], [class], [href]')).toBeNull();
  });

  it('shows the plot between the words, at its own size', () => {
    const frame = parseSvg(composeImage(createContent(), plot)).querySelector('svg');
    expect(frame?.querySelector('#dot')).not.toBeNull();
    expect(frame?.getAttribute('x')).toBe(String(MARGIN));
    expect(frame?.getAttribute('width')).toBe(String(plotWidth()));
    expect(frame?.getAttribute('height')).toBe('300');
  });

  it('shrinks a plot that is too wide, keeping its shape', () => {
    const wide = composeImage(createContent(), { ...plot, width: 2 * plotWidth() });
    const frame = parseSvg(wide).querySelector('svg');
    expect(frame?.getAttribute('width')).toBe(String(plotWidth()));
    expect(frame?.getAttribute('height')).toBe('150');
  });

  it('puts a key above the plot', () => {
    const key = (['line', 'dashes', 'solid', 'hollow', 'square'] as const).map((symbol) => ({
      label: `Sample ${symbol}`,
      colour: '#12436D',
      symbol,
    }));
    const root = parseSvg(composeImage(createContent(), { ...plot, key }));
    expect(readTexts(root)).toEqual(expect.arrayContaining(key.map((entry) => entry.label)));
    expect(findTextPastEdges(root)).toEqual([]);
  });

  it('cuts a title of more than three lines with an ellipsis', () => {
    const texts = readTexts(parseSvg(composeImage(createContent({ title: 'Many words '.repeat(60) }), plot)));
    expect(texts.findIndex((text) => text.endsWith('…'))).toBe(2);
  });

  it('breaks a title into even lines', () => {
    const title = `${'word '.repeat(18)}and a lone end`;
    const [first, second] = readTexts(parseSvg(composeImage(createContent({ title }), plot)));
    expect(Math.abs(first!.length - second!.length)).toBeLessThan(12);
  });

  it.each([
    ['no CSS variables', '<path fill="var(--focus)"/>'],
    ['no style sheets', '<style>path { fill: red }</style>'],
    ['no foreign content', '<foreignObject/>'],
    ['no addresses outside', '<image href="https://example.org/a.png"/>'],
    ['no addresses outside', '<path fill="url(https://example.org/a.svg#b)"/>'],
  ])('refuses a plot that needs more than its markup: %s', (expected, markup) => {
    expect(() => composeImage(createContent(), { ...plot, markup })).toThrow(
      `plot: expected ${expected}, got`,
    );
  });

  it('refuses a key whose colour is a CSS variable', () => {
    const key = [{ label: 'Alpha', colour: 'var(--focus)', symbol: 'line' as const }];
    expect(() => composeImage(createContent(), { ...plot, key })).toThrow(
      'key: Alpha: expected a plain colour',
    );
  });

  it('allows marks inside the plot to refer to each other, and any text in a label', () => {
    const markup = '<path clip-path="url(#clip)"/><use href="#dot"/><text>var(--a) url(b)</text>';
    expect(composeImage(createContent(), { ...plot, markup })).toContain(markup);
  });

  it('refuses a plot without a size and a date that is none', () => {
    expect(() => composeImage(createContent(), { ...plot, width: 0 })).toThrow('got 0 by 300');
    expect(() => composeImage(createContent({ date: 'today' }), plot)).toThrow('got "today"');
  });

  it('is well-formed and keeps inside its margins whatever the words (seed 11)', () => {
    const words = fc.record({
      title: arbitraryText,
      subtitle: arbitraryText,
      notes: fc.array(arbitraryText, { maxLength: 3 }),
      source: arbitraryText,
      alt: arbitraryText,
    });
    fc.assert(
      fc.property(words, (content) => {
        const root = parseSvg(composeImage(createContent(content), plot));
        expect(findTextPastEdges(root)).toEqual([]);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('leaves out no word below the title (seed 12)', () => {
    const sentence = fc
      .array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }), { maxLength: 60 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (subtitle, note) => {
        const root = parseSvg(composeImage(createContent({ subtitle, notes: [note] }), plot));
        const shown = readTexts(root).join('').replace(/\s/g, '');
        expect(shown).toContain(`${subtitle}${note}`.replace(/\s/g, ''));
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});
