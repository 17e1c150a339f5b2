import type { OrganizerKey } from '../../messages/organizer/ar.ts';
import type { Draw } from '../charts/chart.ts';
import { drawDays } from '../charts/days.ts';
import { drawDepth } from '../charts/depth.ts';
import { drawDwell } from '../charts/dwell.ts';
import { drawHours } from '../charts/hours.ts';
import { drawLanguages } from '../charts/languages.ts';
import { drawQuadrant } from '../charts/quadrant.ts';
import type { ReportData, ReportedDay } from '../client.ts';
import type { Wording } from '../wording.ts';

export interface ReportFigure {
  id: 'days' | 'hours' | 'quadrant' | 'dwell' | 'languages' | 'depth';
  title: string;
  caption: string;
  count: string;
  draw: Draw;
}

/** The drawings of a report in the order of its pages; what has nothing to draw is left out. */
export function reportFigures({ overview, notes }: ReportData, say: Wording): ReportFigure[] {
  const { days, hours, exhibits, dwell, languages, depth, totals } = overview;
  const visits = say.t('figure.nVisits', { n: totals.visits });
  const dated = say.t('figure.nVisits', { n: totals.visits - totals.undated });
  const stops = say.t('figure.nStops', { n: totals.stops });
  const busiest = days.toSorted((a, b) => (b.visits ?? 0) - (a.visits ?? 0))[0];
  const side: OrganizerKey = say.direction === 'rtl' ? 'exhibits.left' : 'exhibits.right';

  const all: (ReportFigure | undefined)[] = [
    busiest && {
      id: 'days',
      title: say.t('days.title'),
      caption: daysCaption(busiest, say),
      count: dated,
      draw: drawDays(days, notes, 300),
    },
    hours.some(({ mean }) => mean !== null)
      ? {
          id: 'hours',
          title: say.t('hours.title'),
          caption: say.t('hours.caption'),
          count: dated,
          draw: drawHours(hours, 34),
        }
      : undefined,
    exhibits.some(({ medianDwellMs }) => medianDwellMs !== null)
      ? {
          id: 'quadrant',
          title: say.t('exhibits.title'),
          caption: say.t('exhibits.caption', { side: say.t(side) }),
          count: stops,
          draw: drawQuadrant(exhibits, 560),
        }
      : undefined,
    dwell.medianMs === null
      ? undefined
      : {
          id: 'dwell',
          title: say.t('dwell.title'),
          caption: say.t('dwell.caption', {
            duration: say.durationInText(dwell.medianMs),
            upper: say.durationInText(dwell.upperQuartileMs ?? dwell.medianMs),
          }),
          count: say.t('figure.nStops', { n: dwell.n }),
          draw: drawDwell(dwell, 270),
        },
    languages.length === 0
      ? undefined
      : {
          id: 'languages',
          title: say.t('languages.title'),
          caption: say.t('languages.caption'),
          count: visits,
          draw: drawLanguages(languages, 40),
        },
    {
      id: 'depth',
      title: say.t('depth.title'),
      caption: say.t('depth.caption'),
      count: visits,
      draw: drawDepth(depth, 230),
    },
  ];
  return all.filter((figure) => figure !== undefined);
}

/** Where every day is hidden, none is known to be the busiest. */
function daysCaption({ day, visits }: ReportedDay, say: Wording): string {
  return visits === null
    ? say.t('days.captionHidden')
    : say.t('days.caption', { day: say.day(day), visits: say.visits(visits) });
}
