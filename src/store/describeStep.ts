import type { Dataset } from '../dataset/Dataset.ts';
import { listMeasureChoices } from '../dataset/measureChoices.ts';
import { isSameClause } from '../engine/Selection.ts';
import { timeDimensionOf } from '../views/figures.ts';
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

type Describe = (dataset: Dataset, before: ViewState, after: ViewState) => string | null;

const MODES: Record<ComparisonMode, string> = {
  years: 'Compare two years',
  steps: 'Compare each year with the one before',
  averages: 'Compare average years',
  rest: 'Compare what is selected with the rest',
  groups: 'Compare families',
};

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
  (_, a, b) => (a.search === b.search ? null : b.search === '' ? 'Search cleared' : `Search “${b.search}”`),
  (_, a, b) =>
    isSameSetting(a.sort, b.sort)
      ? null
      : b.sort === null
        ? 'Table in its own order'
        : `Table sorted by ${b.sort.column.replace(/^\w+:/, '')}`,
  (_, a, b) => (isSameSetting(a.hiddenColumns, b.hiddenColumns) ? null : 'Table columns'),
  (_, a, b) => (a.grouped === b.grouped ? null : b.grouped ? 'Rows by family' : 'Rows in one list'),
  (_, a, b) => (isSameSetting(a.collapsed, b.collapsed) ? null : 'Families folded or unfolded'),
  (_, a, b) => (a.shading === b.shading ? null : b.shading ? 'Cells shaded' : 'Cells not shaded'),
  (_, a, b) => (a.others === b.others ? null : b.others === 'hide' ? 'Others hidden' : 'Others shown faint'),
  (_, a, b) => (a.trendScale === b.trendScale ? null : `Trend scale: ${b.trendScale}`),
  (_, a, b) => (a.trendLines === b.trendLines ? null : `Trend lines: ${b.trendLines}`),
  (_, a, b) => (a.panelScale === b.panelScale ? null : `Small charts on a ${b.panelScale} scale`),
  (_, a, b) => (a.comparisonMode === b.comparisonMode ? null : MODES[b.comparisonMode]),
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
