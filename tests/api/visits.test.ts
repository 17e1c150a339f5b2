import { describe, expect, it } from 'vitest';
import { codeOf, makeKiosk, MORNING_MS } from '#tests/helpers/make-kiosk.ts';

const SECOND = 1000;

describe('beginning a visit', () => {
  it('is on the disk, with the pack and the language, before it is acknowledged', async () => {
    const { post, events } = await makeKiosk();

    const response = await post('/api/visits', { language: 'fr' });

    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ visit: 1 });
    expect(events()).toEqual([
      {
        seq: 1,
        boot: 1,
        visit: 1,
        kind: 'BEGIN',
        what: 'small@1',
        lang: 'fr',
        flags: [],
        t: MORNING_MS / SECOND,
      },
    ]);
  });

  it('ends the visit that was still open', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const first = await begin();
    clock.advance(4 * SECOND);
    await record(first, { kind: 'search' });
    clock.advance(200 * SECOND);

    await begin();

    expect(events().filter(({ kind }) => kind === 'END')).toMatchObject([
      { visit: first, detail: 'next-visit', ms: 4 * SECOND },
    ]);
  });

  it('refuses a language that the pack does not offer', async () => {
    const { post, events } = await makeKiosk();

    const response = await post('/api/visits', { language: 'de' });

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('REQUEST_INVALID');
    expect(events()).toEqual([]);
  });
});

describe('what happens in a visit', () => {
  it('keeps one row for everything a page can say', async () => {
    const { begin, record, events } = await makeKiosk();
    const visit = await begin('ar');

    const response = await record(
      visit,
      { kind: 'language', language: 'fr' },
      { kind: 'exhibit-open', exhibit: 'oven' },
      { kind: 'model', exhibit: 'oven', action: 'turn' },
      { kind: 'picture', exhibit: 'oven', action: 'zoom' },
      { kind: 'quiz', exhibit: 'oven', question: 'oven-q1', option: 'a' },
      { kind: 'tour', tour: 'short', action: 'start' },
      { kind: 'media', exhibit: 'oven', media: 'bread-sound', action: 'play' },
      { kind: 'search' },
      { kind: 'term', term: 'waqf' },
      { kind: 'endorse', recommendation: 'rec-1', on: true },
      { kind: 'pledge', cause: 'water', hours: 3 },
      { kind: 'access', feature: 'contrast', on: true },
      { kind: 'takeaway' },
    );

    expect(await response.json()).toEqual({ recorded: 13 });
    const kept = events().slice(1);
    expect(kept.every((event) => event.visit === visit && event.lang === 'fr')).toBe(true);
    expect(kept.map(({ kind, what, detail, n, flags }) => [kind, what, detail, n, flags])).toEqual([
      ['LANGUAGE', 'ar', undefined, undefined, []],
      ['EXHIBIT_OPEN', 'oven', undefined, undefined, []],
      ['MODEL', 'oven', 'turn', undefined, []],
      ['PICTURE', 'oven', 'zoom', undefined, []],
      ['QUIZ', 'oven/oven-q1', 'oven/oven-q1/a', 1, ['RIGHT']],
      ['TOUR', 'short', 'start', undefined, []],
      ['MEDIA', 'bread-sound', 'play', undefined, []],
      ['SEARCH', undefined, undefined, undefined, []],
      ['TERM', 'waqf', undefined, undefined, []],
      ['ENDORSE', 'rec-1', undefined, undefined, ['ON']],
      ['PLEDGE', 'water', undefined, 3, []],
      ['ACCESS', 'contrast', undefined, undefined, ['ON']],
      ['TAKEAWAY', undefined, undefined, undefined, []],
    ]);
  });

  it('works out from the pack which answer is right, and counts the tries of each visit', async () => {
    const { begin, record, events } = await makeKiosk();
    const answer = (option: string) => ({
      kind: 'quiz',
      exhibit: 'oven',
      question: 'oven-q1',
      option,
    });
    const first = await begin();
    await record(first, answer('b'), answer('a'));

    await record(await begin(), answer('a'));

    const tries = events().filter(({ kind }) => kind === 'QUIZ');
    expect(tries.map(({ n, flags }) => [n, flags])).toEqual([
      [1, []],
      [2, ['RIGHT']],
      [1, ['RIGHT']],
    ]);
  });

  it('counts an exhibit as a stop from three seconds on, and the first stop once', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    clock.advance(60 * SECOND);
    const look = (dwellMs: number) => [
      { kind: 'exhibit-open', exhibit: 'oven' },
      { kind: 'exhibit-close', exhibit: 'oven', dwellMs },
    ];

    await record(visit, ...look(2999), ...look(3000), ...look(9000));

    const closed = events().filter(({ kind }) => kind === 'EXHIBIT_CLOSE');
    expect(closed.map(({ ms, flags }) => [ms, flags])).toEqual([
      [2999, []],
      [3000, ['STOP', 'FIRST_STOP']],
      [9000, ['STOP']],
    ]);
  });

  it('keeps no dwell longer than the visit has lasted', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    clock.advance(7 * SECOND);

    await record(
      visit,
      { kind: 'exhibit-open', exhibit: 'oven' },
      { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 1e15 },
    );

    expect(events().at(-1)?.ms).toBe(7 * SECOND);
  });

  it('closes the open exhibit when another is opened, by its own clock', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(12 * SECOND);

    await record(visit, { kind: 'exhibit-open', exhibit: 'well' });

    expect(events().slice(-2)).toMatchObject([
      { kind: 'EXHIBIT_CLOSE', what: 'oven', ms: 12 * SECOND, flags: ['STOP', 'FIRST_STOP'] },
      { kind: 'EXHIBIT_OPEN', what: 'well' },
    ]);
  });

  it('measures time by the clock that nobody can set', async () => {
    const { begin, record, end, events, clock } = await makeKiosk();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(5 * SECOND);
    clock.wallMs += 86_400 * SECOND;

    await end(visit, 'button');

    expect(events().slice(-2)).toMatchObject([{ ms: 5 * SECOND }, { ms: 5 * SECOND }]);
  });

  it('does not close again what the next exhibit has closed', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(5 * SECOND);

    await record(
      visit,
      { kind: 'exhibit-open', exhibit: 'well' },
      { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 5000 },
    );

    expect(events().map(({ kind, what }) => [kind, what])).toEqual([
      ['BEGIN', 'small@1'],
      ['EXHIBIT_OPEN', 'oven'],
      ['EXHIBIT_CLOSE', 'oven'],
      ['EXHIBIT_OPEN', 'well'],
    ]);
  });

  it('opens first what was open in the visit before a restart, for no longer than this visit', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    clock.advance(40);

    await record(visit, { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 60_000 });

    expect(events().slice(1)).toMatchObject([
      { kind: 'EXHIBIT_OPEN', what: 'oven' },
      { kind: 'EXHIBIT_CLOSE', what: 'oven', ms: 40, flags: [] },
    ]);
  });

  it('is as it was before a request that was refused', async () => {
    const { begin, record, events, clock } = await makeKiosk();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(5 * SECOND);

    await record(
      visit,
      { kind: 'exhibit-open', exhibit: 'loom' },
      { kind: 'term', term: 'unknown' },
    );
    await record(visit, { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 5000 });

    expect(events().at(-1)).toMatchObject({ kind: 'EXHIBIT_CLOSE', what: 'oven', ms: 5000 });
    expect(events()).toHaveLength(3);
  });
});

describe('ending a visit', () => {
  it('lasts until the button was touched', async () => {
    const { begin, record, end, events, clock } = await makeKiosk();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(90 * SECOND);

    const response = await end(visit, 'button');

    expect(await response.json()).toEqual({ ended: true });
    expect(events().slice(-2)).toMatchObject([
      { kind: 'EXHIBIT_CLOSE', what: 'oven', ms: 90 * SECOND, flags: ['STOP', 'FIRST_STOP'] },
      { kind: 'END', detail: 'button', n: 1, ms: 90 * SECOND },
    ]);
  });

  it('leaves the wait for the time-out out of the visit and caps the exhibit left open', async () => {
    const { begin, record, end, events, clock } = await makeKiosk();
    const visit = await begin();
    clock.advance(10 * SECOND);
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(80 * SECOND);

    await end(visit, 'idle');

    expect(events().slice(-2)).toMatchObject([
      { what: 'oven', ms: 30 * SECOND, flags: ['STOP', 'FIRST_STOP', 'TAIL'] },
      { kind: 'END', detail: 'idle', n: 1, ms: 10 * SECOND },
    ]);
  });

  it('takes what a page sends on timing out for no touch', async () => {
    const { begin, record, end, events, clock } = await makeKiosk();
    const visit = await begin();
    clock.advance(10 * SECOND);
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(80 * SECOND);
    await record(visit, { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 30 * SECOND });

    await end(visit, 'idle');

    expect(events().at(-1)).toMatchObject({ kind: 'END', ms: 10 * SECOND });
  });

  it('happens once', async () => {
    const { begin, end } = await makeKiosk();
    const visit = await begin();
    await end(visit, 'button');

    const response = await end(visit, 'idle');

    expect(response.status).toBe(409);
    expect(await codeOf(response)).toBe('VISIT_CLOSED');
  });

  it('happens when the kiosk stops', async () => {
    const { begin, close, events } = await makeKiosk();
    await begin();

    await close();

    expect(events().at(-1)).toMatchObject({ kind: 'END', detail: 'shutdown' });
  });

  it('refuses further events', async () => {
    const { begin, end, record, events } = await makeKiosk();
    const visit = await begin();
    await end(visit, 'button');

    const response = await record(visit, { kind: 'search' });

    expect(await codeOf(response)).toBe('VISIT_CLOSED');
    expect(events().at(-1)?.kind).toBe('END');
  });
});

describe('a visit that never was', () => {
  it.each(['2', '999999'])('is unknown: %s', async (visit) => {
    const { begin, post } = await makeKiosk();
    await begin();

    const response = await post(`/api/visits/${visit}/events`, { events: [{ kind: 'search' }] });

    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('VISIT_UNKNOWN');
  });

  it('is unknown also when an event within another visit has its number', async () => {
    const { begin, record, end } = await makeKiosk();
    await record(await begin(), { kind: 'search' });

    expect(await codeOf(end(2, 'button'))).toBe('VISIT_UNKNOWN');
  });

  it.each(['0', '-1', '1.5', 'abc', '1e3', '9'.repeat(20)])('has no name: %s', async (visit) => {
    const { post } = await makeKiosk();

    expect(await codeOf(post(`/api/visits/${visit}/end`, { reason: 'idle' }))).toBe(
      'REQUEST_INVALID',
    );
  });
});

describe('the time between visits', () => {
  it('is counted, a long night in pieces', async () => {
    const { post, events } = await makeKiosk();

    const response = await post('/api/attract', { shownS: 2.5 * 3600 });

    expect(response.status).toBe(200);
    expect(events().map(({ kind, ms }) => [kind, ms])).toEqual([
      ['ATTRACT', 3_600_000],
      ['ATTRACT', 3_600_000],
      ['ATTRACT', 1_800_000],
    ]);
  });

  it.each([{ shownS: -1 }, { shownS: 90_000 }, { shownS: '5' }, {}])('refuses %j', async (body) => {
    const { post } = await makeKiosk();

    expect(await codeOf(post('/api/attract', body))).toBe('REQUEST_INVALID');
  });
});
