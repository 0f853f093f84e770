/**
 * What a spreadsheet takes for the start of a formula, as OWASP lists it ("CSV Injection"), full-width forms included.
 */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const SIGNED_NUMBER = /^[+-](\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/;

/**
 * Text that no spreadsheet runs: what looks like a formula gets a leading apostrophe.
 * A signed number (`-3`, `+1,790`, `+239%`) is returned unchanged.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}
