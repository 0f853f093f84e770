const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `a`, `a and b`, `a, b and c`; past `most` items the rest is counted: `a, b and 3 more`. */
export function formatList(items: readonly string[], most = 3): string {
  if (items.length <= most) return conjunction.format(items);
  return conjunction.format([...items.slice(0, most - 1), `${items.length - most + 1} more`]);
}
