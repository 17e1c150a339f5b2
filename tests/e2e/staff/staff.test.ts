import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../kiosk.ts';

const WORDS = {
  ar: { ok: 'كل شيء على ما يرام', again: 'تحقّق من جديد', unreachable: 'الجهاز لا يجيب' },
  fr: {
    ok: 'Tout va bien',
    again: 'Vérifier à nouveau',
    unreachable: 'L’appareil ne répond pas',
  },
} as const;

test('answers at a glance that all is well @every-screen', async ({ page, language }) => {
  await page.goto(`/staff/?language=${language}`);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[language].ok);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  await expect(page.getByRole('listitem')).toHaveCount(8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('puts what is wrong first and says what to do', async ({ page, language, kiosk }) => {
  await page.route('**/api/staff/status', async (route) => {
    const answer = await route.fetch();
    const lines = (await answer.json()) as { id: string; state: string }[];
    const changed = lines.map((line) => {
      if (line.id === 'disk') return { ...line, state: 'bad', freeBytes: 12_000_000 };
      if (line.id !== 'quarantine') return line;
      return { ...line, state: 'warn', databases: [`${kiosk.dataDir}/quarantine/2027-04-01`] };
    });
    await route.fulfill({ json: changed });
  });

  await page.goto(`/staff/?language=${language}`);

  const rows = page.getByRole('listitem');
  await expect(rows.nth(0)).toHaveAttribute('data-line', 'disk');
  await expect(rows.nth(1)).toHaveAttribute('data-line', 'quarantine');
  await expect(rows.nth(1)).toContainText('quarantine/2027-04-01');
  await expect(rows.nth(0)).toContainText(language === 'ar' ? 'ما العمل؟' : 'Que faire');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    language === 'ar' ? 'لا يعمل' : 'ne fonctionne pas',
  );
});

test('says when the kiosk does not answer, and recovers', async ({ page, language }) => {
  await page.route('**/api/staff/status', (route) => route.abort());
  await page.goto(`/staff/?language=${language}`);
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toHaveText(WORDS[language].unreachable);

  await page.unroute('**/api/staff/status');
  await page.getByRole('button', { name: WORDS[language].again }).tap();

  await expect(headline).toHaveText(WORDS[language].ok);
});

test('changes its language with one tap', async ({ page, language }) => {
  const other = language === 'ar' ? 'fr' : 'ar';
  await page.goto(`/staff/?language=${language}`);

  await page.locator(`button[lang="${other}"]`).tap();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[other].ok);
});

test('everything to touch is large enough, and it holds to WCAG 2.2 AA', async ({
  page,
  language,
}) => {
  await page.goto(`/staff/?language=${language}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const sizes = await page
    .locator('button, a')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();

  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(63);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
