import type { Locator } from '@playwright/test';
import { expect, test } from './visit.ts';

test('the whole visit can be made with the keys alone', async ({ visit, language }) => {
  const { page, view, told } = visit;
  const t: typeof visit.t = (...key) => visit.t(...key);
  const title = (id: string) => view.exhibits.find((one) => one.id === id)?.title[language] ?? '';
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();

  /** Goes from stop to stop until the target has the focus, which must be to be seen; then presses it. */
  async function press(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < 160; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await expect(page.locator(':focus-visible')).toHaveCSS('outline-style', 'solid');
        return page.keyboard.press('Enter');
      }
      await page.keyboard.press('Tab');
    }
    throw new Error('The keys never got there');
  }

  await press(page.locator('.anywhere'));
  await expect(page.getByText(t('choose-language'))).toBeVisible();
  await press(button(view.languages.find(({ code }) => code === language)?.name ?? ''));
  await expect(page.getByRole('heading', { name: t('rooms-invite') })).toBeVisible();

  const room = view.rooms.find(({ id }) => id === 'room-6');
  await press(page.locator('main').getByRole('button', { name: room?.title[language] ?? '' }));
  await press(page.locator('main').getByRole('button', { name: title('r6-contract') }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title('r6-contract'));
  // The new screen's heading has the focus, so that the next key goes on from there.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(button(t('quiz')));
  await press(page.locator('.option').first());
  await expect.poll(() => told.some(({ kind }) => kind === 'quiz')).toBe(true);

  await press(button(t('search')));
  const keyboard = page.getByRole('group', { name: t('keyboard') });
  for (const letter of language === 'ar' ? 'خطا' : 'khet') {
    await press(keyboard.getByRole('button', { name: letter, exact: true }));
  }
  await press(page.getByRole('button', { name: title('r2-khettara') }).first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title('r2-khettara'));

  await press(button(t('rooms')));
  await press(button(t('recs')));
  await press(page.locator('.wall').getByRole('button').nth(2));
  await press(button(t('endorse')));
  await expect(button(t('endorsed'))).toBeVisible();

  await press(button(t('finish')));
  await press(button(t('pledge')));
  await press(
    page
      .getByRole('group', { name: t('pledge-cause') })
      .getByRole('button')
      .first(),
  );
  await press(
    page
      .getByRole('group', { name: t('pledge-hours') })
      .getByRole('button')
      .first(),
  );
  await press(button(t('pledge')));
  await expect(page.getByText(t('pledge-hung'))).toBeVisible();
  await press(button(t('end')));
  await press(button(t('farewell-done')));

  await expect(page.getByText(t('touch-to-begin', 'ar'))).toBeVisible();
  await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'end', reason: 'button' });
});
