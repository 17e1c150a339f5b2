import { expect, settled, test } from './visit.ts';

/** An exhibit with a picture. */
const PICTURED = 'r3-qarawiyyin';

test.describe('a visitor’s path', () => {
  test('goes from the invitation through rooms and exhibits and back after inactivity', async ({
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
    await expect
      .poll(() => told.map(({ kind }) => kind).filter((kind) => kind !== 'picture'))
      .toEqual(['begin', 'exhibit-open', 'exhibit-close', 'end']);
    expect(told.at(-1)).toMatchObject({ reason: 'idle' });
  });

  test('asks for the language, keeps the place when it changes, walks on, ends, and begins anew', async ({
    visit,
    language,
  }) => {
    const { page, view, told } = visit;
    const other = language === 'ar' ? 'fr' : 'ar';
    const nameOf = (code: string) => view.languages.find((one) => one.code === code)?.name ?? '';
    const title = (id: string, code: string) =>
      view.exhibits.find((one) => one.id === id)?.title[code] ?? '';
    const heading = page.getByRole('heading', { level: 1 });

    await page.touchscreen.tap(4, 4);
    for (const code of ['ar', 'fr'] as const) {
      await expect(page.getByText(visit.t('choose-language', code))).toBeVisible();
    }
    await page.getByRole('button', { name: nameOf(language), exact: true }).tap();
    await expect(page.getByRole('heading', { name: visit.t('rooms-invite') })).toBeVisible();

    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit.openExhibit('r1-study-day');
    // The next exhibit is brought before it is asked for.
    await expect.poll(() => asked).toContain('/api/visitor/exhibits/r1-what-is-volunteering');
    await page.getByRole('navigation').getByText(visit.t('next'), { exact: true }).tap();
    await expect(heading).toHaveText(title('r1-what-is-volunteering', language));

    await page.getByRole('button', { name: nameOf(other), exact: true }).tap();
    await expect(heading).toHaveText(title('r1-what-is-volunteering', other));
    await expect(page.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
    const back = page.getByRole('button', { name: visit.t('back', other) });
    const end = page.getByRole('button', { name: visit.t('finish', other), exact: true });
    const [backBox, endBox] = [await back.boundingBox(), await end.boundingBox()];
    expect((backBox?.x ?? 0) < (endBox?.x ?? 0)).toBe(other === 'fr');

    await end.tap();
    await page.getByRole('button', { name: visit.t('farewell-done', other) }).tap();
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'end', reason: 'button' });

    await visit.enter();
    await visit.openRoom('room-1');
    await settled(page);
    await expect(page.getByText(visit.t('seen'), { exact: true })).toHaveCount(0);
  });
});
