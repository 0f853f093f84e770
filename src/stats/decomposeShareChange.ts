/** One row's part and whole in the baseline year (0) and the comparison year (1); a part never exceeds its whole. */
export interface ShareRow {
  readonly part0: number;
  readonly whole0: number;
  readonly part1: number;
  readonly whole1: number;
}

/** A part of a change of a share, as fractions: 0.01 is one percentage point. */
export interface ShareEffect {
  /** From shares moving inside rows. */
  readonly within: number;
  /** From the mix of rows moving: the row grew where its share is above average, or shrank where it is below. */
  readonly mix: number;
}

export interface ShareDecomposition extends ShareEffect {
  /** Overall comparison share minus overall baseline share: within + mix. */
  readonly change: number;
  /** In the order of the rows given. */
  readonly rows: readonly ShareEffect[];
}

/**
 * Splits the change of an overall share into what happened inside rows and what happened to the mix of rows.
 *
 * With p a row's share and w its part of the sum of wholes: within = (p₁ − p₀)·(w₀ + w₁)/2 and
 * mix = (w₁ − w₀)·((p₀ + p₁)/2 − m), the symmetric form without an interaction term of Kitagawa (1955), JASA
 * 50:1168–1194. m is the mean of the two overall shares. Weights add up to 1 in both years, so that
 * Σ(w₁ − w₀)·m = 0: m changes no total, but without it every growing row would seem to raise the share.
 * All parts sum to the change up to rounding (1e-12).
 *
 * A row with a whole of 0 in one year has no share there. It takes that of the other year, so that it is all
 * mix: entering rows add w₁·(p₁ − m), leaving rows −w₀·(p₀ − m), as in Griliches and Regev (1995), Journal of
 * Econometrics 65:175–203. A whole of 0 in both years adds nothing. Null where a year's wholes sum to 0 or less
 * (no overall share), and where a part stands on a whole of 0 (no row of a share).
 */
export function decomposeShareChange(rows: readonly ShareRow[]): ShareDecomposition | null {
  const total = sumRows(rows);
  if (total.whole0 <= 0 || total.whole1 <= 0 || rows.some(hasPartOfNothing)) return null;
  const overall0 = total.part0 / total.whole0;
  const overall1 = total.part1 / total.whole1;
  const mean = (overall0 + overall1) / 2;
  const effects = rows.map((row) => effectOf(row, total, mean));
  return {
    change: overall1 - overall0,
    within: effects.reduce((sum, { within }) => sum + within, 0),
    mix: effects.reduce((sum, { mix }) => sum + mix, 0),
    rows: effects,
  };
}

function effectOf(row: ShareRow, total: ShareRow, mean: number): ShareEffect {
  const weight0 = row.whole0 / total.whole0;
  const weight1 = row.whole1 / total.whole1;
  if (row.whole0 === 0 && row.whole1 === 0) return { within: 0, mix: 0 };
  const share0 = row.whole0 === 0 ? row.part1 / row.whole1 : row.part0 / row.whole0;
  const share1 = row.whole1 === 0 ? share0 : row.part1 / row.whole1;
  // Adding 0 turns -0 into 0.
  return {
    within: ((share1 - share0) * (weight0 + weight1)) / 2 + 0,
    mix: (weight1 - weight0) * ((share0 + share1) / 2 - mean) + 0,
  };
}

function sumRows(rows: readonly ShareRow[]): ShareRow {
  return rows.reduce(
    (sum, row) => ({
      part0: sum.part0 + row.part0,
      whole0: sum.whole0 + row.whole0,
      part1: sum.part1 + row.part1,
      whole1: sum.whole1 + row.whole1,
    }),
    { part0: 0, whole0: 0, part1: 0, whole1: 0 },
  );
}

function hasPartOfNothing({ part0, whole0, part1, whole1 }: ShareRow): boolean {
  return (whole0 === 0 && part0 !== 0) || (whole1 === 0 && part1 !== 0);
}
