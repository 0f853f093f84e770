/** One mark that can be chosen: what it stands for and what is said of it. */
export interface OptionItem {
  /** First key: its own, for highlighting; the rest: what else it stands for. */
  readonly keys: readonly string[];
  readonly codes: readonly number[];
  /** The figures in a sentence: the accessible name and the hover card. */
  readonly label: string;
  readonly selected: boolean;
}

/** `aria-selected` of each option: chosen only where a filter leaves others out. */
export function listAriaSelected(items: readonly OptionItem[]): readonly boolean[] {
  const isFiltered = items.some((item) => !item.selected);
  return items.map((item) => isFiltered && item.selected);
}
