/** Whether two sets of props are equal: arrays and plain objects by their contents, everything else by identity. For `memo`. */
export function sameProps<Props extends object>(before: Props, after: Props): boolean {
  return isSame(before, after);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => isSame(a[name], b[name]));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
