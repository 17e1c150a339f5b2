import { describe, expect, it } from 'vitest';
import { discreteLaplace } from '#kiosk/statistics/noise.ts';
import { NoisedReleases } from '#kiosk/statistics/noised.ts';
import { makeCounts } from '#tests/helpers/make-counts.ts';
import { mulberry32 } from '#tests/helpers/simulate-tour.ts';

const NOW = { t: 1_900_000_000, day: '2027-12-31' };
const seeded = (seed: number) => {
  const random = mulberry32(seed);
  return (below: number) => Math.floor(random() * below);
};

function makeReleases(seed = 1) {
  const { db, read } = makeCounts({ seed: 3, events: 3000, days: 6 });
  const releases = new NoisedReleases(db, (days) => read(days, 1), seeded(seed));
  return { releases, read, db };
}
const ask = (from: string, to: string, epsilonThousandths: number) => ({
  from: `2027-04-${from}`,
  to: `2027-04-${to}`,
  epsilonThousandths,
});

describe('the noise', () => {
  it('is that of a discrete Laplace distribution', () => {
    const random = seeded(7);
    const n = 40_000;
    const counts = new Map<number, number>();
    for (let i = 0; i < n; i += 1) {
      const x = discreteLaplace(1, 2, random);
      counts.set(x, (counts.get(x) ?? 0) + 1);
    }

    const q = Math.exp(-1 / 2);
    let chi2 = 0;
    for (let x = -8; x <= 8; x += 1) {
      const expected = n * ((1 - q) / (1 + q)) * q ** Math.abs(x);
      chi2 += ((counts.get(x) ?? 0) - expected) ** 2 / expected;
    }
    // 17 classes, seeded: above 34 one generator in a hundred would come.
    expect(chi2).toBeLessThan(34);
  });

  it('lies as close as is said, 19 times in 20', () => {
    const random = seeded(9);
    const within = Math.ceil(Math.log(20) * 3);
    const far = Array.from({ length: 20_000 }, () => discreteLaplace(1000, 3000, random)).filter(
      (x) => Math.abs(x) > within,
    );

    expect(far.length / 20_000).toBeLessThan(0.05);
  });
});

describe('a release with noise', () => {
  it('has a row for every day, also for those on which nobody came', () => {
    const { releases } = makeReleases();

    const { days, within95, languages } = releases.make(ask('01', '10', 900), NOW);

    expect(days).toHaveLength(10);
    expect(languages.map(({ language }) => language)).toEqual(['ar', 'en', 'fr']);
    expect(within95).toBe(10);
    expect(days.every(({ visits }) => Number.isInteger(visits) && visits >= 0)).toBe(true);
  });

  it('is not the truth, and near it', () => {
    const { releases, read } = makeReleases();
    const truth = new Map(read({}, 1).days.map(({ day, visits }) => [day, visits]));

    const off = releases
      .make(ask('01', '06', 900), NOW)
      .days.map(({ day, visits }) => Math.abs(visits - (truth.get(day) ?? 0)));

    expect(Math.max(...off)).toBeGreaterThan(0);
    expect(Math.max(...off)).toBeLessThan(40);
  });

  it('is made once: asked again it answers the same and spends nothing', () => {
    const { releases } = makeReleases();
    const first = releases.make(ask('01', '06', 900), NOW);

    expect(releases.make(ask('01', '06', 900), NOW)).toEqual(first);
    expect(releases.ledger().releases).toHaveLength(1);
  });

  it('is refused when a day has spent its budget, and not for other days', () => {
    const { releases } = makeReleases();
    releases.make(ask('01', '03', 600), NOW);
    releases.make(ask('03', '05', 400), NOW);

    expect(() => releases.make(ask('02', '04', 100), NOW)).toThrow(
      expect.objectContaining({ code: 'BUDGET_SPENT' }) as Error,
    );
    expect(releases.make(ask('04', '06', 600), NOW).asked.epsilonThousandths).toBe(600);
    expect(releases.ledger()).toMatchObject({ dailyBudget: 1000, releases: { length: 3 } });
  });

  it('is refused for days that are not over', () => {
    const { releases } = makeReleases();

    expect(() => releases.make(ask('01', '06', 100), { ...NOW, day: '2027-04-06' })).toThrow(
      'days that are over',
    );
  });
});
