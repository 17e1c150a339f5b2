import { expect, test } from '../kiosk.ts';

test('before the first visit the page says so in words, and how to make one', async ({
  page,
  language,
}) => {
  await page.goto(`/organizer/?language=${language}`);

  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    language === 'ar' ? 'لم تُسجَّل أي زيارة بعد' : 'Aucune visite n’est encore comptée',
  );
  await expect(page.getByRole('slider')).toHaveCount(0);
});

test('a visit at the screen is in the numbers once it has ended', async ({ page, kiosk }) => {
  const post = (path: string, data: object) =>
    page.request.post(`${kiosk.url}api/${path}`, { data });
  const { visit } = (await (await post('visits', { language: 'ar' })).json()) as { visit: number };
  await post(`visits/${visit}/end`, { reason: 'button' });

  await page.goto('/organizer/');

  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('زيارة واحدة');
});

test('a kiosk that does not answer is said to be so, and asked again', async ({
  page,
  language,
}) => {
  await page.route('**/api/organizer/overview*', (route) => route.abort());
  await page.goto(`/organizer/?language=${language}`);
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();

  await page.unroute('**/api/organizer/overview*');
  await alert.getByRole('button').tap();

  await expect(alert).toBeHidden();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
