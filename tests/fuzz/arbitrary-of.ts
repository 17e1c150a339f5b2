import fc, { type Arbitrary } from 'fast-check';
import { z, type ZodType } from 'zod';

/** The part of JSON Schema that zod writes. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

/** More than that of anything is slow and finds nothing new. */
const MOST_ITEMS = 3;
const MOST_LETTERS = 40;

/**
 * Values of the shape that a schema describes. What a schema says in code
 * (refinements) is not known here, so most are nearly right and not right:
 * just what a door meets.
 */
export function arbitraryOf(schema: ZodType): Arbitrary<unknown> {
  const whole = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema;
  return of(whole, whole, 0);
}

/** As {@link arbitraryOf}, and then changed in up to three places: gone, of another kind, or new. */
export function almost(schema: ZodType): Arbitrary<unknown> {
  return fc
    .tuple(arbitraryOf(schema), fc.array(CHANGE, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(changed, value));
}

/** A value that is right, changed in one to three places. */
export function changedFrom(value: unknown): Arbitrary<unknown> {
  return fc
    .array(CHANGE, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce(changed, value));
}

/** Bytes that are right, changed in a few places, cut off, or with a piece moved. */
export function damaged(bytes: Uint8Array): Arbitrary<Buffer> {
  const at = fc.nat(Math.max(0, bytes.length - 1));
  const flips = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 12 });
  return fc.oneof(
    flips.map((all) => {
      const copy = Buffer.from(bytes);
      for (const [place, value] of all) copy[place] = value;
      return copy;
    }),
    at.map((end) => Buffer.from(bytes.subarray(0, end))),
    fc.tuple(at, at, at).map(([from, to, into]) => {
      const piece = bytes.subarray(Math.min(from, to), Math.max(from, to));
      return Buffer.concat([bytes.subarray(0, into), piece, bytes.subarray(into)]);
    }),
    fc
      .tuple(at, fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff))
      .map(([place, value]) => {
        const copy = Buffer.from(bytes);
        if (place + 4 <= copy.length) copy.writeUInt32LE(value, place);
        return copy;
      }),
  );
}

function of(schema: Schema, whole: Schema, depth: number): Arbitrary<unknown> {
  if (schema.$ref !== undefined) return ofReference(schema.$ref, whole, depth);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map((one) => of(one, whole, depth)));
  if (schema.allOf) return ofAll(schema.allOf, whole, depth);
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => of({ ...schema, type }, whole, depth)));
  }
  switch (schema.type) {
    case 'object':
      return ofObject(schema, whole, depth);
    case 'array':
      return ofArray(schema, whole, depth);
    case 'string':
      return ofString(schema);
    case 'integer':
      return fc.integer(bounds(schema));
    case 'number':
      return fc.double({ ...bounds(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function ofReference(name: string, whole: Schema, depth: number): Arbitrary<unknown> {
  if (depth > 6) return fc.jsonValue();
  const target = name === '#' ? whole : whole.$defs?.[name.split('/').at(-1) ?? ''];
  return target ? of(target, whole, depth + 1) : fc.jsonValue();
}

function ofAll(parts: Schema[], whole: Schema, depth: number): Arbitrary<unknown> {
  return fc
    .tuple(...parts.map((part) => of(part, whole, depth)))
    .map((values) =>
      values.reduce((all, value) =>
        isObject(all) && isObject(value) ? { ...all, ...value } : value,
      ),
    );
}

function ofObject(schema: Schema, whole: Schema, depth: number): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const known = fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [key, of(one, whole, depth + 1)]),
    ),
    { requiredKeys: required.filter((key) => key in properties) },
  );
  if (typeof additionalProperties !== 'object') return known;
  const key = propertyNames ? of(propertyNames, whole, depth + 1).map(asKey) : fc.string();
  const more = fc.dictionary(key, of(additionalProperties, whole, depth + 1), {
    maxKeys: MOST_ITEMS,
  });
  return fc.tuple(known, more).map(([first, second]) => ({ ...first, ...second }));
}

function ofArray(schema: Schema, whole: Schema, depth: number): Arbitrary<unknown> {
  const { prefixItems, items, minItems = 0, maxItems = Infinity } = schema;
  if (prefixItems) return fc.tuple(...prefixItems.map((one) => of(one, whole, depth + 1)));
  const maxLength = Math.min(maxItems, Math.max(minItems, MOST_ITEMS));
  return fc.array(items ? of(items, whole, depth + 1) : fc.jsonValue(), {
    minLength: minItems,
    maxLength,
  });
}

function ofString({ pattern, minLength = 0, maxLength = MOST_LETTERS }: Schema) {
  const longest = Math.min(maxLength, Math.max(minLength, MOST_LETTERS));
  const free = fc.string({ minLength, maxLength: longest, unit: 'grapheme' });
  // Lookaheads are beyond fast-check; such a string is then only nearly right.
  if (pattern === undefined || /\(\?[=!<]/.test(pattern)) return free;
  return fc.oneof(
    { weight: 5, arbitrary: fc.stringMatching(new RegExp(pattern, 'u')) },
    { weight: 1, arbitrary: free },
  );
}

function bounds({ minimum, exclusiveMinimum, maximum }: Schema) {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const clamp = (n: number) => Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, n));
  return {
    ...(least !== undefined && { min: clamp(least) }),
    ...(maximum !== undefined && { max: clamp(maximum) }),
  };
}

/** What is put in the place of something, or beside it. */
const JUNK: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    NaN,
    -1,
    2 ** 53,
    1e308,
    '',
    '../../etc/passwd',
    '\u202e\u0000\ud800',
    '=HYPERLINK("http://x")',
    '<img src=x onerror=alert(1)>',
    'x'.repeat(70_000),
  ),
);

const CHANGE = fc.record({
  /** Which way to go at each level. */
  way: fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
  how: fc.constantFrom('replace', 'remove', 'add', 'prototype'),
  junk: JUNK,
});
type Change = typeof CHANGE extends Arbitrary<infer One> ? One : never;

function changed(value: unknown, { way, how, junk }: Change): unknown {
  const [step = 0, ...rest] = way;
  if (!isObject(value) && !Array.isArray(value)) return how === 'replace' ? junk : value;
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const inside = copy as Record<string, unknown>;
  const keys = Object.keys(inside);
  const key = keys[step % Math.max(1, keys.length)];
  if (key !== undefined && rest.length > 0 && typeof inside[key] === 'object') {
    inside[key] = changed(inside[key], { way: rest, how, junk });
  } else if (how === 'add') inside[`k${step}`] = junk;
  else if (how === 'prototype') {
    Object.defineProperty(inside, '__proto__', { value: junk, enumerable: true });
  } else if (key !== undefined && how === 'remove') delete inside[key];
  else if (key !== undefined) inside[key] = junk;
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some things, as an object whose `toString` is no function, cannot be made words by `String`. */
function asKey(name: unknown): string {
  return typeof name === 'string' ? name : fc.stringify(name);
}
