/** Percent-encoded, except the colon, which is plain in a query. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll('%3A', ':');
}

/**
 * An id so that this codec's separators, comma and two dots, stay apart from its own commas and dots even where
 * someone has percent-encoded or decoded the commas: `~0` is a tilde and `~1` a comma, after JSON Pointer (RFC 6901).
 */
export function encodeId(id: string): string {
  return encode(id.replaceAll('~', '~0').replaceAll(',', '~1')).replaceAll('.', '%2E');
}

export function decodeId(text: string): string {
  return decode(text).replaceAll('~1', ',').replaceAll('~0', '~');
}

/** Percent-decoded; a broken escape is left as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Half of a character outside the basic plane cannot be percent-encoded. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** As much of a text as a notice quotes. */
export function cut(text: string): string {
  return text.length > 40 ? `${wellFormed(text.slice(0, 40))}…` : text;
}
