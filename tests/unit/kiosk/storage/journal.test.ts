import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '#kiosk/storage/connect.ts';
import { EVENT_KIND } from '#kiosk/storage/event.ts';
import { Journal, type Append } from '#kiosk/storage/journal.ts';
import { migrate } from '#kiosk/storage/migrate.ts';
import { makeFolder } from '#tests/helpers/make-kiosk.ts';
import { readEvents } from '#tests/helpers/read-events.ts';

async function openJournal() {
  const file = join(await makeFolder(), 'kiosk.db');
  const db = connect(file);
  onTestFinished(() => {
    db.close();
  });
  migrate(db);
  return { journal: new Journal(db), events: () => readEvents(file) };
}

const term = (key: string) => ({
  boot: 1,
  kind: EVENT_KIND.TERM,
  what: ['term', key] as const,
  flags: 0,
  t: 0,
});

describe('Journal', () => {
  it('writes everything or nothing', async () => {
    const { journal, events } = await openJournal();
    const work = (append: Append) => {
      append(term('waqf'));
      throw new Error('in between');
    };

    expect(() => journal.write(work)).toThrow('in between');
    expect(events()).toEqual([]);
  });

  it('knows that a name was taken back with the rest', async () => {
    const { journal, events } = await openJournal();
    const work = (append: Append) => {
      append(term('waqf'));
      throw new Error('in between');
    };
    expect(() => journal.write(work)).toThrow();

    journal.write((append) => append(term('waqf')));

    expect(events()).toMatchObject([{ what: 'waqf' }]);
  });

  it('names a visit by the event with which it begins', async () => {
    const { journal, events } = await openJournal();
    journal.write((append) => append(term('waqf')));

    const seq = journal.write((append) =>
      append({ boot: 1, visit: 'self', kind: EVENT_KIND.BEGIN, flags: 0, t: 0 }),
    );

    expect(seq).toBe(2);
    expect(events().at(-1)).toMatchObject({ seq: 2, visit: 2, kind: 'BEGIN' });
  });

  it('has been seen by others when it returns', async () => {
    const { journal, events } = await openJournal();

    journal.write((append) => append(term('waqf')));

    expect(events()).toHaveLength(1);
  });

  it('lets a bug fly as it is', async () => {
    const { journal } = await openJournal();

    expect(() => journal.write((append) => append({ ...term('waqf'), boot: 0 }))).toThrow(
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_CHECK' }) as Error,
    );
  });
});
