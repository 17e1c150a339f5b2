import type Database from 'better-sqlite3';
import { z } from 'zod';
import { audit } from './audit.ts';
import { weekdayOf } from './local-day.ts';

const Minute = z.int().min(0).max(1440);

/**
 * Where kiosks stood and from when to when: what turns days into venues. A
 * venue is visited in one stay or in several; a day of a kiosk belongs to one.
 */
export const Stay = z
  .strictObject({
    /** By which a filter names the venue. */
    venue: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
    name: z.string().trim().min(1).max(120),
    /** Install id; every kiosk if left out. */
    kiosk: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
    /** First and last local day, both included. */
    from: z.iso.date(),
    to: z.iso.date(),
    /** Opening hours in minutes after midnight; without them completeness cannot be told. */
    opens: Minute.optional(),
    closes: Minute.optional(),
    /** Weekdays on which the venue is closed; Monday is 1. */
    closedOn: z.array(z.int().min(1).max(7)).max(6).default([]),
    /** Floor of the exhibition, and how long people were seen to stay in it: for the sweep rate only. */
    areaM2: z.number().positive().max(100_000).optional(),
    meanStayMin: z.number().positive().max(600).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'the stay ends before it begins' })
  .refine(({ opens, closes }) => (opens === undefined) === (closes === undefined), {
    path: ['closes'],
    message: 'both hours or neither',
  })
  .refine(({ opens = 0, closes = 1 }) => opens < closes, {
    path: ['closes'],
    message: 'it closes before it opens',
  });
export type Stay = z.infer<typeof Stay>;

export const Itinerary = z.strictObject({
  stays: z
    .array(Stay)
    .max(500)
    .refine(
      (stays) => !stays.some((one, i) => stays.slice(0, i).some((two) => overlap(one, two))),
      {
        message: 'a kiosk cannot stand in two stays on one day',
      },
    ),
});

interface Row {
  venue: string;
  name: string;
  kiosk: string;
  from_day: string;
  to_day: string;
  opens_min: number | null;
  closes_min: number | null;
  closed_on: string;
  area_m2: number | null;
  mean_stay_min: number | null;
}

/** The stays in order of their days. */
export function readStays(db: Database.Database): Stay[] {
  return db
    .prepare<[], Row>('SELECT * FROM stay ORDER BY from_day, venue, kiosk')
    .all()
    .map((row) => ({
      venue: row.venue,
      name: row.name,
      ...(row.kiosk !== '' && { kiosk: row.kiosk }),
      from: row.from_day,
      to: row.to_day,
      ...(row.opens_min !== null && { opens: row.opens_min }),
      ...(row.closes_min !== null && { closes: row.closes_min }),
      closedOn: JSON.parse(row.closed_on) as number[],
      ...(row.area_m2 !== null && { areaM2: row.area_m2 }),
      ...(row.mean_stay_min !== null && { meanStayMin: row.mean_stay_min }),
    }));
}

/** Puts a whole itinerary in the place of the one before. */
export function writeStays(db: Database.Database, stays: readonly Stay[], t: number): void {
  const insert = db.prepare(
    `INSERT INTO stay (venue, name, kiosk, from_day, to_day, opens_min, closes_min, closed_on, area_m2, mean_stay_min)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  db.transaction(() => {
    db.prepare('DELETE FROM stay').run();
    for (const stay of stays) {
      const { venue, name, kiosk = '', from, to, opens, closes, closedOn } = stay;
      const [area, mean] = [stay.areaM2 ?? null, stay.meanStayMin ?? null];
      const hours = [opens ?? null, closes ?? null, JSON.stringify(closedOn)];
      insert.run(venue, name, kiosk, from, to, ...hours, area, mean);
    }
    audit(db, t, 'itinerary-set', { stays: stays.length });
  }).immediate();
}

/** Whether a kiosk stood there on a day. */
export function covers(stay: Stay, kiosk: string, day: string): boolean {
  return (stay.kiosk ?? kiosk) === kiosk && stay.from <= day && day <= stay.to;
}

/** Whether the venue's doors were to be open on a day. */
export function isOpenOn({ closedOn }: Stay, day: string): boolean {
  return !closedOn.includes(weekdayOf(day));
}

function overlap(one: Stay, two: Stay): boolean {
  const isSameKiosk = !one.kiosk || !two.kiosk || one.kiosk === two.kiosk;
  return isSameKiosk && one.from <= two.to && two.from <= one.to;
}
