import type { OrganizerKey } from '../messages/organizer/ar.ts';
import type { ReportedOverview } from './client.ts';
import type { Wording } from './wording.ts';

type Deed = ReportedOverview['deeds']['questions'][number];

/** A list of what visits did, with the word for its things and for one more column. */
export interface DeedList {
  title: OrganizerKey;
  thing: string;
  rows: (Deed & { more?: string })[];
  more?: string;
}

/** What visits did beyond looking, list by list; empty lists are left out, and hidden rows come last. */
export function deedLists({ deeds, exhibits }: ReportedOverview, say: Wording): DeedList[] {
  const models = exhibits.flatMap(({ id, title, model }) =>
    model ? [{ id, title, share: model }] : [],
  );
  const access = deeds.access.map(({ feature, share }) => ({
    id: feature,
    title: { [say.language]: say.t(`access.${feature}` as OrganizerKey) },
    share,
  }));
  const pledges = deeds.pledges.map((row) => ({
    ...row,
    more: row.hours === null ? '–' : say.number(row.hours),
  }));
  const byShare = (a: Deed, b: Deed) => (b.share.share ?? -1) - (a.share.share ?? -1);
  const subject = say.t('deeds.subject');

  const lists: DeedList[] = [
    { title: 'deeds.models', thing: say.t('exhibits.exhibit'), rows: models.toSorted(byShare) },
    {
      title: 'deeds.quiz',
      thing: say.t('deeds.question'),
      rows: deeds.questions.toSorted(byShare),
    },
    { title: 'deeds.tours', thing: subject, rows: deeds.tours },
    { title: 'deeds.media', thing: subject, rows: deeds.media },
    { title: 'deeds.activities', thing: say.t('exhibits.exhibit'), rows: deeds.activities },
    { title: 'deeds.endorsements', thing: subject, rows: deeds.endorsements.toSorted(byShare) },
    { title: 'deeds.pledges', thing: subject, rows: pledges, more: say.t('deeds.hours') },
    { title: 'deeds.access', thing: subject, rows: access },
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

/** A list as the rows of a table of shares. */
export function deedRows({ rows }: DeedList, say: Wording) {
  return rows.map(({ id, title, share, more }) => ({
    id,
    title: say.text(title),
    share: share.share,
    isHidden: share.isHidden ?? false,
    count: share.count === null ? '–' : say.number(share.count),
    n: share.n === null ? '–' : say.number(share.n),
    interval: share.isHidden ? undefined : share.interval,
    ...(more !== undefined && { more }),
  }));
}
