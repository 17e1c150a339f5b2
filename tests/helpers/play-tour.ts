import type { Exhibition } from '#format/exhibition.ts';
import type { Kiosk } from '#kiosk/open-kiosk.ts';
import type { VisitEvent } from '#kiosk/visits/visit-event.ts';
import {
  LOOKING_AROUND_S,
  TIME_OUT_S,
  type PlannedVisit,
  type TourMatter,
} from './simulate-tour.ts';

const SECOND = 1000;
/** No port is listened to. */
const ORIGIN = 'http://kiosk';

/** A clock that is moved by hand. */
export interface MovedClock {
  wallMs: number;
  advance(ms: number): void;
}

/** What a pack gives a simulated tour to do. */
export function matterOf(exhibition: Exhibition): TourMatter {
  return {
    exhibits: exhibition.exhibits.map(({ id, quiz, model, gallery }, i) => ({
      id,
      hasModel: model?.media !== undefined,
      hasPicture: gallery.some(({ kind }) => kind === 'picture'),
      // The kiosk takes an exhibit's word for it that it has one.
      hasActivity: i % 3 === 1,
      recordings: gallery.flatMap((item) => (item.kind === 'audio' ? [item.media] : [])),
      questions: quiz.map((question) => ({
        id: question.id,
        answer: question.answer,
        options: question.options.map((option) => option.id),
      })),
    })),
    recommendations: (exhibition.recommendations?.items ?? []).map(({ id }) => id),
    causes: (exhibition.recommendations?.themes ?? []).map(({ id }) => id),
    tours: exhibition.tours.map(({ id }) => id),
    terms: exhibition.glossary.map(({ id }) => id),
    languages: exhibition.languages.map(({ code }) => code),
  };
}

/**
 * Plays visits at a kiosk as its page would, with the clock going along. A
 * visit that the power cuts off is left open: the caller drops the kiosk.
 */
export async function playVisits(
  kiosk: Kiosk,
  clock: MovedClock,
  visits: readonly PlannedVisit[],
): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const answer = await kiosk.fetch(
      new Request(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { visit?: number };
  };

  for (const visit of visits) {
    // A kiosk that is not switched off in between waits through the night as well.
    const waitMs = visit.isUndated ? visit.attractS * SECOND : visit.beginMs - clock.wallMs;
    clock.advance(Math.max(0, waitMs));
    await post('/api/attract', { shownS: visit.attractS });
    const { visit: number } = await post('/api/visits', { language: visit.language });
    const record = (...events: VisitEvent[]) => post(`/api/visits/${number}/events`, { events });

    let language = visit.language;
    for (const [i, { exhibit, dwellS, deeds, switchTo }] of visit.steps.entries()) {
      clock.advance(LOOKING_AROUND_S * SECOND);
      const isSwitched = switchTo !== undefined && switchTo !== language;
      language = switchTo ?? language;
      await record(...(isSwitched ? [{ kind: 'language' as const, language }] : []), {
        kind: 'exhibit-open',
        exhibit,
      });
      clock.advance(dwellS * SECOND);
      const isLeftOpen = visit.isLeftOpen && i === visit.steps.length - 1;
      // A last touch, if only on the picture.
      if (isLeftOpen) await record(...deeds, { kind: 'picture', exhibit, action: 'open' });
      else await record(...deeds, { kind: 'exhibit-close', exhibit, dwellMs: dwellS * SECOND });
    }
    if (visit.ending === 'power-cut') return;
    if (!visit.isLeftOpen) {
      clock.advance(LOOKING_AROUND_S * SECOND);
      const last = visit.steps.at(-1);
      if (last) await record({ kind: 'picture', exhibit: last.exhibit, action: 'open' });
    }
    if (visit.ending === 'idle') clock.advance(TIME_OUT_S * SECOND);
    await post(`/api/visits/${number}/end`, {
      reason: visit.ending === 'idle' ? 'idle' : 'button',
    });
  }
}
