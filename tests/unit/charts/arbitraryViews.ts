import fc from 'fast-check';
import type { ComparisonView } from '../../../src/views/comparison.ts';
import type { ContributionView } from '../../../src/views/contributions.ts';
import type { ShareView } from '../../../src/views/shares.ts';
import type { TrendView } from '../../../src/views/trend.ts';

/** Widths a chart is drawn at, from a small phone to a card over the whole page. */
export const WIDTHS = [300, 390, 560, 1100] as const;

const NAMES = [
  'Alpha',
  'Intentional harassment, alarm or distress',
  'Send indecent or grossly offensive message',
  'Breach of restraining order',
  'A name so long that no chart has room for it on two lines, whatever its width may be',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
];

const name = fc.constantFrom(...NAMES);
const count = fc.oneof(fc.nat(9), fc.nat(3000), fc.nat(2_000_000));
const known = fc.option(count, { freq: 6 });
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toLocaleString('en-GB')}`;

const comparisonRow = fc.record({
  label: name,
  before: known,
  after: known,
  ghost: fc.option(fc.record({ before: known, after: known })),
  selected: fc.boolean(),
  crossesBreak: fc.boolean(),
  colour: fc.nat(7),
});

const intervalAround = (value: number | null) =>
  value === null ? null : { lower: value * 0.7, upper: value * 1.4 + 3 };

export const comparisonView: fc.Arbitrary<ComparisonView> = fc
  .record({
    rows: fc.array(comparisonRow, { minLength: 1, maxLength: 20 }),
    scale: fc.constantFrom('linear' as const, 'log' as const),
    hasIntervals: fc.boolean(),
  })
  .map(({ rows, scale, hasIntervals }) => ({
    mode: 'years',
    largest: null,
    picks: 'row',
    rows: rows.map((row, code) => {
      const change = row.before === null || row.after === null ? null : row.after - row.before;
      const changeText = change === null ? 'not available' : signed(change);
      return {
        ...row,
        codes: [code],
        keys: [`m:row:${code}`],
        beforeText: String(row.before),
        afterText: String(row.after),
        change,
        changeText,
        changeInFull: changeText,
        intervals: hasIntervals
          ? { before: intervalAround(row.before), after: intervalAround(row.after) }
          : null,
      };
    }),
    baseline: '2015-16',
    comparison: '2019-20',
    unit: 'count',
    scale,
    notes: [],
    empty: null,
  }));

const shareRow = fc.record({
  label: name,
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 6 }),
  spread: fc.double({ min: 0, max: 0.3, noNaN: true }),
  ghost: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  hollow: fc.boolean(),
});

export const shareView: fc.Arbitrary<ShareView> = fc
  .record({
    rows: fc.array(shareRow, { minLength: 1, maxLength: 20 }),
    overall: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rows, overall }) => ({
    rows: rows.map(({ spread, ...row }, code) => ({
      ...row,
      code,
      keys: [`m:row:${code}`],
      colour: 0,
      selected: true,
      interval:
        row.value === null
          ? null
          : { lower: Math.max(0, row.value - spread), upper: Math.min(1, row.value + spread) },
      text: row.value === null ? 'not available' : `${(row.value * 100).toFixed(1)}%`,
      intervalText: '',
      ofText: '1 of 2',
    })),
    overall: { value: overall, text: `${(overall * 100).toFixed(1)}%`, label: 'all kinds shown here' },
    highest: null,
    counted: 'recorded',
    caution: null,
    label: 'Share',
    period: '2019-20',
    notes: [],
    empty: null,
  }));

export const contributionView: fc.Arbitrary<ContributionView> = fc
  .record({
    start: count,
    changes: fc.array(
      fc.record({ label: name, value: fc.integer({ min: -300_000, max: 300_000 }), selected: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    hasParts: fc.boolean(),
  })
  .map(({ start, changes, hasParts }) => {
    let position = start;
    const rows = changes.map(({ label, value, selected }, code) => {
      const from = position;
      position += value;
      return {
        keys: [`m:row:${code}`],
        codes: [code],
        label,
        type: 'member' as const,
        colour: code % 6,
        selected,
        value,
        from,
        to: position,
        valueText: signed(value),
        valueInFull: signed(value),
        partText: hasParts ? '42%' : '',
      };
    });
    const total = (label: string, value: number) => ({ label, value, text: value.toLocaleString('en-GB') });
    return {
      rows,
      start: total('All kinds, 2015-16', start),
      end: total('All kinds, 2019-20', position),
      unit: 'count',
      change: position - start,
      changeText: signed(position - start),
      direction: 'change',
      shownText: null,
      breakNote: null,
      canExpand: false,
      expanded: false,
      empty: null,
    };
  });

export const trendView: fc.Arbitrary<TrendView> = fc
  .record({
    periodCount: fc.integer({ min: 1, max: 24 }),
    series: fc.array(
      fc.record({
        label: name,
        values: fc.array(known, { minLength: 24, maxLength: 24 }),
        isContext: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    breaks: fc.array(fc.nat(22), { maxLength: 2 }),
    scale: fc.constantFrom('count' as const, 'log' as const, 'index' as const),
    partial: fc.boolean(),
    hasIntervals: fc.boolean(),
  })
  .map(({ periodCount, series, breaks, scale, partial, hasIntervals }) => ({
    series: series.map(({ label, values, isContext }, code) => ({
      keys: [`m:row:${code}`],
      label: values[0] === null ? `${label} (2 of 3)` : label,
      wholeLabel: label,
      codes: [code],
      colour: code,
      variant: 0,
      emphasis: isContext ? ('context' as const) : ('focus' as const),
      plotted: values.slice(0, periodCount).map((value) => (scale === 'log' && value === 0 ? null : value)),
      texts: values
        .slice(0, periodCount)
        .map((value) => (value === null ? 'suppressed' : value.toLocaleString('en-GB'))),
      ghost: null,
      ghostCrossed: [],
      crossed: values
        .slice(0, periodCount)
        .map((_, period) => breaks.some((first) => first + 1 === period && code % 2 === 0)),
      intervals: hasIntervals
        ? values
            .slice(0, periodCount)
            .map((value) => (value ? { lower: value * 0.8, upper: value * 1.3 } : null))
        : null,
    })),
    periods: Array.from({ length: periodCount }, (_, code) => ({
      code,
      label: `${2000 + code}-${String(code + 1).padStart(2, '0')}`,
      shortLabel: `${String(code).padStart(2, '0')}-${String(code + 1).padStart(2, '0')}`,
      selected: code % 5 !== 4,
      partial: partial && code === periodCount - 1,
    })),
    breaks: breaks
      .filter((period) => period + 1 < periodCount)
      .map((period, index) => ({
        id: `break-${index}`,
        position: period + 0.5,
        label: 'Counting rule change',
        month: 'Apr 2018',
        text: 'What changed.',
      })),
    scale,
    unit: scale === 'index' ? 'index' : 'count',
    lines: 'members',
    panelScale: 'shared',
    notes: [],
    empty: null,
  }));
