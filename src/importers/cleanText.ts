const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Tags that only say how words look, and those that part them; others, raised or struck out text too, are left as text. */
const INLINE = 'a|abbr|b|big|cite|code|em|font|i|ins|mark|small|span|strong|u|o:p';
const BLOCK = 'br|div|li|ol|p|table|tbody|td|th|thead|tr|ul';
const TAG = new RegExp(`</?(?:(${INLINE})|${BLOCK})(?:\\s[^<>]*)?/?>`, 'gi');
/** Not after a digit: there it may be a power as well as a footnote. */
const NOTE_MARK = /(?<!\d\s*)<sup>\s*\[?(\d{1,3})\]?\s*<\/sup>/gi;

/**
 * The text of a cell or a line without what copying left in it: HTML tags and entities, markdown bold, emphasis
 * and backslashes, odd spaces, a byte order mark. Runs of spaces become one; the ends are trimmed.
 * A lone `*` or `<5` stays: those are symbols. A raised number after a word is a footnote's (`Alpha [note 1]`). A tag
 * between two digits stays, as without it they would be one number that nobody printed.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(NOTE_MARK, ' [note $1]')
    .replace(TAG, (tag, inline: string | undefined, at: number, all: string) => {
      if (isBetweenDigits(all, at, at + tag.length)) return tag;
      return inline === undefined ? ' ' : '';
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, foldSpace)
    .trim();
  return stripEmphasis(plain)
    .replace(/\\([^\w\s])/g, '$1')
    .trim();
}

/** One space; two where more than one, or a line break, stands between digits: these are two numbers, not thousands. */
function foldSpace(run: string, at: number, text: string): string {
  const isApart = run.length > 1 || /[\n\v\f\r\u2028\u2029]/.test(run);
  return isApart && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + run.length)) ? '  ' : ' ';
}

/** Whether the nearest characters outside tags and spaces, on both sides of a place in a text, are digits. */
function isBetweenDigits(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).replace(TAG, '');
  const after = text.slice(end).replace(TAG, '');
  return /\d\s*$/.test(before) && /^\s*\d/.test(after);
}

/** Markdown around all of a text; bold may have lost one of its ends at a cell border. */
function stripEmphasis(text: string): string {
  const bold = text.replace(/^(\*\*|__)(?=[^*_])/, '').replace(/(?<=[^*_\\])(\*\*|__)$/, '');
  return bold.replace(/^(\*|_|`)([^*_`]+)\1$/, '$2');
}

/**
 * A label as it is compared: cleaned, without footnote marks at its end (`*`, `^`, `[note 1]`), in lower case and
 * with straight quotes and plain hyphens. Labels that fold to the same text are the same label.
 */
export function foldLabel(text: string): string {
  return stripMarks(cleanText(text))
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** A cleaned text without the footnote marks and bracket flags at its end; unchanged when that is all there is. */
export function stripMarks(text: string): string {
  const bare = text.replace(/(?:\s*(?:[*^\u2020\u2021\u00a7]+|\[(?:[a-z]|note \d+)\]))+$/i, '').trim();
  return bare === '' ? text : bare;
}
