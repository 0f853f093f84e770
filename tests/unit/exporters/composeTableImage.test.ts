// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { composeTableImage } from '../../../src/exporters/composeTableImage.ts';
import { IMAGE_WIDTH } from '../../../src/exporters/imageStyle.ts';
import type { TableGrid } from '../../../src/exporters/TableGrid.ts';
import { createContent, findTextPastEdges, parseSvg, readTexts } from './readSvg.ts';

const table: TableGrid = {
  columns: [
    { label: 'Thing', align: 'start' },
    { label: 'All things first year', align: 'end' },
  ],
  rows: [
    { kind: 'group', cells: ['Family', '12'] },
    { kind: 'member', cells: ['A & <b>', '5'] },
    { kind: 'member', cells: ['Beta', '7'], muted: true },
    { kind: 'total', cells: ['All things', '12'] },
  ],
};

function findText(root: Element, content: string): Element {
  const found = [...root.querySelectorAll('text')].find((text) => text.textContent === content);
  if (found === undefined) throw new Error(`text: expected "${content}", got none`);
  return found;
}

describe('composeTableImage', () => {
  it('shows every heading and cell between the words', () => {
    const root = parseSvg(composeTableImage(createContent(), table));
    const texts = readTexts(root).join(' ');
    for (const text of ['Alpha rose', 'Thing', 'All things first year', 'A & <b>', 'Beta', 'A note.']) {
      expect(texts).toContain(text);
    }
    expect(root.getAttribute('width')).toBe(String(IMAGE_WIDTH));
  });

  it('tells families, members and the total apart', () => {
    const root = parseSvg(composeTableImage(createContent(), table));
    const [family, member, muted, total] = ['Family', 'A & <b>', 'Beta', 'All things'].map((text) =>
      findText(root, text),
    );
    expect(family!.getAttribute('font-weight')).toBe('700');
    expect(total!.getAttribute('font-weight')).toBe('700');
    expect(member!.getAttribute('font-weight')).toBeNull();
    expect(Number(member!.getAttribute('x'))).toBeGreaterThan(Number(family!.getAttribute('x')));
    expect(muted!.getAttribute('fill')).not.toBe(member!.getAttribute('fill'));
    expect(root.querySelectorAll('line[stroke-width="2"]')).toHaveLength(1);
  });

  it('does not indent members of a table without families', () => {
    const flat = { ...table, rows: table.rows.filter((row) => row.kind !== 'group') };
    const root = parseSvg(composeTableImage(createContent(), flat));
    expect(findText(root, 'Beta').getAttribute('x')).toBe(findText(root, 'All things').getAttribute('x'));
  });

  it('lines numbers up at their ends', () => {
    const root = parseSvg(composeTableImage(createContent(), table));
    expect(findText(root, '5').getAttribute('x')).toBe(findText(root, '7').getAttribute('x'));
    expect(findText(root, '5').getAttribute('text-anchor')).toBe('end');
  });

  it('grows with its content and keeps inside its margins', () => {
    const columns = Array.from({ length: 30 }, (_, index) => ({
      label: `Column ${index}`,
      align: index === 0 ? ('start' as const) : ('end' as const),
    }));
    const rows = (['group', 'member', 'total'] as const).map((kind) => ({
      kind,
      cells: columns.map(() => '1,234,567'),
    }));
    const root = parseSvg(composeTableImage(createContent(), { columns, rows }));
    expect(Number(root.getAttribute('width'))).toBeGreaterThan(IMAGE_WIDTH);
    expect(findTextPastEdges(root)).toEqual([]);
  });

  it('draws a table without rows, or without columns', () => {
    expect(readTexts(parseSvg(composeTableImage(createContent(), { ...table, rows: [] })))).toContain(
      'Thing',
    );
    expect(() => parseSvg(composeTableImage(createContent(), { columns: [], rows: [] }))).not.toThrow();
  });

  it('refuses a row with a cell too few', () => {
    const short = { ...table, rows: [{ kind: 'member' as const, cells: ['A'] }] };
    expect(() => composeTableImage(createContent(), short)).toThrow('rows[0]: expected 2 cells, got 1');
  });
});
