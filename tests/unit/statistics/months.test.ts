import { describe, expect, it } from 'vitest';
import { addDays } from '#kiosk/statistics/local-day.ts';
import { mendMonths, monthsOf } from '#kiosk/statistics/months.ts';
import type { Selection } from '#kiosk/statistics/tally-sums.ts';
import { UNDATED } from '#kiosk/statistics/tally.ts';
import { makeCounts } from '#tests/helpers/make-counts.ts';

/** What the days say, added up by month. */
const FROM_DAYS = `
  SELECT measure, what, bin, lang, pack, substr(day, 1, 7) AS month, sum(n) AS n FROM tally
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`;
const MONTHS = 'SELECT * FROM tally_month ORDER BY 1, 2, 3, 4, 5, 6';

describe('the months', () => {
  it('stay in step with the days when tallies are added, changed and erased', () => {
    const { db } = makeCounts({ seed: 9, events: 3000, days: 70 });
    const all = (sql: string) => db.prepare(sql).all();
    const whole = all(MONTHS).length;
    expect(all(MONTHS)).toEqual(all(FROM_DAYS));

    db.prepare("UPDATE tally SET n = n + 3 WHERE day < '2027-04-10'").run();
    expect(all(MONTHS)).toEqual(all(FROM_DAYS));
    db.prepare("DELETE FROM tally WHERE day < '2027-05-12'").run();

    expect(all(MONTHS)).toEqual(all(FROM_DAYS));
    expect(all(MONTHS).length).toBeLessThan(whole);
    db.prepare('DELETE FROM tally').run();
    expect(all(MONTHS)).toEqual([]);
  });

  it.each<Selection>([
    {},
    { from: '2027-05-01', to: '2027-05-31' },
    { from: '2027-03-09' },
    { to: '2027-04-30' },
    { from: '2027-05-01', language: ['fr'] },
    { from: '2027-03-15', to: '2027-07-02' },
    // Cut at either end, early in a month and late.
    { from: '2027-04-09', to: '2027-06-04' },
    { from: '2027-04-20', to: '2027-05-17', language: ['ar', 'fr'] },
    { from: '2027-05-03', to: '2027-05-20' },
    { from: '2027-05-20', to: '2027-05-22' },
    { from: '2027-04-22', to: '2027-05-04' },
  ])('give what the days give of %o', (selection) => {
    const { db, read } = makeCounts({ seed: 9, events: 3000, days: 70 });
    // A kiosk that counted nothing, beside which the other is read from its days.
    db.prepare("INSERT INTO source (install, epoch) VALUES ('0', '0')").run();
    expect(monthsOf(db, selection)).toBeDefined();
    const alone = { ...selection, kiosk: ['1'.repeat(32)] };
    expect(monthsOf(db, alone)).toBeUndefined();

    const told = { filters: {}, unanswered: [] };
    const byMonths = { ...read(selection, 1), ...told };

    expect(byMonths).toEqual({ ...read(alone, 1), ...told });
    expect(byMonths.totals.visits).toBeGreaterThan(5);
  });

  it('hold what has no date, which belongs to everything and to no stretch of days', () => {
    const { db, read } = makeCounts({ seed: 9, events: 3000, days: 70 });
    const all = read({}, 1).totals.visits;
    db.prepare("UPDATE tally SET day = ? WHERE day = '2027-04-20'").run(UNDATED);
    mendMonths(db, '2027-06-10');

    const { visits, undated } = read({}, 1).totals;

    expect(visits).toBe(all);
    expect(undated).toBeGreaterThan(0);
    expect(read({ from: '2027-04-01' }, 1).totals.visits).toBe(all - undated);
  });

  it('are not asked of a venue, whose days are cut by kiosk', () => {
    const { db } = makeCounts({ seed: 9, events: 300, days: 7 });

    expect(monthsOf(db, { venue: ['oujda'] })).toBeUndefined();
  });

  it('are made anew once a week where a bit has flipped', () => {
    const { db } = makeCounts({ seed: 9, events: 3000, days: 70 });
    const all = (sql: string) => db.prepare(sql).all();
    const today = '2027-06-10';
    expect(mendMonths(db, today)).toBe(false);

    db.prepare('UPDATE tally_month SET n = n + 64 WHERE measure = 1').run();

    expect(mendMonths(db, addDays(today, 6))).toBe(false);
    expect(mendMonths(db, addDays(today, 7))).toBe(true);
    expect(all(MONTHS)).toEqual(all(FROM_DAYS));
  });
});
