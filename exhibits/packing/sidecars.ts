import { basename } from 'node:path';
import { isRecord, type RawDocument } from './collections.ts';
import type { Origins } from './origins.ts';
import { type Problem, problem } from './problem.ts';

/** A file that adds to an exhibit or a room without touching its document. */
export interface Sidecar {
  /** Relative to the source folder: `gallery/r3-saqqaya.json`. */
  file: string;
  value: unknown;
}

/**
 * Adds what sidecars say, so that those who make pictures and models and those
 * who write texts never edit the same file:
 *
 * - `gallery/<exhibit>.json`, a list of gallery items, is added to the end of
 *   that exhibit's `gallery`;
 * - `gallery/<room>.json`, `{ "picture": "<medium>" }`, is added to that room;
 * - `presentations/<exhibit>.json`, any of a model's `media`, `alsoOffers`,
 *   `states`, `view` and `tour`, is added to that exhibit's `model`.
 *
 * A sidecar never overrules: what the document already says is an error here.
 */
export function addSidecars(
  document: RawDocument,
  sidecars: readonly Sidecar[],
  origins: Origins,
): Problem[] {
  const holders = (list: string) =>
    (Array.isArray(document[list]) ? document[list] : []).filter(isRecord);
  const exhibits = holders('exhibits');
  const rooms = holders('rooms');

  return sidecars.flatMap(({ file, value }) => {
    const id = basename(file, '.json');
    const isThis = (holder: RawDocument) => holder['id'] === id;
    const exhibit = exhibits.find(isThis);
    const room = rooms.find(isThis);
    if (file.startsWith('presentations/')) {
      const model = exhibit?.['model'];
      if (!isRecord(model)) return [orphan(file, id, exhibit ? 'model' : 'exhibit')];
      return addKeys(model, { file, value }, origins);
    }
    if (exhibit) return addItems(exhibit, { file, value }, origins);
    if (room) return addKeys(room, { file, value }, origins);
    return [orphan(file, id, 'exhibit')];
  });
}

const orphan = (file: string, id: string, kind: string): Problem =>
  problem('SIDECAR_ORPHAN', { file }, { id, kind });

function addItems(exhibit: RawDocument, { file, value }: Sidecar, origins: Origins): Problem[] {
  const reason = 'a gallery is a list: [ { "kind": "picture", "media": "…" } ]';
  if (!Array.isArray(value)) return [problem('SCHEMA_MISMATCH', { file }, { reason })];
  const before = Array.isArray(exhibit['gallery']) ? (exhibit['gallery'] as unknown[]) : [];
  const gallery = [...before, ...(value as unknown[])];
  for (const i of value.keys()) origins.markKey(gallery, before.length + i, file, [i]);
  exhibit['gallery'] = gallery;
  return [];
}

function addKeys(holder: RawDocument, { file, value }: Sidecar, origins: Origins): Problem[] {
  const reason = 'a sidecar is an object: { "media": "…" }';
  if (!isRecord(value)) return [problem('SCHEMA_MISMATCH', { file }, { reason })];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === '$schema') return [];
    if (key in holder) {
      const first = origins.locate(holder, [key]).file || 'the document';
      return [problem('SIDECAR_TWICE', { file, path: key }, { key, first })];
    }
    origins.markKey(holder, key, file, [key]);
    holder[key] = item;
    return [];
  });
}
