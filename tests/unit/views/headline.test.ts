import { describe, expect, it } from 'vitest';
import type { Break, Dataset } from '../../../src/dataset/Dataset.ts';
import { createClause } from '../../../src/engine/Selection.ts';
import { loadDefaultBuiltIn } from '../../../src/sources/builtIn.ts';
import { createHeadline } from '../../../src/views/headline.ts';
import { describeScope } from '../../../src/views/scope.ts';
import { createCompared } from '../../helpers/createCompared.ts';
import {
  createPairDataset,
  createRule,
  createTownDataset,
  type SmallCell,
} from '../../helpers/smallDatasets.ts';

/** The headline of one kind of theft with these counts in two years. */
function headlineOf(
  before: readonly [SmallCell, SmallCell],
  after: readonly [SmallCell, SmallCell],
  measure = 'thefts',
) {
  return createHeadline(createCompared(createPairDataset({ Bicycle: [before, after] }), { measure }), null);
}

const findingOf = (before: SmallCell, after: SmallCell) => headlineOf([before, 0], [after, 0]).finding;

const reply = loadDefaultBuiltIn();
const offences = reply.dimensions[0]!;

/** The headline of the built-in reply for some of its offences. */
function headlineOfReply(ids: readonly string[], years: readonly [number, number], measure = 'internet') {
  const codes = ids.map((id) => offences.members.findIndex((member) => member.id === id));
  const clause = createClause(codes, offences.members.length, false);
  const selection = clause === undefined ? {} : { offence: clause };
  const [baseline, comparison] = years;
  const compared = createCompared(reply, { selection, measure, baseline, comparison });
  return createHeadline(compared, describeScope(reply, selection));
}

const everyOffence = offences.members.map(({ id }) => id);
const stalking = [
  'stalking-course-of-conduct',
  'stalking-serious-alarm-or-distress',
  'stalking-fear-of-violence',
];

describe('the finding of a count', () => {
  it.each([
    [20, 184, 'Thefts rose from 20 in 2015-16 to 184 in 2016-17, 9.2 times as many'],
    [20, 40, 'Thefts rose from 20 in 2015-16 to 40 in 2016-17, 2.0 times as many'],
    [50, 80, 'Thefts rose from 50 in 2015-16 to 80 in 2016-17, up 60%'],
    [50, 67, 'Thefts: 50 in 2015-16, 67 in 2016-17, too few to say that this is a rise'],
    [1000, 1001, 'Thefts changed little: 1,000 in 2015-16, 1,001 in 2016-17'],
    [1000, 999, 'Thefts changed little: 1,000 in 2015-16, 999 in 2016-17'],
    [200_000, 200_999, 'Thefts changed little: 200,000 in 2015-16, 200,999 in 2016-17'],
    [1_000_000, 1_004_000, 'Thefts rose from 1,000,000 in 2015-16 to 1,004,000 in 2016-17, up less than 1%'],
    [50, 30, 'Thefts fell from 50 in 2015-16 to 30 in 2016-17, down 40%'],
    [50, 44, 'Thefts: 50 in 2015-16, 44 in 2016-17, too few to say that this is a fall'],
    [20, 21, 'Thefts: 20 in 2015-16, 21 in 2016-17, too few to say that this is a rise'],
    [1000, 1, 'Thefts fell from 1,000 in 2015-16 to 1 in 2016-17, down more than 99%'],
    [50, 0, 'Thefts fell from 50 in 2015-16 to 0 in 2016-17, down 100%'],
    [0, 50, 'Thefts rose from 0 in 2015-16 to 50 in 2016-17'],
    [3, 12, 'Thefts rose from 3 in 2015-16 to 12 in 2016-17'],
    [9, 18, 'Thefts: 9 in 2015-16, 18 in 2016-17, too few to say that this is a rise'],
    [50, 50, 'Thefts stayed the same: 50 in both 2015-16 and 2016-17'],
    [0, 0, 'No thefts in 2015-16 or 2016-17'],
    ['<5', 50, 'Thefts: 1 to 4 in 2015-16, 50 in 2016-17'],
    [50, '..', 'Thefts: 50 in 2015-16, not available in 2016-17'],
  ] as const)('from %s to %s', (before, after, finding) => {
    expect(findingOf(before, after)).toBe(finding);
  });

  it.each([
    [0, '0 thefts in 2015-16'],
    [1, '1 theft in 2015-16'],
    [1234, '1,234 thefts in 2015-16'],
    ['<5', '1 to 4 thefts in 2015-16'],
  ] as const)('of one year with %s', (count, finding) => {
    const compared = createCompared(createPairDataset({ Bicycle: [[count, 0]] }), { measure: 'thefts' });
    expect(createHeadline(compared, null).finding).toBe(finding);
  });

  it('names no change where the last year is not complete', () => {
    const dataset = createPairDataset(
      {
        Bicycle: [
          [50, 5],
          [20, 5],
        ],
      },
      true,
    );
    for (const measure of ['thefts', 'flagged', 'share']) {
      const { finding, context } = createHeadline(createCompared(dataset, { measure }), null);
      expect(finding).not.toMatch(/rose|fell|same/);
      expect(context).toEqual(['Not comparable: one of the years is not complete.']);
    }
    expect(createHeadline(createCompared(dataset, { measure: 'share' }), null).finding).toBe(
      'The share flagged: 10.0% in 2015-16, 25.0% in 2016-17 (part)',
    );
  });
});

describe('the finding of a share', () => {
  it.each([
    [
      [100, 5],
      [100, 14],
      'The share flagged rose from 5.0% in 2015-16 to 14.0% in 2016-17, up 9.0 percentage points',
    ],
    [
      [100, 14],
      [100, 5],
      'The share flagged fell from 14.0% in 2015-16 to 5.0% in 2016-17, down 9.0 percentage points',
    ],
    [[100, 5], [200, 10], 'The share flagged stayed the same: 5.0% in both 2015-16 and 2016-17'],
    [[10_000, 500], [10_001, 500], 'The share flagged changed little: 5.0% in 2015-16, 5.0% in 2016-17'],
    [
      [100_000_000, 5_020_000],
      [100_000_000, 5_030_000],
      'The share flagged barely changed: 5.0% in both 2015-16 and 2016-17',
    ],
    [
      [50, 5],
      [50, 9],
      'The share flagged: 10.0% in 2015-16, 18.0% in 2016-17, too few to say that this is a rise',
    ],
    [
      [50, 9],
      [50, 5],
      'The share flagged: 18.0% in 2015-16, 10.0% in 2016-17, too few to say that this is a fall',
    ],
    [[1000, 54], [9000, 491], 'The share flagged changed little: 5.4% in 2015-16, 5.5% in 2016-17'],
    [[0, 0], [100, 5], 'The share flagged: 0 of 0 in 2015-16, 5.0% in 2016-17'],
    [['<5', 1], [100, 5], 'The share flagged: suppressed in 2015-16, 5.0% in 2016-17'],
  ] as const)('from %s to %s', (before, after, finding) => {
    expect(headlineOf(before, after, 'share').finding).toBe(finding);
  });
});

describe('the finding across a rule change', () => {
  const acrossRule = (
    before: readonly [SmallCell, SmallCell],
    after: readonly [SmallCell, SmallCell],
    measure: string,
    affects: Break['affects'] = { kind: ['bicycle'] },
  ) => {
    const dataset = createPairDataset({ Bicycle: [before, after] });
    return createHeadline(
      createCompared({ ...dataset, breaks: [createRule('2016-04-01', affects)] }, { measure }),
      null,
    );
  };

  it.each([
    [20, 184, 'Thefts rose from 20 in 2015-16 to 184 in 2016-17 †'],
    [184, 20, 'Thefts fell from 184 in 2015-16 to 20 in 2016-17 †'],
    [1000, 1001, 'Thefts changed little: 1,000 in 2015-16, 1,001 in 2016-17 †'],
    [50, 44, 'Thefts: 50 in 2015-16, 44 in 2016-17, too few to say that this is a fall †'],
    [50, 50, 'Thefts stayed the same: 50 in both 2015-16 and 2016-17 †'],
    ['<5', 50, 'Thefts: 1 to 4 in 2015-16, 50 in 2016-17 †'],
  ] as const)('of a count from %s to %s has no percentage and the mark', (before, after, finding) => {
    expect(acrossRule([before, 0], [after, 0], 'thefts').finding).toBe(finding);
  });

  it.each([
    [5, 14, 'rose from 5.0% in 2015-16 to 14.0% in 2016-17, up 9.0 percentage points †'],
    [14, 5, 'fell from 14.0% in 2015-16 to 5.0% in 2016-17, down 9.0 percentage points †'],
    [5, 5, 'stayed the same: 5.0% in both 2015-16 and 2016-17 †'],
    [5, 7, ': 5.0% in 2015-16, 7.0% in 2016-17, too few to say that this is a rise †'],
  ])('of a share from %d to %d of 100 keeps its points, marked', (before, after, rest) => {
    const { finding } = acrossRule([100, before], [100, after], 'share');
    expect(finding).toBe(`The share flagged${rest.startsWith(':') ? '' : ' '}${rest}`);
  });

  it('is explained by the sentence with the same mark', () => {
    expect(acrossRule([20, 1], [184, 1], 'thefts').context.at(-1)).toBe(
      '† A rule change in April 2016 falls between these years and affects this kind: the two years are not strictly comparable.',
    );
  });

  it('is as ever where the rule touches no row shown', () => {
    const { finding, context } = acrossRule([20, 1], [184, 1], 'thefts', { kind: [] });
    expect(finding).toBe('Thefts rose from 20 in 2015-16 to 184 in 2016-17, 9.2 times as many');
    expect(context.join()).not.toContain('†');
  });
});

describe('the context of a headline', () => {
  const contextOf = (
    before: readonly [SmallCell, SmallCell],
    after: readonly [SmallCell, SmallCell],
    measure = 'thefts',
  ) => headlineOf(before, after, measure).context[0];

  it('gives the other count and the share', () => {
    expect(contextOf([100, 10], [200, 30])).toBe(
      'Flagged thefts went from 10 to 30, 3.0 times as many; the share flagged went from 10.0% to 15.0%, up 5.0 percentage points.',
    );
    expect(contextOf([100, 10], [80, 4], 'flagged')).toBe(
      'Thefts went from 100 to 80, down 20%; the share flagged went from 10.0% to 5.0%, down 5.0 percentage points.',
    );
    expect(contextOf([100, 10], [80, 4], 'share')).toBe('Thefts went from 100 to 80, down 20%.');
  });

  it('never says “down 0%”', () => {
    expect(contextOf([100, 10], [100, 20], 'flagged')).toBe(
      'Thefts stayed at 100; the share flagged went from 10.0% to 20.0%, up 10.0 percentage points.',
    );
    expect(contextOf([100, 10], [100, 10])).toBe(
      'Flagged thefts stayed at 10; the share flagged stayed at 10.0%.',
    );
  });

  it('says only what is known', () => {
    expect(contextOf([0, 0], [40, 4])).toBe(
      'Flagged thefts went from 0 to 4; the share flagged was 10.0% in 2016-17.',
    );
    expect(contextOf([100, 10], [200, '<5'])).toBe('Flagged thefts: 10 in 2015-16, 1 to 4 in 2016-17.');
    expect(contextOf([100, '..'], [200, 10])).toBe(
      'Flagged thefts: not available in 2015-16, 10 in 2016-17; the share flagged was 5.0% in 2016-17.',
    );
  });

  it.each([
    [[50, 5], 'Of these, 5 were flagged: 10.0%.'],
    [[50, 1], 'Of these, 1 was flagged: 2.0%.'],
    [[50, 0], 'Of these, none were flagged.'],
    [[50, '<5'], 'Of these, 1 to 4 were flagged.'],
    [[50, '..'], 'How many of these were flagged is not known.'],
    [[0, 0], undefined],
  ] as const)('of one year with %s', (cells, sentence) => {
    const compared = createCompared(createPairDataset({ Bicycle: [cells] }), { measure: 'thefts' });
    expect(createHeadline(compared, null).context[0]).toBe(sentence);
  });

  it('names the largest part of a change of several rows', () => {
    const dataset = createPairDataset({
      Bicycle: [
        [50, 0],
        [90, 0],
      ],
      Shop: [
        [20, 0],
        [30, 0],
      ],
    });
    expect(createHeadline(createCompared(dataset, { measure: 'thefts' }), null).context[1]).toBe(
      'Bicycle is the largest part of the rise: 40, 80% of it.',
    );
  });

  it('never calls one row the largest part where it is the whole of a change, or more', () => {
    const contextFor = (after: number) => {
      const shop = [
        [20, 0],
        [after, 0],
      ] as const;
      const bicycle = [
        [50, 0],
        [90, 0],
      ] as const;
      const dataset = createPairDataset({ Bicycle: bicycle, Shop: shop });
      return createHeadline(createCompared(dataset, { measure: 'thefts' }), null).context;
    };
    expect(contextFor(21)).toHaveLength(2);
    expect(contextFor(20)).toHaveLength(1);
    expect(contextFor(15)).toHaveLength(1);
  });
});

describe('the headline of the built-in reply', () => {
  it('of the whole table', () => {
    expect(headlineOfReply(everyOffence, [0, 4])).toEqual({
      finding: 'Offences flagged “internet involved” rose from 518 in 2015-16 to 4,771 in 2019-20 †',
      context: [
        'Recorded stalking and harassment offences went from 10,225 to 34,618; the share flagged went from 5.1% to 13.8%, up 8.7 percentage points †.',
        '† A counting rule change in April 2018 falls between these years and affects 7 of the 16 offences: the two years are not strictly comparable.',
      ],
    });
  });

  it('of the three stalking offences from 2017-18 to 2019-20', () => {
    const { finding, context } = headlineOfReply(stalking, [2, 4]);
    expect(finding).toBe(
      'Stalking: offences flagged “internet involved” rose from 29 in 2017-18 to 67 in 2019-20 †',
    );
    expect(context[0]).toBe(
      'The number recorded went from 361 to 708; the share flagged went from 8.0% to 9.5%, up 1.4 percentage points before rounding †.',
    );
  });

  it('says before rounding where shares print further apart than they moved', () => {
    const ids = [
      'breach-of-injunction-against-harassment',
      'fear-or-provocation-of-violence',
      'stalking-serious-alarm-or-distress',
      'stalking-fear-of-violence',
    ];
    expect(headlineOfReply(ids, [1, 4]).context[0]).toContain(
      'the share flagged went from 0.8% to 0.7%, down less than 0.1 percentage points before rounding †.',
    );
  });

  it('warns of a rule change only where the years cross it and it touches a row shown', () => {
    const warns = (ids: readonly string[], years: readonly [number, number]) =>
      headlineOfReply(ids, years).context.some((sentence) => sentence.includes('April 2018'));
    expect(warns(stalking, [2, 3])).toBe(true);
    expect(warns(stalking, [0, 2])).toBe(false);
    expect(warns(stalking, [3, 4])).toBe(false);
    expect(warns(['send-threatening-message'], [0, 4])).toBe(false);
  });

  it('says how many of the rows a rule change touches', () => {
    const warningFor = (...ids: readonly string[]) => headlineOfReply(ids, [2, 3]).context[1];
    expect(warningFor('harassment')).toContain('affects this offence:');
    expect(warningFor('harassment', 'stalking-fear-of-violence')).toContain('affects both offences:');
    expect(warningFor(...stalking)).toContain('affects all 3 offences:');
    expect(warningFor('harassment', 'send-threatening-message')).toContain('affects 1 of the 2 offences:');
  });

  it('of one offence flagged once', () => {
    const id = 'aggravated-harassment-fear-of-violence';
    expect(headlineOfReply([id], [3, 3]).finding).toBe(
      'Aggravated harassment, fear of violence: 1 offence flagged “internet involved” in 2018-19',
    );
    expect(headlineOfReply([id], [0, 4]).finding).toBe(
      'Aggravated harassment, fear of violence: no offences flagged “internet involved” in 2015-16 or 2019-20 †',
    );
  });

  it('of nothing', () => {
    expect(headlineOfReply([], [0, 4])).toEqual({
      finding: 'No offences are selected',
      context: ['Choose offences in the list, or clear the filter.'],
    });
  });
});

describe('the headline of a table of one measure', () => {
  const of = (dataset: Dataset, baseline: number, comparison: number, kind?: number) => {
    const selection = kind === undefined ? {} : { kind: { type: 'members', codes: [kind] } as const };
    return createHeadline(
      createCompared(dataset, { selection, baseline, comparison }),
      describeScope(dataset, selection),
    );
  };

  it('says what hidden cells leave known', () => {
    expect(of(createTownDataset(), 0, 1).finding).toBe(
      'Thefts: 153 to 156 in 2015-16, at least 118 in 2016-17',
    );
    expect(of(createTownDataset(), 0, 1, 0)).toEqual({
      finding: 'Bicycle: thefts: 13 to 16 in 2015-16, 53 in 2016-17',
      context: [],
    });
  });

  it('has one year alone', () => {
    expect(of(createTownDataset(1), 0, 0, 1)).toEqual({
      finding: 'Shop: 140 thefts in 2015-16',
      context: [],
    });
  });
});
