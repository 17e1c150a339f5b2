import type { SelfAssessment } from '#api';
import type { Wording } from '../wording.ts';

/** One criterion of the page: what is asked, what is found here, and whether that is as it must be. */
export interface Criterion {
  id: (typeof CRITERIA)[number];
  finding: string;
  /** `built`: so by how the program is made, and not read from a setting. */
  verdict: 'met' | 'notMet' | 'built';
}

/** In the order of the CNIL's text on audience measurement, then Law 09-08. */
export const CRITERIA = [
  'purpose',
  'anonymous',
  'noFreeText',
  'notCrossed',
  'notFollowed',
  'notPassedOn',
  'rawLife',
  'tallyLife',
  'smallCells',
  'informed',
  'erased',
  'sealed',
] as const;

/** The columns of a raw event, none of which can tell who; with any other the page must say no. */
const KNOWN_COLUMNS = 'seq boot visit kind what detail lang n ms flags t'.split(' ');

/** Reads the facts of the database and the settings as they are now. */
export function criteria(facts: SelfAssessment, say: Wording): Criterion[] {
  const { retention, suppression, events, typed, sealed, database, kiosks } = facts;
  const word = (id: Criterion['id'], values?: Record<string, string | number>) =>
    say.t(`assessment.${id}.finding`, values);
  const oldest = events.oldestDay;
  return [
    { id: 'purpose', finding: word('purpose', { n: facts.kinds.length }), verdict: 'built' },
    {
      id: 'anonymous',
      finding: word('anonymous', { n: events.columns.length, columns: events.columns.join(', ') }),
      verdict: judged(events.columns.every((column) => KNOWN_COLUMNS.includes(column))),
    },
    {
      id: 'noFreeText',
      finding: word('noFreeText', {
        n: events.textColumns.length,
        notes: typed.notes,
        venues: typed.venues,
      }),
      verdict: judged(events.textColumns.length === 0),
    },
    { id: 'notCrossed', finding: word('notCrossed'), verdict: 'built' },
    { id: 'notFollowed', finding: word('notFollowed', { n: kiosks }), verdict: 'built' },
    { id: 'notPassedOn', finding: word('notPassedOn'), verdict: 'built' },
    {
      id: 'rawLife',
      finding: oldest
        ? word('rawLife', { n: retention.rawDays, day: say.day(oldest) })
        : say.t('assessment.rawLife.none', { n: retention.rawDays }),
      verdict: judged(retention.rawDays <= retention.longest.rawDays),
    },
    {
      id: 'tallyLife',
      finding: word('tallyLife', { n: retention.tallyMonths, most: retention.longest.tallyMonths }),
      verdict: judged(retention.tallyMonths <= retention.longest.tallyMonths),
    },
    {
      id: 'smallCells',
      finding: word('smallCells', {
        inside: suppression.inside,
        published: suppression.published,
        access: suppression.access,
      }),
      verdict: judged(
        suppression.inside >= 5 && suppression.published >= 10 && suppression.access >= 10,
      ),
    },
    { id: 'informed', finding: word('informed'), verdict: 'built' },
    { id: 'erased', finding: word('erased'), verdict: judged(database.secureDelete) },
    {
      id: 'sealed',
      finding: word('sealed', { n: sealed.days, broken: sealed.broken.length }),
      verdict: judged(sealed.broken.length === 0),
    },
  ];
}

function judged(isSo: boolean): Criterion['verdict'] {
  return isSo ? 'met' : 'notMet';
}
