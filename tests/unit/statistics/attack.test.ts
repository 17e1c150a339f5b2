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

/** Hides the small ones and nothing else: what a beginner would publish. */
function naive({ languages, ...overview }: Overview): Publishable {
  const hide = (n: number | null) => (n !== null && n > 0 && n < K ? null : n);
  return {
    ...overview,
    languages: languages.map((row) => ({ ...row, visits: hide(row.visits) })),
  };
}

describe('an attacker who can add and subtract', () => {
  it('solves a table in which only the small counts are hidden', () => {
    const { read } = makeCounts({ seed: 4, events: 700, days: 4 });

    const found = given([{ from: FIRST, to: day(3), shown: naive(read({}, 1)) }]);

    expect(found.length).toBeGreaterThan(0);
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
    const shown = naive({ ...whole, languages: [] });
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
      const bounds = await bounded([{ from: FIRST, to: day(days - 1), shown }]);

      const hidden = hiddenCells(shown, read({}, 1));
      const narrow = hidden.flatMap(({ name, n }) => {
        const { least, most } = bounds(`${name} ${FIRST}..${day(days - 1)}`);
        return most < K || most - least < K - 1 ? [`${name}: ${n} in ${least} to ${most}`] : [];
      });

      expect(narrow).toEqual([]);
    },
  );
});

/** The cells of tables that add up whose true count is small and is not shown. */
function hiddenCells(shown: Publishable, truth: Overview): { name: string; n: number }[] {
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
  return [
    ...of(
      shown.languages,
      truth.languages,
      (row) => `language:${row.language}`,
      (row) => row.visits,
    ),
    ...of(
      shown.depth,
      truth.depth,
      (row) => `depth:${row.from}`,
      (row) => row.visits,
    ),
    ...of(
      shown.exhibits,
      truth.exhibits,
      (row) => `exhibit:${row.id}`,
      (row) => row.visits,
    ),
    ...of(
      shown.exhibits,
      truth.exhibits,
      (row) => `exit:${row.id}`,
      (row) => row.exits,
    ),
    ...of(
      shown.deeds.questions,
      truth.deeds.questions,
      (row) => `right:${row.id}`,
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
