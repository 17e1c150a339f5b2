import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Learning } from '#format/exhibition.ts';
import { makeKey } from '#packing/archive/keys.ts';
import { writeArchive } from '#packing/archive/write-archive.ts';
import { bundledPack, expect, sticksIn, test } from '../kiosk.ts';

const PIN = '480213';
const WORDS = {
  ar: {
    ok: 'كل شيء على ما يرام',
    unreachable: 'الجهاز لا يجيب',
    screens: [
      'فحص الافتتاح',
      'المعارض',
      'الإعدادات',
      'المسار',
      'النسخ الاحتياطي',
      'السجل',
      'أوراق للطباعة',
    ],
    changePin: 'تغيير الرمز',
    shuffled: 'تبديل أماكن الأرقام عند كتابة الرمز',
    take: 'تحميل ثم عرض',
    agree: 'أوافق، وأتحمل المسؤولية',
    shown: 'حُمّل المعرض، وهو معروض الآن.',
    back: 'رجوع إلى المعرض السابق',
    edit: 'كتابة',
    done: 'تم',
    more: 'زيادة: مدة الانتظار بلا لمس',
    undo: 'التراجع عن آخر تغيير',
    add: 'إضافة محطة',
    write: 'كتابة نسخة احتياطية',
    start: 'البداية السريعة',
    teacher: 'ورقة المدرّس',
    noTeacher: 'ليس في هذا المعرض ورقة للمدرّسين.',
    leave: 'خروج إلى المعرض',
    typed: 'باب',
  },
  fr: {
    ok: 'Tout va bien',
    unreachable: 'L’appareil ne répond pas',
    screens: [
      'Avant d’ouvrir',
      'Expositions',
      'Réglages',
      'Itinéraire',
      'Sauvegarde',
      'Journal',
      'À imprimer',
    ],
    changePin: 'Changer le code',
    shuffled: 'Chiffres du code mélangés',
    take: 'Charger et montrer',
    agree: 'J’accepte, sous ma responsabilité',
    shown: 'L’exposition est chargée et montrée.',
    back: 'Revenir à la précédente',
    edit: 'Écrire',
    done: 'Terminé',
    more: 'Plus: Attente sans toucher',
    undo: 'Annuler le dernier changement',
    add: 'Ajouter une étape',
    write: 'Écrire une sauvegarde',
    start: 'Prise en main',
    teacher: 'Page de l’enseignant',
    noTeacher: 'Cette exposition n’a pas de page pour les enseignants.',
    leave: 'Revenir à l’exposition',
    typed: 'hall',
  },
} as const;

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.locator('button[type=submit]').tap();
}

/** Sets the first PIN, and waits for the opening check. */
async function enter(page: Page, language: 'ar' | 'fr'): Promise<void> {
  await page.goto(`/staff/?language=${language}`);
  await typePin(page, PIN);
  await typePin(page, PIN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(WORDS[language].ok);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const sizes = await page
    .locator('button:visible, a:visible')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(63);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test('every screen of the staff area can be read, reached and touched', async ({
  page,
  language,
}) => {
  await page.goto(`/staff/?language=${language}`);
  await expect(page.locator('.keys')).toBeVisible();
  await expectAccessible(page);
  await enter(page, language);

  for (const screen of WORDS[language].screens) {
    await page.getByRole('button', { name: screen, exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('someone with a stick makes a hall ready, and takes it back, by touch alone', async ({
  page,
  language,
  kiosk,
}) => {
  test.slow();
  const words = WORDS[language];
  const stick = join(sticksIn(kiosk.dataDir), 'USB');
  await mkdir(stick, { recursive: true });
  const key = makeKey(join(kiosk.dataDir, 'key.json'), 'Tiwizi');
  await writeArchive(bundledPack, join(stick, 'oujda.maarid'), { key });
  await writeFile(join(stick, 'torn.maarid'), 'not an exhibition');
  const open = (n: number) =>
    page.getByRole('button', { name: words.screens[n] ?? '', exact: true }).tap();
  await enter(page, language);

  await test.step('the exhibition comes in, after staff have said yes, and can go back', async () => {
    await open(1);
    await expect(page.locator('[data-verdict=refused]')).toContainText('torn.maarid');
    await expect(page.locator('[data-verdict=confirm]')).toContainText('Tiwizi');
    await page.getByRole('button', { name: words.take }).tap();
    await page.getByRole('button', { name: words.agree }).tap();
    await expect(page.getByText(words.shown)).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('[data-place=active]')).toBeVisible();
    await page.getByRole('button', { name: words.back }).tap();
    await expect(page.locator('[data-place=active]')).toHaveCount(0);
  });

  await test.step('a name is typed on the glass, a setting changed and taken back', async () => {
    await open(2);
    await page.getByRole('button', { name: words.edit }).first().tap();
    for (const letter of words.typed) {
      await page.getByRole('button', { name: letter, exact: true }).tap();
    }
    await page.getByRole('button', { name: words.done }).tap();
    await expect(page.locator('main')).toContainText(words.typed);
    await page.getByRole('button', { name: words.more }).tap();
    await expect(page.locator('main')).toContainText('75');
    await page.getByRole('button', { name: words.undo }).tap();
    await expect(page.locator('main')).not.toContainText('75');
  });

  await test.step('the venue of today is put on the itinerary', async () => {
    await open(3);
    await page.getByRole('button', { name: words.add }).tap();
    await expect(page.locator('li[aria-current=location]')).toBeVisible();
  });

  await test.step('all of it goes onto the stick, and is found there', async () => {
    await open(4);
    await page.getByRole('button', { name: words.write }).tap();
    await expect(page.locator('.result')).toContainText('maarid-backup-', { timeout: 60_000 });
    await expect(page.locator('.backup')).toContainText(words.typed);
  });

  await test.step('the journal tells it, and the sheets are one page each', async () => {
    await open(5);
    await expect(page.locator('ol li')).not.toHaveCount(0);
    await open(6);
    await expect(page.locator('dd').first()).not.toBeEmpty();
    for (const sheet of [words.screens[6], words.start]) {
      if (sheet === words.start) await page.getByRole('button', { name: sheet }).tap();
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf).toMatch(/\/Count 1\b/);
    }
    await page.getByRole('button', { name: words.teacher }).tap();
    // The pack that was taken in need not have a page for teachers; then it says so.
    const itsTitle = page.getByRole('heading', { level: 1, name: words.teacher });
    await expect(itsTitle.or(page.getByText(words.noTeacher))).toBeVisible();
  });

  await page.getByRole('button', { name: words.leave }).tap();
  await expect(page).toHaveURL(kiosk.url);
});

test('the teacher’s page holds what the exhibition says to teachers, in the reader’s language', async ({
  page,
  language,
}) => {
  const words = WORDS[language];
  await enter(page, language);
  await page.getByRole('button', { name: words.screens[6], exact: true }).tap();
  const answered = page.waitForResponse('**/api/visitor/learning');
  await page.getByRole('button', { name: words.teacher, exact: true }).tap();
  const { paths, discussion, activity } = (await (await answered).json()) as Learning;

  await expect(page.getByRole('heading', { level: 1, name: words.teacher })).toBeVisible();
  expect(paths.length).toBeGreaterThan(1);
  expect(activity).toBeDefined();
  const said = [
    ...paths.flatMap(({ label, objectives }) => [label, ...objectives]),
    ...discussion.flatMap(({ questions }) => questions),
    ...(activity ? [activity.title, activity.goal, ...activity.steps, ...activity.rules] : []),
  ];
  for (const text of said) await expect(page.locator('main')).toContainText(text[language] ?? '?');
  // The stops of a path are exhibits by their titles: none is missing.
  const lines = await page.locator('main :is(li, dt, dd)').allInnerTexts();
  expect(lines.length).toBeGreaterThan(said.length);
  expect(lines.filter((line) => /^[\d.\s]*$/.test(line))).toEqual([]);
});

test('is hidden in a corner, asks for the PIN again, and says so when it is wrong', async ({
  page,
  language,
}) => {
  await enter(page, language);
  // The hall is closed: the screen is dark, and staff still come in.
  await page.route('**/api/visitor/state', async (route) => {
    const state = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...state, rest: { opens: '09:30' } } });
  });
  await page.goto('/');
  await expect(page.getByText('09:30').first()).toBeVisible();
  await page.mouse.move(20, 20);
  await page.mouse.down();
  await page.waitForURL('**/staff/**', { timeout: 20_000 });
  await page.mouse.up();

  await typePin(page, '123123123');
  await expect(page.getByRole('alert')).not.toBeEmpty();
  await expect(page.locator('nav')).toHaveCount(0);
});

test('shuffles the digits of its door anew at each try, if staff want it so', async ({
  page,
  language,
}) => {
  const order = async () =>
    (await page.locator('.keys button').allInnerTexts()).join('').replaceAll(/\D/g, '');
  await enter(page, language);
  await page.getByRole('button', { name: WORDS[language].screens[2], exact: true }).tap();
  await page
    .getByRole('group', { name: WORDS[language].shuffled })
    .getByRole('button')
    .first()
    .tap();
  await expect(page.getByRole('status').first()).not.toBeEmpty();
  // Wherever a PIN is typed, not at the door alone.
  await page.getByRole('button', { name: WORDS[language].changePin }).tap();
  await expect.poll(order).toMatch(/^\d{10}$/);
  expect(await order()).not.toBe('1234567890');

  await page.goto(`/staff/?language=${language}`);
  const orders = new Set<string>();
  for (let tries = 0; tries < 3; tries += 1) {
    orders.add(await order());
    await typePin(page, '123123123');
    await expect(page.getByRole('alert')).not.toBeEmpty();
  }
  expect(orders.size).toBe(3);
  await typePin(page, PIN);
  await expect(page.locator('nav')).toBeVisible();
});

test('says when the kiosk does not answer, and recovers', async ({ page, language }) => {
  await enter(page, language);
  await page.route('**/api/staff/**', (route) => route.abort());
  await page.getByRole('button', { name: WORDS[language].screens[5], exact: true }).tap();
  await expect(page.getByText(WORDS[language].unreachable)).toBeVisible();

  await page.unroute('**/api/staff/**');
  await page.getByRole('button', { name: WORDS[language].screens[4], exact: true }).tap();
  await expect(page.getByText(WORDS[language].unreachable)).toHaveCount(0);
});
