import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../../../exhibits/format/write-json-schema.ts';

const FOLDER = join(import.meta.dirname, '../../../../exhibits/format');

describe('the JSON Schemas for authors', () => {
  it.each(Object.entries(jsonSchemas()))('%s is what the source makes', (name, text) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('lets authors leave out what has a default', () => {
    const { $defs } = JSON.parse(jsonSchemas()['exhibition.schema.json'] ?? '') as {
      $defs: Record<string, { required: string[] }>;
    };

    expect($defs['Exhibit']?.required).toEqual([
      'id', 'room', 'order', 'title', 'text', 'ageBands', 'confidence',
    ]); // prettier-ignore
  });
});
