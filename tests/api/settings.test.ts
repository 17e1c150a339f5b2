import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExhibitionView, HouseState, SettingsView } from '#kiosk/api/api.ts';
import { codeOf, HandClock, makeKiosk, type RunningKiosk } from '#tests/helpers/make-kiosk.ts';
import { staffOf } from '#tests/helpers/staff-of.ts';

async function setUp(running?: RunningKiosk) {
  const kiosk = running ?? (await makeKiosk());
  const staff = await staffOf(kiosk);
  const read = async <T>(path: string) => (await (await kiosk.get(path)).json()) as T;
  return {
    kiosk,
    ...staff,
    change: (change: object) => staff.asStaff('PUT', '/settings', change),
    settings: async () => (await (await staff.asStaff('GET', '/settings')).json()) as SettingsView,
    shown: () => read<ExhibitionView>('/api/visitor/exhibition'),
    state: () => read<HouseState>('/api/visitor/state'),
  };
}

describe('the settings', () => {
  it('reach the visitors’ page: languages, the first of them, patience, sound, and what helps to read', async () => {
    const { change, shown, state } = await setUp();
    const before = await state();

    const access = { textPercent: 150, highContrast: true, calmMotion: false, lowReach: true };
    await change({ languages: ['ar', 'fr'], defaultLanguage: 'fr', idleS: 120, volumePercent: 30 });
    await change({ access: { ...access, captionsShown: true } });

    const view = await shown();
    expect(view.languages.map(({ code }) => code)).toEqual(['fr', 'ar']);
    expect(view.defaultLanguage).toBe('fr');
    expect(view.settings.idleS).toBe(120);
    expect(view.house).toMatchObject({ volumePercent: 30, access });
    expect((await state()).revision).toBe(before.revision + 2);
  });

  it('tell whoever stands before the staff door whether its digits change places, without a PIN', async () => {
    const { kiosk, change } = await setUp();
    const access = async () => (await (await kiosk.get('/api/staff/access')).json()) as object;
    expect(await access()).toMatchObject({ isShuffled: false });

    await change({ shuffledKeys: true });
    expect(await access()).toMatchObject({ isShuffled: true });
  });

  it('are there again after a start, and each change can be taken back once', async () => {
    const { kiosk, change } = await setUp();
    await change({ name: 'الباب الأول' });
    await change({ idleS: 90 });
    await kiosk.close();

    const again = await setUp(await makeKiosk({ house: kiosk.house }));
    expect((await again.settings()).settings).toMatchObject({ name: 'الباب الأول', idleS: 90 });

    const undone = (await (await again.asStaff('POST', '/settings/undo')).json()) as SettingsView;
    expect(undone.settings).toMatchObject({ name: 'الباب الأول', idleS: 60 });
    expect(undone.canUndo).toBe(false);
    expect(await codeOf(again.asStaff('POST', '/settings/undo'))).toBe('NOT_FOUND');
    expect((await again.journal()).map(({ act }) => act)).toEqual([
      'settings-undone',
      'settings-changed',
      'settings-changed',
      'pin-set',
    ]);
  });

  it.each([
    ['a wait that nobody has the patience for', { idleS: 600 }],
    ['no language at all', { languages: [] }],
    ['a default that is not offered', { languages: ['ar'], defaultLanguage: 'fr' }],
    ['a day that closes before it opens', { hours: { opens: '18:00', closes: '09:00' } }],
    ['a time that is none', { hours: { opens: '24:00', closes: '25:00' } }],
    ['a sound louder than all', { volumePercent: 101 }],
    ['a name that turns the writing about', { name: 'Borne \u202e1' }],
    ['digits that are shuffled perhaps', { shuffledKeys: 'yes' }],
    ['a setting that there is not', { colour: 'green' }],
    ['a venue that ends before it begins', { venues: [venue('2027-05-02', '2027-05-01')] }],
  ])('refuse %s and stay as they were', async (_what, change) => {
    const staff = await setUp();

    expect(await codeOf(staff.change(change))).toBe('REQUEST_INVALID');
    expect((await staff.settings()).settings).toEqual((await staff.settings()).defaults);
  });

  it('give way to the house’s own if their file is damaged, and staff are told', async () => {
    const { kiosk, change } = await setUp();
    await change({ idleS: 90 });
    await kiosk.close();
    await writeFile(join(kiosk.house.dataDir, 'settings.json'), '{"settings":');

    const again = await setUp(await makeKiosk({ house: kiosk.house }));

    expect((await again.settings()).settings.idleS).toBe(60);
    expect(again.kiosk.kiosk.notices.map(({ code }) => code)).toContain('SETTINGS_DAMAGED');
    await again.change({ idleS: 75 });
    expect(again.kiosk.kiosk.notices).toEqual([]);
  });

  it('do not leave an exhibition without a language that it does not have', async () => {
    const { change, shown } = await setUp();

    await change({ languages: ['de'] });

    expect((await shown()).languages.map(({ code }) => code)).toEqual(['ar', 'fr', 'en']);
  });
});

describe('counting', () => {
  it('stops while it is switched off: the visit goes on, and nothing is kept of it', async () => {
    const { kiosk, change } = await setUp();
    await change({ countsVisits: false });
    const before = kiosk.events().length;

    const visit = await kiosk.begin();
    expect((await kiosk.record(visit, { kind: 'search' })).status).toBe(200);
    expect((await kiosk.end(visit, 'button')).status).toBe(200);
    await kiosk.post('/api/attract', { shownS: 30 });
    expect(kiosk.events().length).toBe(before);

    await change({ countsVisits: true });
    await kiosk.begin();
    expect(kiosk.events().length).toBe(before + 1);
  });
});

describe('opening hours', () => {
  // The kiosk's morning is 09:00 UTC: 09:00 or 10:00 in Morocco, as the law then says.
  const hours = { opens: '10:30', closes: '18:00' };

  it('let the screen rest while the hall is closed', async () => {
    const { kiosk, change, state } = await setUp();
    await change({ hours });
    expect((await state()).rest).toEqual({ opens: '10:30' });

    kiosk.clock.advance(2 * 3_600_000);
    expect((await state()).rest).toBeNull();

    kiosk.clock.advance(8 * 3_600_000);
    expect((await state()).rest).toEqual({ opens: '10:30' });
  });

  it('are ignored while the clock is in doubt: the exhibition plays, events are marked, staff are told', async () => {
    const clock = new HandClock(Date.UTC(1970, 0, 1, 3));
    const { kiosk, change, state, settings, shown } = await setUp(await makeKiosk({ clock }));
    await change({ hours, venues: [venue('1970-01-01', '1970-01-02')] });

    expect((await state()).rest).toBeNull();
    expect((await settings()).isClockSuspect).toBe(true);
    expect((await settings()).venue).toBeNull();
    expect((await shown()).rooms.length).toBeGreaterThan(0);
    await kiosk.begin();
    expect(kiosk.events().at(-1)?.flags).toEqual(['CLOCK_SUSPECT']);
    expect(kiosk.kiosk.notices.map(({ code }) => code)).toContain('CLOCK_SUSPECT');
  });

  it('are ignored when the clock goes backwards', async () => {
    const { kiosk, change, state } = await setUp();
    await change({ hours });
    await kiosk.begin();
    await kiosk.get('/api/health');
    expect((await state()).rest).not.toBeNull();

    kiosk.clock.wallMs -= 3_600_000;
    expect((await state()).rest).toBeNull();
  });
});

describe('the itinerary', () => {
  it('knows the venue of the day, unless staff have chosen one', async () => {
    const { kiosk, change, settings } = await setUp();
    const here = { ...venue('2026-11-20', '2026-11-30'), id: 'v1', name: 'وجدة' };
    const next = { ...venue('2026-12-05', '2026-12-15'), id: 'v2', name: 'بركان' };
    await change({ venues: [here, next] });
    expect((await settings()).venue).toEqual(here);
    const told = (await kiosk.get('/api/organizer/itinerary')).json();
    expect(await told).toMatchObject({
      stays: [
        { venue: 'staff-v1', name: 'وجدة', from: '2026-11-20' },
        { venue: 'staff-v2', name: 'بركان' },
      ],
    });

    await change({ venueNow: 'v2' });
    expect((await settings()).venue).toEqual(next);

    await change({ venues: [here] });
    expect((await settings()).settings.venueNow).toBeNull();
    expect((await settings()).venue).toEqual(here);
  });
});

function venue(from: string, to: string) {
  return { id: 'v1', name: 'دار الثقافة', place: 'وجدة', from, to };
}
