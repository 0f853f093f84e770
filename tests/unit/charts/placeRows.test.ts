import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../src/charts/Axis.ts';
import { formatTick, positionOn } from '../../../src/charts/Axis.ts';
import { LINE_HEIGHT, TEXT_SIZE } from '../../../src/charts/geometry.ts';
import { comparisonHeight, placeComparison } from '../../../src/charts/placeComparison.ts';
import { contributionHeight, placeContributions } from '../../../src/charts/placeContributions.ts';
import { placeShares, shareHeight } from '../../../src/charts/placeShares.ts';
import type { RowLabel, RowLayout } from '../../../src/charts/RowLayout.ts';
import { textWidth } from '../../../src/lib/textWidth.ts';
import { comparisonView, contributionView, shareView, WIDTHS } from './arbitraryViews.ts';

const SEED = 20260102;

interface PlacedText {
  readonly label: RowLabel;
  readonly textX: number;
  readonly textWidth: number;
}

function expectInside(from: number, to: number, width: number): void {
  expect(from).toBeGreaterThanOrEqual(-0.01);
  expect(to).toBeLessThanOrEqual(width + 0.01);
}

function expectReadable(layout: RowLayout, axis: Axis, rows: readonly PlacedText[], width: number): void {
  const position = positionOn(axis, layout.plot.left, layout.plot.right);
  let end = -Infinity;
  for (const tick of axis.ticks) {
    const half = textWidth(formatTick(tick, axis.unit), TEXT_SIZE) / 2;
    expectInside(position(tick) - half, position(tick) + half, width);
    expect(position(tick) - half).toBeGreaterThan(end);
    end = position(tick) + half;
  }
  for (const row of rows) {
    expectInside(row.textX, row.textX + row.textWidth, width);
    expect(row.label.lines.length * LINE_HEIGHT).toBeLessThanOrEqual(layout.pitch);
    for (const line of row.label.lines)
      expectInside(layout.labelX - textWidth(line, layout.fontSize), layout.labelX, layout.plot.left);
  }
  expect(layout.pitch).toBeGreaterThanOrEqual(24);
}

describe.each(WIDTHS)('rows on %i pixels', (width) => {
  it(`keep every text of a comparison inside and apart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(comparisonView, fc.boolean(), (view, isTall) => {
        const height = isTall ? comparisonHeight(view, width) : comparisonHeight(view);
        const { layout, axis, rows } = placeComparison(view, { width, height });
        expectReadable(layout, axis, rows, width);
        for (const row of rows) {
          for (const x of [row.before, row.after, row.ghostBefore, row.ghostAfter]) {
            if (x === null) continue;
            expectInside(x - layout.plot.left, x, layout.plot.right);
            expect(row.textX).toBeGreaterThan(x + 4);
          }
        }
      }),
      { seed: SEED },
    );
  });

  it(`keep every text of the shares inside and apart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(shareView, (view) => {
        const size = { width, height: shareHeight(view, width) };
        const { layout, axis, rows, overall } = placeShares(view, size);
        expectReadable(layout, axis, rows, width);
        for (const row of rows)
          expect(row.textX).toBeGreaterThan(Math.max(row.x ?? 0, row.upper ?? 0, row.ghost ?? 0) + 4);
        expectInside(overall!.textX, overall!.textX + overall!.textWidth, width);
        expect(overall!.textY - TEXT_SIZE).toBeGreaterThanOrEqual(layout.plot.bottom);
        expect(overall!.textY).toBeLessThan(size.height);
      }),
      { seed: SEED },
    );
  });

  it(`keep every text of the contributions inside and clear of its bar (seed ${SEED})`, () => {
    fc.assert(
      fc.property(contributionView, (view) => {
        const { layout, axis, bars } = placeContributions(view, {
          width,
          height: contributionHeight(view, width),
        });
        expectReadable(layout, axis, bars, width);
        for (const bar of bars) {
          const isRight = bar.textX >= bar.x + bar.width;
          expect(isRight || bar.textX + bar.textWidth <= bar.x).toBe(true);
          expect(bar.textX).toBeGreaterThanOrEqual(layout.labelX);
        }
      }),
      { seed: SEED },
    );
  });
});

describe('rows', () => {
  it('are 24 pixels high, and taller where a name takes two lines', () => {
    const view = fc.sample(comparisonView, { seed: SEED, numRuns: 1 })[0]!;
    const names = ['Send indecent or grossly offensive message', ...Array.from({ length: 9 }, () => 'Alpha')];
    const rows = names.map((label) => ({
      ...view.rows[0]!,
      label,
    }));
    const plain = { ...view, rows };
    expect(comparisonHeight(plain)).toBe(comparisonHeight(plain, 1000));
    expect(comparisonHeight(plain, 320)).toBeGreaterThan(comparisonHeight(plain));
    const placed = placeComparison(plain, { width: 320, height: comparisonHeight(plain, 320) });
    expect(placed.rows[0]!.label.lines).toHaveLength(2);
    expect(placed.rows[0]!.label.isCut).toBe(false);
    const few = { ...view, rows: rows.slice(1, 4) };
    expect(comparisonHeight(few) / 3).toBeGreaterThan(comparisonHeight(plain) / 10);
  });
});
