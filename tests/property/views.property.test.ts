import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClause, type Selection } from '../../src/engine/Selection.ts';
import { loadDefaultBuiltIn } from '../../src/sources/builtIn.ts';
import type { Compared } from '../../src/views/Compared.ts';
import { createComparisonView } from '../../src/views/comparison.ts';
import { createContributionView } from '../../src/views/contributions.ts';
import { createFacet } from '../../src/views/facets.ts';
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
  type Fraction,
  families,
  grouped,
  members,
  numberOf,
  type OracleMeasure,
  percentText,
  pointsText,
  printedTotals,
  ratioText,
  scoreInterval,
  shareIn,
  shareText,
  sum,
  textOf,
  timesText,
  years,
} from '../helpers/oracle.ts';

const SEED = 34_618;
const RUNS = 250;

const dataset = loadDefaultBuiltIn();
const measures = ['total', 'internet', 'not-internet', 'internet-share'] as const;

interface Plan {
  readonly rows: readonly number[];
  readonly years: readonly number[];
  readonly baseline: number;
  readonly comparison: number;
  readonly measure: OracleMeasure;
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
const isCount = (plan: Plan): plan is Plan & { measure: Exclude<OracleMeasure, 'internet-share'> } =>
  plan.measure !== 'internet-share';
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
  expect(row.trend).toEqual(everyYear.map((year) => numberOf(measure, rows, year)));
  expect(cells.change?.text).toBe(changeText(measure, rows, baseline, comparison));
  const whole = sum('total', rows, [comparison]);
  expect(cells.whole?.text).toBe(grouped(whole));
  expect(cells.share?.text).toBe(shareText(shareIn(rows, comparison)));
  if (isCount(plan)) {
    const [before, after] = [sum(plan.measure, rows, [baseline]), sum(plan.measure, rows, [comparison])];
    expect(cells.ratio?.text).toBe(baseline === comparison ? 'one year' : ratioText(before, after));
  } else expect(cells.ratio).toBeUndefined();
}

/** The number of each key figure below its label. */
function expectChangeDetail(
  plan: Plan,
  measure: 'total' | 'internet' | 'not-internet',
  detail: string,
): void {
  const { rows, baseline, comparison } = plan;
  const [before, after] = [sum(measure, rows, [baseline]), sum(measure, rows, [comparison])];
  const since = `since ${years[baseline]}`;
  const percent = percentText(before, after);
  const change = changeText(measure, rows, baseline, comparison);
  if (baseline === comparison) expect(detail).toBe('one year, no change to show');
  else if (before === after) expect(detail).toBe(`no change ${since}`);
  else expect(detail).toBe(`${change} ${since}${percent === null ? '' : `, ${percent}`}`);
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
      expectSaneTexts(plan, view);
    });
  });

  it('compare two years of each row as the reply does', () => {
    forEveryPlan((plan, compared) => {
      const { measure, baseline, comparison } = plan;
      const view = createComparisonView(compared, { order: 'change', scale: 'linear' });
      expect(view.rows.map(({ code }) => code).sort((a, b) => a - b)).toEqual([...drawnOf(plan)]);
      for (const row of view.rows) {
        expect(row.before).toBe(numberOf(measure, [row.code], baseline));
        expect(row.after).toBe(numberOf(measure, [row.code], comparison));
        expect(row.beforeText).toBe(textOf(measure, [row.code], baseline));
        expect(row.afterText).toBe(textOf(measure, [row.code], comparison));
        expect(row.changeText).toBe(changeText(measure, [row.code], baseline, comparison));
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
      if (view.empty !== null) return expect(drawn.length === 0 || baseline === comparison).toBe(true);
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
      expect(view.changeText).toBe(changeText(measure, drawn, baseline, comparison));
      expect(view.rows.flatMap(({ codes }) => codes).sort((a, b) => a - b)).toEqual([...drawn]);
      for (const row of view.rows) {
        expectContribution(plan, row.codes, row.value, row.valueText);
        if (row.partText === '') continue;
        const part = (row.value / (end! - start!)) * 100;
        expect(row.partText).toBe(
          part !== 0 && Math.abs(part) < 0.5
            ? `${part < 0 ? '−' : ''}<1%`
            : `${part < -0.5 ? '−' : ''}${grouped(Math.round(Math.abs(part)))}%`,
        );
      }
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
          const values = everyYear.map((year) => numberOf(plan.measure, series.codes, year));
          const texts = everyYear.map((year) => textOf(plan.measure, series.codes, year));
          const base = values[plan.baseline] ?? 0;
          const indices = values.map((value) => ((value ?? 0) / base) * 100);
          if (view.unit === 'index') {
            expect(base).toBeGreaterThanOrEqual(10);
            expect(series.plotted).toEqual(indices);
            expect(series.texts).toEqual(
              texts.map((text, year) => `${text} (index ${grouped(Math.round(indices[year]!))})`),
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
      const { rows, baseline, comparison } = plan;
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
        expectChangeDetail(plan, measure, find(id).detail);
        expect(find(id).ofAll).toBe(
          isFiltered ? `of ${textOf(measure, everyRow, comparison)} for all 16 offences` : null,
        );
      }
      const share = shareIn(rows, comparison);
      expect(find('share').value).toBe(shareText(share));
      expect(find('share').ofAll).toBe(
        isFiltered ? `${shareText(shareIn(everyRow, comparison))} for all offences` : null,
      );
      if (rows.length > 0 && baseline !== comparison) {
        const points = pointsText(shareIn(rows, baseline), share);
        expect(find('share').detail.split('; ')[1]).toBe(
          points === '0.0' ? 'no change' : `${points} percentage points`,
        );
      }
      expectLargest(
        plan,
        first,
        figures.find(({ id }) => id === 'largest'),
      );
    });
  });

  it('say the true figures in the headline, with the verb that fits', () => {
    forEveryPlan((plan, compared) => {
      const { rows, baseline, comparison, measure } = plan;
      const headline = createHeadline(
        compared,
        describeScope(dataset, selectionOf({ ...plan, years: everyYear })),
      );
      expectSaneTexts({ ...plan, measure: 'total' }, headline);
      const { finding } = headline;
      if (rows.length === 0) return expect(finding).toBe('No offences are selected');
      const [was, is] = [textOf(measure, rows, baseline), textOf(measure, rows, comparison)];
      if (baseline === comparison) {
        expect(finding).toContain(is);
        expect(finding).toContain(`in ${years[comparison]}`);
        if (isCount(plan)) expect(/ offences? | recorded offences? /.exec(` ${finding} `)).not.toBeNull();
        if (is === '1') expect(finding).toMatch(/1 (recorded )?offence /);
        return;
      }
      const [before, after] = [numberOf(measure, rows, baseline)!, numberOf(measure, rows, comparison)!];
      if (before === after && before === 0 && isCount(plan))
        return expect(finding).toMatch(
          new RegExp(`no .* in ${years[baseline]} or ${years[comparison]}$`, 'i'),
        );
      if (before === after) return expect(finding).toContain(`stayed the same: ${is} in both`);
      if (was === is) return expect(finding).toContain('barely changed');
      const verb = after > before ? 'rose' : 'fell';
      expect(asSigns(finding)).toContain(
        `${verb} from ${was} in ${years[baseline]} to ${is} in ${years[comparison]}${sizeOf(plan)}`,
      );
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
      const facet = createFacet(dataset, 'offence', selectionOf(plan), choice, plan.comparison);
      expect(facet.groups.map(({ codes }) => codes)).toEqual(families.map(({ codes }) => codes));
      for (const group of facet.groups) {
        const shown = group.codes.filter((code) => plan.rows.includes(code)).length;
        expect(group.state).toBe(shown === 0 ? 'none' : shown === group.codes.length ? 'all' : 'some');
        expect(group.text).toBe(textOf(plan.measure, group.codes, plan.comparison));
        for (const item of group.items)
          expect([item.text, item.selected]).toEqual([
            textOf(plan.measure, [item.code], plan.comparison),
            plan.rows.includes(item.code),
          ]);
      }
      expect(facet.selectedCount).toBe(plan.rows.length);
      expectSaneTexts(plan, facet);
    });
  });
});

function expectContribution(plan: Plan, codes: readonly number[], value: number, text: string): void {
  const { measure, baseline, comparison } = plan;
  if (isCount(plan)) {
    expect(value).toBe(sum(plan.measure, codes, [comparison]) - sum(plan.measure, codes, [baseline]));
    expect(text).toBe(changeText(measure, codes, baseline, comparison));
    return;
  }
  const partOfAll = (year: number): Fraction => ({
    part: sum('internet', codes, [year]),
    whole: sum('total', drawnOf(plan), [year]),
  });
  const [before, after] = [partOfAll(baseline), partOfAll(comparison)];
  expect(value).toBeCloseTo(after.part / after.whole - before.part / before.whole, 12);
  expect(text).toBe(pointsText(before, after));
}

function expectLargest(
  plan: Plan,
  measure: 'total' | 'internet' | 'not-internet',
  figure: { readonly label: string; readonly value: string; readonly detail: string } | undefined,
): void {
  const { rows, baseline, comparison } = plan;
  const change = (codes: readonly number[]) =>
    sum(measure, codes, [comparison]) - sum(measure, codes, [baseline]);
  const total = change(rows);
  const sign = total < 0 ? -1 : 1;
  const largest = Math.max(...rows.map((code) => sign * change([code])));
  if (baseline === comparison || rows.length === 0 || largest === 0) {
    expect(figure).toBeUndefined();
    return;
  }
  const first = rows.find((code) => sign * change([code]) === largest)!;
  const direction = total > 0 ? 'rise' : total < 0 ? 'fall' : 'change';
  expect(figure?.label).toBe(`Largest part of the ${direction}`);
  expect(figure?.value).toBe(members[first]!.shortLabel);
  const detail = changeText(measure, [first], baseline, comparison);
  expect(figure?.detail.split(', ')[0]).toBe(detail);
  const percent = /(\d+)% of the change$/.exec(figure?.detail ?? '')?.[1];
  if (percent !== undefined) expect(Number(percent)).toBe(Math.round((change([first]) / total) * 100));
}

const asSigns = (text: string) => text.replaceAll('less than ', '<').replaceAll('more than ', '>');

/** What follows the two figures of a headline. */
function sizeOf(plan: Plan): string {
  const { rows, baseline, comparison } = plan;
  if (!isCount(plan)) {
    const points = pointsText(shareIn(rows, baseline), shareIn(rows, comparison));
    return `, ${points.startsWith('+') ? 'up' : 'down'} ${points.slice(1)} percentage points`;
  }
  const [before, after] = [sum(plan.measure, rows, [baseline]), sum(plan.measure, rows, [comparison])];
  const percent = percentText(before, after);
  if (percent === null) return '';
  if (after >= 2 * before) return `, ${timesText(before, after)} times as many`;
  return `, ${after > before ? 'up' : 'down'} ${percent.slice(1)}`;
}
