import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Exhibit } from '#format/exhibit.ts';

const EXHIBITS = join(import.meta.dirname, '..', 'exhibits');

/** @returns one line for each part of the exhibit that no node is named after. */
export async function missingParts(id: string, nodeNames: readonly string[]): Promise<string[]> {
  const text = await readFile(join(EXHIBITS, `${id}.json`), 'utf8');
  const { $schema: _, ...document } = JSON.parse(text) as Record<string, unknown>;
  const parts = Exhibit.parse(document).model?.parts ?? [];
  return parts
    .filter((part) => !nodeNames.includes(part.id))
    .map((part) => `no node is named ${part.id}`);
}
