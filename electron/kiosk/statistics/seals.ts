import type Database from 'better-sqlite3';
import type { MeasureParameters } from './parameters.ts';
import {
  SEGMENT_VERSION,
  segmentBody,
  sha256,
  writeSegment,
  type OfferLine,
  type Segment,
  type TallyLine,
} from './segment.ts';
import { signingKey } from './signing-key.ts';
import type { Identity } from './tallies.ts';
import { UNDATED } from './tally.ts';

/**
 * A day that is over is sealed: its tallies, the settings in force and the
 * seal before it are hashed together, so that no number of an earlier day can
 * change unseen. SQLite's own check finds only six in ten flipped bits.
 *
 * | column      | what it says |
 * | ----------- | --- |
 * | `place`     | place in the chain of this source, from 1 |
 * | `rev`       | how often this day was sealed: again if it changed, as when a power cut's visit is closed late |
 * | `content`   | SHA-256 of the tallies alone, by which a change is seen |
 * | `prev`, `sha` | SHA-256 of the segment before and of this one |
 * | `sealed_on` | local day on which it was sealed |
 */
interface SealRow {
  place: number;
  day: string;
  rev: number;
  parameters: string;
  content: string;
  prev: string;
  sha: string;
}

/** A seal that does not hold. */
export interface BrokenSeal {
  day: string;
  /** `chain`: it does not follow the one before. `content`: the day's numbers are not those that were sealed. */
  fault: 'chain' | 'content';
}

export class Seals {
  readonly #db: Database.Database;
  readonly #identity: Identity;
  readonly #parameters: MeasureParameters;

  constructor(db: Database.Database, identity: Identity, parameters: MeasureParameters) {
    this.#db = db;
    this.#identity = identity;
    this.#parameters = parameters;
  }

  /**
   * Seals every day before `today` that is not sealed as it stands. What was
   * recorded under a clock in doubt is sealed too, as a day of its own.
   *
   * @returns how many seals were set.
   */
  sealUntil(today: string): number {
    return this.#db
      .transaction(() => {
        const source = this.#source();
        if (source === undefined) return 0;
        const open = this.#db
          .prepare<[number, string, string], string>(
            'SELECT DISTINCT day FROM tally WHERE source = ? AND (day < ? OR day = ?) ORDER BY day',
          )
          .pluck()
          .all(source, today, UNDATED);
        return open.filter((day) => this.#seal(source, day, today)).length;
      })
      .immediate();
  }

  /** The newest segment of every sealed day, in order of the chain: what is carried home. */
  *segments(): Generator<string> {
    const source = this.#source();
    if (source === undefined) return;
    const key = signingKey(this.#db);
    for (const row of this.#newest(source)) {
      yield writeSegment(this.#segment(source, row, dayLines(this.#db, source, row.day)), key);
    }
  }

  /** Checks that every seal follows the one before and that every day is as it was sealed. */
  verify(): BrokenSeal[] {
    const source = this.#source();
    if (source === undefined) return [];
    const broken: BrokenSeal[] = [];
    let prev = '';
    for (const row of this.#all(source)) {
      if (row.prev !== prev) broken.push({ day: row.day, fault: 'chain' });
      prev = row.sha;
    }
    for (const row of this.#newest(source)) {
      const segment = this.#segment(source, row, dayLines(this.#db, source, row.day));
      if (sha256(segmentBody(segment)) !== row.sha) broken.push({ day: row.day, fault: 'content' });
    }
    return broken;
  }

  #seal(source: number, day: string, today: string): boolean {
    const tallies = dayLines(this.#db, source, day);
    const content = sha256(JSON.stringify(tallies));
    const before = this.#newest(source).find((row) => row.day === day);
    if (before?.content === content) return false;

    const last = this.#all(source).at(-1);
    const row = {
      place: (last?.place ?? 0) + 1,
      day,
      rev: (before?.rev ?? 0) + 1,
      parameters: JSON.stringify(this.#parameters),
      content,
      prev: last?.sha ?? '',
      sha: '',
    };
    const sha = sha256(segmentBody(this.#segment(source, row, tallies)));
    this.#db
      .prepare<[SealRow & { source: number; today: string }]>(
        `INSERT INTO seal (source, place, day, rev, parameters, content, prev, sha, sealed_on)
         VALUES (@source, @place, @day, @rev, @parameters, @content, @prev, @sha, @today)`,
      )
      .run({ ...row, sha, source, today });
    return true;
  }

  #segment(source: number, row: SealRow, tallies: TallyLine[]): Segment {
    const { place, day, rev, prev } = row;
    const offers = offerLines(this.#db, new Set(tallies.map((line) => line[5])));
    const { install, epoch } = this.#identity;
    return {
      header: {
        format: 'maarid-segment',
        version: SEGMENT_VERSION,
        install,
        epoch,
        day,
        rev,
        place,
        prev,
        parameters: JSON.parse(row.parameters) as MeasureParameters,
        tallies: tallies.length,
        offers: offers.length,
      },
      tallies,
      offers,
    };
  }

  #all(source: number): SealRow[] {
    return this.#db
      .prepare<[number], SealRow>('SELECT * FROM seal WHERE source = ? ORDER BY place')
      .all(source);
  }

  #newest(source: number): SealRow[] {
    return this.#db
      .prepare<[number], SealRow>(
        `SELECT * FROM seal AS one WHERE source = ? AND rev =
           (SELECT max(rev) FROM seal WHERE source = one.source AND day = one.day)
         ORDER BY place`,
      )
      .all(source);
  }

  #source(): number | undefined {
    const { install, epoch } = this.#identity;
    return this.#db
      .prepare<[string, string], number>('SELECT id FROM source WHERE install = ? AND epoch = ?')
      .pluck()
      .get(install, epoch);
  }
}

/** A day's tallies in words, in an order that depends on nothing but the words. */
export function dayLines(db: Database.Database, source: number, day: string): TallyLine[] {
  return db
    .prepare<[number, string], TallyLine>(
      `SELECT measure, coalesce(thing.kind, ''), coalesce(thing.key, ''), bin,
         coalesce(language.key, ''), coalesce(shown.key, ''), n
       FROM tally
         LEFT JOIN dim AS thing ON thing.id = what
         LEFT JOIN dim AS language ON language.id = lang
         LEFT JOIN dim AS shown ON shown.id = pack
       WHERE source = ? AND day = ?
       ORDER BY 1, 2, 3, 4, 5, 6`,
    )
    .raw()
    .all(source, day);
}

function offerLines(db: Database.Database, packs: ReadonlySet<string>): OfferLine[] {
  return db
    .prepare<[], OfferLine>(
      `SELECT shown.key, language.key, thing.key, place.key, needs_ms
       FROM offer
         JOIN dim AS shown ON shown.id = pack
         JOIN dim AS language ON language.id = lang
         JOIN dim AS thing ON thing.id = exhibit
         JOIN dim AS place ON place.id = room
       ORDER BY 1, 2, 3`,
    )
    .raw()
    .all()
    .filter(([pack]) => packs.has(pack));
}
