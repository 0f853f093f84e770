/** A chart's own figures as text: what its table view, its copy and its long description say. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
