/** A table of texts as it is drawn. */
export interface TableGrid {
  readonly columns: readonly TableGridColumn[];
  readonly rows: readonly TableGridRow[];
}

export interface TableGridColumn {
  readonly label: string;
  /** Numbers stand at the end. */
  readonly align: 'start' | 'end';
}

export interface TableGridRow {
  /** A family, one of its members, or the sum under them. */
  readonly kind: 'group' | 'member' | 'total';
  /** One per column. */
  readonly cells: readonly string[];
  /** Grey, as what is not selected. */
  readonly muted?: boolean;
}
