import { generateCells } from '../helpers/generateCells.mjs';

/** As in `generateDataset.ts`: offences, financial years, areas, outcomes, channels. */
const SIZES = [200, 22, 43, 4, 2];
const SEED = 20_260_401;
const [OFFENCES = 0, YEARS = 0, , OUTCOMES = 0] = SIZES;

/**
 * Figures of a generated table, added up here cell by cell: what the page should say while some offences are left out.
 * @param {number} cells
 */
export function addUpGenerated(cells) {
  const { codes, flagged } = generateCells({ cells, sizes: SIZES, seed: SEED });
  const [offence = [], year = [], , outcome = []] = codes;
  const byYear = new Float64Array(OFFENCES * YEARS);
  const byOutcome = new Float64Array(OFFENCES * OUTCOMES);
  for (let cell = 0; cell < cells; cell++) {
    const row = offence[cell] ?? 0;
    const value = flagged[cell] ?? 0;
    byYear[row * YEARS + (year[cell] ?? 0)] += value;
    if (year[cell] === YEARS - 1) byOutcome[row * OUTCOMES + (outcome[cell] ?? 0)] += value;
  }
  /** @type {(table: Float64Array, width: number, leftOut: ReadonlySet<number>) => string[]} */
  const sum = (table, width, leftOut) =>
    Array.from({ length: width }, (_, place) => {
      let value = 0;
      for (let row = 0; row < OFFENCES; row++)
        if (!leftOut.has(row)) value += table[row * width + place] ?? 0;
      return value.toLocaleString('en-GB');
    });
  return {
    /** Texts of the first row at the foot of the table: what is flagged among all that is shown, by year. @type {(leftOut: ReadonlySet<number>) => string[]} */
    years: (leftOut) => sum(byYear, YEARS, leftOut),
    /** Texts of the picker of outcomes: in the last year. @type {(leftOut: ReadonlySet<number>) => string[]} */
    outcomes: (leftOut) => sum(byOutcome, OUTCOMES, leftOut),
  };
}
