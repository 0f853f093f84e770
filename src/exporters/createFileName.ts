const MOST_CHARACTERS = 120;
const FALLBACK = 'figures';

/** Names Windows keeps for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name any system takes: each part in lower case letters, digits and hyphens, parts joined by `_`, at most
 * 120 characters with the extension. Parts without such characters are left out; with none left the name is `figures`.
 * @param extension without its dot; throws when it is empty or longer than 10 characters
 */
export function createFileName(parts: readonly string[], extension: string): string {
  const suffix = slugify(extension);
  if (suffix === '' || suffix.length > 10) {
    throw new Error(`extension: expected 1 to 10 letters or digits, got "${extension}"`);
  }
  const room = MOST_CHARACTERS - suffix.length - 1;
  const joined = parts.map(slugify).filter(Boolean).join('_');
  const name = joined.slice(0, room).replace(/[-_]+$/, '') || FALLBACK;
  return `${RESERVED.test(name) ? `${FALLBACK}_${name}` : name}.${suffix}`;
}

/** Letters lose their accents; runs of anything else become one hyphen. */
function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
