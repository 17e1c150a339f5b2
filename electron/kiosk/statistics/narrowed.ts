import type Database from 'better-sqlite3';
import { covers, readStays } from './itinerary.ts';
import { daysBetween } from './local-day.ts';
import type { Names } from './names.ts';
import type { Selection } from './tally-sums.ts';
import { UNDATED } from './tally.ts';

/** A condition on the columns of `tally`, with its values. Absent filters do not stand in it. */
export interface Narrowed {
  where: string;
  values: Record<string, string>;
}

/**
 * What a selection asks of a row of `tally`.
 *
 * `UNDATED` sorts after every day, so an open end keeps it and a last day
 * leaves it out. A venue has days, so it leaves it out too.
 */
export function narrowed(db: Database.Database, selection: Selection, names: Names): Narrowed {
  const { from, to, venue, kiosk, language, pack } = selection;
  const isOpen = from === undefined && to === undefined;
  const conditions = ['day >= @from', 'day <= @to'];
  const values: Record<string, string> = {
    from: from ?? '',
    to: to ?? (isOpen ? UNDATED : '9999-12-31'),
  };
  const oneOf = (name: string, sql: string, list: readonly (string | number)[]) => {
    conditions.push(sql);
    values[name] = JSON.stringify(list);
  };
  const idsOf = (kind: string, keys: readonly string[]) =>
    keys.map((key) => names.find(kind, key) ?? -1);

  if (kiosk) {
    const sources = 'SELECT id FROM source WHERE install IN (SELECT value FROM json_each(@kiosks))';
    oneOf('kiosks', `source IN (${sources})`, kiosk);
  }
  if (language) {
    oneOf('langs', 'lang IN (SELECT value FROM json_each(@langs))', idsOf('language', language));
  }
  if (pack) oneOf('packs', 'pack IN (SELECT value FROM json_each(@packs))', idsOf('pack', pack));
  if (venue) {
    const stood = 'SELECT value FROM json_each(@stood)';
    oneOf('stood', `(source || '/' || day) IN (${stood})`, stoodAt(db, venue));
  }
  return { where: conditions.join(' AND '), values };
}

/** `source/day` for every day on which a kiosk stood at one of the venues. */
function stoodAt(db: Database.Database, venues: readonly string[]): string[] {
  const stays = readStays(db).filter(({ venue }) => venues.includes(venue));
  const sources = db
    .prepare<[string], { id: number; install: string; first: string; last: string }>(
      `SELECT id, install, min(day) AS first, max(day) AS last
       FROM source JOIN tally ON source = id WHERE day <> ? GROUP BY id`,
    )
    .all(UNDATED);
  return sources.flatMap(({ id, install, first, last }) =>
    daysBetween(first, last)
      .filter((day) => stays.some((stay) => covers(stay, install, day)))
      .map((day) => `${id}/${day}`),
  );
}
