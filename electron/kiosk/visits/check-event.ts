import type { Exhibition } from '#format/exhibition.ts';
import { KioskError } from '../errors.ts';
import type { VisitEvent } from './visit-event.ts';

type Check = (event: VisitEvent) => void;

/**
 * Makes the check that everything an event names is in the pack. Statistics
 * are made of these names, and nothing else may reach them: no free text.
 *
 * @returns a check that throws KioskError `REQUEST_INVALID`; it names the kind
 * of thing that is unknown, and does not repeat what was sent.
 */
export function eventCheck(exhibition: Exhibition): Check {
  const { languages, exhibits, media, tours, glossary, recommendations } = exhibition;
  const known = {
    language: new Set(languages.map(({ code }) => code)),
    exhibit: idsOf(exhibits),
    media: idsOf(media),
    tour: idsOf(tours),
    term: idsOf(glossary),
    recommendation: idsOf(recommendations?.items ?? []),
    cause: idsOf(recommendations?.themes ?? []),
    question: new Set(exhibits.flatMap(({ id, quiz }) => quiz.map((q) => `${id}/${q.id}`))),
    option: new Set(
      exhibits.flatMap(({ id, quiz }) =>
        quiz.flatMap((q) => q.options.map((option) => `${id}/${q.id}/${option.id}`)),
      ),
    ),
  };
  return (event) => {
    for (const [thing, name] of namesIn(event)) {
      if (!known[thing].has(name)) {
        throw new KioskError('REQUEST_INVALID', `The exhibition has no such ${thing}`);
      }
    }
  };
}

type Thing =
  | 'language'
  | 'exhibit'
  | 'media'
  | 'tour'
  | 'term'
  | 'recommendation'
  | 'cause'
  | 'question'
  | 'option';

function namesIn(event: VisitEvent): [Thing, string][] {
  const names: [Thing, string][] = [];
  if ('language' in event) names.push(['language', event.language]);
  if ('exhibit' in event) names.push(['exhibit', event.exhibit]);
  if ('media' in event) names.push(['media', event.media]);
  if ('tour' in event) names.push(['tour', event.tour]);
  if ('term' in event) names.push(['term', event.term]);
  if ('recommendation' in event) names.push(['recommendation', event.recommendation]);
  if ('cause' in event) names.push(['cause', event.cause]);
  if ('question' in event) {
    const question = `${event.exhibit}/${event.question}`;
    names.push(['question', question], ['option', `${question}/${event.option}`]);
  }
  return names;
}

function idsOf(items: readonly { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
