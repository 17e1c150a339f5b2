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
  const indexOf = (list: string, id: string) =>
    (Array.isArray(document[list]) ? (document[list] as unknown[]) : []).findIndex(
      (holder) => isRecord(holder) && holder['id'] === id,
    );
  const at = (...path: PropertyKey[]): Holder | undefined => {
    const value = path.reduce<unknown>(
      (from, key) => (from as RawDocument)?.[String(key)],
      document,
    );
    return isRecord(value)
      ? { value, fileOf: (key) => origins.locate(document, [...path, key]).file }
      : undefined;
  };

  return sidecars.flatMap((sidecar) => {
    const id = basename(sidecar.file, '.json');
    const exhibit = at('exhibits', indexOf('exhibits', id));
    const room = at('rooms', indexOf('rooms', id));
    if (sidecar.file.startsWith('presentations/')) {
      const model = at('exhibits', indexOf('exhibits', id), 'model');
      if (!model) return [orphan(sidecar.file, id, exhibit ? 'model' : 'exhibit')];
      return addKeys(model, sidecar, origins);
    }
    if (exhibit) return addItems(exhibit, sidecar, origins);
    if (room) return addKeys(room, sidecar, origins);
    return [orphan(sidecar.file, id, 'exhibit')];
  });
}

/** What a sidecar adds to. */
interface Holder {
  value: RawDocument;
  /** The file in which a key of it was said. */
  fileOf(key: string): string;
}

const orphan = (file: string, id: string, kind: string): Problem =>
  problem('SIDECAR_ORPHAN', { file }, { id, kind });

function addItems(
  { value: exhibit }: Holder,
  { file, value }: Sidecar,
  origins: Origins,
): Problem[] {
  const reason = 'a gallery is a list: [ { "kind": "picture", "media": "…" } ]';
  if (!Array.isArray(value)) return [problem('SCHEMA_MISMATCH', { file }, { reason })];
  const before = Array.isArray(exhibit['gallery']) ? (exhibit['gallery'] as unknown[]) : [];
  const gallery = [...before, ...(value as unknown[])];
  for (const i of value.keys()) origins.markKey(gallery, before.length + i, file, [i]);
  exhibit['gallery'] = gallery;
  return [];
}

function addKeys(holder: Holder, { file, value }: Sidecar, origins: Origins): Problem[] {
  const reason = 'a sidecar is an object: { "media": "…" }';
  if (!isRecord(value)) return [problem('SCHEMA_MISMATCH', { file }, { reason })];
  return Object.entries(value).flatMap(([key, item]) => {
    const said = holder.value[key];
    const isEmpty = said === undefined || (Array.isArray(said) && said.length === 0);
    if (key === '$schema') return [];
    if (!isEmpty) {
      const values = { key, first: holder.fileOf(key) };
      return [problem('SIDECAR_TWICE', { file, path: key }, values)];
    }
    origins.markKey(holder.value, key, file, [key]);
    holder.value[key] = item;
    return [];
  });
}
