import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StatusLine } from '#kiosk/api/api.ts';
import { openKiosk } from '#kiosk/open-kiosk.ts';
import { buildPack } from '#packing/build-pack.ts';
import { listen } from '#serve/listen.ts';
import { systemClock } from '#serve/system-clock.ts';
import { BACK_TEN } from '../../../renderer/messages/visitor/media.ts';
import { smallExhibition } from '../../helpers/small-exhibition.ts';
import { expect, test as base } from '../visitor/visit.ts';

const RATE_HZ = 8000;
const LENGTH_S = 60;
const SAID = { ar: 'كان الفرن للجميع', fr: 'Le four était à tous', en: 'The oven was everyone’s' };

/** A minute of a quiet tone, as a WAV file: 8 bits, one channel. */
function tone(): Buffer {
  const samples = Buffer.from(
    Array.from({ length: RATE_HZ * LENGTH_S }, (_, i) => 128 + Math.round(9 * Math.sin(i / 3))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE_HZ, 24);
  head.writeUInt32LE(RATE_HZ, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Three exhibits to hear: a good one, one whose file is broken, and one broken without a transcript. */
async function packWithSounds(folder: string): Promise<string> {
  const draft = smallExhibition();
  const about = {
    alt: SAID,
    credit: SAID,
    licence: 'CC0-1.0',
    nature: 'recording' as const,
    consent: { status: 'not-needed' as const, minors: 'none' as const },
  };
  const sound = (id: string) => ({ kind: 'audio' as const, id, ...about, file: `audio/${id}.wav` });
  const captions = (['ar', 'fr', 'en'] as const).map((language) => ({
    language,
    file: `captions/${language}.vtt`,
  }));
  draft.media = [
    { ...sound('good'), transcript: SAID, captions },
    { ...sound('broken'), transcript: SAID },
    sound('mute'),
  ];
  const hung = { oven: 'good', well: 'broken', loom: 'mute' } as Record<string, string>;
  for (const exhibit of draft.exhibits) {
    const media = hung[exhibit.id];
    exhibit.gallery = media ? [{ kind: 'audio', media }] : [];
    delete exhibit.model;
  }
  const source = join(folder, 'source');
  for (const inner of ['audio', 'captions']) await mkdir(join(source, inner), { recursive: true });
  await writeFile(join(source, 'exhibition.json'), JSON.stringify(draft));
  await writeFile(join(source, 'audio/good.wav'), tone());
  for (const id of ['broken', 'mute']) await writeFile(join(source, `audio/${id}.wav`), tone());
  for (const [language, words] of Object.entries(SAID)) {
    const vtt = `WEBVTT\n\n00:00.000 --> 01:00.000\n<v Aïcha>${words}</v>\n`;
    await writeFile(join(source, `captions/${language}.vtt`), vtt);
  }
  const out = join(folder, 'pack');
  await buildPack(source, out);
  // A pack is built of nothing that cannot be played: these two go bad afterwards, on the disk.
  for (const id of ['broken', 'mute']) {
    const { size } = await stat(join(out, `audio/${id}.wav`));
    await writeFile(join(out, `audio/${id}.wav`), Buffer.alloc(size, 7));
  }
  return out;
}

const test = base.extend({
  kiosk: async ({}, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'maarid-e2e-'));
    const kiosk = await openKiosk({
      dataDir,
      packsDir: join(dataDir, 'packs'),
      bundledPackDir: await packWithSounds(dataDir),
      pagesDir: join(resolve(process.env['MAARID_DIST'] ?? 'dist'), 'pages'),
      clock: systemClock,
      log: () => {},
    });
    const listening = await listen(kiosk, 0);
    await use({ url: listening.url, dataDir });
    await listening.close();
    await kiosk.close();
    await rm(dataDir, { recursive: true, force: true });
  },
});

test('a sound plays when asked, steps back, seeks, keeps its captions as wished, and is counted once', async ({
  visit,
  language,
}) => {
  const { page, told } = visit;
  const statuses: number[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/media/')) statuses.push(answer.status());
  });
  const cue = page.locator('.cue');
  const player = page.locator('audio');
  const at = () => player.evaluate((audio: HTMLAudioElement) => audio.currentTime);
  const isPaused = () => player.evaluate((audio: HTMLAudioElement) => audio.paused);
  const captions = page.getByRole('button', { name: visit.t('captions'), exact: true });
  await visit.enter();
  await page.getByRole('button', { name: visit.t('access'), exact: true }).tap();
  await page.getByRole('switch', { name: visit.t('captions') }).tap();
  await page.getByRole('button', { name: visit.t('close') }).tap();
  await visit.openExhibit('oven');
  expect(await isPaused()).toBe(true);
  await visit.expectAccessible();

  await page.getByRole('button', { name: visit.t('play') }).tap();
  await expect(cue).toHaveCount(0);
  await captions.tap();
  await expect(cue).toHaveText(SAID[language]);
  await page.getByRole('slider', { name: visit.t('seek') }).fill('40');
  await expect.poll(at).toBeGreaterThanOrEqual(40);
  await page.getByRole('button', { name: BACK_TEN[language] }).tap();
  expect(await at()).toBeLessThan(40);
  await captions.tap();
  await expect(cue).toHaveCount(0);
  await page.getByRole('button', { name: visit.t('pause'), exact: true }).tap();
  await expect.poll(isPaused).toBe(true);
  await page.getByRole('button', { name: visit.t('play') }).tap();
  await page.getByRole('slider', { name: visit.t('seek') }).fill('59.8');

  await expect
    .poll(() => told.filter(({ kind }) => kind === 'media').map(({ action }) => action))
    .toEqual(['play', 'complete']);
  expect(statuses).toContain(206);
});

test('a broken sound leaves its transcript, or the exhibit its words, and staff are told', async ({
  visit,
  kiosk,
  language,
}) => {
  const { page } = visit;
  await visit.enter();
  await visit.openExhibit('well');
  await expect(page.getByRole('region', { name: visit.t('transcript') })).toContainText(
    SAID[language],
  );
  await expect(page.getByRole('button', { name: visit.t('play') })).toHaveCount(0);
  await visit.expectAccessible();

  await page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();
  await visit.openExhibit('loom');
  await expect(page.locator('audio')).toHaveCount(0);
  await expect(page.getByRole('button', { name: visit.t('text'), exact: true })).toBeVisible();

  const given = await fetch(new URL('/api/staff/pin', kiosk.url), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ pin: '480213' }),
  });
  const { token } = (await given.json()) as { token: string };
  const listed = async () => {
    const answer = await fetch(new URL('/api/staff/status', kiosk.url), {
      headers: { Authorization: `Bearer ${token}` },
    });
    const lines = (await answer.json()) as StatusLine[];
    return lines.flatMap((line) => (line.id === 'content' ? line.troubles : []));
  };
  await expect
    .poll(async () => (await listed()).map(({ exhibit, media, code }) => [exhibit, media, code]))
    .toEqual(
      expect.arrayContaining([
        ['well', 'broken', 'sound-unreadable'],
        ['loom', 'mute', 'sound-unreadable'],
      ]),
    );
});
