import type { Result } from './Problem.ts';

/** One field of a JSON value that is not what was expected. */
export interface Fault {
  /** `measures[1].noun`; empty for the value itself. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

interface Context {
  readonly faults: Fault[];
  readonly unknownFields: 'refuse' | 'ignore';
}

/** Reads one JSON value as a `T`; what it returns counts only when no fault was added. */
export type Decoder<T> = (value: unknown, path: string, context: Context) => T;

/** A decoder per field; a field that may be absent takes an `optional` decoder. */
type Fields<T> = { readonly [K in keyof T]-?: Decoder<T[K]> };

/**
 * Reads a JSON value field by field. All faults are found, not the first only.
 * `unknownFields: 'refuse'` makes a field no decoder asks for a fault: right for files people write.
 */
export function decode<T>(
  decoder: Decoder<T>,
  json: unknown,
  unknownFields: 'refuse' | 'ignore' = 'ignore',
): Result<T, readonly Fault[]> {
  const faults: Fault[] = [];
  const value = decoder(json, '', { faults, unknownFields });
  return faults.length === 0 ? { ok: true, value } : { ok: false, error: faults };
}

/** `title: expected text, got 3` */
export function formatFault(fault: Fault): string {
  return `${fault.path === '' ? 'the file' : fault.path}: expected ${fault.expected}, got ${fault.found}`;
}

// The value of a failed decoder is never read: `decode` gives it out only without faults.
function fail(context: Context, path: string, expected: string, value: unknown): never {
  context.faults.push({ path, expected, found: describe(value) });
  return undefined as never;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(value) ?? typeof value;
}

/** A decoder for values that pass a test; `expected` names them in a fault. */
export function satisfying<T>(expected: string, test: (value: unknown) => value is T): Decoder<T> {
  return (value, path, context) => (test(value) ? value : fail(context, path, expected, value));
}

/** Text with something in it. */
export const text = satisfying('text', (value): value is string => typeof value === 'string' && value !== '');

export const flag = satisfying('true or false', (value): value is boolean => typeof value === 'boolean');

/** A finite number. */
export const number = satisfying('a number', (value): value is number => Number.isFinite(value));

/** A whole number from 0. */
export const count = satisfying(
  'a whole number from 0',
  (value): value is number => Number.isInteger(value) && (value as number) >= 0,
);

/** An ISO 8601 day. */
export const day = satisfying(
  'a day as 2018-04-01',
  (value): value is string =>
    typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value),
);

/** Lower case letters and digits with single hyphens: safe in an address. */
export const slug = satisfying(
  'lower case letters, digits and hyphens',
  (value): value is string => typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
);

/** Exactly this value. */
export function literal<T extends string | number | boolean>(expected: T): Decoder<T> {
  return satisfying(JSON.stringify(expected), (value): value is T => value === expected);
}

/** A field that may be absent. */
export function optional<T>(decoder: Decoder<T>): Decoder<T | undefined> {
  return (value, path, context) => (value === undefined ? undefined : decoder(value, path, context));
}

/** A list of any length. */
export function list<T>(decoder: Decoder<T>): Decoder<readonly T[]> {
  return (value, path, context) => {
    if (!Array.isArray(value)) return fail(context, path, 'a list', value);
    return value.map((item: unknown, index) => decoder(item, `${path}[${index}]`, context));
  };
}

/** An object with any keys and values of one kind. */
export function record<T>(decoder: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (value, path, context) => {
    if (!isObject(value)) return fail(context, path, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, decoder(item, join(path, key), context)]),
    );
  };
}

/** An object with known fields; fields that are absent stay absent. */
export function object<T extends object>(fields: Fields<T>): Decoder<T> {
  return (value, path, context) => {
    if (!isObject(value)) return fail(context, path, 'an object', value);
    const result: Partial<Record<keyof T, unknown>> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const item = fields[key](value[key], join(path, key), context);
      if (item !== undefined) result[key] = item;
    }
    if (context.unknownFields === 'refuse') {
      for (const key of Object.keys(value)) {
        if (!Object.hasOwn(fields, key)) fail(context, join(path, key), 'no such field', value[key]);
      }
    }
    return result as T;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
