import { describe, expect, it } from 'vitest';
import { addDays } from '#kiosk/statistics/local-day.ts';
import type { Overview } from '#kiosk/statistics/overview.ts';
import type { Publishable } from '#kiosk/statistics/publication.ts';
import { forEverybody } from '#kiosk/statistics/publication.ts';
import { Releases } from '#kiosk/statistics/releases.ts';
import { bounded } from '#tests/helpers/bound-hidden.ts';
import { makeCounts } from '#tests/helpers/make-counts.ts';
import { solvable, type PublishedDays } from '#tests/helpers/solve-hidden.ts';

const K = 10;
const FIRST = '2027-04-01';
const NOW = { t: 1_900_000_000, day: '2027-12-31' };
const day = (n: number) => addDays(FIRST, n);

/** Small counts that the attacker has worked out: name and value. */
function given(releases: readonly PublishedDays[]): [string, number][] {
  return [...solvable(releases)].filter(([name, n]) => n > 0 && n < K && isCount(name));
}

/** A difference of two stretches may be small: what matters are counts of a table. */
const isCount = (name: string) => !name.startsWith('undated');

/** Hides every small count and nothing else: what a beginner would publish. */
function naive(overview: Overview): Publishable {
  const hide = (n: number | null) => (n !== null && n > 0 && n < K ? null : n);
  const { languages, depth, exhibits, days, hours, deeds } = overview;
  return {
    ...overview,
    languages: languages.map((row) => ({ ...row, visits: hide(row.visits) })),
    depth: depth.map((row) => ({ ...row, visits: hide(row.visits) })),
    exhibits: exhibits.map((row) => ({
      ...row,
      visits: hide(row.visits),
      exits: hide(row.exits),
    })),
    days: days.map((row) => ({
      ...row,
      visits: hide(row.visits),
      engaged: hide(row.engaged),
    })),
    hours: hours.map((row) => ({ ...row, visits: hide(row.visits), mean: null })),
    deeds: {
      ...deeds,
      questions: deeds.questions.map(({ share, ...row }) => {
        const [count, n] = [hide(share.count), hide(share.n)];
        const isShown = count !== null && n !== null;
        return { ...row, share: isShown ? share : { count: null, n, share: null, isHidden: true } };
      }),
    },
  };
}

describe('an attacker who can add and subtract', () => {
  it('solves a table in which only the small counts are hidden', () => {
    const { read } = makeCounts({ seed: 4, events: 700, days: 4 });
    const release = { from: FIRST, to: day(3), shown: naive(read({}, 1)) };
    const hidden = new Map(hiddenCells(release, read({}, 1)).map(({ name, n }) => [name, n]));

    const found = given([release]).filter(([name]) => hidden.has(name));

    expect(found.length).toBeGreaterThan(0);
    for (const [name, n] of found) expect(n, name).toBe(hidden.get(name));
  });

  it.each(Array.from({ length: 24 }, (_, seed) => seed + 1))(
    'finds no small count in what is published of one period (crowd %i)',
    (seed) => {
      const days = 2 + (seed % 13);
      const { read } = makeCounts({ seed, events: 150 + 190 * seed, days });
      const whole = read({}, K);

      const found = given([{ from: FIRST, to: day(days - 1), shown: forEverybody(whole, K) }]);

      expect(found).toEqual([]);
    },
  );

  it.each(Array.from({ length: 12 }, (_, seed) => seed + 31))(
    'finds none in all earlier exports together (crowd %i)',
    (seed) => {
      const { read, db } = makeCounts({ seed, events: 900 + 240 * (seed % 7), days: 12 });
      const releases = new Releases(db, (days) => read(days, K));
      const asked = [
        { from: day(0), to: day(3) },
        { from: day(4), to: day(7) },
        { from: day(0), to: day(7) },
        { from: day(0), to: day(11) },
        { from: day(4), to: day(11) },
      ];

      const published: PublishedDays[] = [];
      for (const days of asked) {
        try {
          published.push({ ...days, shown: releases.publish(days, NOW) });
        } catch {
          // Refused: then there is nothing to solve it with.
        }
      }

      expect(published.length).toBeGreaterThanOrEqual(2);
      expect(given(published)).toEqual([]);
    },
  );

  it('would find some in overlapping exports, had they been made', () => {
    const { read } = makeCounts({ seed: 33, events: 2400, days: 12 });
    const found = [5, 6, 7, 8, 9, 10].flatMap((last) => {
      const spans = [
        { from: day(0), to: day(last) },
        { from: day(0), to: day(last - 1) },
      ];
      return given(spans.map((days) => ({ ...days, shown: forEverybody(read(days, K), K) })));
    });

    expect(found.length).toBeGreaterThan(0);
  });
});

describe('an attacker with a linear programme', () => {
  it('finds the count where one alone is hidden', async () => {
    const { read } = makeCounts({ seed: 8, events: 700, days: 4 });
    const whole = read({}, 1);
    const [first, ...others] = whole.languages;
    const shown = { ...naive(whole), languages: [] };
    const hidden = { ...shown, languages: [{ ...first!, visits: null }, ...others] };

    const bounds = await bounded([{ from: FIRST, to: day(3), shown: hidden }]);

    const found = bounds(`language:${first?.language} ${FIRST}..${day(3)}`);
    expect(found).toEqual({ least: first?.visits, most: first?.visits });
  });

  it.each([4, 9, 14])(
    'can tell of no hidden count whether it is small (crowd %i)',
    async (seed) => {
      const days = 2 + (seed % 13);
      const { read } = makeCounts({ seed, events: 150 + 190 * seed, days });
      const shown = forEverybody(read({}, K), K);

      const published = [{ from: FIRST, to: day(days - 1), shown }];

      expect(await narrow(published, (span) => read(span, 1))).toEqual([]);
    },
  );

  it.each([31, 38])(
    'can tell of none from a period and a longer one that holds it, with all between (crowd %i)',
    async (seed) => {
      const { read, db } = makeCounts({ seed, events: 900 + 240 * (seed % 7), days: 6 });
      const releases = new Releases(db, (span) => read(span, K));
      const publish = (from: number, to: number) => {
        const span = { from: day(from), to: day(to) };
        return { ...span, shown: releases.publish(span, NOW) };
      };

      const published = [publish(0, 2), publish(0, 5), publish(3, 5), publish(0, 2)];

      expect(await narrow(published, (span) => read(span, 1))).toEqual([]);
    },
  );

  it('could tell of some, had the longer period been published as if it were the first', async () => {
    const { read } = makeCounts({ seed: 33, events: 2400, days: 12 });
    const published = [8, 9].map((last) => {
      const span = { from: day(0), to: day(last) };
      return { ...span, shown: forEverybody(read(span, K), K) };
    });

    expect(await narrow(published, (span) => read(span, 1))).not.toEqual([]);
  });
});

/** Hidden small cells of which the attacker learns that they are small, or nearly what they are. */
async function narrow(
  published: readonly PublishedDays[],
  truth: (span: { from: string; to: string }) => Overview,
): Promise<string[]> {
  const bounds = await bounded(published);
  const hidden = new Map(
    published.flatMap((release) =>
      hiddenCells(release, truth({ from: release.from, to: release.to })).map(
        ({ name, n }) => [name, n] as const,
      ),
    ),
  );
  expect(hidden.size).toBeGreaterThan(0);
  return [...hidden].flatMap(([name, n]) => {
    const { least, most } = bounds(name);
    // What the attacker works with must hold: else no bound would mean anything.
    expect(least - 1e-6, name).toBeLessThanOrEqual(n);
    expect(most + 1e-6, name).toBeGreaterThanOrEqual(n);
    return most < K || most - least < K - 1 ? [`${name}: ${n} in ${least} to ${most}`] : [];
  });
}

/** The cells of tables that add up whose true count is small and is not shown, by their names in the attack. */
function hiddenCells(
  { from, to, shown }: PublishedDays,
  truth: Overview,
): { name: string; n: number }[] {
  const of = <Row>(
    rows: readonly Row[],
    all: readonly Row[],
    key: (row: Row) => string,
    count: (row: Row) => number | null,
  ) =>
    rows.flatMap((row) => {
      const n = count(all.find((one) => key(one) === key(row)) ?? row) ?? 0;
      return count(row) === null && n > 0 && n < K ? [{ name: key(row), n }] : [];
    });
  const span = `${from}..${to}`;
  const { languages, depth, exhibits, days, hours, deeds } = shown;
  return [
    ...of(
      languages,
      truth.languages,
      (row) => `language:${row.language} ${span}`,
      (row) => row.visits,
    ),
    ...of(
      depth,
      truth.depth,
      (row) => `depth:${row.from} ${span}`,
      (row) => row.visits,
    ),
    ...of(
      exhibits,
      truth.exhibits,
      (row) => `exhibit:${row.id} ${span}`,
      (row) => row.visits,
    ),
    ...of(
      exhibits,
      truth.exhibits,
      (row) => `exit:${row.id} ${span}`,
      (row) => row.exits,
    ),
    ...of(
      days,
      truth.days,
      (row) => `day:${row.day}`,
      (row) => row.visits,
    ),
    ...of(
      days,
      truth.days,
      (row) => `engaged:${row.day}`,
      (row) => row.engaged,
    ),
    ...of(
      hours,
      truth.hours,
      (row) => `hour:${row.weekday}/${row.hour} ${span}`,
      (row) => row.visits,
    ),
    ...of(
      deeds.questions,
      truth.deeds.questions,
      (row) => `right:${row.id} ${span}`,
      (row) => row.share.count,
    ),
  ];
}

describe('a period', () => {
  it('is refused if it cuts one that was published, and answered again as it was', () => {
    const { read, db } = makeCounts({ seed: 5, events: 4000, days: 10 });
    const releases = new Releases(db, (days) => read(days, K));
    const first = releases.publish({ from: day(0), to: day(5) }, NOW);

    expect(() => releases.publish({ from: day(3), to: day(8) }, NOW)).toThrow(
      expect.objectContaining({ code: 'RELEASE_OVERLAPS' }) as Error,
    );
    db.prepare('UPDATE tally SET n = n + 1 WHERE measure = 1').run();
    expect(releases.publish({ from: day(0), to: day(5) }, NOW)).toEqual(first);
    expect(() => releases.publish({ from: day(0), to: day(9) }, NOW)).toThrow('added to it since');
  });

  it('is refused if too few visits would be told by the difference', () => {
    const { read, db } = makeCounts({ seed: 6, events: 4000, days: 10 });
    db.prepare('UPDATE tally SET n = 1 WHERE measure = 1 AND day = ? AND bin = 9').run(day(9));
    db.prepare('DELETE FROM tally WHERE day = ? AND NOT (measure = 1 AND bin = 9)').run(day(9));
    const releases = new Releases(db, (days) => read(days, K));
    releases.publish({ from: day(0), to: day(8) }, NOW);

    expect(() => releases.publish({ from: day(0), to: day(9) }, NOW)).toThrow('too few visits');
  });
});
