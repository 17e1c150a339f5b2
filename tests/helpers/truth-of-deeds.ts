import type { PlannedVisit } from './simulate-tour.ts';
import { tallied } from './truth-of-numbers.ts';

/** Visits that began something, and that brought it to its end. */
export interface Finished {
  begun: number;
  finished: number;
}

/** What visits did beyond looking, by the id of the thing. Each visit counts once for a thing. */
export interface DeedTruth {
  searched: number;
  tookAway: number;
  /** First answers, and those that were right. */
  questions: Map<string, { answered: number; right: number }>;
  allQuestions: { answered: number; right: number };
  endorsed: Map<string, number>;
  pledged: Map<string, { visits: number; hours: number }>;
  access: Map<string, number>;
  tours: Map<string, Finished>;
  media: Map<string, Finished>;
  activities: Map<string, Finished>;
  terms: Map<string, number>;
}

export function deedsOf(plan: PlannedVisit) {
  return plan.steps.flatMap(({ deeds }) => deeds);
}

export function deedTruth(plans: readonly PlannedVisit[]): DeedTruth {
  const visits = plans.map(deedsOf);
  const does = (kind: string) =>
    visits.filter((deeds) => deeds.some((deed) => deed.kind === kind)).length;
  const questions = firstAnswers(visits);
  return {
    searched: does('search'),
    tookAway: does('takeaway'),
    questions,
    allQuestions: {
      answered: [...questions.values()].reduce((sum, { answered }) => sum + answered, 0),
      right: [...questions.values()].reduce((sum, { right }) => sum + right, 0),
    },
    endorsed: onceEach(visits, (deeds) => {
      const held = new Map<string, boolean>();
      for (const deed of deeds) if (deed.kind === 'endorse') held.set(deed.recommendation, deed.on);
      return [...held].filter(([, on]) => on).map(([id]) => id);
    }),
    pledged: pledgesOf(visits),
    access: onceEach(visits, (deeds) =>
      deeds.flatMap((deed) => (deed.kind === 'access' && deed.on ? [deed.feature] : [])),
    ),
    tours: finishedOf(visits, (deed) =>
      deed.kind === 'tour' ? { id: deed.tour, isEnd: deed.action === 'complete' } : undefined,
    ),
    media: finishedOf(visits, (deed) =>
      deed.kind === 'media' ? { id: deed.media, isEnd: deed.action === 'complete' } : undefined,
    ),
    activities: finishedOf(visits, (deed) =>
      deed.kind === 'activity' ? { id: deed.exhibit, isEnd: deed.action === 'done' } : undefined,
    ),
    terms: onceEach(visits, (deeds) =>
      deeds.flatMap((deed) => (deed.kind === 'term' ? [deed.term] : [])),
    ),
  };
}

type Deeds = ReturnType<typeof deedsOf>;

function onceEach(visits: readonly Deeds[], idsIn: (deeds: Deeds) => string[]) {
  return tallied(
    visits.flatMap((deeds) => [...new Set(idsIn(deeds))]),
    (id) => id,
  );
}

/** A plan never ends what it has not begun. */
function finishedOf(
  visits: readonly Deeds[],
  read: (deed: Deeds[number]) => { id: string; isEnd: boolean } | undefined,
): Map<string, Finished> {
  const ids = (deeds: Deeds, isEnd: boolean) =>
    deeds.flatMap((deed) => {
      const found = read(deed);
      return found && (found.isEnd || !isEnd) ? [found.id] : [];
    });
  const begun = onceEach(visits, (deeds) => ids(deeds, false));
  const finished = onceEach(visits, (deeds) => ids(deeds, true));
  return new Map([...begun].map(([id, n]) => [id, { begun: n, finished: finished.get(id) ?? 0 }]));
}

function firstAnswers(visits: readonly Deeds[]): DeedTruth['questions'] {
  const questions: DeedTruth['questions'] = new Map();
  for (const deeds of visits) {
    const first = new Map<string, string>();
    for (const deed of deeds) {
      if (deed.kind !== 'quiz') continue;
      const question = `${deed.exhibit}/${deed.question}`;
      if (!first.has(question)) first.set(question, deed.option);
    }
    for (const [question, option] of first) {
      const { answered, right } = questions.get(question) ?? { answered: 0, right: 0 };
      // Every question of the small exhibition is answered rightly by its option "a".
      questions.set(question, {
        answered: answered + 1,
        right: right + (option === 'a' ? 1 : 0),
      });
    }
  }
  return questions;
}

function pledgesOf(visits: readonly Deeds[]): DeedTruth['pledged'] {
  const pledged: DeedTruth['pledged'] = new Map();
  for (const deeds of visits) {
    const hours = new Map<string, number>();
    for (const deed of deeds) {
      if (deed.kind === 'pledge') {
        hours.set(deed.cause, (hours.get(deed.cause) ?? 0) + deed.hours);
      }
    }
    for (const [cause, n] of hours) {
      const known = pledged.get(cause) ?? { visits: 0, hours: 0 };
      pledged.set(cause, { visits: known.visits + 1, hours: known.hours + n });
    }
  }
  return pledged;
}
