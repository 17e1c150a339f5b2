import type Database from 'better-sqlite3';
import type { Conflict, MergeOutcome } from './merge-outcome.ts';
import { Names } from './names.ts';
import { readSegment, SegmentError, type ReadSegment } from './segment.ts';
import type { Identity } from './tallies.ts';
import { UNDATED } from './tally.ts';

export interface MergeOptions {
  /** This kiosk itself: what calls itself so and is not known comes from a copy of its disk. */
  self: Identity;
  /** The local day after which a segment cannot yet have been sealed. */
  today: string;
}

/**
 * Merges sealed days into a database. Any order gives the same, and a second
 * time gives nothing: a day of a kiosk is replaced as a whole, never added to.
 */
export class Merge {
  readonly #db: Database.Database;
  readonly #names: Names;
  readonly #self: Identity;
  readonly #today: string;

  constructor(db: Database.Database, { self, today }: MergeOptions) {
    this.#db = db;
    this.#names = new Names(db);
    this.#self = self;
    this.#today = today;
  }

  /** @param text - One segment as it was carried home. */
  add(text: string): MergeOutcome {
    try {
      const segment = readSegment(text);
      return this.#db.transaction(() => this.#add(segment, text)).immediate();
    } catch (error) {
      if (error instanceof SegmentError) return { outcome: 'refused', why: error.fault };
      throw error;
    }
  }

  #add(segment: ReadSegment, text: string): MergeOutcome {
    const { install, epoch, day, rev } = segment.header;
    if (this.#isKnown(segment.sha)) return { outcome: 'known', install, day };
    if (day !== UNDATED && day > this.#today) return { outcome: 'refused', why: 'future-day' };
    if (!this.#trusts(segment)) return this.#setAside(segment, text, 'foreign-key');

    const isSelf = install === this.#self.install && epoch === this.#self.epoch;
    if (isSelf) return this.#setAside(segment, text, 'cloned-disk');
    const source = this.#sourceOf(install, epoch);
    if (this.#contradicts(source, segment)) return this.#setAside(segment, text, 'cloned-disk');
    this.#keepSeal(source, segment);
    if (rev < this.#newestRev(source, day)) return { outcome: 'outdated', install, day };
    this.#replaceDay(source, segment);
    return { outcome: 'merged', install, day };
  }

  #isKnown(sha: string): boolean {
    const known = this.#db.prepare('SELECT 1 FROM seal WHERE sha = ?').get(sha);
    return known !== undefined;
  }

  /** The first key that comes with a kiosk is its key for ever. */
  #trusts({ header: { install }, publicKey }: ReadSegment): boolean {
    this.#db
      .prepare('INSERT INTO trusted_key (install, public_key) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(install, publicKey);
    const known = this.#db
      .prepare<[string], string>('SELECT public_key FROM trusted_key WHERE install = ?')
      .pluck()
      .get(install);
    return known === publicKey;
  }

  /**
   * Whether the segment cannot stand in one chain with those already here: its
   * place or its (day, rev) is taken by another, or a neighbour in the chain
   * names another one in its stead.
   */
  #contradicts(source: number, { header, sha }: ReadSegment): boolean {
    const { place, day, rev, prev } = header;
    const found = this.#db
      .prepare<
        [{ source: number; place: number; day: string; rev: number; prev: string; sha: string }]
      >(
        `SELECT 1 FROM seal WHERE source = @source AND (
           place = @place
           OR (day = @day AND rev = @rev)
           OR (place = @place - 1 AND sha <> @prev)
           OR (place = @place + 1 AND prev <> @sha)
           OR (day = @day AND (place < @place) <> (rev < @rev)))`,
      )
      .get({ source, place, day, rev, prev, sha });
    return found !== undefined;
  }

  #keepSeal(source: number, { header, sha }: ReadSegment): void {
    const { place, day, rev, prev } = header;
    this.#db
      .prepare(
        `INSERT INTO seal (source, place, day, rev, parameters, content, prev, sha, sealed_on)
         VALUES (?, ?, ?, ?, ?, '', ?, ?, ?)`,
      )
      .run(source, place, day, rev, JSON.stringify(header.parameters), prev, sha, this.#today);
  }

  #newestRev(source: number, day: string): number {
    const rev = this.#db
      .prepare<[number, string], number>('SELECT max(rev) FROM seal WHERE source = ? AND day = ?')
      .pluck()
      .get(source, day);
    return rev ?? 0;
  }

  #replaceDay(source: number, { header: { day }, tallies, offers }: ReadSegment): void {
    this.#db.prepare('DELETE FROM tally WHERE source = ? AND day = ?').run(source, day);
    const addTally = this.#db.prepare(
      `INSERT INTO tally (measure, what, bin, lang, pack, source, day, n)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    // Remembered for this day only: if it is not merged, neither are its names.
    const known = new Map<string, number>();
    const id = (kind: string, key: string) => {
      if (key === '') return 0;
      const name = `${kind}\n${key}`;
      const found = known.get(name) ?? this.#names.idOf(kind, key);
      known.set(name, found);
      return found;
    };
    for (const [measure, kind, what, bin, language, pack, n] of tallies) {
      const [lang, shown] = [id('language', language), id('pack', pack)];
      addTally.run(measure, id(kind, what), bin, lang, shown, source, day, n);
    }
    const addOffer = this.#db.prepare(
      `INSERT INTO offer (pack, lang, exhibit, room, needs_ms) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    );
    for (const [pack, language, exhibit, room, needsMs] of offers) {
      const [shown, lang] = [id('pack', pack), id('language', language)];
      addOffer.run(shown, lang, id('exhibit', exhibit), id('room', room), needsMs);
    }
  }

  #sourceOf(install: string, epoch: string): number {
    this.#db
      .prepare('INSERT INTO source (install, epoch) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(install, epoch);
    const find = this.#db.prepare<[string, string], number>(
      'SELECT id FROM source WHERE install = ? AND epoch = ?',
    );
    return Number(find.pluck().get(install, epoch));
  }

  #setAside({ header, sha }: ReadSegment, text: string, why: Conflict): MergeOutcome {
    const { install, epoch, day } = header;
    this.#db
      .prepare(
        `INSERT INTO set_aside (sha, install, epoch, day, why, segment) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .run(sha, install, epoch, day, why, text);
    return { outcome: 'conflict', why, install, day };
  }
}
