import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/Dataset.ts';
import { loadDefaultBuiltIn } from '../../src/sources/builtIn.ts';
import type { Compared } from '../../src/views/Compared.ts';
import { countOf } from '../../src/views/figures.ts';
import { createHeadline } from '../../src/views/headline.ts';
import { createKeyFigures } from '../../src/views/keyFigures.ts';
import { createTableView, type TableRow } from '../../src/views/table.ts';
import { createCompared } from '../helpers/createCompared.ts';
import { readRepoFile } from '../helpers/repoFiles.ts';
import { createPairDataset } from '../helpers/smallDatasets.ts';

const reply = loadDefaultBuiltIn();
const HEADING = ['case', 'figures', 'change', 'percent or ratio', 'headline'];

interface Case {
  readonly name: string;
  readonly compared: Compared;
}

/** One offence of the reply, or all of them without an id. */
function ofReply(measure: string, years: readonly [number, number], id?: string): Compared {
  const codes = [reply.dimensions[0]!.members.findIndex((member) => member.id === id)];
  const [baseline, comparison] = years;
  return createCompared(reply, {
    measure,
    baseline,
    comparison,
    selection: id === undefined ? {} : { offence: { type: 'members', codes } },
  });
}

const ofThefts = (dataset: Dataset) => createCompared(dataset, { measure: 'thefts' });

const CASES: readonly Case[] = [
  { name: 'base 0', compared: ofReply('internet', [0, 4], 'breach-of-injunction-against-harassment') },
  { name: 'base 3', compared: ofReply('internet', [0, 1], 'stalking-serious-alarm-or-distress') },
  { name: 'base 161', compared: ofReply('internet', [0, 4], 'send-threatening-message') },
  {
    name: 'suppressed base, invented',
    compared: ofThefts(
      createPairDataset({
        Bicycle: [
          ['<5', 0],
          [50, 0],
        ],
      }),
    ),
  },
  {
    name: 'partial year, invented',
    compared: ofThefts(
      createPairDataset(
        {
          Bicycle: [
            [161, 0],
            [90, 0],
          ],
        },
        true,
      ),
    ),
  },
  { name: 'across April 2018', compared: ofReply('internet', [2, 3]) },
  {
    name: 'share of 0 of 53',
    compared: ofReply('internet-share', [3, 4], 'aggravated-harassment-fear-of-violence'),
  },
];

function createRow({ name, compared }: Case): readonly string[] {
  const { baseline, comparison, pair, shown, choice } = compared;
  const table = createTableView(compared, { grouped: false, periods: [baseline, comparison] });
  const row = shown.length === 1 ? findRow(table.rows, shown[0]!) : table.totals[0]!;
  const { change, ratio } = row.cells;
  const period = (code: number) => {
    if (choice.type === 'share')
      return [pair!.part, pair!.whole]
        .map((measure) => countOf(compared.figures, measure, shown, [code]).lower)
        .join(' of ');
    return row.cells[`period:${compared.time.members[code]!.id}`]!.text;
  };
  const figures = createKeyFigures(compared);
  const percent = /[+−][<>]?[\d,]+%$/.exec(figures[0]!.detail)?.[0];
  const share = figures.find(({ id }) => id === 'share')!;
  const mark = change!.mark ? ` ${change!.mark}` : '';
  const unit = choice.type === 'share' ? ' percentage points' : '';
  return [
    name,
    `${period(baseline)} → ${period(comparison)}`,
    `${change!.text}${unit}${mark}`,
    ratio === undefined
      ? `never for a share: ${share.value}, ${share.detail.split(';')[0]}`
      : [ratio.text, ...(percent === undefined ? [] : [percent])].join(', '),
    createHeadline(compared, null).finding,
  ];
}

const findRow = (rows: readonly TableRow[], code: number) => rows.find((row) => row.codes[0] === code)!;

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('the table of changes in the README', () => {
  const lines = readRepoFile('README.md').split('\n').map(cellsOf);
  const start = lines.findIndex((cells) => cells.join() === HEADING.join());
  const written = lines.slice(start + 2, start + 2 + CASES.length);

  it('has a row for each case and no other', () => {
    expect(start).toBeGreaterThan(0);
    expect(written.map(([name]) => name)).toEqual(CASES.map(({ name }) => name));
    expect(lines[start + 2 + CASES.length]).toEqual([]);
  });

  it.each(CASES)('says what the views say: $name', (example) => {
    expect(written.find(([name]) => name === example.name)).toEqual(createRow(example));
  });
});
