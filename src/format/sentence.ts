/** A text that goes on inside a sentence. Names in capitals keep them: `NHS referrals`. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text that starts a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text that ends as a sentence does. */
export function endSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The size of a change: a figure without its sign, with words for `<` and `>`. */
export function sizeInWords(text: string): string {
  return inWords(text.replace(/^[+−]/, ''));
}

/** A figure with words for `<` and `>`: what a sentence says. */
export function inWords(text: string): string {
  return text.replace('<', 'less than ').replace('>', 'more than ');
}
