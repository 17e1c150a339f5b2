import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJson, readJson } from '#packing/read-json.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';

const read = (text: string | Uint8Array) =>
  parseJson(typeof text === 'string' ? Buffer.from(text) : text, 'x.json');

describe('reading JSON', () => {
  it.each([
    '{"a":[1,-2.5e3,true,false,null,"b"],"c":{}}',
    ' [ ] ',
    '"word"',
    '0',
    '{"a":{"a":1},"b":{"a":2}}',
    String.raw`{"quote":"\" \\","tab":"\t","é":"\u00e9"}`,
  ])('gives what JSON.parse gives for %s', (text) => {
    expect(read(text)).toEqual({ value: JSON.parse(text) as unknown });
  });

  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a":}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['{a:1}', 1, 2],
    ["{'a':1}", 1, 2],
    ['[01]', 1, 2],
    ['[1.]', 1, 2],
    ['[NaN]', 1, 2],
    ['["a]', 1, 2],
    ['["\n"]', 1, 2],
    ['{} {}', 1, 4],
    ['[}', 1, 2],
    ['{]', 1, 2],
    ['[{"a":1]]', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{"a":1}}', 1, 8],
    ['[,1]', 1, 2],
    ['true false', 1, 6],
  ])('says where %j breaks', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(read(text).problem).toMatchObject({
      code: 'JSON_INVALID',
      file: 'x.json',
      values: { line, column },
    });
  });

  it('refuses a byte order mark, and says how to save the file', () => {
    const { problem } = read('\uFEFF{}');

    expect(problem).toMatchObject({ code: 'JSON_BYTE_ORDER_MARK', file: 'x.json' });
    expect(problem?.message).toContain('without BOM');
  });

  it('refuses bytes that are not UTF-8, as of a file saved in an old Arabic code page', () => {
    expect(read(Buffer.from([0x22, 0xe3, 0xda, 0x22])).problem?.code).toBe('JSON_NOT_UTF8');
  });

  it.each(['__proto__', 'constructor', 'prototype', String.raw`\u005f_proto__`])(
    'refuses the key %s',
    (key) => {
      expect(read(`{"a":[{"${key}":{"polluted":true}}]}`).problem?.code).toBe('JSON_KEY_FORBIDDEN');
    },
  );

  it('takes those words as values', () => {
    expect(read('["__proto__"]').value).toEqual(['__proto__']);
  });

  it('refuses a key that stands twice, of which parsing would lose the first', () => {
    const { problem } = read('{\n"ar":"أ",\n"fr":"b",\n"ar":"ج"}');

    expect(problem).toMatchObject({ code: 'JSON_KEY_TWICE', values: { key: 'ar', line: 4 } });
  });

  it('refuses nesting beyond reason, quickly and without running out of stack', () => {
    const depth = 1_000_000;

    expect(read('['.repeat(depth) + ']'.repeat(depth)).problem?.code).toBe('JSON_TOO_DEEP');
    expect(read('{"a":'.repeat(depth)).problem?.code).toBe('JSON_TOO_DEEP');
    expect(read('['.repeat(32) + ']'.repeat(32)).problem).toBeUndefined();
  });

  it('survives a million quotation marks that are never closed', () => {
    expect(read('["' + '\\"'.repeat(1_000_000)).problem?.code).toBe('JSON_INVALID');
  });

  it('refuses a document larger than any exhibition', () => {
    expect(read(new Uint8Array(64 * 2 ** 20 + 1)).problem?.code).toBe('JSON_TOO_LARGE');
  });

  it('names a file that is missing, or that is a folder', async () => {
    const folder = await makeFolder();

    expect((await readJson(join(folder, 'none.json'), 'none.json')).problem).toMatchObject({
      code: 'DOCUMENT_MISSING',
      file: 'none.json',
    });
    expect((await readJson(folder, 'folder')).problem?.code).toBe('DOCUMENT_UNREADABLE');
  });
});
