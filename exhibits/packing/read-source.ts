import { type Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Exhibition } from '#format/exhibition.ts';
import { EXHIBITION_FILE } from '#format/manifest.ts';
import { checkSchema } from './check-schema.ts';
import { isRecord, LISTS, OBJECTS, ORIGINALS, type RawDocument, SIDECARS } from './collections.ts';
import { inOrder } from './in-order.ts';
import { Origins } from './origins.ts';
import { type Finding, isError, type Problem, problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { addSidecars, type Sidecar } from './sidecars.ts';

/** A folder of authors' files, read as one document. */
export interface PackSource {
  /** Absent if the problems hold an error. */
  exhibition?: Exhibition;
  problems: Problem[];
  /** Turns findings about the whole document into problems of the authors' files. */
  place: (findings: readonly Finding[]) => Problem[];
}

/**
 * Reads a pack source: `exhibition.json` and, beside it, the collections of
 * the document, each in a file or a folder of its name ("collections.ts"),
 * plus the sidecars of picture and model makers ("sidecars.ts").
 *
 * In a folder, one file holds one thing and is named after its id. The order
 * is what the documents say (`n`, `order`), never what a file system says;
 * things without a number come in the order of their file names. Files may
 * begin with a `$schema` line for the author's editor; it is left out.
 *
 * Nothing is thrown for what is wrong in the folder: everything is reported,
 * so that an author mends it in one go.
 */
export async function readSource(dir: string): Promise<PackSource> {
  const reading = new Reading(dir);
  const document = await reading.document();
  const { problems, origins } = reading;
  const place = (findings: readonly Finding[]) => origins.place(document, findings);
  if (document === undefined) return { problems, place };

  const { data, findings } = checkSchema(Exhibition, document);
  problems.push(...place(findings));
  return { problems, place, ...(data && !problems.some(isError) && { exhibition: data }) };
}

class Reading {
  readonly problems: Problem[] = [];
  readonly origins = new Origins();
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async document(): Promise<RawDocument | undefined> {
    const top = await this.#file(EXHIBITION_FILE);
    if (!isRecord(top)) return undefined;
    const { $schema: _, ...document } = top;
    this.origins.mark(document, EXHIBITION_FILE);

    const entries = await readdir(this.#dir, { withFileTypes: true });
    for (const name of LISTS) await this.#add(document, name, entries, () => this.#folder(name));
    for (const name of OBJECTS) await this.#add(document, name, entries);
    inOrder(document);
    const sidecars = (await Promise.all(SIDECARS.map((name) => this.#sidecars(name)))).flat();
    this.problems.push(...addSidecars(document, sidecars, this.origins));
    this.#namesUnused(entries);
    return document;
  }

  /** Takes one collection from wherever it stands; at two places it is an error. */
  async #add(
    document: RawDocument,
    name: string,
    entries: readonly Dirent[],
    folder?: () => Promise<unknown[]>,
  ): Promise<void> {
    const file = `${name}.json`;
    const has = (entry: string) => entries.some((one) => one.name === entry);
    const places = [
      ...(name in document ? [EXHIBITION_FILE] : []),
      ...(has(file) ? [file] : []),
      ...(folder && has(name) ? [`${name}/`] : []),
    ];
    const [first, second] = places;
    if (first && second) {
      const values = { collection: name, first, second };
      this.problems.push(problem('COLLECTION_TWICE', { file: second }, values));
    } else if (first === file) {
      const value = await this.#file(file);
      if (value !== undefined) document[name] = isRecord(value) ? this.#bare(value) : value;
      this.origins.markKey(document, name, file);
    } else if (folder && first === `${name}/`) {
      document[name] = await folder();
      this.origins.markKey(document, name, first);
    }
  }

  async #folder(name: string): Promise<unknown[]> {
    const items: unknown[] = [];
    for (const file of await this.#jsonFiles(name)) {
      const value = await this.#file(file);
      if (value === undefined) continue;
      const item = isRecord(value) ? this.#bare(value) : value;
      this.origins.mark(item, file);
      const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined;
      if (id !== undefined && file !== `${name}/${id}.json`) {
        const values = { name: file.slice(name.length + 1), id };
        this.problems.push(problem('FILE_NAME_DIFFERS', { file, path: 'id' }, values));
      }
      items.push(item);
    }
    return items;
  }

  async #sidecars(name: string): Promise<Sidecar[]> {
    const sidecars: Sidecar[] = [];
    for (const file of await this.#jsonFiles(name)) {
      const value = await this.#file(file);
      if (value !== undefined) sidecars.push({ file, value });
    }
    return sidecars;
  }

  /** The JSON files of a folder, by name; none if there is no such folder. */
  async #jsonFiles(folder: string): Promise<string[]> {
    const names = await readdir(join(this.#dir, folder)).catch(() => []);
    const visible = names.filter((name) => !name.startsWith('.')).sort();
    for (const name of visible.filter((one) => extname(one) !== '.json')) {
      this.problems.push(problem('FILE_UNUSED', { file: `${folder}/${name}` }));
    }
    return visible.filter((name) => extname(name) === '.json').map((name) => `${folder}/${name}`);
  }

  async #file(file: string): Promise<unknown> {
    const read = await readJson(join(this.#dir, file), file);
    if (read.problem) this.problems.push(read.problem);
    else this.origins.mark(read.value, file);
    return read.value;
  }

  /** Without the line that tells an editor where the schema is. */
  #bare({ $schema: _, ...value }: RawDocument): RawDocument {
    return value;
  }

  /** A file that is misnamed by a letter would otherwise be lost without a word. */
  #namesUnused(entries: readonly Dirent[]): void {
    const documents = [EXHIBITION_FILE, ...[...LISTS, ...OBJECTS].map((name) => `${name}.json`)];
    const folders: readonly string[] = [...LISTS, ...SIDECARS, ...ORIGINALS];
    for (const entry of entries) {
      const isFolder = entry.isDirectory();
      const isKnown = (isFolder ? folders : documents).includes(entry.name);
      const isSilent = entry.name.startsWith('.') || /\.(md|txt)$/i.test(entry.name);
      if (isKnown || isSilent) continue;
      const file = isFolder ? `${entry.name}/` : entry.name;
      this.problems.push(problem('FILE_UNUSED', { file }));
    }
  }
}
