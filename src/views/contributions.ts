import type { CountChoice } from '../dataset/measureChoices.ts';
import { BREAK_NOTE, withBreakMark } from '../format/breakMark.ts';
import { formatCounted, formatInteger, formatPartOfChange } from '../format/formatNumber.ts';
import { formatPart, formatPartInFull } from '../format/formatPart.ts';
import { SMALL_BASE } from '../stats/change.ts';
import { type Contribution, canSayPartOfChange, rankContributions } from '../stats/contributions.ts';
import {
  baselinePeriod,
  breaksCrossed,
  type Compared,
  claimOf,
  classOf,
  comparisonPeriod,
  drawnRows,
  nameMove,
  quantityIn,
  shownMask,
  whyNotComparable,
} from './Compared.ts';
import type { FigureTable } from './FigureTable.ts';
import { addedAt, formatQuantity, plottedValue } from './figures.ts';
import { joinKeys, rowKeys } from './keys.ts';
import { largestCodes } from './largestCodes.ts';
import { MOST_ROWS } from './options.ts';
import { contributeToShare } from './shareChange.ts';
import { HIDDEN_FIGURE, whyNoChange, whyNoneSelected } from './whyEmpty.ts';

/** Rows listed one by one before the rest are put together: more of them where the charts beside are long. */
const MOST_LISTED = 7;
const MOST_LISTED_OF_MANY = 16;
const listedOf = (count: number) => (count > MOST_ROWS ? MOST_LISTED_OF_MANY : MOST_LISTED);

export interface ContributionRow {
  readonly keys: readonly string[];
  /** Rows of the dataset in this bar: one, or the rest put together. */
  readonly codes: readonly number[];
  readonly label: string;
  readonly type: 'member' | 'rest';
  readonly colour: number;
  readonly selected: boolean;
  readonly value: number;
  /** Where the bar starts and ends on the axis. */
  readonly from: number;
  readonly to: number;
  /** `+1,790`, or `+2.5` where the chart says that these are percentage points. */
  readonly valueText: string;
  /** As `valueText`, with its unit. */
  readonly valueInFull: string;
  /** `42%` of the change, or empty where that would mislead. */
  readonly partText: string;
}

export interface ContributionView {
  readonly rows: readonly ContributionRow[];
  readonly start: { readonly label: string; readonly value: number; readonly text: string };
  readonly end: { readonly label: string; readonly value: number; readonly text: string };
  readonly unit: 'count' | 'fraction';
  /** Net change as drawn; 0 where there is nothing to draw because a total is not known. */
  readonly change: number;
  readonly changeText: string;
  readonly direction: 'rise' | 'fall' | 'change';
  /** Shown part of the change where the others are drawn too; null when all rows are shown. */
  readonly shownText: string | null;
  readonly canExpand: boolean;
  readonly expanded: boolean;
  readonly empty: string | null;
  /** What the marks of some rows mean; null where there are none. */
  readonly breakNote: string | null;
}

/**
 * A waterfall from the baseline total to the comparison total of the rows drawn, largest contributions first.
 *
 * For a share the part of a row is what its own share moving and its weight among the rows moving add, see
 * `decomposeShareChange`. Where a filter shows few rows they are always listed one by one.
 */
export function createContributionView(compared: Compared, expanded: boolean): ContributionView {
  const drawn = drawnRows(compared);
  const before = quantityIn(compared, drawn, compared.baseline);
  const after = quantityIn(compared, drawn, compared.comparison);
  const start = plottedValue(before);
  const end = plottedValue(after);
  const name = totalName(compared, drawn);
  const unit = compared.choice.type === 'share' ? 'fraction' : 'count';
  const contributions = contributionsOf(compared, drawn);
  const empty =
    whyEmpty(compared) ?? whyNoChange(before, after) ?? (contributions === null ? HIDDEN_FIGURE : null);
  const change = start === null || end === null ? 0 : end - start;
  const known = empty === null && contributions !== null ? contributions : [];
  const numberOf = readContributions(known, compared.dimension.members.length);
  const { listed, rest } = splitRest(compared, known.length > 0 ? drawn : [], numberOf, expanded, change);
  const canSayPart = canSayPartOfChange(known, change, unit === 'count' ? SMALL_BASE : Number.EPSILON);
  const part = (value: number) => (canSayPart ? formatPartOfChange(value, change) : '');
  const isAcrossBreak = (codes: readonly number[]) => breaksCrossed(compared, codes).length > 0;
  let position = start ?? 0;
  const rows = [...listed.map((code) => [code]), ...(rest.length > 0 ? [rest] : [])].map((codes) => {
    const value = codes.reduce((sum, code) => sum + numberOf(code), 0);
    const from = position;
    position += value;
    return createRow(compared, codes, {
      value,
      from,
      to: position,
      valueText: withBreakMark(formatPart(value, unit), isAcrossBreak(codes)),
      valueInFull: withBreakMark(formatPartInFull(value, unit), isAcrossBreak(codes)),
      partText: part(value),
    });
  });
  return {
    rows,
    start: {
      label: `${name}, ${baselinePeriod(compared).label}`,
      value: start ?? 0,
      text: formatQuantity(before),
    },
    end: {
      label: `${name}, ${comparisonPeriod(compared).label}`,
      value: end ?? 0,
      text: formatQuantity(after),
    },
    unit,
    change,
    changeText: withBreakMark(formatPartInFull(change, unit), isAcrossBreak(drawn)),
    direction: nameMove(
      drawn.length === compared.shown.length ? claimOf(compared) : classOf(compared, before, after, drawn),
    ),
    shownText: known.length === 0 ? null : describeShown(compared, drawn, numberOf, change, canSayPart, unit),
    canExpand: known.length > listedOf(known.length) + 1,
    expanded,
    empty,
    breakNote: known.length > 0 && isAcrossBreak(drawn) ? BREAK_NOTE : null,
  };
}

const contributionLists = new WeakMap<Compared, WeakMap<readonly number[], readonly Contribution[] | null>>();

/** The part of each row in the change; null where a figure behind one is not known. Made once for the same rows. */
export function contributionsOf(
  compared: Compared,
  codes: readonly number[],
): readonly Contribution[] | null {
  const lists =
    contributionLists.get(compared) ?? new WeakMap<readonly number[], readonly Contribution[] | null>();
  contributionLists.set(compared, lists);
  const known = lists.get(codes);
  if (known !== undefined) return known;
  const { choice } = compared;
  const list =
    choice.type === 'share' ? contributeToShare(compared, codes) : contributeToCount(compared, choice, codes);
  lists.set(codes, list);
  return list;
}

function contributeToCount(
  { figures, baseline, comparison }: Compared,
  choice: CountChoice,
  codes: readonly number[],
): readonly Contribution[] | null {
  const contributions: Contribution[] = [];
  for (const code of codes) {
    const value = addedAt(figures, choice, code, comparison) - addedAt(figures, choice, code, baseline);
    if (Number.isNaN(value)) return null;
    contributions.push({ code, value });
  }
  return contributions;
}

/** Reads contributions by code. */
function readContributions(
  contributions: readonly Contribution[],
  memberCount: number,
): (code: number) => number {
  const values = new Float64Array(memberCount);
  for (const { code, value } of contributions) values[code] = value;
  return (code) => values[code]!;
}

/**
 * The few rows a filter shows and the largest up or down, one by one; the rest together when there is more than one of
 * them, in the order of the dataset.
 */
function splitRest(
  compared: Compared,
  drawn: readonly number[],
  numberOf: (code: number) => number,
  expanded: boolean,
  change: number,
): { readonly listed: readonly number[]; readonly rest: readonly number[] } {
  const mostListed = listedOf(drawn.length);
  const isShort = drawn.length <= mostListed + 1;
  const most = isShort || expanded ? MOST_ROWS : mostListed;
  const isFiltered =
    compared.shown.length < compared.dimension.members.length && compared.shown.length <= mostListed;
  const largest =
    drawn.length <= most ? drawn : largestCodes(drawn, most, (code) => Math.abs(numberOf(code)));
  const keep = new Set(largest);
  if (isFiltered && drawn.length > 0) for (const code of compared.shown) keep.add(code);
  const kept = drawn.length === keep.size ? drawn : drawn.filter((code) => keep.has(code));
  const ranked = rankContributions(
    kept.map((code) => ({ code, value: numberOf(code) })),
    change,
  );
  return {
    listed: ranked.map(({ code }) => code),
    rest: kept === drawn ? [] : drawn.filter((code) => !keep.has(code)),
  };
}

function createRow(
  compared: Compared,
  codes: readonly number[],
  bar: Pick<ContributionRow, 'value' | 'from' | 'to' | 'valueText' | 'valueInFull' | 'partText'>,
): ContributionRow {
  const { dimension } = compared;
  const isShown = shownMask(compared);
  const selected = codes.every((code) => isShown[code] === 1);
  const only = codes.length === 1 ? codes[0] : undefined;
  if (only === undefined) {
    const label = formatCounted(
      codes.length,
      `other ${dimension.label.toLowerCase()}`,
      `other ${dimension.labelPlural.toLowerCase()}`,
    );
    return {
      ...bar,
      keys: joinKeys(dimension, 'rest', codes),
      codes,
      label,
      type: 'rest',
      colour: -1,
      selected,
    };
  }
  const member = dimension.members[only]!;
  return {
    ...bar,
    keys: rowKeys(dimension, only),
    codes,
    label: member.shortLabel,
    type: 'member',
    colour: member.group ?? 0,
    selected,
  };
}

function totalName({ dimension, shown }: Compared, drawn: readonly number[]): string {
  if (drawn.length === dimension.members.length) return `All ${dimension.labelPlural.toLowerCase()}`;
  return shown.length === 1
    ? `This ${dimension.label.toLowerCase()}`
    : `${formatInteger(shown.length)} shown`;
}

function describeShown(
  compared: Compared,
  drawn: readonly number[],
  numberOf: (code: number) => number,
  change: number,
  canSayPart: boolean,
  unit: ContributionView['unit'],
): string | null {
  const { shown, dimension } = compared;
  if (shown.length === drawn.length) return null;
  const value = shown.reduce((sum, code) => sum + numberOf(code), 0);
  const counted = formatCounted(
    shown.length,
    `${dimension.label.toLowerCase()} shown`,
    `${dimension.labelPlural.toLowerCase()} shown`,
  );
  const part = canSayPart ? ` (${formatPartOfChange(value, change)})` : '';
  const text = withBreakMark(formatPartInFull(value, unit), breaksCrossed(compared, shown).length > 0);
  return `${counted}: ${text}${part} of the change of all`;
}

function whyEmpty(compared: Compared): string | null {
  const isNothingDrawn = drawnRows(compared).length === 0;
  const reason = whyNotComparable(compared);
  if (isNothingDrawn) return whyNoneSelected(compared);
  if (reason === 'partial')
    return 'One of the two years is not complete, so the change between them is not shown.';
  return reason === null ? null : 'A change needs two years. Widen the years shown.';
}

export function tabulateContributions(view: ContributionView): FigureTable {
  return {
    columns: ['', 'Total', 'Change', 'Part of the change'],
    rows: [
      [view.start.label, view.start.text, '', ''],
      ...view.rows.map((row) => [row.label, '', row.valueInFull, row.partText]),
      [view.end.label, view.end.text, '', ''],
    ],
  };
}
