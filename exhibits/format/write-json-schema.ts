/**
 * Writes the JSON Schemas that authors' editors and other programs read:
 *
 *   node exhibits/format/write-json-schema.ts
 *
 * They are made from the zod schemas and committed; a test compares them.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Exhibition } from './exhibition.ts';
import { PackManifest } from './manifest.ts';

const COLLECTIONS = { rooms: true, exhibits: true, media: true } as const;

/** The JSON Schema files by name, as text. */
export function jsonSchemas(): Record<string, string> {
  const titled = (schema: z.ZodType, title: string, description: string): string => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n`;
  };
  return {
    'exhibition.schema.json': titled(
      Exhibition,
      'Maarid exhibition',
      'A whole exhibition in one document. Its parts, such as one exhibit, are under $defs.',
    ),
    'source.schema.json': titled(
      Exhibition.partial(COLLECTIONS),
      'Maarid exhibition, in a folder',
      'exhibition.json of a folder whose rooms, exhibits and media stand in files of their own.',
    ),
    'pack.schema.json': titled(
      PackManifest,
      'Maarid pack manifest',
      'pack.json: what a pack is, and every file in it with its hash. Written by packing.',
    ),
  };
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await writeFile(join(import.meta.dirname, name), text);
    console.log(`exhibits/format/${name}`);
  }
}
