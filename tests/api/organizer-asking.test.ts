import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Choices } from '#kiosk/statistics/choices.ts';
import type { Comparison } from '#kiosk/statistics/compare.ts';
import type { SelfAssessment } from '#kiosk/statistics/self-assessment.ts';
import { codeOf, MORNING_MS } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const DAY = 86_400_000;

const stayAt = (venue: string, from: string, to: string, more: object = {}) => ({
  venue,
  name: venue.toUpperCase(),
  from,
  to,
  ...more,
});

/** Two venues of two days each: 20 Arabic visits of 20 s at the oven, then 12 French ones of 8 s at the well. */
async function makeTwoVenues() {
  const organizer = await makeOrganizer();
  const { visits, clock, send } = organizer;
  for (const day of [0, 1]) {
    clock.wallMs = MORNING_MS + day * DAY;
    await visits(10, { language: 'ar', stops: [['oven', 20]] });
  }
  for (const day of [2, 3]) {
    clock.wallMs = MORNING_MS + day * DAY;
    await visits(6, { language: 'fr', stops: [['well', 8]] });
  }
  await send('PUT', 'itinerary', {
    stays: [
      stayAt('oujda', '2026-11-23', '2026-11-24'),
      stayAt('berkane', '2026-11-25', '2026-11-26'),
    ],
  });
  return organizer;
}

describe('a filter', () => {
  it('narrows to venues, given once or several times', async () => {
    const { overview } = await makeTwoVenues();

    const oujda = await overview('?venue=oujda');

    expect(oujda.totals.visits).toBe(20);
    expect(oujda.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
    expect(oujda.filters).toMatchObject({ venue: ['oujda'], language: [] });
    expect((await overview('?venue=oujda&venue=berkane')).totals.visits).toBe(32);
    expect((await overview('?venue=nowhere')).totals.visits).toBe(0);
  });

  it('narrows to languages and packs, and says by name what it leaves without an answer', async () => {
    const { overview, post } = await makeTwoVenues();
    await post('/api/attract', { shownS: 3600 });

    const french = await overview('?language=fr');

    expect(french.totals).toMatchObject({
      visits: 12,
      utilisation: null,
      visitsPerAttractHour: null,
    });
    expect(french.unanswered).toEqual([
      { measure: 'attract-rate', because: 'language' },
      { measure: 'utilisation', because: 'language' },
      { measure: 'completeness', because: 'language' },
      { measure: 'touch-rate', because: 'language' },
      { measure: 'sweep-rate', because: 'area' },
    ]);
    expect((await overview('?language=fr&language=ar')).totals.visits).toBe(32);
    expect((await overview('?pack=small@1')).totals.visits).toBe(32);
    expect((await overview('?pack=small@2')).totals.visits).toBe(0);
  });

  it('narrows to kiosks', async () => {
    const { overview, read } = await makeTwoVenues();
    const { kiosks } = await read<Choices>('choices');

    expect((await overview(`?kiosk=${kiosks[0]}`)).totals.visits).toBe(32);
    expect((await overview(`?kiosk=${'0'.repeat(32)}`)).totals.visits).toBe(0);
  });

  it('can be chosen from what was counted', async () => {
    const { read } = await makeTwoVenues();

    expect(await read<Choices>('choices')).toMatchObject({
      venues: [
        { id: 'oujda', name: 'OUJDA', from: '2026-11-23', to: '2026-11-24' },
        { id: 'berkane', name: 'BERKANE' },
      ],
      languages: [{ id: 'ar', name: 'العربية' }, { id: 'fr' }],
      packs: ['small@1'],
      first: '2026-11-23',
      last: '2026-11-26',
    });
  });

  it.each(['?kiosk=1', '?venue=%27;--', '?language=%20', '?pack=small', '?pack=a@1&pack=b'])(
    'is refused when it is none: %s',
    async (query) => {
      const { get } = await makeOrganizer();

      expect(await codeOf(get(`/api/organizer/overview${query}`))).toBe('REQUEST_INVALID');
    },
  );
});

describe('a comparison', () => {
  it('sets two venues side by side, with n, interval and the difference', async () => {
    const { read } = await makeTwoVenues();

    const { a, b, measures, exhibits, cautions } = await read<Comparison>(
      'compare?a=venue:oujda&b=venue:berkane',
    );

    expect([a, b]).toMatchObject([
      { asked: 'venue:oujda', visits: 20, days: 2, packs: ['small@1'] },
      { asked: 'venue:berkane', visits: 12, days: 2, first: '2026-11-25' },
    ]);
    expect(cautions).toEqual([]);
    const of = (id: string) => measures.find(({ measure }) => measure === id);
    expect(of('dwell')).toMatchObject({
      unit: 'ms',
      a: { value: 20_000, n: 20, interval: { low: 20_000, high: 20_000 } },
      b: { value: 8000, n: 12 },
      difference: { value: 12_000, isClear: true },
    });
    expect(of('engaged')).toMatchObject({
      a: { value: 1, n: 20 },
      b: { value: 0, n: 12 },
      difference: { value: 1, isClear: true },
    });
    // Wilson: 20/20 from 0.83887, 0/12 to 0.24250; Newcombe: 1 - hypot(0.16113, 0.24250).
    expect(of('engaged')?.difference?.interval.low).toBeCloseTo(0.70886, 4);
    expect(exhibits.find(({ id }) => id === 'oven')?.attracting).toMatchObject({
      a: { value: 1, n: 20 },
      b: { value: 0, n: 12 },
    });
  });

  it('sets two periods side by side, and says when they share a day', async () => {
    const { read } = await makeTwoVenues();

    const found = await read<Comparison>(
      'compare?a=2026-11-23..2026-11-25&b=2026-11-25..2026-11-26',
    );

    expect(found.cautions).toEqual(['sides-overlap']);
    expect([found.a.visits, found.b.visits]).toEqual([26, 12]);
  });

  it('tells no difference from a count that is hidden', async () => {
    const { visits, clock, read } = await makeOrganizer();
    const search = [{ kind: 'search' }];
    await visits(3, { events: search });
    await visits(20, {});
    clock.wallMs = MORNING_MS + DAY;
    await visits(8, { events: search });
    await visits(20, {});

    const { measures } = await read<Comparison>(
      'compare?a=2026-11-23..2026-11-23&b=2026-11-24..2026-11-24',
    );

    expect(measures.find(({ measure }) => measure === 'searched')).toMatchObject({
      a: { value: null, n: 23 },
      b: { n: 28 },
      difference: null,
    });
  });

  it.each([
    ['a=venue:oujda&b=venue:nowhere', 'NOT_FOUND'],
    ['a=venue:oujda&b=yesterday', 'REQUEST_INVALID'],
    ['a=venue:oujda&b=2026-02-30..2026-03-01', 'REQUEST_INVALID'],
    ['a=venue:oujda&b=2026-03-02..2026-03-01', 'REQUEST_INVALID'],
    ['a=venue:oujda', 'REQUEST_INVALID'],
  ])('is refused where a side is none: %s', async (query, code) => {
    const { get } = await makeTwoVenues();

    expect(await codeOf(get(`/api/organizer/compare?${query}`))).toBe(code);
  });
});

describe('a note on a day', () => {
  it('is kept, read, replaced and removed', async () => {
    const { send, read, get } = await makeOrganizer();

    await send('PUT', 'notes/2026-11-23', { note: '  زيارة   مدرسية ' });
    expect(await read('notes/2026-11-23')).toEqual({ day: '2026-11-23', note: 'زيارة مدرسية' });
    await send('PUT', 'notes/2026-11-23', { note: 'Rain' });
    await send('PUT', 'notes/2026-11-25', { note: 'School visit' });
    expect(await read('notes?from=2026-11-23&to=2026-11-24')).toEqual([
      { day: '2026-11-23', note: 'Rain' },
    ]);
    expect(await (await send('DELETE', 'notes/2026-11-23')).json()).toEqual({ removed: true });
    expect(await codeOf(get('/api/organizer/notes/2026-11-23'))).toBe('NOT_FOUND');
  });

  it('leaves in the journal that it was written, and not what it says', async () => {
    const { send, house } = await makeOrganizer();

    await send('PUT', 'notes/2026-11-23', { note: 'Visit of Class 5B' });
    await send('DELETE', 'notes/2026-11-23');
    await send('DELETE', 'notes/2026-11-23');

    const db = new Database(join(house.dataDir, 'kiosk.db'), { readonly: true });
    onTestFinished(() => void db.close());
    const journal = db.prepare("SELECT act, facts FROM staff_journal WHERE act LIKE 'note%'").all();
    expect(journal).toEqual([
      { act: 'note-kept', facts: '{"day":"2026-11-23"}' },
      { act: 'note-removed', facts: '{"day":"2026-11-23"}' },
    ]);
  });

  it('travels in no segment and is in nothing published', async () => {
    const { send, visits, clock, get } = await makeOrganizer();
    await visits(12, {});
    clock.wallMs += 2 * DAY;
    await send('PUT', 'notes/2026-11-23', { note: 'secretword' });
    await send('POST', 'releases', {});

    for (const path of ['segments', 'report?audience=public', 'export/report.json', 'overview']) {
      expect(await (await get(`/api/organizer/${path}`)).text(), path).not.toContain('secretword');
    }
    expect(await (await get('/api/organizer/report')).text()).toContain('secretword');
  });

  it.each([
    ['notes/2026-11-23', { note: ' ' }],
    ['notes/2026-11-23', { note: 'x'.repeat(201) }],
    ['notes/2026-11-23', { note: 'a\u0000b' }],
    ['notes/2026-11-23', { note: 'a', by: 'me' }],
    ['notes/yesterday', { note: 'a' }],
    ['notes/2026-02-30', { note: 'a' }],
  ])('is refused where it is none: %s %j', async (path, body) => {
    const { send } = await makeOrganizer();

    expect(await codeOf(send('PUT', path, body))).toBe('REQUEST_INVALID');
  });
});

describe('the itinerary', () => {
  it('gives completeness, the touch rate and the sweep rate what they need', async () => {
    const { visits, post, send, overview, clock } = await makeOrganizer();
    // For an hour the welcome screen, and then six visits of 21 s.
    clock.advance(3600_000);
    await post('/api/attract', { shownS: 3600 });
    await visits(6, { stops: [['oven', 20]] });
    await send('PUT', 'itinerary', {
      stays: [
        stayAt('oujda', '2026-11-23', '2026-11-30', {
          opens: 540,
          closes: 780,
          areaM2: 120,
          meanStayMin: 15,
        }),
      ],
    });
    await send('PUT', 'doors/2026-11-23', { people: 40 });

    const { completeness, touchRate, sweepRates, unanswered } = await overview();

    expect(completeness).toMatchObject({
      recordedMs: 3600_000 + 6 * 21_000,
      scheduledMs: 4 * 3600_000,
      kioskDays: 1,
      darkKioskDays: 0,
    });
    expect(touchRate).toEqual({ visits: 6, people: 40, days: 1, rate: 0.15 });
    expect(sweepRates).toEqual([{ venue: 'oujda', areaM2: 120, meanStayMin: 15, m2PerMin: 8 }]);
    expect(unanswered).toEqual([]);
  });

  it.each([
    [[stayAt('a', '2026-11-24', '2026-11-23')]],
    [[stayAt('a', '2026-11-23', '2026-11-24', { opens: 600 })]],
    [[stayAt('a', '2026-11-23', '2026-11-24', { opens: 600, closes: 600 })]],
    [[stayAt('a', '2026-11-23', '2026-11-25'), stayAt('b', '2026-11-25', '2026-11-26')]],
    [[stayAt('A; DROP TABLE stay', '2026-11-23', '2026-11-24')]],
  ])('is refused where it cannot be: %j', async (stays) => {
    const { send } = await makeOrganizer();

    expect(await codeOf(send('PUT', 'itinerary', { stays }))).toBe('REQUEST_INVALID');
  });
});

describe('a count at the door', () => {
  it('is taken back without those of other venues on that day', async () => {
    const { send, read } = await makeOrganizer();
    await send('PUT', 'doors/2026-11-23', { people: 40, venue: 'oujda' });
    await send('PUT', 'doors/2026-11-23', { people: 7, venue: 'figuig' });

    const removed = await send('DELETE', 'doors/2026-11-23?venue=oujda');

    expect(await removed.json()).toEqual({ removed: true });
    expect(await read('doors')).toEqual([{ day: '2026-11-23', venue: 'figuig', people: 7 }]);
    // Of no venue in particular there is none.
    expect(await (await send('DELETE', 'doors/2026-11-23')).json()).toEqual({ removed: false });
    expect(await codeOf(send('DELETE', 'doors/2026-11-23?venue=A;B'))).toBe('REQUEST_INVALID');
  });
});

describe('the self-assessment', () => {
  it('states the settings and the database as they are', async () => {
    const { visits, clock, read, send } = await makeOrganizer();
    await visits(7, { stops: [['oven', 20]] });
    clock.wallMs += 2 * DAY;
    await send('PUT', 'retention', { rawDays: 7, tallyMonths: 12 });

    expect(await read<SelfAssessment>('self-assessment')).toMatchObject({
      day: '2026-11-25',
      retention: { rawDays: 7, tallyMonths: 12, longest: { rawDays: 31, tallyMonths: 25 } },
      suppression: { inside: 5, published: 10, access: 10 },
      events: { textColumns: [], oldestDay: '2026-11-23' },
      typed: { notes: 0, venues: 0 },
      sealed: { days: 0, unsealedDays: 1, broken: [] },
      database: { secureDelete: true, synchronousFull: true },
      kiosks: 1,
      releases: { counts: 0, noised: 0 },
    });
  });

  it.each([
    { rawDays: 32, tallyMonths: 25 },
    { rawDays: 31, tallyMonths: 26 },
    { rawDays: 0, tallyMonths: 1 },
  ])('does not let anything be kept for longer than the law allows: %j', async (rules) => {
    const { send } = await makeOrganizer();

    expect(await codeOf(send('PUT', 'retention', rules))).toBe('REQUEST_INVALID');
  });
});

describe('a table as Parquet', () => {
  it('is one, and is refused where there is none', async () => {
    const { visits, get } = await makeOrganizer();
    await visits(6, { stops: [['oven', 20]] });

    const response = await get('/api/organizer/export/exhibits.parquet');
    const bytes = Buffer.from(await response.arrayBuffer());

    expect(response.headers.get('Content-Disposition')).toContain('maarid-exhibits.parquet');
    expect([bytes.subarray(0, 4), bytes.subarray(-4)].map(String)).toEqual(['PAR1', 'PAR1']);
    expect(await codeOf(get('/api/organizer/export/nothing.parquet'))).toBe('NOT_FOUND');
  });
});
