import { join } from 'node:path';

/**
 * The relations of `stats-measures.ts` over a folder of Parquet, for DuckDB.
 * Of each day of a kiosk the newest revision counts.
 */
export function duckdbViews(folder: string): string[] {
  const files = (relation: string) =>
    `'${join(folder, relation, '**', '*.parquet').replaceAll("'", "''")}'`;
  const hive = 'hive_partitioning = true, hive_types_autocast = false';
  return [
    `CREATE OR REPLACE VIEW tally AS SELECT * FROM read_parquet(${files('tally')}, ${hive})
       QUALIFY rev = max(rev) OVER (PARTITION BY install, epoch, day)`,
    `CREATE OR REPLACE VIEW offered AS SELECT DISTINCT pack, language, exhibit, room, needs_ms
       FROM read_parquet(${files('offered')}, ${hive})`,
  ];
}
