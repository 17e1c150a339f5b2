/** What organizers ask of the numbers: filters, a comparison, words on days, and the papers to hand on. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ReportData } from '../../../renderer/organizer/client.ts';
import { wordingIn } from '../../../renderer/organizer/wording.ts';
import { expect, test } from './toured-kiosk.ts';

const VENUES = [
  { venue: 'oujda', name: 'دار السبتي', from: '2027-04-01', to: '2027-04-07' },
  { venue: 'figuig', name: 'Ksar Zenaga', from: '2027-04-08', to: '2027-04-14' },
].map((stay) => ({ ...stay, opens: 540, closes: 1080 }));

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** A day of which something is hidden is not drawn as one on which nobody came, or nobody engaged. */
async function expectHiddenToBeHatched(page: Page, url: string): Promise<void> {
  const answer = await page.request.get(`${url}api/organizer/report?audience=public`);
  const { overview } = (await answer.json()) as ReportData;
  const hidden = overview.days.filter(({ visits }) => visits === null);
  const partly = overview.days.filter(({ visits, engaged }) => visits !== null && engaged === null);
  expect(partly.length).toBeGreaterThan(0);
  const bars = (kind: string) => page.locator(`svg [aria-description="${kind}"] rect`);
  await expect(bars('engaged hidden')).toHaveCount(partly.length);
  await expect(bars('day hidden')).toHaveCount(hidden.length);
}

test('numbers are narrowed, compared and annotated, and the address brings it all back', async ({
  page,
  language,
  toured,
}) => {
  const { t } = wordingIn(language);
  const put = await page.request.put(`${toured.url}api/organizer/itinerary`, {
    data: { stays: VENUES },
  });
  expect(put.ok()).toBe(true);
  await page.goto(`/organizer/?language=${language}`);
  const headline = page.getByRole('heading', { level: 2 }).first();
  await expect(headline).toContainText(String(toured.visits));

  // A venue, and a language within it; kept in the address and when the page is opened anew.
  await page.getByRole('combobox', { name: t('filter.venue'), exact: true }).selectOption('figuig');
  await expect(headline).not.toContainText(String(toured.visits));
  const atVenue = await headline.innerText();
  await page.getByRole('combobox', { name: t('filter.spoken') }).selectOption('fr');
  await expect(headline).not.toHaveText(atVenue);
  const narrowed = await headline.innerText();
  await expect(page).toHaveURL(/venue=figuig&spoken=fr/);
  await page.reload();
  await expect(headline).toHaveText(narrowed);

  // Days on which nothing was counted say why they are empty, and lead back.
  await page.goto(`/organizer/?language=${language}&venue=figuig&from=2027-04-01&to=2027-04-02`);
  await expect(headline).toHaveText(t('empty.rangeTitle'));
  await expect(page.getByText(t('empty.narrowed', { by: 'Ksar Zenaga' }))).toBeVisible();
  await page
    .getByRole('button', { name: t('filter.all') })
    .first()
    .tap();
  await expect(headline).toContainText(String(toured.visits));
  await expect(page).toHaveURL(new RegExp(`organizer/\\?language=${language}$`));

  // Two venues side by side, in a drawing and in a table.
  const compare = page.getByRole('region', { name: t('compare.title') });
  await compare.getByRole('button', { name: t('compare.go'), exact: true }).tap();
  await expect(compare.getByRole('table').first()).toContainText(t('compare.measure.engaged'));
  await expect(compare.getByRole('slider')).toHaveAttribute('aria-valuetext', /Ksar Zenaga/);
  await expect(page).toHaveURL(/a=venue%3Aoujda&b=venue%3Afiguig/);

  // A word on a day stands on the drawing; it is taken away and put back.
  const days = page.getByRole('region', { name: t('days.title') });
  const marks = days.locator('svg [aria-label=dot] circle');
  await days.getByLabel(t('days.day'), { exact: true }).fill('2027-04-05');
  await days.getByLabel(t('notes.words'), { exact: true }).fill('زيارة مدرسية');
  await days.getByRole('button', { name: t('notes.keep') }).tap();
  await expect(days.getByRole('listitem')).toContainText('زيارة مدرسية');
  await expect(marks).toHaveCount(1);
  await expectAccessible(page);
  await days.getByRole('button', { name: t('notes.remove') }).tap();
  await expect(days.getByRole('listitem')).toHaveCount(0);
  await days.getByRole('button', { name: t('notes.putBack') }).tap();
  await expect(days.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(days.getByRole('listitem')).toContainText('زيارة مدرسية');
  await page.request.delete(`${toured.url}api/organizer/notes/2027-04-05`);

  // What was counted at the door gives the touch rate; how long things are kept can be shortened.
  const doors = page.getByRole('region', { name: t('doors.title') });
  await doors.getByLabel(t('days.day'), { exact: true }).fill('2027-04-09');
  await doors.getByLabel(t('doors.counted')).fill('1');
  await doors.getByRole('button', { name: t('doors.keep') }).tap();
  await expect(doors.getByRole('listitem')).toContainText('Ksar Zenaga');
  await doors.getByRole('button', { name: t('notes.remove') }).tap();
  await expect(doors.getByRole('listitem')).toHaveCount(0);
  const kept = page.getByRole('region', { name: t('retention.title') });
  await kept.getByLabel(t('retention.rawDays')).fill('30');
  await kept.getByRole('button', { name: t('retention.keep') }).tap();
  await expect(kept.getByRole('status')).toHaveText(t('retention.kept'));
});

test('the report and the self-assessment are made for paper, in every language', async ({
  page,
  language,
  toured,
}) => {
  const languages = language === 'ar' ? (['ar', 'en'] as const) : (['fr'] as const);
  await page.request.put(`${toured.url}api/organizer/itinerary`, { data: { stays: VENUES } });
  for (const [i, one] of languages.entries()) {
    const { t, direction } = wordingIn(one);
    await page.goto(`/organizer/report/?language=${one}`);
    // For everybody there is nothing to see before it is published, which is done once.
    if (i === 0) {
      await page.getByRole('checkbox', { name: t('publish.byVenue') }).check();
      await page.getByRole('button', { name: t('publish.now') }).click();
    }
    await expect(page.getByRole('heading', { name: t('measures.title') })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    for (const heading of ['report.inShort', 'completeness.title'] as const) {
      await expect(page.getByRole('heading', { name: t(heading), exact: true })).toBeVisible();
    }
    // The venues side by side, for they were published one by one; the hours are all hidden, and it says so.
    await expect(page.getByRole('img')).toHaveCount(6);
    await expect(page.getByText(t('hours.allHidden'))).toBeVisible();
    await expect(
      page.getByRole('heading', { name: t('report.venues'), exact: true }),
    ).toBeVisible();
    await expectHiddenToBeHatched(page, toured.url);
    await expect(page.getByText(t('days.keyEngagedHidden'))).toBeVisible();
    // What is for everybody holds no word on a day, and hides more.
    await expect(page.getByText(t('report.for.public', { k: 10 }))).toBeVisible();
    await expectAccessible(page);

    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    const cut = await page
      .getByRole('img')
      .locator('svg')
      .evaluateAll((all) =>
        all.filter((svg) => {
          const paper = svg.closest('figure')?.getBoundingClientRect();
          const box = svg.getBoundingClientRect();
          return !paper || box.left < paper.left - 1 || box.right > paper.right + 1;
        }),
      );
    expect(cut).toHaveLength(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: t('takeAway.inside') }).click();
    await expect(page.getByText(t('report.for.inside', { k: 5 }))).toBeVisible();
    await expect(page.getByText(t('days.keyEngagedHidden'))).toBeHidden();

    await page.goto(`/organizer/self-assessment/?language=${one}`);
    await expect(page.getByRole('row')).toHaveCount(13);
    await expect(page.getByText(t('assessment.notMet'), { exact: true })).toHaveCount(0);
    await expectAccessible(page);
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  }
});
