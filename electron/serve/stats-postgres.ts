import { MEASURES_SQL } from './stats-measures.ts';
import { readSegment, splitSegments } from '#kiosk/statistics/segment.ts';

/** As much of a PostgreSQL client as loading needs; `pg.Client` is one. */
export interface PostgresClient {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * The tables, the relations of `stats-measures.ts` as views over them, and
 * every measure as a view `measure_…`. To be run as often as one likes.
 */
export const POSTGRES_SCHEMA = `
  CREATE TABLE IF NOT EXISTS segment (
    sha text PRIMARY KEY, install text NOT NULL, epoch text NOT NULL, day text NOT NULL,
    rev bigint NOT NULL, parameters jsonb NOT NULL, public_key text NOT NULL,
    UNIQUE (install, epoch, day, rev)
  );
  CREATE TABLE IF NOT EXISTS segment_tally (
    sha text NOT NULL REFERENCES segment ON DELETE CASCADE, measure integer NOT NULL, kind text NOT NULL,
    what text NOT NULL, bin integer NOT NULL, language text NOT NULL, pack text NOT NULL, n bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS segment_offer (
    pack text NOT NULL, language text NOT NULL, exhibit text NOT NULL, room text NOT NULL,
    needs_ms bigint NOT NULL, PRIMARY KEY (pack, language, exhibit)
  );
  CREATE OR REPLACE VIEW tally AS
    SELECT s.install, s.epoch, s.day COLLATE "C" AS day, s.rev, t.measure, t.kind,
      t.what COLLATE "C" AS what, t.bin,
      t.language COLLATE "C" AS language, t.pack, t.n
    FROM segment s JOIN segment_tally t USING (sha)
    WHERE s.rev = (SELECT max(rev) FROM segment o
                   WHERE o.install = s.install AND o.epoch = s.epoch AND o.day = s.day);
  CREATE OR REPLACE VIEW offered AS
    SELECT pack, language, exhibit COLLATE "C" AS exhibit, room, needs_ms FROM segment_offer;
  ${Object.entries(MEASURES_SQL)
    .map(([name, sql]) => `CREATE OR REPLACE VIEW measure_${name} AS ${sql};`)
    .join('\n')}
`;

export interface Loaded {
  loaded: number;
  /** Segments that were there already. */
  known: number;
  /** Days of which another segment with the same revision is there: two disks say they are one kiosk. */
  conflicts: string[];
}

/**
 * Loads carried days, each checked as in a merge and in a transaction of its
 * own. Any order and any number of times give the same.
 *
 * @throws SegmentError for a segment that cannot be believed; those before it are loaded.
 */
export async function loadSegments(client: PostgresClient, text: string): Promise<Loaded> {
  const found: Loaded = { loaded: 0, known: 0, conflicts: [] };
  for (const part of splitSegments(text)) {
    const { header, tallies, offers, sha, publicKey } = readSegment(part);
    const { install, epoch, day, rev, parameters } = header;
    const same = await client.query(
      `SELECT sha, public_key FROM segment
       WHERE sha = $1 OR (install = $2 AND epoch = $3 AND day = $4 AND rev = $5)
         OR (install = $2 AND public_key <> $6)`,
      [sha, install, epoch, day, rev, publicKey],
    );
    if (same.rows.some((row) => row['sha'] === sha)) {
      found.known += 1;
      continue;
    }
    if (same.rows.length > 0) {
      found.conflicts.push(day);
      continue;
    }
    await client.query('BEGIN');
    try {
      await client.query('INSERT INTO segment VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        sha,
        install,
        epoch,
        day,
        rev,
        JSON.stringify(parameters),
        publicKey,
      ]);
      const column = (i: number) => tallies.map((line) => line[i]);
      await client.query(
        `INSERT INTO segment_tally SELECT $1, * FROM unnest
           ($2::integer[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::bigint[])`,
        [sha, ...[0, 1, 2, 3, 4, 5, 6].map(column)],
      );
      const offer = (i: number) => offers.map((line) => line[i]);
      await client.query(
        `INSERT INTO segment_offer SELECT * FROM unnest
           ($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) ON CONFLICT DO NOTHING`,
        [0, 1, 2, 3, 4].map(offer),
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
    found.loaded += 1;
  }
  return found;
}
