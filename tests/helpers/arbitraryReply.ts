import fc from 'fast-check';

/** A table as plain numbers, and how it is to be printed. */
export interface ReplyPlan {
  readonly rows: readonly string[];
  /** First years, as printed order. */
  readonly years: readonly number[];
  readonly isFinancial: boolean;
  /** `Whole` and what is inside it, or one measure. */
  readonly columns: readonly string[];
  /** [row][year][measure]; null is a hidden cell. */
  readonly cells: readonly (readonly (readonly (number | null)[])[])[];
  readonly hasTotal: boolean;
  readonly before: string;
  readonly after: string;
  readonly newline: string;
  readonly markup: readonly (readonly [string, string])[];
  readonly hiddenSymbol: string;
}

/** The printed table as a grid of texts. Header rows first, then one line per row, then the total. */
export type Grid = string[][];

const LABELS = [
  'Alpha',
  'Beta',
  'Gamma',
  'Delta/Epsilon',
  'Zeta (1997)',
  'Eta, 2001',
  'Theta S1(1)',
  'Iota & Kappa',
];

const MARKUP: readonly (readonly [string, string])[] = [
  ['', ''],
  ['<b>', '</b>'],
  ['**', '**'],
  [' ', '\u00a0'],
  ['<td align="right">', '</td>'],
];

function arbitraryCells(rows: number, years: number, measures: number, isHiding: boolean) {
  const number = fc.oneof(fc.nat(9), fc.nat(3000), fc.nat(2_000_000));
  const pair = fc
    .tuple(number, fc.nat())
    .map(([whole, part]) => (measures === 1 ? [whole] : [whole, part % (whole + 1)]));
  const shown: fc.Arbitrary<(number | null)[]> = pair;
  const hidden = shown.map((cell): (number | null)[] =>
    cell.map((_, measure) => (measure === measures - 1 ? null : cell[measure]!)),
  );
  const cell = isHiding ? fc.oneof({ weight: 3, arbitrary: shown }, { weight: 1, arbitrary: hidden }) : shown;
  const line = fc.array(cell, { minLength: years, maxLength: years });
  return fc.array(line, { minLength: rows, maxLength: rows });
}

/** Random tables; with `isHiding` some cells are hidden. */
export function arbitraryReply(isHiding: boolean): fc.Arbitrary<ReplyPlan> {
  const shape = fc.record({
    rows: fc.shuffledSubarray(LABELS, { minLength: 1 }),
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 6 }),
    columns: fc.constantFrom(['Count'], ['Whole', 'Part of Whole']),
  });
  return shape.chain(({ rows, years, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      years: fc.constant(years),
      columns: fc.constant(columns),
      isFinancial: fc.boolean(),
      cells: arbitraryCells(rows.length, years.length, columns.length, isHiding),
      hasTotal: fc.boolean(),
      before: fc.constantFrom('', '\n\n', 'Dear reader,\n\nyour table for 2015-16:\n\n', 'Ref:\t1234\n\n'),
      after: fc.constantFrom('', '\n', '\n\n\\*A footnote.\n', '\n\n^\tAnother, with a tab\n', '   \n'),
      newline: fc.constantFrom('\n', '\r\n'),
      markup: fc.array(fc.constantFrom(...MARKUP), { minLength: 7, maxLength: 7 }),
      hiddenSymbol: fc.constantFrom('*', '[c]', '<5000000', '..', ''),
    }),
  );
}

/** Prints a plan, decorated, as a grid. */
export function printGrid(plan: ReplyPlan): Grid {
  const { rows, years, columns, cells, hasTotal } = plan;
  let printed = 0;
  const decorate = (text: string) => {
    const [open, close] = plan.markup[printed++ % plan.markup.length]!;
    return text === '' ? text : `${open}${text}${close}`;
  };
  const format = (value: number | null) =>
    value === null
      ? plan.hiddenSymbol
      : decorate(printed % 2 === 0 ? value.toLocaleString('en-GB') : String(value));
  const grid: Grid = [
    [
      'Kind',
      ...years.flatMap((year) => columns.map((_, index) => (index === 0 ? formatYear(plan, year) : ''))),
    ],
  ];
  if (columns.length > 1)
    grid.push(['', ...years.flatMap(() => columns.map((column) => column.split(' of ')[0]!))]);
  for (const [row, label] of rows.entries()) {
    grid.push([decorate(label), ...cells[row]!.flat().map(format)]);
  }
  if (hasTotal) {
    const totals = years.flatMap((_, year) =>
      columns.map((_column, measure) => cells.reduce((sum, row) => sum + (row[year]![measure] ?? 0), 0)),
    );
    grid.push([decorate('Grand Total'), ...totals.map(format)]);
  }
  return grid;
}

export function formatYear({ isFinancial }: ReplyPlan, year: number): string {
  return isFinancial ? `${year}-${year + 1}` : String(year);
}

/** The text around and of a grid. */
export function printReply(plan: ReplyPlan, grid: Grid): string {
  const table = grid.map((line) => line.join('\t')).join('\n');
  return `${plan.before}${table}${plan.after}`.replaceAll('\n', plan.newline);
}
