/**
 * A visitor at the screen: real touches on the built page over a real kiosk.
 * Every test that uses it also proves that no request left the kiosk and that
 * the page said nothing to the console.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { ExhibitionView } from '../../../electron/kiosk/exhibition/exhibition-view.ts';
import { VISITOR_MESSAGES } from '../../../renderer/messages/visitor/visitor-messages.ts';
import { expect, test as base } from '../kiosk.ts';

type Language = 'ar' | 'fr' | 'en';

export interface Visit {
  readonly page: Page;
  readonly view: ExhibitionView;
  /** Words of the interface in the language of this project. */
  t(key: keyof (typeof VISITOR_MESSAGES)['ar'], language?: Language): string;
  /** What the page told the kiosk, in order: a visit's beginnings, events and ends. */
  readonly told: Told[];
  /** Touches the language on the invitation; the rooms open. */
  enter(): Promise<void>;
  openRoom(room: string): Promise<void>;
  /** From the rooms, into the exhibit's room and to the exhibit. */
  openExhibit(exhibit: string): Promise<void>;
  /** Fails with what axe found, if it found anything (WCAG 2.2 A and AA). */
  expectAccessible(): Promise<void>;
}

export type Told = { kind: string } & Record<string, unknown>;

interface Fixtures {
  visit: Visit;
  /** For tests in which a file is broken on purpose: the browser notes that by itself. */
  toleratesFailedLoads: boolean;
}

export const test = base.extend<Fixtures>({
  toleratesFailedLoads: [false, { option: true }],

  visit: async ({ page, kiosk, language, toleratesFailedLoads }, use) => {
    const strays: string[] = [];
    const said: string[] = [];
    const told: Told[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(kiosk.url) && !request.url().startsWith('blob:')) {
        strays.push(request.url());
      }
      told.push(...toldBy(request.method(), new URL(request.url()).pathname, request.postData()));
    });
    page.on('console', (message) => {
      if (toleratesFailedLoads && message.text().startsWith('Failed to load resource')) return;
      // A software GPU tells how long it took to read a picture of the model back; the page says nothing.
      if (message.text().includes('GL Driver Message')) return;
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));

    const view = (await (
      await fetch(new URL('/api/visitor/exhibition', kiosk.url))
    ).json()) as ExhibitionView;
    await page.goto('/');
    await expect(page.locator('main')).toBeVisible();
    await use(visitOf(page, view, language, told));

    expect(strays, 'no request leaves the kiosk').toEqual([]);
    expect(said, 'the page has nothing to complain about').toEqual([]);
  },
});

export { expect };

function visitOf(page: Page, view: ExhibitionView, language: Language, told: Told[]): Visit {
  const words = (text: Record<string, string>) => text[language] ?? '';

  const visit: Visit = {
    page,
    view,
    told,
    t: (key, other = language) => VISITOR_MESSAGES[other][key],

    async enter() {
      const { name } = view.languages.find(({ code }) => code === language) ?? { name: '' };
      await page.getByRole('button', { name, exact: true }).tap();
      await expect(
        page.getByRole('heading', { level: 1, name: visit.t('rooms-invite') }),
      ).toBeVisible();
    },

    async openRoom(id) {
      const room = view.rooms.find((one) => one.id === id);
      if (!room) throw new Error(`No room ${id}`);
      await page
        .locator('main')
        .getByRole('button', { name: words(room.title) })
        .tap();
      await expectHeading(page, words(room.title));
    },

    async openExhibit(id) {
      const card = view.exhibits.find((one) => one.id === id);
      if (!card) throw new Error(`No exhibit ${id}`);
      await visit.openRoom(card.room);
      await page
        .locator('main')
        .getByRole('button', { name: words(card.title) })
        .tap();
      await expectHeading(page, words(card.title));
    },

    async expectAccessible() {
      await settled(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // There are no frames: nothing is to be brought together on a page of its own, which costs more than the check.
        .setLegacyMode()
        .analyze();
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map(({ target, failureSummary }) => [target.join(' '), failureSummary]),
      }));
      expect(found).toEqual([]);
    },
  };
  return visit;
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

/** Waits until nothing on the page moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
}

/** Scrolls what scrolls until the element is wholly to be seen. */
export async function bringIn(element: Locator): Promise<Locator> {
  await element.scrollIntoViewIfNeeded();
  return element;
}

function toldBy(method: string, path: string, body: string | null): Told[] {
  if (method !== 'POST' || !path.startsWith('/api/visits')) return [];
  const said = JSON.parse(body ?? '{}') as Record<string, unknown>;
  if (path === '/api/visits') return [{ kind: 'begin', ...said }];
  if (path.endsWith('/end')) return [{ kind: 'end', ...said }];
  return (said['events'] ?? []) as Told[];
}
