import type Database from 'better-sqlite3';

/** A thing that is counted: what kind of thing, and its id in the pack. */
export interface Name {
  kind: string;
  key: string;
}

/**
 * The names behind the numbers: ids of `dim` to what they stand for and back.
 * What has been read once is remembered; a row of `dim` never changes.
 */
export class Names {
  readonly #insert: Database.Statement<[string, string]>;
  readonly #find: Database.Statement<[string, string], number>;
  readonly #read: Database.Statement<[number], Name>;
  readonly #known = new Map<number, Name>();

  constructor(db: Database.Database) {
    this.#insert = db.prepare('INSERT INTO dim (kind, key) VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.#find = db.prepare<[string, string], number>(
      'SELECT id FROM dim WHERE kind = ? AND key = ?',
    );
    this.#find.pluck();
    this.#read = db.prepare('SELECT kind, key FROM dim WHERE id = ?');
  }

  /** The id of a name, which is given one if it has none. */
  idOf(kind: string, key: string): number {
    const found = this.find(kind, key);
    if (found !== undefined) return found;
    this.#insert.run(kind, key);
    return this.idOf(kind, key);
  }

  /** The id of a name, or `undefined` if nothing of that name was ever counted. */
  find(kind: string, key: string): number | undefined {
    return this.#find.get(kind, key);
  }

  /** @returns the name, or `undefined` for 0 and for an id that was never given. */
  nameOf(id: number): Name | undefined {
    const known = this.#known.get(id);
    if (known || id === 0) return known;
    const name = this.#read.get(id);
    if (name) this.#known.set(id, name);
    return name;
  }
}
