const ILLEGAL_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Drops characters that no XML document may hold: control characters and halves of a surrogate pair. */
export function stripIllegalXml(text: string): string {
  return text.replace(ILLEGAL_IN_XML, '');
}

/** Text made safe inside an element or a quoted attribute; characters illegal in XML are dropped. */
export function escapeXml(text: string): string {
  return stripIllegalXml(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
