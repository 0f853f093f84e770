import { describe, expect, it } from 'vitest';
import type { Selection } from '../../../src/engine/Selection.ts';
import {
  createAlt,
  createBreakNotes,
  createComparisonSubtitle,
  createContributionSubtitle,
  createGreyNotes,
  createShareSubtitle,
  createSubtitle,
  describeComparisonFinding,
  describeContributionFinding,
  describeShareFinding,
} from '../../../src/views/captions.ts';
import { createComparisonView, tabulateComparison } from '../../../src/views/comparison.ts';
import { createContributionView } from '../../../src/views/contributions.ts';
import { describeScope } from '../../../src/views/scope.ts';
import { createShareView, tabulateShares } from '../../../src/views/shares.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import { createPairDataset, createRule } from '../../helpers/smallDatasets.ts';

const HEADLINE = { finding: 'Thefts rose', context: [] };
const RISING = createPairDataset({
  Bicycle: [
    [200, 20],
    [300, 60],
  ],
  Shop: [
    [400, 10],
    [380, 19],
  ],
  Car: [
    [20, 10],
    [30, 15],
  ],
});
const pick = (...codes: number[]): Selection => ({ kind: { type: 'members', codes } });
const scopeOf = (selection: Selection) => describeScope(RISING, selection);

describe('the line under the title', () => {
  it('says what was counted, when, and of what', () => {
    expect(createSubtitle(createCompared(RISING), null, [0, 1])).toBe(
      'Thefts, 2015-16 to 2016-17, all 3 kinds',
    );
  });

  it('names the few that are picked instead of counting them', () => {
    const selection = pick(0, 2);
    const compared = createCompared(RISING, { selection });
    expect(createSubtitle(compared, scopeOf(selection), [1])).toBe('Thefts, 2016-17, Bicycle and Car');
  });

  it('says which two years a comparison is of', () => {
    const view = createComparisonView(createCompared(RISING), { order: 'change', scale: 'linear' });
    expect(createComparisonSubtitle(createCompared(RISING), view, null)).toBe(
      'Thefts, 2015-16 and 2016-17, all 3 kinds',
    );
  });

  it('says what is in colour where the change is of everything', () => {
    const selection = pick(1);
    const subtitleWith = (others: 'dim' | 'hide') =>
      createContributionSubtitle(createCompared(RISING, { selection, others }), scopeOf(selection));
    expect(subtitleWith('dim')).toBe('Thefts, change from 2015-16 to 2016-17, all 3 kinds; in colour: Shop');
    expect(subtitleWith('hide')).toBe('Thefts, change from 2015-16 to 2016-17, Shop');
  });

  it('calls a share a share, of the one year it is drawn for', () => {
    expect(createShareSubtitle(createCompared(RISING), null)).toBe('The share flagged, 2016-17, all 3 kinds');
  });
});

describe('the notes', () => {
  it('explain grey only where something is grey', () => {
    const selection = pick(1);
    expect(createGreyNotes(createCompared(RISING))).toEqual([]);
    expect(createGreyNotes(createCompared(RISING, { selection, others: 'hide' }))).toEqual([]);
    expect(createGreyNotes(createCompared(RISING, { selection }))).toEqual([
      'Grey: kinds that are not selected.',
    ]);
  });

  it('say of each rule change in between what changed', () => {
    const [note] = createBreakNotes(createCompared({ ...RISING, breaks: [createRule('2016-04-01')] }));
    expect(note).toMatch(/^† .*April 2016.* not strictly comparable\. Trams count too\.$/);
    expect(createBreakNotes(createCompared(RISING))).toEqual([]);
  });
});

describe('findings across a rule change', () => {
  const dataset = { ...RISING, breaks: [createRule('2016-04-01', { kind: ['bicycle'] })] };

  it('carry the mark, in words and in the table behind the chart', () => {
    const view = createComparisonView(createCompared(dataset), { order: 'change', scale: 'linear' });
    expect(describeComparisonFinding(view, HEADLINE)).toBe(
      'Bicycle rose most, from 200 in 2015-16 to 300 in 2016-17 (+100 †)',
    );
    expect(tabulateComparison(view).rows.map((row) => row.at(-1))).toEqual(['+100 †', '+10', '−20']);
    const parts = createContributionView(createCompared(dataset), false);
    expect(describeContributionFinding(parts, HEADLINE)).toBe(
      'Bicycle made the largest part of the rise: +100 † in a net +90 † (111%)',
    );
  });

  it('say so of the rows shown beside those that are not', () => {
    const shownText = (code: number) =>
      createContributionView(createCompared(dataset, { selection: pick(code) }), false).shownText;
    expect(shownText(0)).toBe('1 kind shown: +100 † (111%) of the change of all');
    expect(shownText(2)).toBe('1 kind shown: +10 (11%) of the change of all');
  });
});

describe('the finding of a comparison', () => {
  const findingOf = (dataset: typeof RISING, selection: Selection = {}) =>
    describeComparisonFinding(
      createComparisonView(createCompared(dataset, { selection }), { order: 'change', scale: 'linear' }),
      HEADLINE,
    );

  it('names the largest change, up or down', () => {
    expect(findingOf(RISING)).toBe('Bicycle rose most, from 200 in 2015-16 to 300 in 2016-17 (+100)');
    const falling = createPairDataset({
      Bicycle: [
        [30, 0],
        [10, 0],
      ],
      Shop: [
        [5, 0],
        [6, 0],
      ],
    });
    expect(findingOf(falling)).toBe('Bicycle fell most, from 30 in 2015-16 to 10 in 2016-17 (\u221220)');
  });

  it('ranks only what is selected, and nothing against itself', () => {
    expect(findingOf(RISING, pick(1, 2))).toContain('Shop changed most, from 400');
    expect(findingOf(RISING, pick(1))).toBe('Thefts rose');
  });

  it('leaves the headline where two changed as much', () => {
    const tied = createPairDataset({
      Bicycle: [
        [4, 0],
        [6, 0],
      ],
      Shop: [
        [0, 0],
        [2, 0],
      ],
    });
    expect(findingOf(tied)).toBe('Thefts rose');
  });

  it('leaves the headline where nothing changed', () => {
    const still = createPairDataset({
      Bicycle: [
        [1, 0],
        [1, 0],
      ],
      Shop: [
        [2, 0],
        [2, 0],
      ],
    });
    expect(findingOf(still)).toBe('Thefts rose');
  });
});

describe('the finding of the shares', () => {
  const findingOf = (selection: Selection = {}) =>
    describeShareFinding(createShareView(createCompared(RISING, { selection })), HEADLINE);

  it('leaves out small bases and says so where that matters', () => {
    expect(findingOf()).toBe(
      'Bicycle had the highest share flagged of those with 100 or more recorded in 2016-17: 20.0%, against 13.2% for all kinds',
    );
    expect(findingOf(pick(0, 1))).toMatch(
      /^Bicycle had the highest share flagged of those selected in 2016-17: 20\.0%, against/,
    );
  });

  it('leaves the headline where two shares are as high, or only one is large enough to rank', () => {
    const none = createPairDataset({
      Bicycle: [
        [200, 0],
        [300, 0],
      ],
      Shop: [
        [400, 0],
        [380, 0],
      ],
    });
    expect(describeShareFinding(createShareView(createCompared(none)), HEADLINE)).toBe('Thefts rose');
    expect(findingOf(pick(1, 2))).toBe('Thefts rose');
  });

  it('leaves the headline where there is nothing to rank', () => {
    expect(findingOf(pick(0))).toBe('Thefts rose');
    expect(findingOf(pick(2))).toBe('Thefts rose');
  });
});

describe('the finding of the contributions', () => {
  const findingOf = (selection: Selection = {}) =>
    describeContributionFinding(
      createContributionView(createCompared(RISING, { selection }), false),
      HEADLINE,
    );

  it('names the largest part in the direction of the change', () => {
    expect(findingOf()).toMatch(/^Bicycle made the largest part of the rise: \+100 in a net \+90/);
  });

  it('leaves the headline for a single row', () => {
    expect(findingOf(pick(0))).toBe('Thefts rose');
  });

  it('calls no row the largest part that is only the largest of those selected', () => {
    expect(findingOf(pick(1, 2))).toBe('Thefts rose');
    expect(findingOf(pick(0, 2))).toMatch(/^Bicycle made the largest part/);
  });
});

describe('the description of an image', () => {
  it('gives the kind, the finding and every row, without empty cells', () => {
    const figures = {
      columns: ['', '2015-16', 'Change'],
      rows: [
        ['Shop', '5', ''],
        ['Car', '7', '+2'],
        ['None', '', ''],
      ],
    };
    expect(createAlt('Line chart: thefts', 'Thefts rose', figures)).toBe(
      'Line chart: thefts. Thefts rose. Shop: 2015-16 5; Car: 2015-16 7, Change +2; None.',
    );
  });

  it('says how a share came about', () => {
    const figures = tabulateShares(
      createShareView(createCompared(RISING, { selection: pick(0), others: 'hide' })),
    );
    expect(createAlt('Dot chart.', 'Thefts rose', figures)).toMatch(
      /^Dot chart\. Thefts rose\. Bicycle: .* 20\.0%, 95% interval .*%, Counts 60 of 300\.$/,
    );
  });

  it('stands without rows', () => {
    expect(createAlt('Table', 'No kinds are selected', { columns: [''], rows: [] })).toBe(
      'Table. No kinds are selected.',
    );
  });
});
