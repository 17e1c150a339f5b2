import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Overview } from '#kiosk/statistics/overview.ts';
import { codeOf, MORNING_MS } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;

describe('a table to take away', () => {
  it('opens in Excel in Arabic: mark, headings, lines', async () => {
    const { visits, get } = await makeOrganizer();
    await visits(6, { stops: [['oven', 20]] });

    const response = await get('/api/organizer/export/days.csv?from=2026-11-01&to=2026-11-30');

    expect(response.headers.get('Content-Type')).toContain('text/csv');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="maarid-days-2026-11-01_2026-11-30.csv"',
    );
    expect(await textOf(response)).toBe(
      '\uFEFFاليوم,الزيارات,الزيارات المتفاعلة\r\n2026-11-23,6,6\r\n',
    );
  });

  it('has titles in its language and a semicolon where it is asked for', async () => {
    const { visits, get } = await makeOrganizer();
    await visits(3, { language: 'fr', stops: [['oven', 20]] });
    await visits(3, { language: 'fr', stops: [['oven', 31]] });

    const table = await textOf(
      await get('/api/organizer/export/exhibits.csv?language=fr&separator=;'),
    );

    const [heading, oven] = table.split('\r\n');
    expect(heading).toBe(
      '\uFEFFIdentifiant;Étape;Salle;Visites arrêtées;n (sur);Pouvoir d’attraction;' +
        'Intervalle bas (95 %);Intervalle haut (95 %);Arrêts;Arrêt médian (s);' +
        'Un arrêt sur quatre dépasse (s);Pouvoir de rétention;Part d’attention;Dernier arrêt',
    );
    expect(oven).toMatch(/^oven;oven en français;Village en français;6;6;1;0,6097;1;6;25,5;31;/);
  });

  it('hides more when everybody is to see it', async () => {
    const { send, visits, get } = await makeOrganizer();
    await visits(7, { language: 'ar' });
    await visits(20, { language: 'fr' });
    await visits(21, { language: 'en' });
    await send('POST', 'releases', {});
    const rows = async (audience: string) =>
      (
        await textOf(
          await get(`/api/organizer/export/languages.csv?language=en&audience=${audience}`),
        )
      )
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 3).join(' '));

    expect(await rows('inside')).toEqual(['en English 21', 'fr Français 20', 'ar العربية 7']);
    expect(await rows('public')).toEqual([
      'en English 21',
      'ar العربية hidden',
      'fr Français hidden',
    ]);
  });

  it('hides small days too when everybody is to see it', async () => {
    const { send, visits, clock, get } = await makeOrganizer();
    for (const [day, count] of [12, 3, 15, 20].entries()) {
      clock.wallMs = MORNING_MS + day * DAY;
      await visits(count, {});
    }
    await send('POST', 'releases', {});

    const table = await textOf(
      await get('/api/organizer/export/days.csv?language=en&audience=public'),
    );

    expect(table.split('\r\n').slice(1, -1)).toEqual([
      '2026-11-23,hidden,hidden',
      '2026-11-24,hidden,hidden',
      '2026-11-25,15,0',
      '2026-11-26,20,0',
    ]);
  });

  it('comes with all the others as a workbook that reads from the right in Arabic', async () => {
    const { visits, get } = await makeOrganizer();
    await visits(6, { stops: [['oven', 20]] });

    const response = await get('/api/organizer/export/report.xlsx?language=ar');
    const files = await unzipped(Buffer.from(await response.arrayBuffer()));

    expect(response.headers.get('Content-Type')).toContain('spreadsheetml.sheet');
    expect(response.headers.get('Content-Disposition')).toContain('maarid-report.xlsx');
    expect(files.get('xl/workbook.xml')).toContain(
      '<sheet name="الأيام" sheetId="1" r:id="rId1"/>',
    );
    const days = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(days).toContain('rightToLeft="1"');
    expect(days).toContain('<t xml:space="preserve">الزيارات</t>');
    expect(days).toContain('<c r="B2"><v>6</v></c>');
    expect([...files.values()].every((xml) => !xml.includes('<f>'))).toBe(true);
    expect(files.size).toBe(5 + 10);
  });

  it('comes as JSON with the settings in force', async () => {
    const { visits, get } = await makeOrganizer();
    await visits(6, {});

    const report = (await (await get('/api/organizer/export/report.json')).json()) as Overview;

    expect(report).toMatchObject({
      exportVersion: 1,
      audience: 'inside',
      parameters: { stopS: 3 },
      totals: { visits: 6 },
    });
  });

  it.each([
    ['nothing.csv', 404, 'NOT_FOUND'],
    ['days.xls', 404, 'NOT_FOUND'],
    ['days.csv?language=de', 400, 'REQUEST_INVALID'],
    ['days.csv?separator=|', 400, 'REQUEST_INVALID'],
    ['days.csv?audience=me', 400, 'REQUEST_INVALID'],
  ])('is refused when there is none such: %s', async (file, status, code) => {
    const { get } = await makeOrganizer();

    const response = await get(`/api/organizer/export/${file}`);

    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
  });
});

describe('what is for everybody', () => {
  it('is nothing until it is published, and then what was published, word for word', async () => {
    const { send, visits, clock, get, read } = await makeOrganizer();
    await visits(12, { language: 'fr' });
    const asked = ['report?audience=public', 'export/days.csv?audience=public'];
    for (const path of asked) {
      expect(await codeOf(get(`/api/organizer/${path}`)), path).toBe('NOT_PUBLISHED');
    }

    await send('POST', 'releases', {});
    const shown = async () => (await read<{ overview: Overview }>(asked[0] ?? '')).overview.totals;
    expect(await shown()).toMatchObject({ visits: 12 });
    await visits(3, { language: 'ar' });

    expect(await shown()).toMatchObject({ visits: 12 });
    clock.wallMs += DAY;
    await visits(1, {});
    // A day more is another publication.
    expect(await codeOf(get('/api/organizer/report?audience=public'))).toBe('NOT_PUBLISHED');
    expect(await codeOf(send('POST', 'releases', {}))).toBe('RELEASE_OVERLAPS');
  });

  it('compares venues only where they were published one by one, and then hides in the whole what one of them hides', async () => {
    const { send, visits, clock, read } = await makeOrganizer();
    const stay = (venue: string, day: string) => ({ venue, name: venue, from: day, to: day });
    await visits(30, { language: 'fr', stops: [['oven', 12]] });
    clock.wallMs += DAY;
    await visits(12, { language: 'fr', stops: [['oven', 12]] });
    await visits(4, { language: 'ar', stops: [['well', 12]] });
    await send('PUT', 'itinerary', {
      stays: [stay('oujda', '2026-11-23'), stay('figuig', '2026-11-24')],
    });

    await send('POST', 'releases', { byVenue: true });

    const shown = async (query: string) =>
      (await read<{ overview: Overview }>(`report?audience=public${query}`)).overview;
    expect((await shown('&venue=oujda')).totals.visits).toBe(30);
    const small = await shown('&venue=figuig');
    expect(small.totals.visits).toBe(16);
    // Four Arabic visits of 46 would be told by what the two venues say together.
    expect(small.languages.map(({ visits }) => visits)).toEqual([null, null, 0]);
    const whole = await shown('');
    expect(whole.totals.visits).toBe(46);
    expect(whole.languages.map(({ visits }) => visits)).toEqual([null, null, 0]);
  });

  it('leaves a venue with too few visits together with the smaller one beside it, and publishes the others one by one', async () => {
    const { send, visits, clock, get, read } = await makeOrganizer();
    const counts = { oujda: 30, figuig: 4, berkane: 12, nador: 25 };
    const stays: object[] = [];
    for (const [i, [venue, count]] of Object.entries(counts).entries()) {
      const day = `2026-11-${23 + i}`;
      stays.push({ venue, name: venue, from: day, to: day });
      await visits(count, { stops: [['oven', 12]] });
      clock.wallMs += DAY;
    }
    clock.wallMs -= DAY;
    await send('PUT', 'itinerary', { stays });

    expect((await send('POST', 'releases', { byVenue: true })).ok).toBe(true);

    const shown = async (query: string) =>
      (await read<{ overview: Overview }>(`report?audience=public${query}`)).overview.totals.visits;
    expect(await shown('')).toBe(71);
    expect(await shown('&venue=oujda')).toBe(30);
    expect(await shown('&venue=nador')).toBe(25);
    // Twelve beside them would tell Figuig's four.
    for (const venue of ['figuig', 'berkane']) {
      const asked = get(`/api/organizer/report?audience=public&venue=${venue}`);
      expect(await codeOf(asked), venue).toBe('NOT_PUBLISHED');
    }
  });

  it('is refused venue by venue where then none could stand by itself, and nothing is published by half', async () => {
    const { send, visits, clock, get, read } = await makeOrganizer();
    const stay = (venue: string, day: string) => ({ venue, name: venue, from: day, to: day });
    await visits(30, { stops: [['oven', 12]] });
    clock.wallMs += DAY;
    await visits(4, { stops: [['oven', 12]] });
    const stays = [stay('oujda', '2026-11-23'), stay('figuig', '2026-11-24')];
    await send('PUT', 'itinerary', { stays });

    // Beside Oujda's own numbers the whole would tell Figuig's: so nothing is published at all.
    expect(await codeOf(send('POST', 'releases', { byVenue: true }))).toBe('RELEASE_OVERLAPS');
    for (const venue of ['oujda', 'figuig']) {
      const asked = get(`/api/organizer/report?audience=public&venue=${venue}`);
      expect(await codeOf(asked), venue).toBe('NOT_PUBLISHED');
    }
    await send('POST', 'releases', {});
    const whole = await read<{ overview: Overview }>('report?audience=public');
    expect(whole.overview.totals.visits).toBe(34);
  });

  it.each([{ kiosk: '0'.repeat(32) }, { language: 'fr' }, { day: '2027-01-01' }])(
    'is told by days and venues only: %j is refused',
    async (asked) => {
      const { send, visits } = await makeOrganizer();
      await visits(12, { language: 'fr' });

      expect(await codeOf(send('POST', 'releases', asked))).toBe('REQUEST_INVALID');
    },
  );
});

/** Every file of an archive, its checksum proved by the reader that the packs are read with. */
async function unzipped(archive: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    expect(crc32(bytes)).toBe(entry.crc32);
    files.set(entry.fileName, bytes.toString('utf8'));
  }
  return files;
}

/** `text()` takes the byte order mark away, which is just what is to be seen here. */
async function textOf(response: Response): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}
