import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './toured-kiosk.ts';

const WORDS = {
  ar: { days: 'الزيارات يوما بيوم', table: 'الجدول', show: 'عرض', last7: 'آخر 7 أيام' },
  fr: {
    days: 'Les visites, jour après jour',
    table: 'Tableau',
    show: 'Afficher',
    last7: '7 derniers jours',
  },
} as const;

/** Opens the page in a language and gathers what the browser complains of. */
async function openReport(page: Page, language: 'ar' | 'fr'): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/icon.svg')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`/organizer/?language=${language}`);
  await expect(page.getByRole('heading', { name: WORDS[language].days })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return complaints;
}

test('opens on the answer, in its language and direction @every-screen', async ({
  page,
  language,
  toured,
}) => {
  const complaints = await openReport(page, language);

  const headline = page.getByRole('heading', { level: 2 }).first();
  await expect(headline).toContainText(String(toured.visits));
  await expect(headline).toBeInViewport();
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
});

test('holds to WCAG 2.2 AA, tables open', async ({ page, language }) => {
  await openReport(page, language);
  for (const summary of await page.locator('summary').all()) await summary.click();

  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();

  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a chart gives its values to arrow keys, and its table holds the same', async ({
  page,
  language,
}) => {
  await openReport(page, language);
  const figure = page.getByRole('region', { name: WORDS[language].days });
  const slider = figure.getByRole('slider');

  await slider.focus();
  const first = await slider.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowUp');
  const second = await slider.getAttribute('aria-valuetext');
  await figure.getByText(WORDS[language].table, { exact: true }).click();
  const rows = await figure.getByRole('row').allInnerTexts();

  expect(second).not.toBe(first);
  expect(second).toContain(rows[2]?.split('\t')[1]);
  expect(rows).toHaveLength(15);
});

test('charts run from the right in Arabic and from the left in French', async ({
  page,
  language,
}) => {
  await openReport(page, language);
  const figure = page.getByRole('region', { name: WORDS[language].days });
  const ticks = figure.locator('svg [aria-label="x-axis tick label"] text');

  const first = await ticks.first().boundingBox();
  const last = await ticks.last().boundingBox();

  expect((first?.x ?? 0) > (last?.x ?? 0)).toBe(language === 'ar');
});

test('a range narrows the numbers and is kept in the address', async ({ page, language }) => {
  await openReport(page, language);
  const headline = page.getByRole('heading', { level: 2 }).first();
  const whole = await headline.innerText();

  await page.getByRole('button', { name: WORDS[language].last7 }).tap();

  await expect(headline).not.toHaveText(whole);
  await expect(headline).toContainText('7');
  await expect(page).toHaveURL(/from=2027-04-08&to=2027-04-14/);
  const narrowed = await headline.innerText();
  await page.reload();
  await expect(headline).toHaveText(narrowed);
});

test('a table is taken away as CSV that Excel reads', async ({ page, language }) => {
  await openReport(page, language);
  const figure = page.getByRole('region', { name: WORDS[language].days });

  const downloading = page.waitForEvent('download');
  await figure.getByRole('link').tap();
  const download = await downloading;

  const bytes = await readFile(await download.path());
  expect(download.suggestedFilename()).toBe('maarid-days.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, ...days] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(heading).toBe(
    language === 'ar' ? 'اليوم;الزيارات;الزيارات المتفاعلة' : 'Jour;Visites;Visites engagées',
  );
  expect(days).toHaveLength(14);
});

test('prints without its controls', async ({ page, language }) => {
  await openReport(page, language);

  await page.emulateMedia({ media: 'print' });

  await expect(page.getByRole('slider').first()).toBeHidden();
  await expect(page.getByRole('button', { name: WORDS[language].show })).toBeHidden();
  await expect(page.getByRole('heading', { name: WORDS[language].days })).toBeVisible();
});

test('takes in the days of a stick, counts what it knows once and says what is torn', async ({
  page,
  language,
  toured,
}) => {
  await openReport(page, language);
  const headline = page.getByRole('heading', { level: 2 }).first();
  const before = await headline.innerText();
  const stick = await (await page.request.get(`${toured.url}api/organizer/segments`)).text();
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/jsonl',
    buffer: Buffer.from(text),
  });

  await page
    .locator('input[type=file]')
    .setInputFiles([file('again.jsonl', stick), file('torn.jsonl', stick.slice(0, 900))]);

  const section = page.getByRole('region', { name: language === 'ar' ? 'الشاشات' : 'Les écrans' });
  await expect(section.getByRole('status')).toContainText('13');
  await expect(section.getByRole('status')).toContainText(
    language === 'ar' ? 'ملف ناقص' : 'Un fichier est incomplet',
  );
  await expect(headline).toHaveText(before);
});
