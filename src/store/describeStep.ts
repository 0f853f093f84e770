import type { Dataset, Grouping } from '../dataset/Dataset.ts';
import { defaultMeasureChoice, listMeasureChoices, pairOf } from '../dataset/measureChoices.ts';
import { isSameClause } from '../engine/Selection.ts';
import { rowDimensionOf, timeDimensionOf } from '../views/figures.ts';
import type { ComparisonMode } from '../views/options.ts';
import { describeClause } from '../views/scope.ts';
import { isSameSetting } from './actions.ts';
import type { ViewState } from './ViewState.ts';

const OPENED = 'Opened the table';

/** What a step of the history did, found by comparing it with the one before: `Offence: Stalking`. */
export function describeStep(dataset: Dataset, before: ViewState | undefined, after: ViewState): string {
  if (before === undefined) return OPENED;
  const changes = [
    ...describeClauses(dataset, before, after),
    ...describeYears(dataset, before, after),
    ...describeSearches(dataset, before, after),
    ...SETTINGS.flatMap((describe) => describe(dataset, before, after) ?? []),
  ];
  return changes.length === 0 ? 'No change' : changes.join('; ');
}

function describeClauses(dataset: Dataset, before: ViewState, after: ViewState): readonly string[] {
  return dataset.dimensions.flatMap(({ id, label, labelPlural }) => {
    const clause = after.selection[id];
    if (isSameClause(before.selection[id], clause)) return [];
    if (clause === undefined) return [`All ${labelPlural.toLowerCase()}`];
    return [`${label}: ${describeClause(dataset, id, clause)}`];
  });
}

function describeYears(dataset: Dataset, before: ViewState, after: ViewState): readonly string[] {
  if (before.baseline === after.baseline && before.comparison === after.comparison) return [];
  const { members } = timeDimensionOf(dataset);
  const name = (code: number | null, otherwise: string) => (code === null ? otherwise : members[code]!.label);
  return [`Compare ${name(after.baseline, 'first year')} with ${name(after.comparison, 'last year')}`];
}

function describeSearches(dataset: Dataset, before: ViewState, after: ViewState): readonly string[] {
  return dataset.dimensions.flatMap(({ id, labelPlural }) => {
    const text = after.searches[id];
    if (before.searches[id] === text) return [];
    const plural = labelPlural.toLowerCase();
    return [text === undefined ? `Search of ${plural} cleared` : `Search of ${plural}: “${text}”`];
  });
}

type Describe = (dataset: Dataset, before: ViewState, after: ViewState) => string | null;

const MODES: Record<Exclude<ComparisonMode, 'groups'>, string> = {
  years: 'Compare two years',
  steps: 'Compare each year with the one before',
  averages: 'Compare average years',
  rest: 'Compare what is selected with the rest',
};

function nameMode(dataset: Dataset, view: ViewState): string {
  const { comparisonMode: mode } = view;
  return mode === 'groups' ? `Compare ${groupingOf(dataset, view).labelPlural.toLowerCase()}` : MODES[mode];
}

function nameLines(dataset: Dataset, view: ViewState): string {
  const { label } = rowDimensionOf(dataset, view.rows);
  switch (view.trendLines) {
    case 'auto':
      return 'automatic';
    case 'groups':
      return `by ${groupingOf(dataset, view).label.toLowerCase()}`;
    case 'members':
      return `by ${label.toLowerCase()}`;
    case 'panels':
      return `a small chart per ${label.toLowerCase()}`;
  }
}

/** What the rows of this view are gathered into, in words. */
function groupingOf(dataset: Dataset, { rows }: ViewState): Pick<Grouping, 'label' | 'labelPlural'> {
  return rowDimensionOf(dataset, rows).grouping ?? { label: 'Group', labelPlural: 'Groups' };
}

/** A column of the table as its heading calls it. */
function nameColumn(dataset: Dataset, view: ViewState, id: string): string {
  const period = timeDimensionOf(dataset).members.find((member) => id === `period:${member.id}`);
  if (period !== undefined) return period.label;
  if (id === 'name') return rowDimensionOf(dataset, view.rows).label.toLowerCase();
  const choice = listMeasureChoices(dataset).find((known) => known.id === view.measure);
  const pair = pairOf(dataset, choice ?? defaultMeasureChoice(dataset));
  const names: Readonly<Record<string, string | undefined>> =
    pair === null
      ? {}
      : {
          whole: dataset.measures[pair.whole]!.label.toLowerCase(),
          share: dataset.measures[pair.part]!.share?.label.toLowerCase(),
        };
  return names[id] ?? id;
}

/** A sentence for each setting that differs. */
const SETTINGS: readonly Describe[] = [
  (dataset, a, b) =>
    a.measure === b.measure
      ? null
      : `Show ${
          listMeasureChoices(dataset)
            .find(({ id }) => id === b.measure)
            ?.label.toLowerCase() ?? b.measure
        }`,
  (dataset, a, b) =>
    a.rows === b.rows
      ? null
      : `Rows: ${dataset.dimensions.find(({ id }) => id === b.rows)?.labelPlural ?? b.rows}`,
  (dataset, a, b) =>
    isSameSetting(a.sort, b.sort)
      ? null
      : b.sort === null
        ? 'Table in its own order'
        : `Table sorted by ${nameColumn(dataset, b, b.sort.column)}`,
  (_, a, b) => (isSameSetting(a.hiddenColumns, b.hiddenColumns) ? null : 'Table columns'),
  (dataset, a, b) =>
    a.grouped === b.grouped
      ? null
      : b.grouped
        ? `Rows by ${groupingOf(dataset, b).label.toLowerCase()}`
        : 'Rows in one list',
  (dataset, a, b) =>
    isSameSetting(a.collapsed, b.collapsed)
      ? null
      : `${groupingOf(dataset, b).labelPlural} folded or unfolded`,
  (_, a, b) => (a.shading === b.shading ? null : b.shading ? 'Cells shaded' : 'Cells not shaded'),
  (_, a, b) => (a.others === b.others ? null : b.others === 'hide' ? 'Others hidden' : 'Others shown faint'),
  (_, a, b) => (a.trendScale === b.trendScale ? null : `Trend scale: ${b.trendScale}`),
  (dataset, a, b) => (a.trendLines === b.trendLines ? null : `Trend lines: ${nameLines(dataset, b)}`),
  (_, a, b) => (a.panelScale === b.panelScale ? null : `Small charts on a ${b.panelScale} scale`),
  (dataset, a, b) => (a.comparisonMode === b.comparisonMode ? null : nameMode(dataset, b)),
  (_, a, b) =>
    a.uncertainty === b.uncertainty ? null : b.uncertainty ? 'Intervals shown' : 'Intervals hidden',
  (_, a, b) => (a.comparisonOrder === b.comparisonOrder ? null : `Comparison by ${b.comparisonOrder}`),
  (_, a, b) => (a.comparisonScale === b.comparisonScale ? null : `Comparison scale: ${b.comparisonScale}`),
  (_, a, b) =>
    a.allContributions === b.allContributions
      ? null
      : b.allContributions
        ? 'All contributions'
        : 'Largest contributions',
  (_, a, b) => (a.theme === b.theme ? null : `Theme: ${b.theme}`),
];
