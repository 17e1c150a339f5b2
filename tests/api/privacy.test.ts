import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, makeKiosk } from '#tests/helpers/make-kiosk.ts';

/** Every column that the kiosk itself writes. A new one is added here by someone who has thought about it. */
const COLUMNS = {
  meta: ['k', 'v'],
  dim: ['id', 'kind', 'key'],
  event: ['seq', 'boot', 'visit', 'kind', 'what', 'detail', 'lang', 'n', 'ms', 'flags', 't'],
  // What could not be shown: ids of the pack, a word of a closed list, and a count.
  trouble: ['pack', 'exhibit', 'media', 'code', 'times', 't'],
};
const FACTS_ABOUT_THE_KIOSK = [
  'boot',
  'boot_after',
  'clean',
  'epoch',
  'install',
  'months_checked', // the day on which the rollups were last held against each other
  'raw_from',
  'retention', // how long things are kept, where an organizer has shortened it
  'signing_key', // with which the kiosk signs its days; nobody's
  'tally_version',
  'undated_raw_from_boot',
];

const EVERY_EVENT = [
  { kind: 'language', language: 'fr' },
  { kind: 'exhibit-open', exhibit: 'oven' },
  { kind: 'exhibit-close', exhibit: 'oven', dwellMs: 1 },
  { kind: 'model', exhibit: 'oven', action: 'turn' },
  { kind: 'picture', exhibit: 'oven', action: 'zoom' },
  { kind: 'quiz', exhibit: 'oven', question: 'oven-q1', option: 'a' },
  { kind: 'tour', tour: 'short', action: 'start' },
  { kind: 'media', exhibit: 'oven', media: 'bread-sound', action: 'play' },
  { kind: 'activity', exhibit: 'oven', action: 'open' },
  { kind: 'search' },
  { kind: 'term', term: 'waqf' },
  { kind: 'endorse', recommendation: 'rec-1', on: true },
  { kind: 'pledge', cause: 'water', hours: 3 },
  { kind: 'access', feature: 'contrast', on: true },
  { kind: 'takeaway' },
];

describe('what the database can hold', () => {
  it('has no column beyond those that were thought about', async () => {
    const { house } = await makeKiosk();
    using db = open(house.dataDir);

    const found = Object.fromEntries(
      Object.keys(COLUMNS).map((table) => [table, columnsOf(db, table)]),
    );

    expect(found).toEqual(COLUMNS);
  });

  it('has only strict tables, so that no text can stand where a number belongs', async () => {
    const { house } = await makeKiosk();
    using db = open(house.dataDir);

    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
      .all();

    expect(loose).toEqual([]);
  });

  it('has no text in an event: whatever is said of it is a name of the pack', async () => {
    const { house } = await makeKiosk();
    using db = open(house.dataDir);

    const types = db.prepare('SELECT DISTINCT type FROM pragma_table_info(?)').pluck().all('event');

    expect(types).toEqual(['INTEGER']);
  });

  it('knows of the kiosk only what it needs to be told apart', async () => {
    const { house } = await makeKiosk();
    using db = open(house.dataDir);

    const known = db.prepare('SELECT k FROM meta ORDER BY k').pluck().all() as string[];

    expect(known.filter((key) => !FACTS_ABOUT_THE_KIOSK.includes(key))).toEqual([]);
  });

  it('holds, after every kind of event, no word that is neither in the pack nor in the code', async () => {
    const { begin, record, end, house } = await makeKiosk();
    const visit = await begin();
    await record(visit, ...EVERY_EVENT);
    await end(visit, 'button');
    using db = open(house.dataDir);

    const words = db
      .prepare(
        "SELECT dim.kind || ':' || key FROM dim JOIN event ON id IN (what, detail, event.lang) ORDER BY 1",
      )
      .pluck()
      .all();

    expect([...new Set(words)]).toEqual([
      'access:contrast',
      'activity-action:open',
      'cause:water',
      'end:button',
      'exhibit:oven',
      'language:ar',
      'language:fr',
      'media-action:play',
      'media:bread-sound',
      'model-action:turn',
      'option:oven/oven-q1/a',
      'pack:small@1',
      'picture-action:zoom',
      'question:oven/oven-q1',
      'recommendation:rec-1',
      'term:waqf',
      'tour-action:start',
      'tour:short',
    ]);
  });
});

describe('what a page can say', () => {
  it.each(EVERY_EVENT)('has no room for a further field: $kind', async (event) => {
    const { begin, record, events } = await makeKiosk();
    const visit = await begin();

    const response = await record(visit, { ...event, note: 'my name is' });

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('REQUEST_INVALID');
    expect(events()).toHaveLength(1);
  });

  it.each([
    ['exhibit', { kind: 'exhibit-open', exhibit: 'my-name-is' }],
    ['media', { kind: 'media', exhibit: 'oven', media: 'my-name-is', action: 'play' }],
    ['tour', { kind: 'tour', tour: 'my-name-is', action: 'start' }],
    ['term', { kind: 'term', term: 'my-name-is' }],
    ['recommendation', { kind: 'endorse', recommendation: 'my-name-is', on: true }],
    ['cause', { kind: 'pledge', cause: 'my-name-is', hours: 1 }],
    ['question', { kind: 'quiz', exhibit: 'oven', question: 'my-name-is', option: 'a' }],
    ['option', { kind: 'quiz', exhibit: 'oven', question: 'oven-q1', option: 'my-name-is' }],
    ['question', { kind: 'quiz', exhibit: 'well', question: 'oven-q1', option: 'a' }],
    ['language', { kind: 'language', language: 'de' }],
  ])('has no %s that the pack does not know', async (thing, event) => {
    const { begin, record, events } = await makeKiosk();
    const visit = await begin();

    const response = await record(visit, { kind: 'search' }, event);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'REQUEST_INVALID', message: `The exhibition has no such ${thing}` },
    });
    expect(events()).toHaveLength(1);
  });

  it.each([
    ['no kind', {}],
    ['an unknown kind', { kind: 'shout' }],
    ['free text as an id', { kind: 'term', term: 'My name is' }],
    ['an unknown action', { kind: 'model', exhibit: 'oven', action: 'kick' }],
    ['an unknown access feature', { kind: 'access', feature: 'deaf', on: true }],
    ['hours that nobody has', { kind: 'pledge', cause: 'water', hours: 1e9 }],
    ['half an hour', { kind: 'pledge', cause: 'water', hours: 0.5 }],
    ['a dwell before it began', { kind: 'exhibit-close', exhibit: 'oven', dwellMs: -1 }],
    ['a dwell that is no number', { kind: 'exhibit-close', exhibit: 'oven', dwellMs: '5' }],
  ])('does not include %s', async (_what, event) => {
    const { begin, record, events } = await makeKiosk();
    const visit = await begin();

    expect(await codeOf(record(visit, event))).toBe('REQUEST_INVALID');
    expect(events()).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '"visit"'],
    ['nothing', ''],
    ['a further field', { language: 'ar', name: 'me' }],
    ['no language', {}],
  ])('does not begin a visit with %s', async (_what, sent) => {
    const { post, events } = await makeKiosk();

    const response = await post('/api/visits', sent);

    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('REQUEST_INVALID');
    expect(events()).toEqual([]);
  });

  it('is at most a hundred events at once, and at least one', async () => {
    const { begin, record } = await makeKiosk();
    const visit = await begin();
    const many = (n: number) => Array.from({ length: n }, () => ({ kind: 'search' }));

    expect((await record(visit, ...many(100))).status).toBe(200);
    expect(await codeOf(record(visit, ...many(101)))).toBe('REQUEST_INVALID');
    expect(await codeOf(record(visit))).toBe('REQUEST_INVALID');
  });

  it('is at most 64 kB', async () => {
    const { begin, post } = await makeKiosk();
    const visit = await begin();

    const response = await post(`/api/visits/${visit}/events`, `"${'a'.repeat(70_000)}"`);

    expect(await codeOf(response)).toBe('REQUEST_INVALID');
  });

  it('is not repeated in the refusal, nor in the log', async () => {
    const { begin, record, lines } = await makeKiosk();
    const visit = await begin();

    const response = await record(visit, { kind: 'term', term: 'My name is Amina', x: 'Amina' });

    expect(await response.text()).not.toContain('Amina');
    expect(JSON.stringify(lines)).not.toContain('Amina');
  });
});

describe('two kiosks', () => {
  it('share no token', async () => {
    const [one, other] = [await makeKiosk(), await makeKiosk()];

    expect(identityOf(one.house.dataDir)).not.toEqual(identityOf(other.house.dataDir));
    expect(await one.begin()).toBe(await other.begin());
  });
});

function identityOf(dataDir: string) {
  using db = open(dataDir);
  return db.prepare("SELECT v FROM meta WHERE k IN ('install', 'epoch')").pluck().all();
}

function columnsOf(db: Database.Database, table: string) {
  return db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

function open(dataDir: string): Database.Database & Disposable {
  const db = new Database(join(dataDir, 'kiosk.db'), { readonly: true });
  return Object.assign(db, { [Symbol.dispose]: () => db.close() });
}
