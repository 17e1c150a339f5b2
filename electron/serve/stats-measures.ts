/**
 * Measures as SQL that says the same to SQLite, DuckDB and PostgreSQL: no
 * function that only one of them has. They read two relations, whatever they
 * are there (tables, views, or Parquet files):
 *
 * - `tally(install, epoch, day, rev, measure, kind, what, bin, language, pack, n)`, of each day the newest revision;
 * - `offered(pack, language, exhibit, room, needs_ms)`.
 *
 * Numbers of measures are those of `electron/kiosk/statistics/tally.ts`.
 */
export const MEASURES_SQL = {
  visits: `SELECT CAST(sum(n) AS BIGINT) AS visits FROM tally WHERE measure = 1`,

  visits_by_day: `SELECT day, CAST(sum(n) AS BIGINT) AS visits FROM tally
    WHERE measure = 1 AND day <> 'undated' GROUP BY day ORDER BY day`,

  visits_by_hour: `SELECT bin AS hour, CAST(sum(n) AS BIGINT) AS visits FROM tally
    WHERE measure = 1 AND day <> 'undated' GROUP BY bin ORDER BY bin`,

  visits_by_language: `SELECT language, CAST(sum(n) AS BIGINT) AS visits FROM tally
    WHERE measure = 1 GROUP BY language ORDER BY language`,

  engaged: `SELECT CAST(sum(CASE WHEN measure = 2 THEN n ELSE 0 END) AS BIGINT) AS engaged,
      CAST(sum(CASE WHEN measure = 1 THEN n ELSE 0 END) AS BIGINT) AS visits
    FROM tally WHERE measure IN (1, 2)`,

  depth: `SELECT bin AS exhibits, CAST(sum(n) AS BIGINT) AS visits FROM tally
    WHERE measure = 17 GROUP BY bin ORDER BY bin`,

  duration: `SELECT bin, CAST(sum(n) AS BIGINT) AS visits FROM tally
    WHERE measure = 16 GROUP BY bin ORDER BY bin`,

  exhibits: `SELECT what AS exhibit,
      CAST(sum(CASE WHEN measure = 20 THEN n ELSE 0 END) AS BIGINT) AS visits,
      CAST(sum(CASE WHEN measure = 21 THEN n ELSE 0 END) AS BIGINT) AS stops,
      CAST(sum(CASE WHEN measure = 22 THEN n ELSE 0 END) AS BIGINT) AS dwell_ms,
      CAST(sum(CASE WHEN measure = 24 THEN n ELSE 0 END) AS BIGINT) AS exits
    FROM tally WHERE measure IN (20, 21, 22, 24) GROUP BY what ORDER BY what`,

  eligible: `SELECT o.exhibit, CAST(sum(t.n) AS BIGINT) AS n
    FROM offered o JOIN tally t ON t.pack = o.pack AND t.language = o.language
    WHERE t.measure = 1 GROUP BY o.exhibit ORDER BY o.exhibit`,

  dwell: `SELECT what AS exhibit, bin, CAST(sum(n) AS BIGINT) AS stops FROM tally
    WHERE measure = 23 GROUP BY what, bin ORDER BY what, bin`,

  deeds: `SELECT measure, what, CAST(sum(n) AS BIGINT) AS n FROM tally
    WHERE measure >= 40 GROUP BY measure, what ORDER BY measure, what`,

  screen: `SELECT CAST(sum(CASE WHEN measure = 3 THEN n ELSE 0 END) AS BIGINT) AS visited_ms,
      CAST(sum(CASE WHEN measure = 4 THEN n ELSE 0 END) AS BIGINT) AS occupied_ms,
      CAST(sum(CASE WHEN measure = 5 THEN n ELSE 0 END) AS BIGINT) AS attract_ms
    FROM tally WHERE measure IN (3, 4, 5)`,
} as const;
export type MeasureName = keyof typeof MEASURES_SQL;
