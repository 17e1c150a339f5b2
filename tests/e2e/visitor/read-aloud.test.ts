import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

/**
 * A stand-in for the voices that a machine may have: Chromium in tests has
 * none. It makes no sound and keeps what it was asked to say.
 */
async function giveStandInVoice(page: Page, language: string): Promise<void> {
  await page.addInitScript((lang) => {
    const voice = { name: 'Stand-in voice of the test', lang, localService: true };
    const distant = { ...voice, name: 'Stand-in voice of a server', localService: false };
    const saying: string[] = [];
    class StandInUtterance {
      voice: unknown;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const standIn = Object.assign(new EventTarget(), {
      getVoices: () => [distant, voice],
      speak: ({ text, voice: by }: StandInUtterance) => {
        saying.push(by === voice ? text : 'in another voice');
      },
      cancel: () => saying.splice(0),
    });
    Object.assign(globalThis, { SpeechSynthesisUtterance: StandInUtterance, saying });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: standIn });
  }, language);
}

test('a text is read aloud where the machine has a voice, and nothing promises it where it has none', async ({
  visit,
  language,
}) => {
  const { page, view, told } = visit;
  const listen = page.getByRole('button', { name: visit.t('listen'), exact: true });
  const stop = page.getByRole('button', { name: visit.t('listen-stop'), exact: true });
  const saying = () => page.evaluate(() => (globalThis as unknown as { saying: string[] }).saying);
  await visit.enter();
  await visit.openExhibit('r6-contract');
  await expect(page.locator('.reading')).toBeVisible();
  await expect(listen).toHaveCount(0);

  await giveStandInVoice(page, language);
  await page.clock.install();
  await page.reload();
  await visit.enter();
  await visit.openExhibit('r6-contract');
  const text = (await page.locator('.reading').textContent())?.trim() ?? '';
  await listen.tap();
  await expect(stop).toHaveAttribute('aria-pressed', 'true');
  expect(await saying()).toEqual([text]);
  await expect
    .poll(() => told.filter(({ kind }) => kind === 'access'))
    .toEqual([{ kind: 'access', feature: 'read-aloud', on: true }]);
  // Whoever listens does not touch: the kiosk waits.
  await page.clock.runFor(90_000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stop.tap();
  await expect.poll(saying).toEqual([]);

  // There is no voice for the other language: the button goes, and the reading with it.
  await listen.tap();
  const other = view.languages.find(({ code }) => code !== language);
  await page.getByRole('button', { name: other?.name ?? '', exact: true }).tap();
  await expect(
    page.getByRole('button', { name: visit.t('listen', other?.code as 'ar' | 'fr'), exact: true }),
  ).toHaveCount(0);
  await expect.poll(saying).toEqual([]);
});
