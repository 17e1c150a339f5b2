import type { Locator, Page } from '@playwright/test';
import { ACTIVITY_DOOR } from '../../../renderer/messages/visitor/activity-door.ts';
import {
  ACTIVITY_MESSAGES,
  type ActivityKey,
} from '../../../renderer/messages/visitor/activity-messages.ts';
import { WHEEL_STEPS } from '../../../renderer/visitor/activities/project-wheel.svelte.ts';
import { expect, settled, test, type Visit } from '../visitor/visit.ts';

type Language = 'ar' | 'fr';

const CAUSES: ActivityKey[] = ['far-school', 'cold-classroom', 'thin-shoes', 'muddy-path'];
const EFFECTS: ActivityKey[] = ['weak-learning', 'feeling-alone', 'leaving-school', 'closed-doors'];

/** Enters, opens an exhibit and its activity, by touch. */
async function openActivity(visit: Visit, language: Language, exhibit: string) {
  await visit.enter();
  await visit.openExhibit(exhibit);
  await visit.page.getByRole('button', { name: ACTIVITY_DOOR[language] }).tap();
  const say = (key: ActivityKey) => ACTIVITY_MESSAGES[language][key];
  const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
  return { say, button };
}

/** A finger on the glass that goes from one thing to another. */
async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', start);
  for (const share of [0.1, 0.4, 0.7, 1]) {
    await touch('touchMove', {
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    });
  }
  await touch('touchEnd');
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('Nothing there to touch');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the tree of problems takes cards by tap, finger and key, and turns into aims', async ({
  visit,
  language,
}) => {
  test.slow();
  const { page, told } = visit;
  const { say, button } = await openActivity(visit, language, 'r7-problem-tree');
  const zone = (place: string) => page.locator(`[data-place=${place}]`);
  const status = page.getByRole('status');
  const lay = async (card: ActivityKey, place: string) => {
    await button(say(card)).tap();
    await zone(place).getByRole('button').tap();
  };

  await test.step('a card that belongs elsewhere is answered kindly and comes back', async () => {
    await lay('far-school', 'branches');
    await expect(status).toContainText(say('tree-not-branches'));
    await expect(button(say('far-school'))).toBeVisible();
    await lay('new-bags', 'roots');
    await expect(status).toContainText(say('tree-haste'));
    await lay('new-bags', 'aside');
  });

  await test.step('a finger carries a card, and lets it go where it does not belong', async () => {
    await dragByFinger(page, button(say('muddy-path')), zone('roots'));
    await expect(zone('roots')).toContainText(say('muddy-path'));
    await dragByFinger(page, button(say('weak-learning')), zone('roots'));
    await expect(zone('roots')).not.toContainText(say('weak-learning'));
    await expect(status).toContainText(say('tree-not-roots'));
    await dragByFinger(page, button(say('weak-learning')), page.getByRole('heading', { level: 1 }));
    await expect(button(say('weak-learning'))).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
  });

  await test.step('keys take a card, put it down and lay it', async () => {
    await button(say('thin-shoes')).focus();
    await page.keyboard.press('Enter');
    await expect(status).toContainText(say('thin-shoes'));
    await page.keyboard.press('Escape');
    await expect(button(say('thin-shoes'))).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Enter');
    await zone('roots').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(zone('roots')).toContainText(say('thin-shoes'));
  });

  await test.step('it is found again as it was left', async () => {
    await page.getByRole('button', { name: visit.t('back'), exact: true }).tap();
    await page.getByRole('button', { name: ACTIVITY_DOOR[language] }).tap();
    await expect(zone('aside')).toContainText(say('new-bags'));
  });

  await test.step('a full tree turns over', async () => {
    for (const card of CAUSES.slice(0, 2)) await lay(card, 'roots');
    for (const card of EFFECTS) await lay(card, 'branches');
    await expect(status).toContainText(say('tree-complete'));
    await button(say('tree-turn')).tap();
    await expect(zone('roots')).toContainText(say('far-school-aim'));
    await expect(zone('branches')).toContainText(say('weak-learning-aim'));
    await expect(page.getByText(say('tree-problem-aim'))).toBeVisible();
    await visit.expectAccessible();
  });

  await test.step('it is one stay at its exhibit, begun and brought to its end, and new for the next visit', async () => {
    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await expect.poll(() => told.filter(({ kind }) => kind === 'exhibit-close')).toHaveLength(1);
    expect(told.filter(({ kind }) => kind === 'exhibit-open')).toHaveLength(1);
    const actions = told.filter(({ kind }) => kind === 'activity').map(({ action }) => action);
    expect(actions).toEqual(['open', 'open', 'done']);
    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await openActivity(visit, language, 'r7-problem-tree');
    await expect(button(say('new-bags'))).toBeVisible();
    await expect(zone('aside')).not.toContainText(say('new-bags'));
  });
});

test('the wheel of the project stumbles where a step is missing, and rolls when it is there', async ({
  visit,
  language,
}) => {
  test.slow();
  const { page } = visit;
  await page.clock.install();
  await page.reload();
  const { say } = await openActivity(visit, language, 'r7-project-wheel');
  const piece = (step: ActivityKey) => page.getByRole('listitem').filter({ hasText: say(step) });
  const seat = (n: number) => page.locator(`.wheel [data-place="${n}"]`);
  const status = page.getByRole('status');
  const roll = page.getByRole('button', { name: say('wheel-roll') });
  /** The cart rolls in its own time, which the test lets pass. */
  const arrive = async () => {
    await page.clock.runFor(10_000);
    // What turns by style sheet turns in the machine's time.
    await settled(page);
  };
  await expect(roll).toBeDisabled();

  await piece('plan').getByRole('button').focus();
  await page.keyboard.press('Space');
  await seat(0).focus();
  await page.keyboard.press('Space');
  await roll.focus();
  await page.keyboard.press('Enter');
  await arrive();
  await expect(status).toContainText(say('without-need'));
  await expect(status).toContainText(say('wheel-stumbled'));
  await seat(0).tap();

  for (const [n, step] of WHEEL_STEPS.entries()) {
    if (step === 'evaluation') continue;
    await expect(piece(step).getByRole('button')).toBeVisible();
    if ((await piece(step).getByRole('button').getAttribute('aria-pressed')) !== 'true') {
      await piece(step).getByRole('button').tap();
    }
    await seat(n).tap();
  }
  await roll.tap();
  await arrive();
  await expect(status).toContainText(say('without-evaluation'));
  await expect(status).toContainText(say('wheel-stumbled'));

  await dragByFinger(page, piece('evaluation').getByRole('button'), seat(4));
  await expect(status).toContainText(say('wheel-all-set'));
  // The test's clock may have run before the cart had set out: then it goes on from there.
  await expect(async () => {
    if (await roll.isEnabled()) await roll.tap();
    await arrive();
    await expect(status).toContainText(say('wheel-arrived'), { timeout: 1_000 });
  }).toPass();
  await visit.expectAccessible();

  await seat(0).tap();
  await expect(piece('need').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
});

test('the funding tank dries up with one spring, waits while paused, and flowers with five', async ({
  visit,
  language,
}) => {
  test.slow();
  const { page } = visit;
  await page.clock.install();
  await page.reload();
  const { say } = await openActivity(visit, language, 'r7-funding-tank');
  const tap = (key: ActivityKey) => page.getByRole('button', { name: say(key) }).tap();
  const status = page.getByRole('status');
  // From here time goes on only when this test says so.
  await page.clock.pauseAt(Date.now() + 5_000);
  const pass = (months: number) => page.clock.runFor(months * 1_600 + 100);

  await tap('tank-start');
  await pass(12);
  await expect(status).toContainText(say('stops-public'));
  await tap('tank-go-on');
  await pass(12);
  await expect(status).toContainText(say('lesson-few-springs'));

  await tap('tank-again');
  await tap('waqf');
  await tap('ledger');
  await tap('tank-start');
  await page.clock.runFor(3_500);
  await expect(status).toContainText(say('tank-doubt'));
  await tap('tank-pause');
  await page.clock.runFor(10_000);
  await expect(status).toContainText(say('tank-doubt'));
  await tap('tank-go-on');
  await pass(1);
  await expect(status).toContainText(say('tank-steer'));
  const again = page.getByRole('button', { name: say('tank-again') });
  for (let surprise = 0; surprise < 6 && !(await again.isVisible()); surprise += 1) {
    const goOn = page.getByRole('button', { name: say('tank-go-on') });
    if (await goOn.isVisible()) await goOn.tap();
    await pass(12);
  }

  await again.tap();
  for (const key of ['ledger', 'fees', 'private', 'time', 'jar'] as const) await tap(key);
  await tap('tank-start');
  for (let surprise = 0; surprise < 3; surprise += 1) {
    await pass(5);
    await expect(status).toContainText(say('tank-steer'));
    await tap('tank-go-on');
  }
  await pass(12);
  await expect(status).toContainText(say('tank-lush'));
  await expect(status).toContainText(say('lesson-steady'));
  await expect(page.getByRole('img')).toHaveAccessibleName(new RegExp(say('garden-lush')));
  await page.clock.resume();
  await visit.expectAccessible();
});
