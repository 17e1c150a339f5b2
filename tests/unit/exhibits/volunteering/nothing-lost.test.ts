import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '#packing/read-source.ts';
import { toContent } from '#tests/helpers/to-content.ts';

const CONTENT = join(import.meta.dirname, '../../../fixtures/content');
const FILES = readdirSync(CONTENT).sort();
const { exhibition } = await readSource(
  join(import.meta.dirname, '../../../../exhibits/volunteering'),
);
const rebuilt = exhibition ? toContent(exhibition) : {};

/** Every value of a JSON document with its path: `.exhibits[3].title.fr`. */
function values(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries = Object.entries(value);
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, item]) =>
    values(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

describe('the bundled exhibition', () => {
  it('was made from five files', () => {
    expect(FILES).toEqual(Object.keys(rebuilt).sort());
    expect(FILES).toHaveLength(5);
  });

  it.each(FILES)('holds every value of %s', (file) => {
    const original: unknown = JSON.parse(readFileSync(join(CONTENT, file), 'utf8'));

    expect(Object.fromEntries(values(rebuilt[file]))).toEqual(Object.fromEntries(values(original)));
    expect(values(original).length).toBeGreaterThan(200);
  });

  it('keeps the spaces that French print wants', () => {
    const french = JSON.stringify(exhibition?.exhibits.map(({ text }) => text['fr']));

    expect(french).toContain('\u202f?');
    expect(french).toContain('\u00a0»');
  });
});
