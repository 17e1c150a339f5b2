import type { Locator, Page } from '@playwright/test';
import { ACTIVITY_DOOR } from '../../../renderer/messages/visitor/activity-door.ts';
import {
  ACTIVITY_MESSAGES,
  type ActivityKey,
} from '../../../renderer/messages/visitor/activity-messages.ts';
import { WHEEL_STEPS } from '../../../renderer/visitor/activities/project-wheel.svelte.ts';
import { expect, test, type Visit } from '../visitor/visit.ts';

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

test.describe('the tree of problems', () => {
  test('takes cards by touch, answers kindly, and turns into aims @every-screen', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    const { say, button } = await openActivity(visit, language, 'r7-problem-tree');
    const zone = (place: string) => page.locator(`[data-place=${place}]`);
    const lay = async (card: ActivityKey, place: string) => {
      await button(say(card)).tap();
      await zone(place).getByRole('button').tap();
    };
    await visit.expectAccessible();

    await lay('far-school', 'branches');
    await expect(page.getByRole('status')).toContainText(say('tree-not-branches'));
    await expect(button(say('far-school'))).toBeVisible();
    await lay('new-bags', 'roots');
    await expect(page.getByRole('status')).toContainText(say('tree-haste'));
    await lay('new-bags', 'aside');
    await button(say('far-school')).tap();
    await visit.expectAccessible();
    await button(say('far-school')).tap();
    for (const card of CAUSES) await lay(card, 'roots');
    for (const card of EFFECTS) await lay(card, 'branches');

    await expect(page.getByRole('status')).toContainText(say('tree-complete'));
    await button(say('tree-turn')).tap();
    await expect(zone('roots')).toContainText(say('far-school-aim'));
    await expect(zone('branches')).toContainText(say('weak-learning-aim'));
    await expect(page.getByText(say('tree-problem-aim'))).toBeVisible();
    await visit.expectAccessible();
  });

  test('lets a card be carried by the finger, and by no other', async ({ visit, language }) => {
    const { page } = visit;
    const { say, button } = await openActivity(visit, language, 'r7-problem-tree');
    const roots = page.locator('[data-place=roots]');

    await dragByFinger(page, button(say('muddy-path')), roots);
    await expect(roots).toContainText(say('muddy-path'));
    await dragByFinger(page, button(say('weak-learning')), roots);
    await expect(roots).not.toContainText(say('weak-learning'));
    await expect(page.getByRole('status')).toContainText(say('tree-not-roots'));
    await dragByFinger(page, button(say('weak-learning')), page.getByRole('heading', { level: 1 }));

    await expect(button(say('weak-learning'))).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
  });

  test('can be filled with the keys alone', async ({ visit, language }) => {
    const { page } = visit;
    const { say, button } = await openActivity(visit, language, 'r7-problem-tree');
    const roots = page.locator('[data-place=roots]');

    await button(say('thin-shoes')).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText(say('thin-shoes'));
    await page.keyboard.press('Escape');
    await expect(roots.getByRole('button')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await roots.getByRole('button').focus();
    await page.keyboard.press('Enter');

    await expect(roots).toContainText(say('thin-shoes'));
  });

  test('is as new for the next visit, and as it was left within this one', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    const { say, button } = await openActivity(visit, language, 'r7-problem-tree');
    await button(say('new-bags')).tap();
    await page.locator('[data-place=aside]').getByRole('button').tap();

    await page.getByRole('button', { name: visit.t('back'), exact: true }).tap();
    await page.getByRole('button', { name: ACTIVITY_DOOR[language] }).tap();
    await expect(page.locator('[data-place=aside]')).toContainText(say('new-bags'));
    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();

    await openActivity(visit, language, 'r7-problem-tree');
    await expect(button(say('new-bags'))).toBeVisible();
    await expect(page.locator('[data-place=aside]')).not.toContainText(say('new-bags'));
  });

  test('counts as a stay at its exhibit', async ({ visit, language }) => {
    const { told } = visit;
    await openActivity(visit, language, 'r7-problem-tree');
    await visit.page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();

    const stays = told.filter(({ kind }) => kind.startsWith('exhibit-'));
    await expect.poll(() => told.filter(({ kind }) => kind === 'exhibit-close')).toHaveLength(1);
    expect(stays.filter(({ kind }) => kind === 'exhibit-open')).toHaveLength(1);
  });
});

test.describe('the wheel of the project', () => {
  test('stumbles where a step is missing, and rolls when it is there @every-screen', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    const { say } = await openActivity(visit, language, 'r7-project-wheel');
    const piece = (step: ActivityKey) => page.getByRole('listitem').filter({ hasText: say(step) });
    const seat = (n: number) => page.locator(`.wheel [data-place="${n}"]`);
    const roll = () => page.getByRole('button', { name: say('wheel-roll') }).tap();
    await expect(page.getByRole('button', { name: say('wheel-roll') })).toBeDisabled();
    await visit.expectAccessible();

    for (const [n, step] of WHEEL_STEPS.entries()) {
      if (step === 'evaluation') continue;
      await piece(step).getByRole('button').tap();
      await seat(n).tap();
    }
    await roll();
    await expect(page.getByRole('status')).toContainText(say('without-evaluation'));
    await expect(page.getByRole('status')).toContainText(say('wheel-stumbled'));
    await visit.expectAccessible();

    await dragByFinger(page, piece('evaluation').getByRole('button'), seat(4));
    await expect(page.getByRole('status')).toContainText(say('wheel-all-set'));
    await roll();
    await expect(page.getByRole('status')).toContainText(say('wheel-arrived'));
    await visit.expectAccessible();

    await seat(0).tap();
    await expect(piece('need').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  });

  test('can be turned with the keys alone', async ({ visit, language }) => {
    const { page } = visit;
    const { say } = await openActivity(visit, language, 'r7-project-wheel');

    await page
      .getByRole('listitem')
      .filter({ hasText: say('plan') })
      .getByRole('button')
      .focus();
    await page.keyboard.press('Space');
    await page.locator('.wheel [data-place="0"]').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: say('wheel-roll') }).focus();
    await page.keyboard.press('Enter');

    await expect(page.getByRole('status')).toContainText(say('without-need'));
    await expect(page.getByRole('status')).toContainText(say('wheel-stumbled'));
  });
});

test.describe('the funding tank', () => {
  test('dries up with one spring and flowers with five @every-screen', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    const { say } = await openActivity(visit, language, 'r7-funding-tank');
    const tap = (key: ActivityKey) => page.getByRole('button', { name: say(key) }).tap();
    const goOn = page.getByRole('button', { name: say('tank-go-on') });
    await visit.expectAccessible();

    await tap('tank-start');
    await expect(page.getByRole('status')).toContainText(say('stops-public'));
    await visit.expectAccessible();
    await goOn.tap();
    await expect(page.getByRole('status')).toContainText(say('lesson-few-springs'));
    await visit.expectAccessible();

    await tap('tank-again');
    for (const key of ['fees', 'private', 'waqf', 'time', 'jar'] as const) await tap(key);
    await tap('tank-start');
    for (let surprise = 0; surprise < 3; surprise += 1) {
      await expect(page.getByRole('status')).toContainText(say('tank-steer'));
      await goOn.tap();
    }
    await expect(page.getByRole('status')).toContainText(say('tank-lush'));
    await expect(page.getByRole('status')).toContainText(say('lesson-steady'));
    await expect(page.getByRole('img')).toHaveAccessibleName(new RegExp(say('garden-lush')));
  });

  test('waits while it is paused, and says when people begin to doubt', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    await page.clock.install();
    await page.reload();
    const { say } = await openActivity(visit, language, 'r7-funding-tank');
    const tap = (key: ActivityKey) => page.getByRole('button', { name: say(key) }).tap();
    // From here time goes on only when this test says so.
    await page.clock.pauseAt(Date.now() + 5_000);

    await tap('waqf');
    await tap('ledger');
    await tap('tank-start');
    await page.clock.runFor(3_500);
    await expect(page.getByRole('status')).toContainText(say('tank-doubt'));
    await tap('tank-pause');
    await page.clock.runFor(10_000);

    await expect(page.getByRole('status')).toContainText(say('tank-doubt'));
    await tap('tank-go-on');
    await page.clock.runFor(2_000);
    await expect(page.getByRole('status')).toContainText(say('tank-steer'));
  });
});
