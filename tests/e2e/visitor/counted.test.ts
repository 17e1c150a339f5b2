import { expect, test } from './visit.ts';

test('says what is counted, and takes a visit back that is not to be', async ({ visit, kiosk }) => {
  const { page } = visit;
  const visits = async () => {
    const answer = await page.request.get(`${kiosk.url}api/organizer/overview`);
    return ((await answer.json()) as { totals: { visits: number } }).totals.visits;
  };
  await visit.enter();
  await page.getByRole('button', { name: visit.t('access'), exact: true }).tap();
  await page.getByRole('button', { name: visit.t('counted-link') }).tap();

  await expect(
    page.getByRole('heading', { level: 1, name: visit.t('counted-link') }),
  ).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(visit.t('counted-is'));
  await visit.expectAccessible();
  const notCounted = page.getByRole('switch', { name: visit.t('counted-not') });
  await notCounted.focus();
  await page.keyboard.press('Space');

  await expect(notCounted).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('status')).toHaveText(visit.t('counted-is-not'));
  await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();

  // The next visit is counted again, without anybody asking for it.
  await visit.enter();
  const ended = page.waitForResponse(/\/api\/visits\/\d+\/end$/);
  await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
  await ended;
  expect(await visits()).toBe(1);
});
