import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../../renderer/organizer/client.ts';
import { headline } from '../../../renderer/organizer/lead-sentences.ts';
import { reportFigures } from '../../../renderer/organizer/report/report-figures.ts';
import { wordingIn } from '../../../renderer/organizer/wording.ts';
import { HandClock } from '#tests/helpers/make-kiosk.ts';
import { makeOrganizer } from '#tests/helpers/make-organizer.ts';

/** What a report of six visits is made from. */
async function reportOf(clock = new HandClock(Date.UTC(2027, 3, 1, 10))): Promise<ReportData> {
  const { visits, read } = await makeOrganizer({ clock });
  await visits(6, { stops: [['oven', 12]] });
  return read<ReportData>('report?audience=inside');
}

const WITHOUT_DAYS = ['quadrant', 'dwell', 'languages', 'depth'];
const idsOf = (report: ReportData) => reportFigures(report, wordingIn('fr')).map(({ id }) => id);

describe('a report of visits that were all made with a doubtful clock', () => {
  it('names no day in its headline, and has no figure of days or hours', async () => {
    const report = await reportOf(new HandClock(Date.UTC(2000, 0, 1)));

    expect(report.overview.totals).toMatchObject({ visits: 6, undated: 6 });
    for (const language of ['ar', 'fr', 'en'] as const) {
      const say = wordingIn(language);
      expect(headline(report.overview, say)).toBe(say.visits(6));
    }
    expect(idsOf(report)).toEqual(WITHOUT_DAYS);
    expect(idsOf(await reportOf())).toEqual(['days', 'hours', ...WITHOUT_DAYS]);
  });
});

describe('a report in which every day is hidden', () => {
  it('names none of them as the busiest', async () => {
    const say = wordingIn('fr');
    const report = await reportOf();
    const days = report.overview.days.map(({ day }) => ({ day, visits: null, engaged: null }));

    const [shown] = reportFigures(report, say);
    const [hidden] = reportFigures({ ...report, overview: { ...report.overview, days } }, say);

    expect(shown?.caption).toContain('1er avril 2027');
    expect(hidden?.caption).toBe(say.t('days.captionHidden'));
  });
});
