import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDefaultBuiltIn } from '../../src/sources/builtIn.ts';
import { createExplanation } from '../../src/views/explanation.ts';
import { createCompared } from '../helpers/createCompared.ts';
import {
  changeText,
  everyRow,
  everyYear,
  grouped,
  members,
  type OracleMeasure,
  pointsText,
  shareIn,
  sum,
  textOf,
  years,
} from '../helpers/oracle.ts';
import {
  classOfChange,
  crosses,
  fractionAsPoints,
  partsOf,
  rowsCrossing,
  splitShare,
} from '../helpers/oracleChange.ts';
import { canSayPart, inWords, partText } from '../helpers/oracleTexts.ts';

const SEED = 4_253;
const RUNS = 500;
const TOLERANCE = 1e-12;

const dataset = loadDefaultBuiltIn();
const measures: readonly OracleMeasure[] = ['total', 'internet', 'not-internet', 'internet-share'];

const arbitraryPlan = fc
  .record({
    rows: fc.subarray([...everyRow], { minLength: 1 }),
    measure: fc.constantFrom(...measures),
    years: fc.subarray([...everyYear], { minLength: 2, maxLength: 2 }),
  })
  .map(({ rows, measure, years: [baseline = 0, comparison = 0] }) => ({
    rows,
    measure,
    baseline,
    comparison,
  }));

type Plan = typeof arbitraryPlan extends fc.Arbitrary<infer Value> ? Value : never;

function explain({ rows, measure, baseline, comparison }: Plan) {
  const selection = { offence: { type: 'members', codes: rows } } as const;
  return createExplanation(createCompared(dataset, { measure, selection, baseline, comparison }));
}

/** Change of the selected figure out of the printed cells; a share as a fraction, null where there is none. */
function changeOf({ rows, measure, baseline, comparison }: Plan): number | null {
  const valueIn = (year: number) => {
    const total = sum('total', rows, [year]);
    const internet = sum('internet', rows, [year]);
    if (measure === 'internet-share') return total === 0 ? null : internet / total;
    return measure === 'total' ? total : measure === 'internet' ? internet : total - internet;
  };
  const [before, after] = [valueIn(baseline), valueIn(comparison)];
  return before === null || after === null ? null : after - before;
}

const total = (values: readonly { readonly value: number }[]) =>
  values.reduce((result, { value }) => result + value, 0);

const MARK = ' †';
const mark = (rows: readonly number[], { baseline, comparison }: Plan) =>
  crosses(rows, baseline, comparison) ? MARK : '';
const partsIn = ({ measure, rows, baseline, comparison }: Plan) =>
  partsOf(measure, rows, baseline, comparison)!;
const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const unsigned = (text: string) => inWords(text.replace(/^[+−]/, ''));

/** A change in the unit of the plan. */
const sayValue = ({ measure }: Plan, value: number) =>
  measure === 'internet-share' ? fractionAsPoints(value) : sayCount(value);
/** The same with its unit. */
const sayInFull = (plan: Plan, value: number) =>
  plan.measure === 'internet-share' ? `${fractionAsPoints(value)} percentage points` : sayCount(value);
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const sayCount = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${grouped(Math.abs(value))}`;

const smallestOf = ({ measure }: Plan) => (measure === 'internet-share' ? Number.EPSILON : 10);

/** Rows by what they add to the change, the largest with the change first. */
function rankRows(plan: Plan): readonly { readonly row: number; readonly value: number }[] {
  const parts = partsIn(plan);
  const sign = add(parts) < 0 ? -1 : 1;
  return plan.rows
    .map((row, index) => ({ row, value: parts[index]! }))
    .sort((a, b) => sign * (b.value - a.value) || a.row - b.row);
}

function membersAnswer(plan: Plan): string | null {
  if (plan.rows.length < 2) return null;
  const parts = partsIn(plan);
  const change = add(parts);
  const moved = rankRows(plan).filter(({ value }) => value * change > 0);
  if (parts.every((part) => part === 0)) return 'None of these offences changed.';
  if (moved.length === 0)
    return 'Rises and falls cancel out: there is no net change to share between offences.';
  const say = ({ row, value }: (typeof moved)[number]) => {
    const part = canSayPart(parts, smallestOf(plan)) ? `, ${partText(value, change)} of it` : '';
    return `${members[row]!.shortLabel} (${sayValue(plan, value)}${mark([row], plan)}${part})`;
  };
  const five = moved.slice(0, 5);
  const tied = five.filter(({ value }) => value === five[0]!.value).length;
  const firsts = listed(five.slice(0, tied).map(say));
  const others = five.slice(tied, Math.max(tied, 3)).map(say);
  const then = others.length === 0 ? '' : `, then ${listed(others)}`;
  const size = unsigned(sayInFull(plan, change)) + mark(plan.rows, plan);
  const claim = classOfChange(plan.measure, plan.rows, plan.baseline, plan.comparison);
  const move = claim === 'rose' ? 'the rise' : claim === 'fell' ? 'the fall' : 'a difference';
  if (move !== 'a difference' && tied === 1) return `${firsts} drove ${move} of ${size} most${then}.`;
  const end = claim === 'too-few' ? `: too few to call it a ${change > 0 ? 'rise' : 'fall'}` : '';
  return `${firsts} ${tied === 1 ? 'is the largest part' : 'are the largest parts'} of ${move} of ${size}${then}${end}.`;
}

/** What a bar says of its part in the change: nothing beside percentage points. */
function barPart(plan: Plan, value: number): string {
  const parts = partsIn(plan);
  const isSaid = plan.measure !== 'internet-share' && canSayPart(parts, 10);
  return isSaid ? partText(value, add(parts)) : '';
}

type Bar = readonly [label: string, value: string, part: string];
const readBar = (bar: { label: string; valueText: string; partText: string }): Bar => [
  bar.label,
  bar.valueText,
  bar.partText,
];

function membersBars(plan: Plan): readonly Bar[] | null {
  if (plan.rows.length < 2) return null;
  const ranked = rankRows(plan);
  const part = (value: number) => barPart(plan, value);
  const bars = ranked
    .slice(0, 5)
    .map(
      ({ row, value }): Bar => [
        members[row]!.shortLabel,
        sayInFull(plan, value) + mark([row], plan),
        part(value),
      ],
    );
  const rest = ranked.slice(5);
  if (rest.length === 0) return bars;
  const value = add(rest.map((item) => item.value));
  const rows = rest.map(({ row }) => row);
  return [
    ...bars,
    [
      `${rest.length} other offence${rest.length === 1 ? '' : 's'}`,
      sayInFull(plan, value) + mark(rows, plan),
      part(value),
    ],
  ];
}

const moves = ({ rows, baseline, comparison }: Plan) =>
  (['total', 'internet', 'not-internet'] as const).map(
    (measure) => sum(measure, rows, [comparison]) - sum(measure, rows, [baseline]),
  ) as [number, number, number];

function flagAnswer(plan: Plan): string {
  const [whole, part, rest] = moves(plan);
  const marked = (text: string) => text + mark(plan.rows, plan);
  const [flagged, others] = [part, rest].map((value) => marked(sayCount(value)));
  if (whole === 0) return `The number recorded did not change: ${flagged} flagged, ${others} not flagged.`;
  const claim = classOfChange('total', plan.rows, plan.baseline, plan.comparison);
  const noun = claim === 'rose' ? 'rise' : claim === 'fell' ? 'fall' : 'change';
  const size = marked(grouped(Math.abs(whole)));
  if (part * whole < 0 || rest * whole < 0)
    return `The ${noun} of ${size} recorded is ${flagged} flagged and ${others} not flagged.`;
  return `Of the ${noun} of ${size} recorded, ${flagged} is flagged and ${others} is not flagged.`;
}

function flagBars(plan: Plan): readonly Bar[] {
  const [whole, ...both] = moves(plan);
  const says = canSayPart(both, 10);
  return both.map((value, index) => [
    index === 0 ? 'Internet involved' : 'Not flagged',
    sayCount(value) + mark(plan.rows, plan),
    says ? partText(value, whole) : '',
  ]);
}

/** Within and mix over all rows; null for one row and for nothing to take a share of. */
function mixOf({ rows, baseline, comparison }: Plan): readonly [number, number] | null {
  const split = rows.length < 2 ? null : splitShare(rows, baseline, comparison);
  return split === null ? null : [add(split.map(({ within }) => within)), add(split.map(({ mix }) => mix))];
}

function mixAnswer(plan: Plan): string | null {
  const split = mixOf(plan);
  if (split === null) return null;
  const [within, mix] = split;
  const points = pointsText(shareIn(plan.rows, plan.baseline), shareIn(plan.rows, plan.comparison));
  const marked = (text: string) => text + mark(plan.rows, plan);
  const [inside, between] = [within, mix].map((value) => marked(fractionAsPoints(value)));
  const parts = `${inside} from shares moving within offences, ${between} from the mix, as offences did not grow or shrink alike`;
  if (points === '0.0') return `Share flagged did not change: ${parts}.`;
  const [a, b] = [Math.abs(within), Math.abs(mix)];
  const mostly =
    a > 3 * b
      ? 'Mostly within offences'
      : b > 3 * a
        ? 'Mostly the mix of offences'
        : within * mix > 0
          ? 'Both'
          : 'Two movements against each other';
  const claim = classOfChange('internet-share', plan.rows, plan.baseline, plan.comparison);
  const plain = points.startsWith('+') ? 'went up' : 'went down';
  const verb = claim === 'rose' || claim === 'fell' ? claim : plain;
  const tenths = (value: number) => Math.sign(value) * Math.round(Math.abs(value) * 1000);
  const isOff = tenths(within) + tenths(mix) !== tenths(within + mix);
  const size = marked(`${unsigned(points)} percentage points`);
  return `${mostly}: share flagged ${verb} by ${size}, ${parts}.${isOff ? ' The parts are rounded.' : ''}`;
}

function mixBars(plan: Plan): readonly Bar[] | null {
  const split = mixOf(plan);
  if (split === null) return null;
  return split.map((value, index) => [
    index === 0 ? 'Within offences' : 'Mix of offences',
    `${fractionAsPoints(value)} percentage points${mark(plan.rows, plan)}`,
    '',
  ]);
}

const counted = (rows: readonly number[]) => `${rows.length} offence${rows.length === 1 ? '' : 's'}`;
const affectedBy = ({ rows, baseline, comparison }: Plan) => rowsCrossing(rows, baseline, comparison);

/** The change in rows a rule change touches, and in the others. */
function sidesOf(plan: Plan): readonly [number, number] {
  const affected = affectedBy(plan);
  const parts = partsIn(plan);
  return [true, false].map((side) =>
    add(plan.rows.flatMap((row, index) => (affected.includes(row) === side ? [parts[index]!] : []))),
  ) as [number, number];
}

function breakAnswer(plan: Plan): string {
  const affected = affectedBy(plan);
  const others = plan.rows.length - affected.length;
  if (affected.length === 0)
    return `No change of recording rules known to this table falls between the two years for ${plan.rows.length === 1 ? 'this offence' : 'these offences'}: they were counted alike.`;
  if (others === 0)
    return plan.rows.length === 1
      ? '† All of it: a change of rules in April 2018 affects this offence, so the change mixes crime and rules.'
      : '† All of it: a change of rules in April 2018 affects every one of the offences shown, so the change mixes crime and rules.';
  const [touched, left] = sidesOf(plan).map((value) => sayValue(plan, value));
  return `† ${touched} of ${sayInFull(plan, add(partsIn(plan)))} is in ${counted(affected)} affected by a change of rules in April 2018, where crime and rules cannot be told apart; ${left} is in the other ${others}.`;
}

function breakBars(plan: Plan): readonly Bar[] {
  const affected = affectedBy(plan);
  if (affected.length === 0) return [];
  const others = plan.rows.length - affected.length;
  const part = (value: number) => barPart(plan, value);
  const [touched, left] = sidesOf(plan);
  const bars: Bar[] = [[`Affected: ${counted(affected)}`, sayInFull(plan, touched) + MARK, part(touched)]];
  return others === 0 ? bars : [...bars, [`Not affected: ${others}`, sayInFull(plan, left), part(left)]];
}

/** Each sentence of what is left, with the rows left out. */
function leftOut(plan: Plan): readonly (readonly [string, readonly number[]])[] {
  const { rows, measure, baseline, comparison } = plan;
  if (rows.length < 2) return [];
  const parts = partsIn(plan);
  const change = add(parts);
  const sizes = parts.map((part) => (change === 0 ? Math.abs(part) : change < 0 ? -part : part));
  const largest = rows[sizes.indexOf(Math.max(...sizes))]!;
  const left = (without: readonly number[]) => {
    const kept = rows.filter((row) => !without.includes(row));
    const [was, is] = [baseline, comparison].map((year) => textOf(measure, kept, year));
    const move = changeText(measure, kept, baseline, comparison, ' percentage points');
    const isKnown = !/base 0|0 of 0/.test(move);
    const said = measure === 'internet-share' && move === '0.0' ? '0.0 percentage points' : move;
    return `${was} in ${years[baseline]}, ${is} in ${years[comparison]}${isKnown ? ` (${said}${mark(kept, plan)})` : ''}`;
  };
  const affected = affectedBy(plan);
  const { shortLabel } = members[largest]!;
  return [
    ...(parts[rows.indexOf(largest)] === 0
      ? []
      : [[`Without the largest, ${shortLabel}: ${left([largest])}.`, [largest]] as const]),
    ...(affected.length === 0 || affected.length === rows.length
      ? []
      : [
          [
            `Without the ${affected.length === 1 ? 'offence' : counted(affected)} affected by the rule change: ${left(affected)}.`,
            affected,
          ] as const,
        ]),
  ];
}

describe('the explanation of a change', () => {
  it(`has parts that add up to the change, for ${RUNS} selections (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const change = changeOf(plan);
        const view = explain(plan);
        if (change === null) return expect(view.empty).not.toBeNull();
        expect(view.empty).toBeNull();
        for (const part of view.parts) {
          if (part.bars.length === 0) continue;
          const whole = part.id === 'flag' ? changeOf({ ...plan, measure: 'total' }) : change;
          const expected = part.id === 'mix' ? changeOf({ ...plan, measure: 'internet-share' }) : whole;
          expect(Math.abs(total(part.bars) - expected!)).toBeLessThan(TOLERANCE);
        }
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`answers with the figures of the reply, for ${RUNS} selections (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { parts, empty } = explain(plan);
        if (empty !== null) return;
        const answers = Object.fromEntries(parts.map(({ id, answer }) => [id, answer]));
        expect(answers.members).toBe(membersAnswer(plan) ?? undefined);
        expect(answers.flag).toBe(flagAnswer(plan));
        expect(answers.mix).toBe(mixAnswer(plan) ?? undefined);
        expect(answers.break).toBe(breakAnswer(plan));
        const bars = Object.fromEntries(parts.map((part) => [part.id, part.bars.map(readBar)]));
        expect(bars.members).toEqual(membersBars(plan) ?? undefined);
        expect(bars.flag).toEqual(flagBars(plan));
        expect(bars.mix).toEqual(mixBars(plan) ?? undefined);
        expect(bars.break).toEqual(breakBars(plan));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`leaves out what it says, for ${RUNS} selections (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { sensitivity, empty } = explain(plan);
        if (empty === null)
          expect(sensitivity.map(({ text, codes }) => [text, codes])).toEqual(leftOut(plan));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it(`never prints what is no number, for ${RUNS} selections (seed ${SEED})`, () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(JSON.stringify(explain(plan))).not.toMatch(/NaN|Infinity|"[−-]0"|null%/);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('answers for the whole table: the offence, the mix, the rule change', () => {
    const plan = { rows: everyRow, measure: 'internet', baseline: 0, comparison: everyYear.at(-1)! } as const;
    const { parts, sensitivity } = explain({ ...plan, rows: [...everyRow] });
    expect(parts.map(({ id }) => id)).toEqual(['members', 'flag', 'mix', 'break']);
    expect(parts[0]!.answer).toBe(
      'Send threatening message (+1,790, 42% of it) drove the rise of 4,253 † most, then Harassment (+1,435 †, 34% of it) and Send indecent or grossly offensive message (+578, 14% of it).',
    );
    expect(parts[2]!.answer).toBe(
      'Mostly within offences: share flagged rose by 8.7 percentage points †, +7.2 † from shares moving within offences, +1.5 † from the mix, as offences did not grow or shrink alike.',
    );
    expect(parts[3]!.answer).toMatch(/^† /);
    expect(parts[3]!.answer).toContain('7 offences affected by a change of rules in April 2018');
    expect(sensitivity.map(({ id }) => id)).toEqual(['largest', 'break']);
    expect(members[sensitivity[0]!.codes[0]!]).toBeDefined();
  });

  it('says that years on one side of a rule change were counted alike', () => {
    const { parts, sensitivity } = explain({
      rows: [...everyRow],
      measure: 'internet',
      baseline: 3,
      comparison: 4,
    });
    expect(parts.find(({ id }) => id === 'break')!.answer).toContain('counted alike');
    expect(sensitivity.map(({ id }) => id)).toEqual(['largest']);
  });
});
