import type { ComparisonView } from '../../../src/views/comparison.ts';
import type { ContributionView } from '../../../src/views/contributions.ts';
import type { ShareView } from '../../../src/views/shares.ts';
import type { TrendView } from '../../../src/views/trend.ts';

const NAMES = ['Alpha', 'Beta', 'Gamma'];
const keysOf = (code: number) => [`m:row:${NAMES[code]!.toLowerCase()}`, 'g:row:letters'];

interface Wish {
  readonly shown?: readonly number[];
  readonly order?: readonly number[];
  readonly factor?: number;
}

export function comparison({ shown = [0, 1, 2], order = [0, 1, 2], factor = 1 }: Wish = {}): ComparisonView {
  return {
    mode: 'years',
    largest: null,
    picks: 'row',
    rows: order.map((code) => ({
      keys: keysOf(code),
      codes: [code],
      label: NAMES[code]!,
      colour: code,
      selected: shown.includes(code),
      before: 10 * factor,
      after: 40 * factor,
      beforeText: '10',
      afterText: '40',
      change: 30,
      changeText: '+30',
      changeInFull: '+30',
      ghost: null,
      crossesBreak: false,
      intervals: null,
    })),
    baseline: 'before',
    comparison: 'after',
    unit: 'count',
    scale: 'linear',
    notes: [],
    empty: null,
  };
}

export function shares(): ShareView {
  return {
    rows: NAMES.map((label, code) => ({
      keys: keysOf(code),
      code,
      label,
      colour: code,
      selected: true,
      value: 0.2,
      interval: { lower: 0.1, upper: 0.3 },
      hollow: code === 2,
      text: '20.0%',
      intervalText: '10.0% to 30.0%',
      ofText: '2 of 10',
      ghost: null,
    })),
    overall: { value: 0.15, text: '15.0%', label: 'all' },
    highest: null,
    counted: 'recorded',
    caution: null,
    label: 'Share',
    period: 'after',
    notes: [],
    empty: null,
  };
}

export function contributions(): ContributionView {
  const row = { selected: true, valueText: '+5', valueInFull: '+5', partText: '50%' };
  return {
    rows: [
      {
        ...row,
        keys: keysOf(0),
        codes: [0],
        label: 'Alpha',
        type: 'member',
        colour: 0,
        value: 5,
        from: 10,
        to: 15,
      },
      {
        ...row,
        keys: [...keysOf(1), ...keysOf(2)],
        codes: [1, 2],
        label: '2 others',
        type: 'rest',
        colour: -1,
        value: 5,
        from: 15,
        to: 20,
      },
    ],
    start: { label: 'All, before', value: 10, text: '10' },
    end: { label: 'All, after', value: 20, text: '20' },
    unit: 'count',
    change: 10,
    changeText: '+10',
    direction: 'rise',
    shownText: null,
    breakNote: null,
    canExpand: true,
    expanded: false,
    empty: null,
  };
}

export function trend({ shown = [0, 1, 2, 3], factor = 1 }: Wish = {}): TrendView {
  return {
    series: [0, 1].map((code) => ({
      keys: keysOf(code),
      label: NAMES[code]!,
      wholeLabel: NAMES[code]!,
      codes: [code],
      colour: code,
      variant: 0,
      emphasis: 'focus',
      plotted: [10, 20, 30, 40].map((value) => value * factor * (code + 1)),
      texts: ['10', '20', '30', '40'],
      ghost: null,
      crossed: [false, false, false, false],
      ghostCrossed: [false, false, false, false],
      intervals: null,
    })),
    periods: ['first', 'second', 'third', 'fourth'].map((label, code) => ({
      code,
      label,
      shortLabel: label,
      selected: shown.includes(code),
      partial: false,
    })),
    breaks: [],
    scale: 'count',
    unit: 'count',
    lines: 'members',
    panelScale: 'shared',
    notes: [],
    empty: null,
  };
}
