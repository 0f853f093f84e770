import type { Dataset, Dimension } from '../dataset/Dataset.ts';
import { listMeasureChoices } from '../dataset/measureChoices.ts';
import type { Clause } from '../engine/Selection.ts';
import { categoryDimensionsOf, timeDimensionOf } from '../views/figures.ts';
import { AddressReader, EXCEPT, FILTER, listOthers, searchParameter } from './AddressReader.ts';
import { encode, encodeId } from './addressText.ts';
import { createDefaultView } from './createDashboardStore.ts';
import type { ViewState } from './ViewState.ts';

/** Written into every address. An address of another version is read as far as its fields are known. */
const VERSION = '1';

/** Allowed values of the settings that are one word each; the first is the default and is left out of addresses. */
const WORDS = {
  others: ['dim', 'hide'],
  trendScale: ['count', 'index', 'log'],
  trendLines: ['auto', 'groups', 'members', 'panels'],
  panelScale: ['shared', 'free'],
  comparisonMode: ['years', 'steps', 'averages', 'rest', 'groups'],
  comparisonOrder: ['change', 'comparison', 'name'],
  comparisonScale: ['linear', 'log'],
  theme: ['system', 'light', 'dark'],
} as const;
type WordField = keyof typeof WORDS;

const WORD_PARAMETERS: Record<WordField, string> = {
  others: 'others',
  trendScale: 'trend',
  trendLines: 'lines',
  panelScale: 'panels',
  comparisonMode: 'mode',
  comparisonOrder: 'order',
  comparisonScale: 'scale',
  theme: 'theme',
};

const FLAGS = { shading: 'shading', uncertainty: 'intervals', allContributions: 'contributions' } as const;
const FLAG_ON = { shading: 'on', uncertainty: 'on', allContributions: 'all' } as const;

/**
 * A view as the query of an address, without the question mark: readable, in a fixed order, with only what
 * differs from the view the dataset opens on. The default view gives an empty text.
 */
export function formatViewQuery(dataset: Dataset, view: ViewState): string {
  const initial = createDefaultView(dataset);
  const time = timeDimensionOf(dataset);
  const parts: [string, string][] = [];
  const add = (name: string, value: string, isDefault: boolean) => {
    if (!isDefault) parts.push([name, value]);
  };
  add('measure', encode(view.measure), view.measure === initial.measure);
  add('rows', encode(view.rows), view.rows === initial.rows);
  for (const dimension of dataset.dimensions) {
    const clause = view.selection[dimension.id];
    if (clause !== undefined) parts.push(formatClause(dimension, clause));
  }
  const year = (code: number | null) => (code === null ? '' : encodeId(time.members[code]!.id));
  add(
    'compare',
    `${year(view.baseline)}..${year(view.comparison)}`,
    view.baseline === null && view.comparison === null,
  );
  categoryDimensionsOf(dataset).forEach(({ id }, index) => {
    const text = view.searches[id] ?? '';
    add(searchParameter(id, index), encode(text), text === '');
  });
  if (view.sort !== null)
    parts.push(['sort', `${encodeId(view.sort.column)}${view.sort.descending ? '.desc' : '.asc'}`]);
  add('hide', view.hiddenColumns.map(encodeId).join(','), view.hiddenColumns.length === 0);
  add('list', 'flat', view.grouped);
  add('folded', view.collapsed.map(encodeId).join(','), view.collapsed.length === 0);
  for (const field of Object.keys(FLAGS) as (keyof typeof FLAGS)[])
    add(FLAGS[field], FLAG_ON[field], !view[field]);
  for (const field of Object.keys(WORDS) as WordField[]) {
    add(WORD_PARAMETERS[field], view[field], view[field] === initial[field]);
  }
  if (parts.length === 0) return '';
  return [['v', VERSION], ...parts].map(([name, value]) => `${name}=${value}`).join('&');
}

/** The parameter of a clause: its ends, its members, or those it leaves out, whichever list is shorter. */
function formatClause(dimension: Dimension, clause: Clause): [string, string] {
  const name = encodeId(dimension.id);
  const id = (code: number) => encodeId(dimension.members[code]!.id);
  if (clause.type === 'interval') return [`${FILTER}${name}`, `${id(clause.first)}..${id(clause.last)}`];
  const { length } = dimension.members;
  if (clause.codes.length * 2 <= length) return [`${FILTER}${name}`, clause.codes.map(id).join(',')];
  return [`${EXCEPT}${name}`, listOthers(clause.codes, length).map(id).join(',')];
}

/** What an address says of the view, restored field by field. */
export interface ParsedView {
  readonly view: ViewState;
  /** One plain sentence where something in the address had no meaning here, else null. */
  readonly notice: string | null;
}

/**
 * The nearest valid view to a query (with or without its question mark). Never throws: parts that mean nothing
 * for this dataset are left out and named in one notice.
 */
export function parseViewQuery(dataset: Dataset, query: string): ParsedView {
  const reader = new AddressReader(dataset, query);
  const initial = createDefaultView(dataset);
  const measureIds = listMeasureChoices(dataset).map(({ id }) => id);
  const rowIds = categoryDimensionsOf(dataset).map(({ id }) => id);
  const words = Object.fromEntries(
    (Object.keys(WORDS) as WordField[]).map((field) => [
      field,
      reader.word(WORD_PARAMETERS[field], WORDS[field], initial[field]),
    ]),
  ) as unknown as Pick<ViewState, WordField>;
  const view: ViewState = {
    ...initial,
    ...words,
    measure: reader.word('measure', measureIds, initial.measure),
    rows: reader.word('rows', rowIds, initial.rows),
    selection: reader.selection(),
    ...reader.compared(),
    searches: reader.searches(),
    sort: reader.sort(),
    hiddenColumns: reader.hiddenColumns(),
    collapsed: reader.collapsed(),
    grouped: reader.word('list', ['grouped', 'flat'], 'grouped') === 'grouped',
    shading: reader.word(FLAGS.shading, ['off', FLAG_ON.shading], 'off') === FLAG_ON.shading,
    uncertainty: reader.word(FLAGS.uncertainty, ['off', FLAG_ON.uncertainty], 'off') === FLAG_ON.uncertainty,
    allContributions:
      reader.word(FLAGS.allContributions, ['largest', FLAG_ON.allContributions], 'largest') ===
      FLAG_ON.allContributions,
  };
  return { view, notice: reader.notice() };
}
