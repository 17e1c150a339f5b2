import type { Client, ExhibitionView, VisitEvent } from '../../../renderer/visitor/client.ts';
import { VisitorPage } from '../../../renderer/visitor/visitor-page.svelte.ts';

const text = (ar: string, fr: string) => ({ ar, fr });

/** Two rooms, three exhibits, two languages: the smallest exhibition that has every kind of thing. */
export function makeView(): ExhibitionView {
  const card = (id: string, room: string, order: number) => ({
    id,
    room,
    order,
    title: text(`معروضة ${id}`, `Étape ${id}`),
    hasModel: false,
    hasQuiz: true,
    ageBands: ['adults' as const],
    childPath: false,
    sensitive: false,
  });
  return {
    pack: { id: 'small', version: 1 },
    mediaBase: '/media/small-1/',
    title: text('معرض', 'Exposition'),
    languages: [
      { code: 'ar', name: 'العربية', direction: 'rtl' },
      { code: 'fr', name: 'Français', direction: 'ltr' },
    ],
    fallback: ['ar'],
    defaultLanguage: 'ar',
    settings: { idleS: 60, countdownS: 20, tailCapS: 120 },
    house: {
      revision: 1,
      volumePercent: 80,
      access: {
        textPercent: 100,
        highContrast: false,
        calmMotion: false,
        lowReach: false,
        captionsShown: true,
      },
    },
    rooms: [
      {
        id: 'room-1',
        n: 1,
        title: text('الأولى', 'Une'),
        intro: text('مدخل', 'Entrée'),
        accent: 'green',
        exhibits: ['a', 'b'],
      },
      {
        id: 'room-2',
        n: 2,
        title: text('الثانية', 'Deux'),
        intro: text('مدخل', 'Entrée'),
        accent: 'plum',
        exhibits: ['c'],
      },
    ],
    exhibits: [card('a', 'room-1', 1), card('b', 'room-1', 2), card('c', 'room-2', 1)],
    pictures: [],
    tours: [],
    attract: ['a'],
    wording: [{ id: 'ui-end', group: 'nav', text: text('وداعا', 'Au revoir') }],
    hasRecommendations: false,
    hasGlossary: false,
  };
}

/** What a kiosk was told, in order. */
export type Told =
  | { what: 'begin'; language: string }
  | { what: 'event'; visit: number; event: VisitEvent }
  | { what: 'uncount'; visit: number }
  | { what: 'end'; visit: number; reason: string }
  | { what: 'attract'; shownS: number };

/** A kiosk that answers at once and remembers what it was told. */
export function makeClient(told: Told[] = []): Client {
  let visit = 0;
  const never = () => Promise.reject(new Error('not part of this test'));
  return {
    exhibition: () => Promise.resolve(makeView()),
    exhibit: never,
    recommendations: never,
    glossary: never,
    learning: never,
    colophon: never,
    searchEntries: never,
    totals: never,
    trouble: never,
    beginVisit: async (language) => {
      told.push({ what: 'begin', language });
      return { visit: (visit += 1) };
    },
    record: async (number, events) => {
      for (const event of events) told.push({ what: 'event', visit: number, event });
    },
    uncountVisit: async (number) => void told.push({ what: 'uncount', visit: number }),
    endVisit: async (number, reason) => void told.push({ what: 'end', visit: number, reason }),
    countAttract: async (shownS) => void told.push({ what: 'attract', shownS }),
    painted: async () => {},
    state: async () => ({ pack: { id: 'small', version: 1 }, revision: 1, rest: null }),
  };
}

/** A visitor's page over such a kiosk, with a clock that the test moves. */
export function makePage() {
  const told: Told[] = [];
  const clock = { nowMs: 0 };
  const page = new VisitorPage(makeView(), makeClient(told), { nowMs: () => clock.nowMs });
  return { page, told, clock };
}

/** Lets every answer that is on its way arrive. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
