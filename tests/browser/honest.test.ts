import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom, openDashboard } from '../helpers/driveDashboard.ts';
import { launchBrowser } from '../helpers/launchBrowser.ts';
import {
  changeText,
  everyRow,
  everyYear,
  families,
  grouped,
  members,
  numberOf,
  type OracleMeasure,
  scoreInterval,
  shareIn,
  shareText,
  sum,
  textOf,
  years,
} from '../helpers/oracle.ts';
import { crosses } from '../helpers/oracleChange.ts';
import {
  type Asked,
  breakSentence,
  contextOf,
  countDetail,
  findingOf,
  fractionText,
  largestOf,
  markedChange,
  saidRatio,
  shareDetail,
} from '../helpers/oracleTexts.ts';
import { type PageTexts, readViews } from '../helpers/readPage.ts';

const SEED = 2018;
const RUNS = 500;
/** Views read in one call of the page. */
const BATCH = 50;

const MEASURES: readonly OracleMeasure[] = ['internet', 'total', 'not-internet', 'internet-share'];
const MODES = ['steps', 'averages', 'rest', 'groups'] as const;

/** A selection with two years to compare, and settings that only need to stay free of broken numbers. */
interface Plan extends Asked {
  /** Years that have a column; the two compared are among them. */
  readonly years: readonly number[];
  readonly others: 'dim' | 'hide';
  readonly settings: readonly string[];
}

const isCount = (measure: OracleMeasure) => measure !== 'internet-share';

function createPlans(count: number): readonly Plan[] {
  const random = createRandom(SEED);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)]!;
  return Array.from({ length: count }, () => {
    const [baseline, comparison] = [below(5), 1 + below(4)]
      .map((year, index, pair) => (index === 1 ? (pair[0]! + year) % 5 : year))
      .sort((a, b) => a - b) as [number, number];
    const rows = pick([
      () => [...everyRow],
      () => everyRow.filter(() => random() < 0.5),
      () => [pick(everyRow)],
      () => pick(families).codes,
      () => everyRow.filter(() => random() < 0.2),
    ])();
    return {
      rows,
      years: everyYear.filter((year) => year === baseline || year === comparison || random() < 0.7),
      measure: pick(MEASURES),
      baseline,
      comparison,
      others: pick(['dim', 'hide']),
      settings: [
        pick(['', '', 'trend=index', 'trend=log']),
        pick(['', '', 'lines=members', 'lines=panels', 'lines=groups']),
        pick(['', '', 'intervals=on']),
        pick(['', '', '', ...MODES.map((mode) => `mode=${mode}`)]),
        pick(['', 'scale=log']),
        pick(['', 'contributions=all']),
        pick(['', 'list=flat']),
      ].filter(Boolean),
    };
  });
}

function addressOf(plan: Plan): string {
  const ids = plan.rows.map((row) => members[row]!.id).join(',');
  return `?${[
    'v=1',
    `measure=${plan.measure}`,
    ...(plan.rows.length === everyRow.length ? [] : [`filter.offence=${ids}`]),
    ...(plan.years.length === everyYear.length
      ? []
      : [`filter.year=${plan.years.map((year) => years[year]).join(',')}`]),
    `compare=${years[plan.baseline]}..${years[plan.comparison]}`,
    `others=${plan.others}`,
    ...plan.settings,
  ].join('&')}`;
}

const has = (plan: Plan, setting: string) => plan.settings.some((known) => known.startsWith(setting));
const drawnOf = (plan: Plan) => (plan.others === 'dim' ? everyRow : plan.rows);

function expectHeadline(plan: Plan, page: PageTexts): void {
  const finding = findingOf(plan);
  const rest = finding.slice(1);
  expect(page.finding.endsWith(rest), `${page.finding}, expected at its end: ${rest}`).toBe(true);
  if (plan.rows.length === 0) return;
  expect(page.context.startsWith(contextOf(plan) ?? '')).toBe(true);
  const warning = breakSentence(plan);
  if (warning === null) expect(page.context).not.toContain('†');
  else expect(page.context).toContain(warning);
}

function expectKeyFigures(plan: Plan, page: PageTexts): void {
  const { measure, rows, comparison } = plan;
  const first = measure === 'internet-share' ? 'internet' : measure;
  const other = first === 'total' ? 'internet' : 'total';
  const isFiltered = rows.length < everyRow.length;
  const ofAll = (measured: OracleMeasure, words: string) =>
    isFiltered ? words.replace('#', textOf(measured, everyRow, comparison)) : '';
  const largest = largestOf(measure, plan);
  expect(page.figures).toEqual([
    [
      'choice',
      textOf(first, rows, comparison),
      countDetail(first, plan),
      ofAll(first, 'of # for all 16 offences'),
    ],
    [
      'other',
      textOf(other, rows, comparison),
      countDetail(other, plan),
      ofAll(other, 'of # for all 16 offences'),
    ],
    [
      'share',
      shareText(shareIn(rows, comparison)),
      shareDetail(plan),
      ofAll('internet-share', '# for all offences'),
    ],
    ...(largest === null ? [] : [['largest', largest.value, largest.detail, '']]),
  ]);
}

/** The texts of a table row: name, no trend, years, change with its mark, ratio, whole and share. */
function rowTexts(plan: Plan, name: string, rows: readonly number[]): readonly string[] {
  const { measure, baseline, comparison } = plan;
  return [
    name,
    '',
    ...plan.years.map((year) => textOf(measure, rows, year)),
    markedChange(measure, rows, baseline, comparison),
    ...(measure === 'internet-share' ? [] : [saidRatio(measure, rows, baseline, comparison)]),
    grouped(sum('total', rows, [comparison])),
    shareText(shareIn(rows, comparison)),
  ];
}

function expectTable(plan: Plan, page: PageTexts): void {
  const drawn = drawnOf(plan);
  const memberRow = (row: number) => rowTexts(plan, members[row]!.shortLabel, [row]);
  const body = has(plan, 'list=flat')
    ? drawn.map(memberRow)
    : families.flatMap(({ label, codes }) => {
        const shown = codes.filter((row) => plan.rows.includes(row));
        const listed = codes.filter((row) => drawn.includes(row));
        if (listed.length === 0) return [];
        return [rowTexts(plan, label, shown.length > 0 ? shown : codes), ...listed.map(memberRow)];
      });
  const counted = `${plan.rows.length} offence${plan.rows.length === 1 ? '' : 's'}`;
  const isFiltered = plan.rows.length < everyRow.length;
  expect(page.table).toEqual([
    ...body,
    ...(isFiltered ? [rowTexts(plan, `Total of shown: ${counted}`, plan.rows)] : []),
    rowTexts(plan, isFiltered ? 'Total of all: 16 offences' : 'All 16 offences', everyRow),
  ]);
  for (const [name, , ...cells] of page.table.filter((row) => row.length > 1)) {
    const row = members.findIndex((member) => member.shortLabel === name);
    if (row < 0) continue;
    plan.years.forEach((year, index) => {
      expectSameNumber(cells[index]!, numberOf(plan.measure, [row], year), isCount(plan.measure) ? 1 : 100);
    });
  }
}

/** A text read back as a number is the figure itself at the precision shown. */
function expectSameNumber(text: string, figure: number | null, scale: number): void {
  if (figure === null) {
    expect(text).toBe('0 of 0');
    return;
  }
  const exact = figure * scale;
  const digits = text.replaceAll(',', '').replace('−', '-').replace('%', '');
  const half = 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0);
  if (digits.startsWith('<')) expect(exact > 0 && exact < Number(digits.slice(1))).toBe(true);
  else if (digits.startsWith('>')) expect(exact < 100 && exact > Number(digits.slice(1))).toBe(true);
  else expect(Math.abs(Number(digits) - exact)).toBeLessThanOrEqual(half + 1e-9);
}

/** What a mark means where a description stands by itself. */
const MARKED_ALONE = '. † Not strictly comparable: the recording rules changed between the two years.';

function expectComparison(plan: Plan, page: PageTexts): void {
  if (has(plan, 'mode=')) return;
  const { measure, baseline, comparison } = plan;
  const expected = drawnOf(plan).map((row) => {
    const isMarked = crosses([row], baseline, comparison) ? ' †' : '';
    const unit = isCount(measure) ? '' : ' percentage points';
    const change = `${changeText(measure, [row], baseline, comparison)}${isMarked}${unit}`;
    const [was, is] = [baseline, comparison].map((year) => textOf(measure, [row], year));
    const why = isMarked === '' ? '' : MARKED_ALONE;
    return `${members[row]!.shortLabel}: ${change}, ${was} in ${years[baseline]}, ${is} in ${years[comparison]}${why}`;
  });
  expect(page.comparison.toSorted()).toEqual(expected.toSorted());
}

/** The parts written beside the bars add up to the change. */
function expectContributions({ measure, baseline, comparison, ...plan }: Plan, page: PageTexts): void {
  const drawn = plan.others === 'dim' ? everyRow : plan.rows;
  if (measure === 'internet-share' || drawn.length === 0) return;
  const parts = page.contributions.map((label) => {
    const [, sign, digits = ''] = /: ([+−]?)([\d,]+)/.exec(label) ?? [];
    return Number(digits.replaceAll(',', '')) * (sign === '−' ? -1 : 1);
  });
  const change = sum(measure, drawn, [comparison]) - sum(measure, drawn, [baseline]);
  expect(parts.reduce((total, part) => total + part, 0)).toBe(change);
}

function expectShares(plan: Plan, page: PageTexts): void {
  const expected = drawnOf(plan).map((row) => {
    const share = shareIn([row], plan.comparison);
    const interval = scoreInterval(share).map(fractionText).join(' to ');
    return `${members[row]!.shortLabel}: ${shareText(share)} in ${years[plan.comparison]}, ${grouped(share.part)} of ${grouped(share.whole)}, 95% interval ${interval}`;
  });
  expect(page.shares.toSorted()).toEqual(expected.toSorted());
}

function expectPicker(plan: Plan, page: PageTexts): void {
  const { measure, comparison } = plan;
  expect(page.picker).toEqual(
    families.flatMap(({ label, codes }) => [
      [label, textOf(measure, codes, comparison)],
      ...codes.map((row) => [members[row]!.shortLabel, textOf(measure, [row], comparison)]),
    ]),
  );
}

/** Percentages of what counts changed by, and parts of a change: `−6% of the change`, of counts also `(−6%)`. */
const ON_COUNTS = /^(choice|other|headline|flag): /;
const PART_OF_CHANGE = /\(?−?<?\d[\d,]*%\)? of (?:the change|it)\b/g;
const PART_IN_BRACKETS = /\(−?<?\d[\d,]*%\)/g;

/** Signed percentages stand only where a count changed or a change has parts; 0.0% only where a count is 0. */
function expectFitting(plan: Plan, { percents, zeroShares, broken }: PageTexts): void {
  expect(broken).toEqual([]);
  const parts = isCount(plan.measure) ? [PART_OF_CHANGE, PART_IN_BRACKETS] : [PART_OF_CHANGE];
  const withoutParts = (text: string) => parts.reduce((rest, part) => rest.replaceAll(part, ''), text);
  const left = percents
    .filter((found) => !ON_COUNTS.test(found))
    .filter((found) => /[+−][<>]?\d[\d,.]*%/.test(withoutParts(found)));
  expect(left).toEqual([]);
  const isZero = (rows: readonly number[]) => everyYear.some((year) => shareIn(rows, year).part === 0);
  const sums = [
    plan.rows,
    everyRow,
    ...families.map(({ codes }) => codes.filter((row) => plan.rows.includes(row))),
  ];
  const hasZero = sums.concat(drawnOf(plan).map((row) => [row])).some(isZero);
  if (!hasZero) expect(zeroShares).toEqual([]);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe(`${RUNS} selections and pairs of years, seed ${SEED}`, () => {
  test('say nothing on the page but what the figures allow', async () => {
    const { page, finish } = await openDashboard(browser, { width: 1440, height: 900 });
    const plans = createPlans(RUNS);
    for (let start = 0; start < plans.length; start += BATCH) {
      const batch = plans.slice(start, start + BATCH);
      const views = await page.evaluate(readViews, batch.map(addressOf));
      batch.forEach((plan, index) => {
        const view = views[index]!;
        try {
          expectFitting(plan, view);
          expectHeadline(plan, view);
          expectKeyFigures(plan, view);
          expectTable(plan, view);
          expectComparison(plan, view);
          expectContributions(plan, view);
          expectShares(plan, view);
          expectPicker(plan, view);
        } catch (error) {
          throw new Error(`view ${start + index}: ${addressOf(plan)}`, { cause: error });
        }
      });
    }
    await finish();
  }, 180_000);
});
