import { expect, settled, test } from './visit.ts';

/** An exhibit with a picture, and one that is complete in words alone. */
const PICTURED = 'r3-qarawiyyin';
const WORDS_ONLY = 'r6-contract';

test.describe('a visitor’s path', () => {
  test('goes from the invitation through rooms and exhibits and back after inactivity @every-screen', async ({
    visit,
    language,
  }) => {
    const { page, view, told } = visit;
    await page.clock.install();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect(page.getByText(visit.t('touch-to-begin', 'fr'))).toBeVisible();
    await expect(page.getByText(visit.t('touch-to-begin', 'en'))).toBeVisible();

    await visit.enter();
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    for (const room of view.rooms) {
      await expect(page.getByText(room.title[language] ?? '', { exact: true })).toBeVisible();
    }

    await visit.openExhibit(PICTURED);
    await page.clock.runFor(5_000);
    await page.clock.runFor(56_000);
    await expect(page.getByRole('dialog', { name: visit.t('idle') })).toBeVisible();
    await page.clock.runFor(21_000);

    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar-MA-u-nu-latn');
    expect(told.map(({ kind }) => kind).filter((kind) => kind !== 'picture')).toEqual([
      'begin',
      'exhibit-open',
      'exhibit-close',
      'end',
    ]);
    expect(told.at(-1)).toMatchObject({ reason: 'idle' });
  });

  test('asks for the language when the first touch is elsewhere', async ({ visit, language }) => {
    const { page, view } = visit;

    await page.touchscreen.tap(4, 4);
    await expect(page.getByText(visit.t('choose-language', 'ar'))).toBeVisible();
    await expect(page.getByText(visit.t('choose-language', 'fr'))).toBeVisible();
    const { name = '' } = view.languages.find(({ code }) => code === language) ?? {};
    await page.getByRole('button', { name, exact: true }).tap();

    await expect(page.getByRole('heading', { name: visit.t('rooms-invite') })).toBeVisible();
  });

  test('keeps the visitor’s place when the language changes, and turns the page round', async ({
    visit,
    language,
  }) => {
    const { page, view } = visit;
    await visit.enter();
    await visit.openExhibit(WORDS_ONLY);
    const card = view.exhibits.find(({ id }) => id === WORDS_ONLY);
    const other = language === 'ar' ? 'fr' : 'ar';

    await page.getByRole('button', { name: other === 'fr' ? 'Français' : 'العربية' }).tap();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(card?.title[other] ?? '');
    await expect(page.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
    const back = page.getByRole('button', { name: visit.t('back', other) });
    const end = page.getByRole('button', { name: visit.t('finish', other), exact: true });
    const [backBox, endBox] = [await back.boundingBox(), await end.boundingBox()];
    expect((backBox?.x ?? 0) < (endBox?.x ?? 0)).toBe(other === 'fr');
  });

  test('walks on to the next exhibit', async ({ visit, language }) => {
    const { page, view } = visit;
    await visit.enter();
    await visit.openExhibit('r1-study-day');

    const next = view.exhibits.find(({ id }) => id === 'r1-what-is-volunteering');
    await page.getByRole('navigation').getByText(visit.t('next'), { exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(next?.title[language] ?? '');
  });

  test('ends at the visitor’s wish, and the next one finds everything new', async ({ visit }) => {
    const { page, told } = visit;
    await visit.enter();
    await visit.openExhibit(WORDS_ONLY);

    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await page.getByRole('button', { name: visit.t('farewell-done') }).tap();
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'end', reason: 'button' });

    await visit.enter();
    await visit.openRoom('room-6');
    await settled(page);
    await expect(page.getByText(visit.t('seen'), { exact: true })).toHaveCount(0);
  });

  test('can be walked with the keys alone', async ({ visit }) => {
    const { page, view } = visit;

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(visit.t('choose-language', 'ar'))).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: visit.t('rooms-invite', 'ar') })).toBeVisible();
    // Past the ways of finding, to the first door.
    const door = page.locator('.doors').getByRole('button').first();
    for (let tabs = 0; tabs < 8; tabs += 1) {
      if (await door.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const first = view.rooms[0];
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title['ar'] ?? '');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus-visible')).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      view.exhibits[0]?.title['ar'] ?? '',
    );
  });
});
