import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kiosk/statistics/local-day.ts';
import { Merge } from '#kiosk/statistics/merge.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';
import { DEFAULT_RETENTION, erase } from '#kiosk/statistics/retention.ts';
import { readTallies } from '#kiosk/statistics/read-tallies.ts';
import { Seals } from '#kiosk/statistics/seals.ts';
import type { SegmentFault } from '#kiosk/statistics/merge-outcome.ts';
import { readSegment, splitSegments } from '#kiosk/statistics/segment.ts';
import { Tallies, type Identity } from '#kiosk/statistics/tallies.ts';
import { MEASURE } from '#kiosk/statistics/tally.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { cutPower, HandClock, makeKiosk, MORNING_MS } from '#tests/helpers/make-kiosk.ts';
import { smallExhibition } from '#tests/helpers/small-exhibition.ts';

const SECOND = 1000;
const DAY_MS = 86_400 * SECOND;
const FIRST_DAY = '2026-11-23';
const NOBODY: Identity = { install: '0'.repeat(32), epoch: '0'.repeat(32) };

/** A kiosk that saw so many visits a day, and its database opened by the side. */
async function makeDays(visitsADay: readonly number[]) {
  const kiosk = await makeKiosk();
  const { begin, record, end, clock, post } = kiosk;
  for (const [day, visits] of visitsADay.entries()) {
    clock.wallMs = MORNING_MS + day * DAY_MS;
    await post('/api/attract', { shownS: 600 });
    for (let i = 0; i < visits; i += 1) {
      const visit = await begin(i % 2 === 0 ? 'ar' : 'fr');
      await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
      clock.advance((10 + i) * SECOND);
      await end(visit, 'button');
    }
  }
  await kiosk.close();
  return openSide(join(kiosk.house.dataDir, 'kiosk.db'), kiosk);
}

function openSide<Kiosk>(file: string, kiosk: Kiosk) {
  const db = new Database(file);
  const identity = { install: meta(db, 'install'), epoch: meta(db, 'epoch') };
  const options = { db, identity, parameters: DEFAULT_PARAMETERS };
  return {
    ...kiosk,
    db,
    identity,
    seals: new Seals(db, identity, DEFAULT_PARAMETERS),
    tallies: new Tallies({ ...options, exhibition: smallExhibition() }),
  };
}

/** An organizer's laptop: the same tables, and no visits of its own. */
function makeHub(today = '2027-01-01') {
  const db = new Database(':memory:');
  migrate(db);
  const merge = new Merge(db, { self: NOBODY, today });
  return { db, merge, visits: () => readTallies(db, {}).sum(MEASURE.VISITS) };
}

function meta(db: Database.Database, k: string): string {
  return String(db.prepare('SELECT v FROM meta WHERE k = ?').pluck().get(k));
}

function count(db: Database.Database, table: string): number {
  return Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

describe('sealing', () => {
  it('seals the days that are over, once', async () => {
    const { seals, db } = await makeDays([2, 3, 1]);

    expect(seals.sealUntil(addDays(FIRST_DAY, 2))).toBe(2);
    expect(seals.sealUntil(addDays(FIRST_DAY, 2))).toBe(0);
    expect(seals.verify()).toEqual([]);
    expect(db.prepare('SELECT day, place, rev FROM seal').all()).toEqual([
      { day: '2026-11-23', place: 1, rev: 1 },
      { day: '2026-11-24', place: 2, rev: 1 },
    ]);
  });

  it('seals a day again that has changed since, and keeps the first seal', async () => {
    const { seals, db } = await makeDays([2, 3]);
    seals.sealUntil('2026-11-30');
    db.prepare('UPDATE tally SET n = n + 1 WHERE day = ? AND measure = ?').run(FIRST_DAY, 1);

    expect(seals.sealUntil('2026-11-30')).toBe(1);
    expect(db.prepare('SELECT day, place, rev FROM seal ORDER BY place').all()).toEqual([
      { day: '2026-11-23', place: 1, rev: 1 },
      { day: '2026-11-24', place: 2, rev: 1 },
      { day: '2026-11-23', place: 3, rev: 2 },
    ]);
    expect(seals.verify()).toEqual([]);
  });

  it('finds any number that was changed behind its back', async () => {
    const { seals, db } = await makeDays([2, 3]);
    seals.sealUntil('2026-11-30');
    const rows = count(db, 'tally');

    for (let row = 0; row < rows; row += 1) {
      const at = db
        .prepare('SELECT measure, what, bin, lang, pack, source, day FROM tally LIMIT 1 OFFSET ?')
        .get(row) as Record<string, unknown>;
      const change = (by: number) =>
        db
          .prepare(
            `UPDATE tally SET n = n + ${by} WHERE (measure, what, bin, lang, pack, source, day)
             = (@measure, @what, @bin, @lang, @pack, @source, @day)`,
          )
          .run(at);
      change(1);
      expect(seals.verify()).toEqual([{ day: at['day'], fault: 'content' }]);
      change(-1);
    }
    expect(rows).toBeGreaterThan(20);
    expect(seals.verify()).toEqual([]);
  });

  it('finds a seal that was taken out of the chain', async () => {
    const { seals, db } = await makeDays([2, 3, 1]);
    seals.sealUntil('2026-11-30');

    db.prepare('DELETE FROM seal WHERE place = 2').run();

    expect(seals.verify()).toEqual([{ day: '2026-11-25', fault: 'chain' }]);
  });
});

describe('erasing', () => {
  const rules = DEFAULT_RETENTION;
  const parameters = DEFAULT_PARAMETERS;

  it('takes raw events 31 days after their day and leaves every number as it was', async () => {
    const { db, seals, tallies } = await makeDays([2, 3, 1]);
    const today = addDays(FIRST_DAY, 32);
    seals.sealUntil(today);
    const before = db.prepare('SELECT * FROM tally ORDER BY 1, 2, 3, 4, 5, 6, 7').all();

    const { events } = erase(db, { today, rules, parameters });

    expect(events).toBe(1 + 2 * 4); // the welcome screen; two visits of begin, open, close, end
    expect(erase(db, { today, rules, parameters }).events).toBe(0);
    tallies.rebuild();
    expect(db.prepare('SELECT * FROM tally ORDER BY 1, 2, 3, 4, 5, 6, 7').all()).toEqual(before);
    expect(seals.verify()).toEqual([]);
  });

  it('keeps the events of a day that has no seal', async () => {
    const { db } = await makeDays([2, 3]);

    expect(erase(db, { today: addDays(FIRST_DAY, 60), rules, parameters }).events).toBe(0);
  });

  it('takes tallies after 25 months', async () => {
    const { db, seals } = await makeDays([2]);
    seals.sealUntil('2026-11-30');
    db.prepare('UPDATE tally SET day = ?').run('2024-10-01');
    const kept = db.prepare('INSERT INTO tally VALUES (1, 0, 9, 1, 1, 1, ?, 1)');
    kept.run('2026-11-23');

    const { tallies } = erase(db, { today: '2026-11-24', rules, parameters });

    expect(tallies).toBeGreaterThan(10);
    expect(count(db, 'tally')).toBe(1);
  });

  it('does not believe a clock that ran years ahead', async () => {
    const { db, seals } = await makeDays([2]);
    seals.sealUntil('2026-11-30');

    expect(erase(db, { today: '2099-01-01', rules, parameters }).tallies).toBe(0);
  });
});

describe('merging', () => {
  it('carries every number over, in any order, and a second time changes nothing', async () => {
    const { seals, db } = await makeDays([2, 3, 4]);
    seals.sealUntil('2026-11-30');
    const segments = [...seals.segments()];
    for (const order of [segments, segments.toReversed()]) {
      const hub = makeHub();
      expect(order.map((text) => hub.merge.add(text).outcome)).toEqual([
        'merged',
        'merged',
        'merged',
      ]);
      const once = wordsOf(hub.db);
      expect(order.map((text) => hub.merge.add(text).outcome)).toEqual(['known', 'known', 'known']);

      expect(wordsOf(hub.db)).toEqual(once);
      expect(once).toEqual(wordsOf(db));
      expect(hub.visits()).toBe(9);
    }
  });

  it('takes the newer of two seals of a day, whichever comes first', async () => {
    const { seals, db } = await makeDays([2, 3]);
    seals.sealUntil('2026-11-30');
    const first = [...seals.segments()];
    db.prepare('UPDATE tally SET n = n + 5 WHERE day = ? AND measure = 1').run(FIRST_DAY);
    seals.sealUntil('2026-11-30');
    const again = [...seals.segments()];
    const all = [...new Set([...first, ...again])];

    for (const order of [all, all.toReversed()]) {
      const hub = makeHub();
      const outcomes = order.map((text) => hub.merge.add(text).outcome);

      expect(outcomes.filter((outcome) => outcome === 'conflict')).toEqual([]);
      expect(wordsOf(hub.db)).toEqual(wordsOf(db));
    }
    expect(all).toHaveLength(3);
  });

  it('names a cloned disk and leaves what was merged as it was', async () => {
    const first = await makeKiosk();
    await first.end(await first.begin('ar'), 'button');
    const clone = await cutPower(first);
    const later = async (house: typeof clone, visits: number) => {
      const clock = new HandClock(MORNING_MS + DAY_MS);
      const kiosk = await makeKiosk({ house, clock });
      for (let i = 0; i < visits; i += 1) await kiosk.end(await kiosk.begin('ar'), 'button');
      await kiosk.close();
      const side = openSide(join(house.dataDir, 'kiosk.db'), {});
      side.seals.sealUntil('2026-11-30');
      return [...side.seals.segments()];
    };
    await first.close();
    const original = await later(first.house, 2);
    const copied = await later(clone, 7);
    const hub = makeHub();
    for (const text of original) expect(hub.merge.add(text).outcome).toBe('merged');
    const before = wordsOf(hub.db);

    const outcomes = copied.map((text) => hub.merge.add(text));

    expect(outcomes).toContainEqual(
      expect.objectContaining({ outcome: 'conflict', why: 'cloned-disk', day: '2026-11-24' }),
    );
    expect(wordsOf(hub.db)).toEqual(before);
    expect(count(hub.db, 'set_aside')).toBe(1);
  });

  it('does not take a copy of itself for another kiosk', async () => {
    const { seals, db, identity } = await makeDays([2]);
    const copy = new Database(':memory:');
    migrate(copy);
    seals.sealUntil('2026-11-30');
    const [segment = ''] = seals.segments();
    const merge = new Merge(copy, { self: identity, today: '2027-01-01' });

    expect(merge.add(segment)).toMatchObject({ outcome: 'conflict', why: 'cloned-disk' });
    expect(new Merge(db, { self: identity, today: '2027-01-01' }).add(segment).outcome).toBe(
      'known',
    );
  });

  it('does not believe another key in the name of a kiosk it knows', async () => {
    const { seals, db } = await makeDays([2, 3]);
    seals.sealUntil('2026-11-30');
    const [first = '', second = ''] = seals.segments();
    const hub = makeHub();
    hub.merge.add(first);
    db.prepare("DELETE FROM meta WHERE k = 'signing_key'").run();
    const [, forged = ''] = seals.segments();

    expect(forged).not.toBe(second);
    expect(hub.merge.add(forged)).toMatchObject({ outcome: 'conflict', why: 'foreign-key' });
    expect(hub.visits()).toBe(2);
    expect(hub.merge.add(second)).toMatchObject({ outcome: 'merged' });
  });

  it.each<[string, (text: string) => string, SegmentFault | 'future-day']>([
    ['another file', () => 'SQLite format 3\u0000', 'not-a-segment'],
    ['half a copy', (text) => text.slice(0, text.length / 2), 'torn'],
    ['a missing last byte', (text) => text.slice(0, -1), 'torn'],
    ['a changed number', (text) => text.replace(/,(\d+)\]\n/, ',9$1]\n'), 'changed'],
    ['a changed name', (text) => text.replace('oven', 'well'), 'changed'],
    ['two megabytes', (text) => text + 'x'.repeat(2_000_001), 'too-large'],
    ['nothing', () => '', 'not-a-segment'],
  ])('refuses %s', async (_, spoil, fault) => {
    const { seals } = await makeDays([2]);
    seals.sealUntil('2026-11-30');
    const [segment = ''] = seals.segments();
    const hub = makeHub();

    expect(hub.merge.add(spoil(segment))).toEqual({ outcome: 'refused', why: fault });
    expect(hub.visits()).toBe(0);
    expect(count(hub.db, 'seal')).toBe(0);
  });

  it('refuses a day that has not come yet', async () => {
    const { seals } = await makeDays([2]);
    seals.sealUntil('2026-11-30');
    const [segment = ''] = seals.segments();

    expect(makeHub('2026-11-20').merge.add(segment)).toEqual({
      outcome: 'refused',
      why: 'future-day',
    });
  });

  it('reads the segments of a file one by one, a torn one last', async () => {
    const { seals } = await makeDays([2, 3]);
    seals.sealUntil('2026-11-30');
    const file = [...seals.segments()].join('').slice(0, -20);

    const [first = '', second = '', ...rest] = splitSegments(file);

    expect(readSegment(first).header.day).toBe('2026-11-23');
    expect(() => readSegment(second)).toThrow(expect.objectContaining({ fault: 'torn' }));
    expect(rest).toEqual([]);
  });

  it('holds nothing finer than an hour, and no event', async () => {
    const { seals } = await makeDays([2]);
    seals.sealUntil('2026-11-30');
    const { header, tallies } = readSegment([...seals.segments()][0] ?? '');

    expect(Object.keys(header)).toEqual([
      'format',
      'version',
      'install',
      'epoch',
      'day',
      'rev',
      'place',
      'prev',
      'parameters',
      'tallies',
      'offers',
    ]);
    expect(tallies.every((line) => line.length === 7)).toBe(true);
    expect(tallies.filter(([measure]) => measure <= 5).every((line) => line[3] < 24)).toBe(true);
  });
});

/** Every tally by name: numbers of names are a database's own. */
function wordsOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT format('%s %d %s %d %s %s %d', day, measure, thing.key, bin, language.key, pack.key, n)
       FROM tally
         LEFT JOIN dim AS thing ON thing.id = what
         LEFT JOIN dim AS language ON language.id = lang
         LEFT JOIN dim AS pack ON pack.id = pack
       ORDER BY 1`,
    )
    .pluck()
    .all();
}
