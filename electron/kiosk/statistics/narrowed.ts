import type Database from 'better-sqlite3';
import { readStays } from './itinerary.ts';
import type { Months } from './months.ts';
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
  const { from, to, venue, kiosk } = selection;
  const isOpen = from === undefined && to === undefined;
  // A tally lies by kiosk and day: without any kiosk named, all would be read.
  const conditions = [kiosk ? ofKiosks(db, kiosk) : 'source IN (SELECT id FROM source)'];
  conditions.push('day >= @from', 'day <= @to');
  const values: Narrowed['values'] = {
    from: from ?? '',
    to: to ?? (isOpen ? UNDATED : '9999-12-31'),
  };
  if (venue) addStays(db, venue, { conditions, values });
  addLanguageAndPack(selection, names, { conditions, values });
  return { where: conditions.join(' AND '), values };
}

/** The rows of a selection that is told by months: those of the months, and of the days at both ends. */
export function rowsByMonths(
  selection: Selection,
  { from, to, edges }: Months,
  names: Names,
): { rows: string; values: Narrowed['values'] } {
  const conditions: string[] = ['TRUE'];
  const values: Narrowed['values'] = { from, to };
  addLanguageAndPack(selection, names, { conditions, values });
  const where = conditions.join(' AND ');
  const parts = edges.map((edge, i) => {
    Object.assign(values, { [`from${i}`]: edge.from, [`to${i}`]: edge.to });
    return `SELECT measure, what, bin, lang, pack, ${edge.sign}n AS n FROM tally
      WHERE source IN (SELECT id FROM source) AND day >= @from${i} AND day <= @to${i} AND ${where}`;
  });
  const months = `SELECT measure, what, bin, lang, pack, n FROM tally_month
    WHERE month >= @from AND month <= @to AND ${where}`;
  return { rows: [months, ...parts].join(' UNION ALL '), values };
}

interface Building {
  conditions: string[];
  values: Narrowed['values'];
}

function addLanguageAndPack(
  { language, pack }: Selection,
  names: Names,
  { conditions, values }: Building,
): void {
  const idsOf = (kind: string, keys: readonly string[]) =>
    JSON.stringify(keys.map((key) => names.find(kind, key) ?? -1));
  if (language) {
    conditions.push('lang IN (SELECT value FROM json_each(@langs))');
    values['langs'] = idsOf('language', language);
  }
  if (pack) {
    conditions.push('pack IN (SELECT value FROM json_each(@packs))');
    values['packs'] = idsOf('pack', pack);
  }
}

/** The days on which a kiosk stood at one of the venues, as stretches: there are few of them. */
function addStays(
  db: Database.Database,
  venues: readonly string[],
  { conditions, values }: Building,
): void {
  const stood = readStays(db)
    .filter(({ venue }) => venues.includes(venue))
    .map((stay, i) => {
      Object.assign(values, { [`from${i}`]: stay.from, [`to${i}`]: stay.to });
      const days = `day BETWEEN @from${i} AND @to${i}`;
      if (stay.kiosk === undefined) return days;
      return `(${days} AND ${ofKiosks(db, [stay.kiosk])})`;
    });
  conditions.push(stood.length > 0 ? `(${stood.join(' OR ')})` : 'FALSE');
}

function ofKiosks(db: Database.Database, installs: readonly string[]): string {
  const ids = db
    .prepare<[string], number>(
      'SELECT id FROM source WHERE install IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .pluck()
    .all(JSON.stringify(installs));
  // No source has the number 0.
  return `source IN (${[0, ...ids].join(', ')})`;
}
