/** What an exhibit shows, on real input and on input that went wrong. */
import type { Page } from '@playwright/test';
import type { Exhibit, GalleryItem } from '#format/exhibit.ts';
import type { Media, Picture } from '#format/media.ts';
import type { ExhibitView } from '../../../electron/kiosk/exhibition/exhibit-view.ts';
import { expect, test, type Visit } from './visit.ts';

const PICTURED = 'r3-qarawiyyin';

/** Serves an exhibit as another exhibition might have it. */
async function serveAs(
  page: Page,
  kiosk: { url: string },
  id: string,
  change: (view: ExhibitView) => {
    gallery?: GalleryItem[];
    media?: Media[];
    text?: Exhibit['text'];
  },
): Promise<void> {
  const view = (await (
    await fetch(new URL(`/api/visitor/exhibits/${id}`, kiosk.url))
  ).json()) as ExhibitView;
  const { media = view.media, ...exhibit } = change(view);
  await page.route(`**/api/visitor/exhibits/${id}`, (route) =>
    route.fulfill({ json: { ...view, media, exhibit: { ...view.exhibit, ...exhibit } } }),
  );
}

const pictureOf = ({ media }: ExhibitView): Picture => {
  const picture = media.find(({ kind }) => kind === 'picture');
  if (picture?.kind !== 'picture') throw new Error('The exhibit has no picture');
  return picture;
};

async function open(visit: Visit): Promise<void> {
  await visit.enter();
  await visit.openExhibit(PICTURED);
}

test.describe('pictures', () => {
  test('zoom by button, show what a point is, and say who drew them', async ({ visit }) => {
    const { page, told } = visit;
    await open(visit);

    await page.getByRole('button', { name: visit.t('zoomin') }).tap();
    await expect(page.getByRole('button', { name: visit.t('zoomout') })).toBeEnabled();
    await page.getByRole('button', { name: visit.t('reset') }).tap();
    await expect(page.getByRole('button', { name: visit.t('zoomout') })).toBeDisabled();
    await page.locator('[data-hotspot]').nth(1).tap();
    await expect(page.getByRole('status').getByRole('heading')).toBeVisible();
    await page.getByRole('button', { name: visit.t('close') }).tap();
    await page.getByRole('button', { name: visit.t('about-picture') }).tap();

    await expect(page.getByText(visit.t('nature-illustration'), { exact: true })).toBeVisible();
    await expect(page.getByText('CC-BY-4.0')).toBeVisible();
    await expect
      .poll(() => told.filter(({ kind }) => kind === 'picture').map(({ action }) => action))
      .toEqual(expect.arrayContaining(['open', 'zoom', 'hotspot']));
  });

  test('compare before and after under a slider', async ({ visit, kiosk }) => {
    const { page, told } = visit;
    await serveAs(page, kiosk, PICTURED, (view) => {
      const { id } = pictureOf(view);
      return { gallery: [{ kind: 'before-after', before: id, after: id }] };
    });
    await open(visit);

    const slider = page.getByRole('slider', { name: visit.t('compare-slider') });
    await expect(slider).toBeVisible();
    await slider.press('ArrowRight');

    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'picture', action: 'compare' });
    await visit.expectAccessible();
  });

  test('tell a story step by step, and turn the pages of a document as it was bound', async ({
    visit,
    kiosk,
    language,
  }) => {
    const { page } = visit;
    const caption = (n: number) => ({ ar: `الخطوة رقم ${n}`, fr: `Pas numéro ${n}` });
    const bound = language === 'ar' ? 'ltr' : 'rtl';
    await serveAs(page, kiosk, PICTURED, (view) => {
      const { id, alt, credit, consent } = pictureOf(view);
      const steps = [1, 2, 3].map((n) => ({ media: id, caption: caption(n) }));
      const deed: Media = {
        ...{ kind: 'pages', id: 'deed', alt, credit, consent, licence: 'MIT' },
        ...{ nature: 'scan', pages: [id, id], direction: bound },
      };
      return {
        gallery: [
          { kind: 'sequence', steps },
          { kind: 'pages', media: 'deed' },
        ],
        media: [...view.media, deed],
      };
    });
    await open(visit);

    await expect(page.getByText(caption(1)[language])).toBeVisible();
    const stage = page.getByRole('region', { name: visit.t('gallery') });
    await stage.getByRole('button', { name: visit.t('next') }).tap();
    await stage.getByRole('button', { name: visit.t('next') }).tap();

    await expect(page.getByText(caption(3)[language])).toBeVisible();
    await expect(stage.getByRole('button', { name: visit.t('next') })).toBeDisabled();
    await visit.expectAccessible();

    await stage.getByRole('button', { name: visit.t('pages'), exact: true }).tap();
    await expect(stage.locator('.turning')).toHaveAttribute('dir', bound);
    await stage.getByRole('button', { name: visit.t('next') }).tap();
    const last = visit.t('page-of').replace('{n}', '2').replace('{total}', '2');
    await expect(stage.getByRole('status')).toContainText(last);
    await expect(stage.getByRole('button', { name: visit.t('next') })).toBeDisabled();
    await stage.getByRole('button', { name: visit.t('about-picture') }).tap();
    await expect(page.getByText('CC-BY-4.0')).toBeVisible();
  });
});

test.describe('sound', () => {
  // The kiosk refuses to count a sound that its pack does not have.
  test.use({ toleratesFailedLoads: true });

  test('plays when asked, with captions and a transcript, while the time-out waits', async ({
    visit,
    kiosk,
    language,
  }) => {
    const { page, told } = visit;
    const words = { ar: 'نص مكتوب لما يُسمع', fr: 'Le texte de ce que l’on entend' };
    await page.route('**/media/**/sound.wav', (route) =>
      route.fulfill({ body: silence(90), contentType: 'audio/wav' }),
    );
    await page.route('**/media/**/sound.vtt', (route) =>
      route.fulfill({
        body: `WEBVTT\n\n00:00.000 --> 01:30.000\n${words[language]}\n`,
        contentType: 'text/vtt',
      }),
    );
    await serveAs(page, kiosk, PICTURED, (view) => {
      const { alt, credit, consent } = pictureOf(view);
      const sound: Media = {
        kind: 'audio',
        id: 'sound',
        alt,
        credit,
        consent,
        licence: 'MIT',
        nature: 'recording',
        file: 'audio/sound.wav',
        transcript: words,
        captions: [{ language, file: 'audio/sound.vtt' }],
      };
      return { gallery: [{ kind: 'audio', media: 'sound' }], media: [sound] };
    });
    await page.clock.install();
    await page.reload();
    await open(visit);
    await page.clock.runFor(1_000);

    await expect(page.getByText(words[language])).toHaveCount(0);
    await page.getByRole('button', { name: visit.t('play') }).tap();
    await expect(page.getByText(words[language])).toBeVisible();
    await page.clock.runFor(80_000);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: visit.t('transcript') }).tap();

    await expect(page.getByText(words[language])).toBeVisible();
    await visit.expectAccessible();
    expect(told.filter(({ kind }) => kind === 'media')).toMatchObject([{ action: 'play' }]);
  });
});

test.describe('what went wrong', () => {
  test('a text that is missing in the visitor’s language is shown in another, and says so', async ({
    visit,
    kiosk,
    language,
  }) => {
    const { page, view } = visit;
    const other = language === 'ar' ? 'fr' : 'ar';
    const { name = '' } = view.languages.find(({ code }) => code === other) ?? {};
    await serveAs(page, kiosk, PICTURED, ({ exhibit }) => ({
      text: { [other]: exhibit.text[other] ?? '' },
    }));
    await open(visit);

    await expect(page.locator('.reading')).toHaveAttribute('lang', other);
    await expect(page.getByText(name).first()).toBeVisible();
    await expect(page.locator('.stand-in')).toContainText(name);
  });
});

test.describe('what cannot be shown', () => {
  // The page says nothing, but the browser itself notes a picture or model that it could not load.
  test.use({ toleratesFailedLoads: true });

  test('a picture that does not decode leaves a pattern on its card, the exhibit complete in words, and is told to staff', async ({
    visit,
    language,
  }) => {
    const { page, view } = visit;
    const reports: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/visitor/trouble')) reports.push(request.postDataJSON());
    });
    await page.route('**/media/**/pictures/plate-r3-qarawiyyin*', (route) =>
      route.fulfill({ body: 'not a picture', contentType: 'image/webp' }),
    );
    await visit.enter();
    const { room = '', title } = view.exhibits.find(({ id }) => id === PICTURED) ?? {};
    await visit.openRoom(room);
    const card = page.locator('main').getByRole('button', { name: title?.[language] ?? '' });
    await expect(card.locator('.zellige')).toBeVisible();
    await expect(card.locator('img')).toHaveCount(0);
    await card.tap();

    await expect(page.locator('.reading')).toBeVisible();
    await expect(page.getByRole('region', { name: visit.t('gallery') })).toHaveCount(0);
    const report = { exhibit: PICTURED, media: 'plate-r3-qarawiyyin', code: 'picture-unreadable' };
    // Once by the card, once by the stage.
    expect(reports).toEqual([report, report]);
    await expect(page.locator('main')).not.toContainText(/PICTURE_|UNREADABLE|error/i);
    await visit.expectAccessible();
  });

  test('a model that is damaged, or has no graphics to be drawn with, leaves its picture in place', async ({
    visit,
  }) => {
    const { page } = visit;
    const expectPicture = async () => {
      const stage = page.getByRole('region', { name: visit.t('gallery') });
      await expect(stage.locator('.plain img')).toHaveJSProperty('complete', true);
      await expect(stage.locator('.viewer-canvas')).toBeHidden();
      await expect(page.locator('main')).not.toContainText(/FILE_|WEBGL|error/i);
      await page.getByRole('button', { name: visit.t('about-picture') }).tap();
      await expect(page.getByText('CC-BY-4.0')).toBeVisible();
    };
    await page.route('**/media/**/*.glb', (route) =>
      route.fulfill({ body: 'no model', contentType: 'model/gltf-binary' }),
    );
    await visit.enter();
    await visit.openExhibit('r3-saqqaya');
    await expectPicture();

    await page.unroute('**/media/**/*.glb');
    await page.addInitScript(() => {
      const canvas = HTMLCanvasElement.prototype as {
        getContext: (...asked: unknown[]) => unknown;
      };
      canvas.getContext = new Proxy(canvas.getContext, {
        apply: (get, on, asked) => (asked[0] === 'webgl2' ? null : Reflect.apply(get, on, asked)),
      });
    });
    await page.reload();
    await visit.enter();
    await visit.openExhibit('r3-saqqaya');
    await expectPicture();
  });

  test('an exhibit that the kiosk cannot give is said calmly, and the way on is open', async ({
    visit,
    language,
  }) => {
    const { page, view } = visit;
    await page.route('**/api/visitor/exhibits/r6-contract', (route) =>
      route.fulfill({ status: 500, json: { error: { code: 'UNEXPECTED', message: 'broken' } } }),
    );
    await visit.enter();
    await visit.openExhibit('r6-contract');

    await expect(page.getByText(visit.t('exhibit-missing'))).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/UNEXPECTED|broken|500/);
    await page.getByRole('navigation').getByText(visit.t('next'), { exact: true }).tap();
    const next = view.exhibits.find(({ id }) => id === 'r6-donations');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next?.title[language] ?? '');
  });
});

/** A WAV file of so many seconds in which nothing is heard. */
function silence(seconds: number): Buffer {
  const rate = 8000;
  const data = seconds * rate;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(data, 40);
  return Buffer.concat([header, Buffer.alloc(data, 128)]);
}
