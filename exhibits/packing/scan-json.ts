import type { ProblemCode, ProblemValues } from './problem.ts';

/** The format needs a dozen levels; a document that nests deeper is an attack or an accident. */
const DEEPEST_LEVEL = 32;

/** Keys that would reach into an object's prototype when objects are copied key by key. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const SPACE = /[ \t\n\r]*/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true|false|null/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';
export interface Oddity {
  code: ProblemCode;
  values: ProblemValues;
}

/**
 * Finds what is wrong with a JSON text, or what parsing it would hide: a
 * syntax error (with its line, which `JSON.parse` often keeps to itself),
 * nesting beyond reason, prototype keys, and keys that stand twice in one
 * object, of which `JSON.parse` drops the first. One pass, no recursion.
 */
export function findOddity(text: string): Oddity | undefined {
  /** Keys seen so far in each open object; `undefined` for an open array. */
  const open: (Set<string> | undefined)[] = [];
  let awaited: Expected = 'value';
  let at = skipSpace(text, 0);

  const odd = (code: ProblemCode, values: ProblemValues = {}): Oddity => {
    const lines = text.slice(0, at).split('\n');
    const column = (lines.at(-1) ?? '').length + 1;
    return {
      code,
      values: { line: lines.length, column, near: text.slice(at, at + 12), ...values },
    };
  };

  while (at < text.length) {
    if (awaited === 'comma or end' && open.length === 0) return odd('JSON_INVALID');
    const char = text[at];
    const wantsValue = awaited === 'value' || awaited === 'value or end';
    const wantsKey: boolean = awaited === 'key' || awaited === 'key or end';
    let end = at + 1;

    if (char === '"' && (wantsValue || wantsKey)) {
      end = endOfString(text, at);
      const string = parsedString(text.slice(at, end));
      if (string === undefined) return odd('JSON_INVALID');
      if (wantsKey) {
        if (FORBIDDEN_KEYS.has(string)) return odd('JSON_KEY_FORBIDDEN', { key: string });
        if (open.at(-1)?.has(string)) return odd('JSON_KEY_TWICE', { key: string });
        open.at(-1)?.add(string);
      }
      awaited = wantsKey ? 'colon' : 'comma or end';
    } else if ((char === '{' || char === '[') && wantsValue) {
      if (open.length === DEEPEST_LEVEL) return odd('JSON_TOO_DEEP', { limit: DEEPEST_LEVEL });
      open.push(char === '{' ? new Set() : undefined);
      awaited = char === '{' ? 'key or end' : 'value or end';
    } else if (char === '}' && open.at(-1) && ['key or end', 'comma or end'].includes(awaited)) {
      open.pop();
      awaited = 'comma or end';
    } else if (char === ']' && !open.at(-1) && open.length > 0 && awaited.endsWith('or end')) {
      open.pop();
      awaited = 'comma or end';
    } else if (char === ':' && awaited === 'colon') {
      awaited = 'value';
    } else if (char === ',' && awaited === 'comma or end') {
      awaited = open.at(-1) ? 'key' : 'value';
    } else if (wantsValue) {
      NUMBER_OR_WORD.lastIndex = at;
      if (!NUMBER_OR_WORD.test(text)) return odd('JSON_INVALID');
      end = NUMBER_OR_WORD.lastIndex;
      awaited = 'comma or end';
    } else {
      return odd('JSON_INVALID');
    }
    at = skipSpace(text, end);
  }
  return awaited === 'comma or end' && open.length === 0 ? undefined : odd('JSON_INVALID');
}

function skipSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** The offset after the closing quote, or the end of the text if there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

/** The string as it reads, `"\u005f_proto__"` as `__proto__`; `undefined` if it is not one. */
function parsedString(token: string): string | undefined {
  try {
    return JSON.parse(token) as string;
  } catch {
    return undefined;
  }
}
