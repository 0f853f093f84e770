import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelsHeight, placePanels } from '../../../src/charts/placePanels.ts';
import { trendView, WIDTHS } from './arbitraryViews.ts';

const SEED = 20260401;

describe.each(WIDTHS)('small charts on %i pixels', (width) => {
  it(`are inside, apart from each other, and hold their dots and intervals (seed ${SEED})`, () => {
    fc.assert(
      fc.property(trendView, fc.constantFrom('shared' as const, 'free' as const), (view, panelScale) => {
        const wanted = { ...view, panelScale };
        const height = panelsHeight(wanted, width);
        const { panels } = placePanels(wanted, { width, height });
        expect(panels).toHaveLength(view.series.length);
        panels.forEach((panel, index) => {
          const { plot } = panel;
          expect(plot.left).toBeGreaterThanOrEqual(0);
          expect(plot.right).toBeLessThanOrEqual(width + 0.01);
          expect(plot.bottom).toBeLessThan(height);
          for (const { x, y, whisker } of panel.dots) {
            expect(x).toBeGreaterThanOrEqual(plot.left);
            expect(x).toBeLessThanOrEqual(plot.right);
            for (const end of [y, ...(whisker === null ? [] : [whisker.top, whisker.bottom])]) {
              expect(end).toBeGreaterThanOrEqual(plot.top - 0.01);
              expect(end).toBeLessThanOrEqual(plot.bottom + 0.01);
            }
          }
          const before = panels[index - 1];
          if (before === undefined) return;
          const isBeside = before.plot.top === plot.top && before.plot.right < plot.left;
          expect(isBeside || before.plot.bottom < panel.nameY - 10).toBe(true);
        });
      }),
      { seed: SEED },
    );
  });
});

describe('small charts', () => {
  const plain = fc.sample(
    trendView.filter(({ periods, scale }) => periods.length === 5 && scale === 'count'),
    { seed: SEED, numRuns: 1 },
  )[0]!;
  const series = [10, 1000].map((factor, code) => ({
    ...plain.series[0]!,
    keys: [`m:row:${code}`],
    label: `Row ${code}`,
    plotted: [1, 2, 3, 4, 5].map((value) => value * factor),
    intervals: null,
  }));
  const heightOf = (panelScale: 'shared' | 'free') => {
    const { panels } = placePanels({ ...plain, series, panelScale }, { width: 600, height: 300 });
    return panels.map(({ dots, plot }) => plot.bottom - dots.at(-1)!.y);
  };

  it('compare sizes on a shared axis and shapes on their own', () => {
    const [small, large] = heightOf('shared');
    expect(small! * 50).toBeLessThan(large!);
    const [first, second] = heightOf('free');
    expect(first).toBeCloseTo(second!, 6);
  });

  it('say what their axes are', () => {
    const place = (panelScale: 'shared' | 'free') =>
      placePanels({ ...plain, series, panelScale }, { width: 600, height: 300 });
    expect(place('shared').scaleText).toBe('Every small chart: 0 to 5,000; figures of 2003-04');
    expect(place('shared').panels.map(({ topText }) => topText)).toEqual(['', '']);
    expect(place('free').panels.map(({ topText }) => topText)).toEqual(['0 to 50', '0 to 5,000']);
  });
});
