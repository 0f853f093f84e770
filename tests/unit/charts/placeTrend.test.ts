import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTick, positionOn } from '../../../src/charts/Axis.ts';
import { TEXT_SIZE } from '../../../src/charts/geometry.ts';
import { isOverlapping } from '../../../src/charts/placeBreaks.ts';
import { placeTrend } from '../../../src/charts/placeTrend.ts';
import { textWidth } from '../../../src/lib/textWidth.ts';
import type { TrendSeries } from '../../../src/views/trend.ts';
import { trendView, WIDTHS } from './arbitraryViews.ts';

const SEED = 20260103;
const HEIGHT = 360;

describe.each(WIDTHS)('a trend on %i pixels', (width) => {
  it(`has labels that are inside and do not overlap (seed ${SEED})`, () => {
    fc.assert(
      fc.property(trendView, (view) => {
        const { lines, plot } = placeTrend(view, { width, height: HEIGHT });
        const labels = lines.flatMap(({ label }) => (label === null ? [] : [label]));
        labels.forEach((label, index) => {
          expect(label.x).toBeGreaterThan(plot.right);
          expect(label.x + label.width).toBeLessThanOrEqual(width);
          expect(label.y).toBeGreaterThanOrEqual(0);
          expect(label.y + label.height).toBeLessThanOrEqual(HEIGHT);
          for (const line of label.lines)
            expect(textWidth(line, TEXT_SIZE, true)).toBeLessThanOrEqual(label.width);
          if (label.valuePlace !== 'none')
            expect(label.valueX + textWidth(label.value, TEXT_SIZE)).toBeLessThanOrEqual(width);
          const overlaps = labels.filter(
            (other, at) =>
              at > index &&
              isOverlapping(
                { ...label, height: label.height - 0.01 },
                { ...other, height: other.height - 0.01 },
              ),
          );
          expect(overlaps).toEqual([]);
        });
      }),
      { seed: SEED },
    );
  });

  it(`has tick texts that are inside and do not overlap (seed ${SEED})`, () => {
    fc.assert(
      fc.property(trendView, (view) => {
        const { axis, periods, plot } = placeTrend(view, { width, height: HEIGHT });
        let end = 0;
        for (const { text, x } of periods.filter((period) => period.text !== '')) {
          const half = textWidth(text, TEXT_SIZE) / 2;
          expect(x - half).toBeGreaterThanOrEqual(end);
          end = x + half;
        }
        expect(end).toBeLessThanOrEqual(width);
        expect(periods.at(-1)!.text).not.toBe('');
        const y = positionOn(axis, plot.bottom, plot.top);
        for (const tick of axis.ticks)
          expect(textWidth(formatTick(tick, axis.unit), TEXT_SIZE)).toBeLessThanOrEqual(plot.left - 8);
        for (const [index, tick] of axis.ticks.slice(1).entries())
          expect(y(axis.ticks[index]!) - y(tick)).toBeGreaterThan(TEXT_SIZE);
      }),
      { seed: SEED },
    );
  });

  it(`has every dot inside the plot and the words of a break inside the chart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(trendView, (view) => {
        const { lines, plot, breaks } = placeTrend(view, { width, height: HEIGHT });
        for (const { x, y } of lines.flatMap((line) => line.dots)) {
          expect(x).toBeGreaterThanOrEqual(plot.left);
          expect(x).toBeLessThanOrEqual(plot.right);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.01);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.01);
        }
        for (const { box } of breaks) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
        }
      }),
      { seed: SEED },
    );
  });
});

describe('a trend', () => {
  const plain = fc.sample(
    trendView.filter((view) => view.periods.length === 5 && view.scale === 'count' && view.series.length < 4),
    { seed: SEED, numRuns: 1 },
  )[0]!;
  const line = {
    ...plain.series[0]!,
    label: 'Alpha',
    plotted: [10, 20, null, 40, 50],
    emphasis: 'focus' as const,
    crossed: [false, false, false, false, false],
    intervals: null,
  };

  it('breaks a line where a figure is not known', () => {
    const { lines } = placeTrend({ ...plain, series: [line] }, { width: 560, height: HEIGHT });
    expect(lines[0]!.path.match(/M/g)).toHaveLength(2);
    expect(lines[0]!.dots.map((dot) => dot.period)).toEqual([0, 1, 3, 4]);
  });

  it('interrupts a line where it crosses a rule change, and only there', () => {
    const full = { ...line, plotted: [10, 20, 30, 40, 50] };
    const crossed = [false, false, false, true, false];
    const place = (series: TrendSeries) =>
      placeTrend({ ...plain, series: [series] }, { width: 560, height: HEIGHT }).lines[0]!;
    const interrupted = place({ ...full, crossed });
    expect(interrupted.path.match(/M/g)).toHaveLength(1);
    expect(interrupted.solidPath.match(/M/g)).toHaveLength(2);
    expect(interrupted.crossedPath.match(/M/g)).toHaveLength(1);
    const [from, to] = [interrupted.dots[2]!, interrupted.dots[3]!];
    expect(interrupted.crossedPath).toBe(`M${from.x},${from.y}L${to.x},${to.y}`);
    const whole = place({ ...full, crossed: crossed.map(() => false) });
    expect(whole.crossedPath).toBe('');
    expect(whole.solidPath.match(/M/g)).toHaveLength(1);
  });

  it('draws the interval of a figure around its dot, inside the plot', () => {
    const intervals = [
      { lower: 5, upper: 90 },
      null,
      null,
      { lower: 30, upper: 55 },
      { lower: 40, upper: 61 },
    ];
    const { lines, plot } = placeTrend(
      { ...plain, series: [{ ...line, intervals }] },
      { width: 560, height: HEIGHT },
    );
    const { dots } = lines[0]!;
    expect(dots.map(({ whisker }) => whisker !== null)).toEqual([true, false, true, true]);
    for (const { whisker, y } of dots) {
      if (whisker === null) continue;
      expect(whisker.top).toBeLessThan(y);
      expect(whisker.bottom).toBeGreaterThan(y);
      expect(whisker.top).toBeGreaterThanOrEqual(plot.top);
    }
  });

  it('puts the words of a break clear of the lines', () => {
    const high = { ...line, plotted: [50, 50, 50, 50, 50] };
    const rule = { id: 'rule', position: 2.5, label: 'Counting rule change', month: 'Apr 2018', text: '' };
    const { breaks, lines } = placeTrend(
      { ...plain, series: [high], breaks: [rule] },
      { width: 560, height: HEIGHT },
    );
    expect(breaks[0]!.box.y).toBeGreaterThan(lines[0]!.dots[0]!.y);
    expect(breaks[0]!.lines).toEqual(['Counting rule change,', 'Apr 2018']);
  });

  it('names the series, with every figure, in its accessible name', () => {
    const { lines } = placeTrend(
      { ...plain, series: [{ ...line, texts: ['1', '2', 'suppressed', '4', '5'] }] },
      { width: 560, height: HEIGHT },
    );
    expect(lines[0]!.option.label).toBe(
      'Alpha: 4 in 2003-04 (1 in 2000-01, 2 in 2001-02, suppressed in 2002-03, 5 in 2004-05)',
    );
  });

  it('names the year of a figure where the line ends before the last one', () => {
    const early = { ...line, plotted: [1, 2, 3, null, null], texts: ['1', '2', '3', '4', '5'] };
    const draw = (series: typeof line) =>
      placeTrend({ ...plain, series: [series] }, { width: 560, height: HEIGHT }).lines[0]!;
    expect(draw(early).label?.value).toBe('3 in 2002-03');
    expect(draw(early).option.label).toMatch(/^Alpha: 3 in 2002-03/);
    expect(draw(line).label?.value).not.toContain('2004-05');
  });

  it('breaks the unfiltered line where the rules of its own rows changed', () => {
    const ghost = [5, 6, 7, 8, 9];
    const ghostCrossed = [false, false, true, false, false];
    const parts = (series: typeof line) =>
      placeTrend({ ...plain, series: [series] }, { width: 560, height: HEIGHT }).lines[0]!.ghostPath.split(
        'M',
      ).length - 1;
    expect(parts({ ...line, ghost, ghostCrossed })).toBe(2);
    expect(parts({ ...line, ghost, ghostCrossed: ghost.map(() => false), crossed: ghostCrossed })).toBe(1);
    expect(parts(line)).toBe(0);
  });

  it('keeps its width where a filter leaves part of a family', () => {
    const draw = (label: string) =>
      placeTrend({ ...plain, series: [{ ...line, label }] }, { width: 560, height: HEIGHT });
    const part = draw('Alpha (12 of 13)');
    expect(part.plot).toEqual(draw('Alpha').plot);
    expect(part.lines[0]?.label?.lines.join(' ')).toBe('Alpha (12 of 13)');
  });

  it('joins neighbouring periods that are not shown', () => {
    const periods = plain.periods.map((period, index) => ({ ...period, selected: index === 2 }));
    const { unshown, plot } = placeTrend(
      { ...plain, periods, series: [line] },
      { width: 560, height: HEIGHT },
    );
    expect(unshown).toHaveLength(2);
    expect(unshown[0]![0]).toBe(plot.left);
    expect(unshown[1]![1]).toBe(plot.right);
  });
});
