import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClause, type Selection } from '../../src/engine/Selection.ts';
import { loadDefaultBuiltIn } from '../../src/sources/builtIn.ts';
import type { Compared } from '../../src/views/Compared.ts';
import { createComparisonView } from '../../src/views/comparison.ts';
import { createContributionView } from '../../src/views/contributions.ts';
import { createFacet } from '../../src/views/facets.ts';
import { createFigures } from '../../src/views/figures.ts';
import { createHeadline } from '../../src/views/headline.ts';
import { createKeyFigures } from '../../src/views/keyFigures.ts';
import { describeScope } from '../../src/views/scope.ts';
import { createShareView } from '../../src/views/shares.ts';
import { createChips, createSummary } from '../../src/views/summary.ts';
import { createTableView, type TableRow } from '../../src/views/table.ts';
import { createTrendView } from '../../src/views/trend.ts';
import { createCompared } from '../helpers/createCompared.ts';
import {
  changeText,
  everyRow,
  everyYear,
  families,
  grouped,
  members,
  numberOf,
  type OracleMeasure,
  printedTotals,
  scoreInterval,
  shareIn,
  shareText,
  sum,
  textOf,
  years,
} from '../helpers/oracle.ts';
import { crosses, fractionAsPoints, partsOf } from '../helpers/oracleChange.ts';
import {
  type Asked,
  breakSentence,
  canSayPart,
  contextOf,
  countDetail,
  findingOf,
  largestOf,
  markedChange,
  type OracleCount,
  partText,
  saidRatio,
  shareDetail,
} from '../helpers/oracleTexts.ts';

const SEED = 34_618;
const RUNS = 250;

const dataset = loadDefaultBuiltIn();
const measures = ['total', 'internet', 'not-internet', 'internet-share'] as const;

interface Plan extends Asked {
  readonly years: readonly number[];
  readonly others: 'dim' | 'hide';
  readonly isGrouped: boolean;
}

const arbitraryPlan: fc.Arbitrary<Plan> = fc.record({
  rows: fc.oneof(
    fc.subarray([...everyRow]),
    fc.constantFrom<readonly number[]>([], everyRow, ...families.map(({ codes }) => codes)),
    fc.constantFrom(...everyRow).map((code) => [code]),
  ),
  years: fc.subarray([...everyYear]),
  baseline: fc.constantFrom(...everyYear),
  comparison: fc.constantFrom(...everyYear),
  measure: fc.constantFrom<OracleMeasure>(...measures),
  others: fc.constantFrom('dim', 'hide'),
  isGrouped: fc.boolean(),
});

/** Every measure and pair of years of the whole table. */
const unfiltered: readonly Plan[] = measures.flatMap((measure) =>
  everyYear.flatMap((baseline) =>
    everyYear.map(
      (comparison): Plan => ({
        rows: everyRow,
        years: everyYear,
        baseline,
        comparison,
        measure,
        others: 'dim',
        isGrouped: comparison % 2 === 0,
      }),
    ),
  ),
);

function selectionOf(plan: Plan): Selection {
  const rows = createClause(plan.rows, everyRow.length, false);
  const time = createClause(plan.years, everyYear.length, true);
  return { ...(rows && { offence: rows }), ...(time && { year: time }) };
}

function comparedOf(plan: Plan): Compared {
  const { measure, baseline, comparison, others } = plan;
  return createCompared(dataset, { measure, baseline, comparison, others, selection: selectionOf(plan) });
}

/** Runs a check for the whole table and for random selections. */
function forEveryPlan(check: (plan: Plan, compared: Compared) => void): void {
  for (const plan of unfiltered) check(plan, comparedOf(plan));
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      check(plan, comparedOf(plan));
    }),
    { seed: SEED, numRuns: RUNS },
  );
}

const drawnOf = (plan: Plan) => (plan.others === 'dim' ? everyRow : plan.rows);
const isCount = (plan: Plan): plan is Plan & { measure: OracleCount } => plan.measure !== 'internet-share';
const periodColumn = (year: number) => `period:${years[year]}`;

/** Every text anywhere in a view. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(listTexts);
}

const BROKEN = /NaN|Infinity|undefined|null|\[object|(?<![\w)\d])-\d|−0(?![\d.])|[+−]0(?:\.0)?(?!\d|\.)/;

function expectSaneTexts(plan: Plan, view: unknown): void {
  const texts = listTexts(view).filter((text) => !/^(m|g|group|period|total):/.test(text));
  for (const text of texts) {
    expect(text).not.toMatch(BROKEN);
    if (!isCount(plan)) expect(text).not.toMatch(/[+−]<?\d+%/);
  }
}

function expectRow(plan: Plan, row: TableRow, rows: readonly number[]): void {
  const { baseline, comparison, measure } = plan;
  const { cells } = row;
  for (const year of row.type === 'total' ? everyYear : plan.years) {
    const cell = cells[periodColumn(year)];
    if (cell === undefined) continue;
    expect(cell.text).toBe(textOf(measure, rows, year));
    expect(cell.value).toBe(numberOf(measure, rows, year));
  }
  expect(row.trend).toEqual({
    values: everyYear.map((year) => numberOf(measure, rows, year)),
    crossed: everyYear.map((year) => year > 0 && crosses(rows, year - 1, year)),
  });
  const { text: change = '', mark = null } = cells.change ?? {};
  expect(mark === null ? change : `${change} ${mark}`).toBe(
    markedChange(measure, rows, baseline, comparison),
  );
  const whole = sum('total', rows, [comparison]);
  expect(cells.whole?.text).toBe(grouped(whole));
  expect(cells.share?.text).toBe(shareText(shareIn(rows, comparison)));
  if (isCount(plan)) expect(cells.ratio?.text).toBe(saidRatio(plan.measure, rows, baseline, comparison));
  else expect(cells.ratio).toBeUndefined();
}

describe(`the views of the built-in reply, seed ${SEED}`, () => {
  it('start from cells that add up to the totals printed', () => {
    for (const year of everyYear) {
      expect([sum('total', everyRow, [year]), sum('internet', everyRow, [year])]).toEqual(
        printedTotals(year),
      );
    }
  });

  it('put the right text into every cell, subtotal and total of the table', () => {
    forEveryPlan((plan, compared) => {
      const view = createTableView(compared, { grouped: plan.isGrouped, periods: plan.years });
      const memberRows = view.rows.flatMap((row) => (row.type === 'group' ? row.members : [row]));
      expect(memberRows.map((row) => row.codes[0]).sort((a, b) => a! - b!)).toEqual([...drawnOf(plan)]);
      for (const row of memberRows) {
        const [code] = row.codes as [number];
        expect(row.label).toBe(members[code]!.shortLabel);
        expect(row.selected).toBe(plan.rows.includes(code));
        expectRow(plan, row, row.codes);
      }
      for (const row of view.rows.filter(({ type }) => type === 'group')) {
        const family = families.find(({ id }) => row.id === `group:${id}`)!;
        const shown = family.codes.filter((code) => plan.rows.includes(code));
        expectRow(plan, row, shown.length > 0 ? shown : family.codes);
        const isPart = shown.length > 0 && shown.length < family.codes.length;
        expect(row.countText).toBe(
          isPart ? `${shown.length} of ${family.codes.length}` : `${family.codes.length}`,
        );
      }
      const isFiltered = plan.rows.length < everyRow.length;
      expect(view.totals.map(({ id }) => id)).toEqual(
        isFiltered ? ['total:shown', 'total:all'] : ['total:all'],
      );
      if (isFiltered) expectRow(plan, view.totals[0]!, plan.rows);
      expectRow(plan, view.totals.at(-1)!, everyRow);
      const marks = [...view.rows, ...memberRows, ...view.totals].map(({ cells }) => cells.change?.mark);
      expect(view.breakNote !== null).toBe(marks.includes('†'));
      const figures = [...memberRows, ...view.rows].map(({ label, cells }) => [label, Object.values(cells)]);
      expectSaneTexts(plan, [view.columns, view.totals, figures]);
    });
  });

  it('compare two years of each row as the reply does', () => {
    forEveryPlan((plan, compared) => {
      const { measure, baseline, comparison } = plan;
      const view = createComparisonView(compared, { order: 'change', scale: 'linear' });
      expect(view.rows.map(({ codes }) => codes[0]!).sort((a, b) => a - b)).toEqual([...drawnOf(plan)]);
      for (const row of view.rows) {
        expect(row.before).toBe(numberOf(measure, [row.codes[0]!], baseline));
        expect(row.after).toBe(numberOf(measure, [row.codes[0]!], comparison));
        expect(row.beforeText).toBe(textOf(measure, [row.codes[0]!], baseline));
        expect(row.afterText).toBe(textOf(measure, [row.codes[0]!], comparison));
        expect(row.changeText).toBe(changeText(measure, [row.codes[0]!], baseline, comparison));
        expect(row.crossesBreak).toBe(crosses([row.codes[0]!], baseline, comparison));
        if (row.change !== null && !isCount(plan)) expect(row.changeInFull).toMatch(/ percentage points$/);
      }
      const changes = view.rows.map(({ change }) => change ?? Number.NEGATIVE_INFINITY);
      expect(changes).toEqual(changes.toSorted((a, b) => (a === b ? 0 : b - a)));
      expectSaneTexts(plan, view);
    });
  });

  it('give each share with its Wilson interval and its two counts', () => {
    forEveryPlan((plan, compared) => {
      const view = createShareView(compared);
      expect(view.rows.map(({ code }) => code).sort((a, b) => a - b)).toEqual([...drawnOf(plan)]);
      for (const row of view.rows) {
        const share = shareIn([row.code], plan.comparison);
        expect(row.text).toBe(shareText(share));
        expect(row.ofText).toBe(`${grouped(share.part)} of ${grouped(share.whole)}`);
        const [lower, upper] = scoreInterval(share);
        expect(row.interval?.lower).toBeCloseTo(lower, 10);
        expect(row.interval?.upper).toBeCloseTo(upper, 10);
        expect(row.hollow).toBe(share.whole < 100);
      }
      const all = shareIn(plan.rows, plan.comparison);
      expect(view.overall?.text ?? '0 of 0').toBe(shareText(all));
      expect(view.overall?.value ?? null).toBe(numberOf('internet-share', plan.rows, plan.comparison));
      expectSaneTexts(plan, view);
    });
  });

  it.each([false, true])('chain the contributions from the first total to the last (expanded: %s)', (all) => {
    forEveryPlan((plan, compared) => {
      const { measure, baseline, comparison } = plan;
      const view = createContributionView(compared, all);
      const drawn = drawnOf(plan);
      expectSaneTexts({ ...plan, measure: 'total' }, view);
      const parts = partsOf(measure, drawn, baseline, comparison);
      if (view.empty !== null)
        return expect(drawn.length === 0 || baseline === comparison || parts === null).toBe(true);
      const [start, end] = [numberOf(measure, drawn, baseline), numberOf(measure, drawn, comparison)];
      expect([view.start.value, view.end.value]).toEqual([start, end]);
      expect(view.start.text).toBe(textOf(measure, drawn, baseline));
      expect(view.end.text).toBe(textOf(measure, drawn, comparison));
      const total = view.rows.reduce((value, row) => value + row.value, 0);
      let position = start!;
      for (const row of view.rows) {
        expect(row.from).toBe(position);
        position = row.to;
      }
      if (isCount(plan)) expect([position, total]).toEqual([end, end! - start!]);
      else {
        expect(Math.abs(position - end!)).toBeLessThan(1e-12);
        expect(Math.abs(total - (end! - start!))).toBeLessThan(1e-12);
      }
      expect(view.changeText).toBe(
        markedChange(measure, drawn, baseline, comparison, isCount(plan) ? '' : ' percentage points'),
      );
      expect(view.rows.flatMap(({ codes }) => codes).sort((a, b) => a - b)).toEqual([...drawn]);
      const isSaid = canSayPart(parts!, isCount(plan) ? 10 : Number.EPSILON);
      for (const row of view.rows) {
        const value = row.codes.reduce((all, code) => all + parts![drawn.indexOf(code)]!, 0);
        expect(Math.abs(row.value - value)).toBeLessThan(1e-12);
        const text = isCount(plan)
          ? changeText(measure, row.codes, baseline, comparison)
          : fractionAsPoints(row.value);
        const mark = crosses(row.codes, baseline, comparison) ? ' †' : '';
        expect(row.valueText).toBe(text + mark);
        expect(row.valueInFull).toBe((isCount(plan) ? text : `${text} percentage points`) + mark);
        expect(row.partText).toBe(isSaid ? partText(row.value, end! - start!) : '');
      }
      expect(view.breakNote !== null).toBe(crosses(drawn, baseline, comparison));
    });
  });

  it('draw and say every point of the trend', () => {
    const scales = ['count', 'index', 'log'] as const;
    const lines = ['auto', 'groups', 'members'] as const;
    forEveryPlan((plan, compared) => {
      for (const scale of scales) {
        const view = createTrendView(compared, {
          scale,
          lines: lines[plan.comparison % 3]!,
          periods: plan.years,
        });
        expectSaneTexts(plan, view);
        expect(view.periods.map(({ selected }) => selected)).toEqual(
          everyYear.map((year) => plan.years.includes(year)),
        );
        for (const series of view.series) {
          expect(series.crossed).toEqual(
            everyYear.map((year) => year > 0 && crosses(series.codes, year - 1, year)),
          );
          const values = everyYear.map((year) => numberOf(plan.measure, series.codes, year));
          const texts = everyYear.map((year) => textOf(plan.measure, series.codes, year));
          const base = values[plan.baseline] ?? 0;
          const alike = everyYear.map((year) => !crosses(series.codes, plan.baseline, year));
          const indices = values.map((value, year) => (alike[year] ? (100 * (value ?? 0)) / base : null));
          if (view.unit === 'index') {
            expect(base).toBeGreaterThanOrEqual(10);
            expect(series.plotted).toEqual(indices);
            expect(series.texts).toEqual(
              texts.map((text, year) =>
                alike[year]
                  ? `${text} (index ${grouped(Math.round(indices[year]!))})`
                  : `${text} (no index: rules changed)`,
              ),
            );
          } else {
            const isLog = view.scale === 'log';
            expect(series.plotted).toEqual(values.map((value) => (isLog && value === 0 ? null : value)));
            expect(series.texts).toEqual(texts);
          }
        }
        const drawn = view.series.flatMap(({ codes }) => codes);
        if (view.unit !== 'index') expect(drawn.sort((a, b) => a - b)).toEqual([...plan.rows]);
      }
    });
  });

  it('name the figures above the charts correctly', () => {
    forEveryPlan((plan, compared) => {
      const { rows, comparison } = plan;
      const figures = createKeyFigures(compared);
      expectSaneTexts(
        plan,
        figures.filter(({ id }) => id === 'share'),
      );
      expectSaneTexts({ ...plan, measure: 'total' }, figures);
      const first = isCount(plan) ? plan.measure : 'internet';
      const other = first === 'total' ? 'internet' : 'total';
      const find = (id: string) => figures.find((figure) => figure.id === id)!;
      const isFiltered = rows.length < everyRow.length;
      for (const [id, measure] of [
        ['choice', first],
        ['other', other],
      ] as const) {
        expect(find(id).value).toBe(textOf(measure, rows, comparison));
        expect(find(id).detail).toBe(countDetail(measure, plan));
        expect(find(id).ofAll).toBe(
          isFiltered ? `of ${textOf(measure, everyRow, comparison)} for all 16 offences` : null,
        );
      }
      const share = shareIn(rows, comparison);
      expect(find('share').value).toBe(shareText(share));
      expect(find('share').ofAll).toBe(
        isFiltered ? `${shareText(shareIn(everyRow, comparison))} for all offences` : null,
      );
      expect(find('share').detail).toBe(shareDetail(plan));
      const largest = largestOf(plan.measure, plan);
      const found = figures.find(({ id }) => id === 'largest');
      if (largest === null) expect(found).toBeUndefined();
      else expect(found).toMatchObject(largest);
    });
  });

  it('say the true figures in the headline, and no more than they allow', () => {
    forEveryPlan((plan, compared) => {
      const scope = describeScope(dataset, selectionOf({ ...plan, years: everyYear }));
      const headline = createHeadline(compared, scope);
      expectSaneTexts({ ...plan, measure: 'total' }, headline);
      const finding = findingOf(plan);
      if (scope === null || plan.rows.length === 0) expect(headline.finding).toBe(finding);
      else expect(headline.finding).toBe(`${scope}: ${finding[0]!.toLowerCase()}${finding.slice(1)}`);
      if (plan.rows.length === 0) return;
      expect(headline.context[0] ?? null).toBe(contextOf(plan));
      const warned = headline.context.filter((sentence) => sentence.startsWith('†'));
      const sentence = breakSentence(plan);
      expect(warned).toEqual(sentence === null ? [] : [sentence]);
      expect(headline.finding.endsWith(' †')).toBe(sentence !== null);
    });
  });

  it('announce the sums of the years shown', () => {
    forEveryPlan((plan, compared) => {
      const summary = createSummary(compared, plan.years);
      const counted = `${plan.rows.length} ${plan.rows.length === 1 ? 'offence' : 'offences'}, `;
      expect(summary.startsWith(counted)).toBe(true);
      const [flagged, recorded] = (['internet', 'total'] as const).map((measure) =>
        grouped(sum(measure, plan.rows, plan.years)),
      );
      expect(summary.endsWith(`: ${flagged} flagged of ${recorded} recorded`)).toBe(true);
      expectSaneTexts(plan, [summary, createChips(dataset, selectionOf(plan))]);
    });
  });

  it('show beside each name in the picker what choosing it would give', () => {
    forEveryPlan((plan, { choice }) => {
      const selection = selectionOf(plan);
      const figures = createFigures(dataset, 'offence', selection);
      const facet = createFacet(dataset, 'offence', selection, choice, plan.comparison, figures);
      expect(facet.groups.map(({ codes }) => codes)).toEqual(families.map(({ codes }) => codes));
      for (const group of facet.groups) {
        const shown = group.codes.filter((code) => plan.rows.includes(code)).length;
        expect(group.state).toBe(shown === 0 ? 'none' : shown === group.codes.length ? 'all' : 'some');
        expect(group.text).toBe(textOf(plan.measure, group.codes, plan.comparison));
        for (const item of group.codes.map(facet.itemOf))
          expect([item.text, item.selected]).toEqual([
            textOf(plan.measure, [item.code], plan.comparison),
            plan.rows.includes(item.code),
          ]);
      }
      expect(facet.selectedCount).toBe(plan.rows.length);
      expectSaneTexts(plan, [facet, everyRow.map(facet.itemOf)]);
    });
  });
});
