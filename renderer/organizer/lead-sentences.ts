import { exhibitsByAttraction } from './exhibit-order.ts';
import type { ReportedOverview } from './client.ts';
import type { Wording } from './wording.ts';

/** Below this many a share says little without its interval, and a median nothing to lead with. */
const FEW = 30;

/** How many visits, on how many days; on none that can be named where the clock was in doubt all along. */
export function headline({ totals, days }: ReportedOverview, say: Wording): string {
  const visits = say.visits(totals.visits);
  if (days.length === 0) return visits;
  return say.t('lead.headline', { visits, days: say.t('lead.days', { n: days.length }) });
}

/** The answer in a few sentences: how engaged, how long, what held people and what was passed by. */
export function leadSentences(overview: ReportedOverview, say: Wording): string[] {
  const { totals, exhibits, parameters } = overview;
  const { engaged, duration, visits } = totals;
  const ranked = exhibitsByAttraction(exhibits);
  const most = ranked.find((row) => (row.visits ?? 0) > 0);
  const least = ranked.at(-1);
  const held = exhibits
    .filter(({ medianDwellMs, stops }) => medianDwellMs !== null && (stops ?? 0) >= FEW)
    .toSorted((a, b) => (b.medianDwellMs ?? 0) - (a.medianDwellMs ?? 0))[0];

  const said: string[] = [];
  if (engaged.share !== null) {
    const share = say.percentInText(engaged.share);
    said.push(say.t('lead.engaged', { share, seconds: parameters.engagedS }));
  }
  if (duration.medianMs !== null) {
    said.push(say.t('lead.duration', { duration: say.durationInText(duration.medianMs) }));
  }
  if (most && most.attractingShare !== null) {
    const share = say.percentInText(most.attractingShare);
    said.push(say.t('lead.attracted', { title: say.text(most.title), share }));
  }
  if (held && held.medianDwellMs !== null) {
    const kept = say.durationInText(held.medianDwellMs);
    said.push(say.t('lead.held', { title: say.text(held.title), duration: kept }));
  }
  if (least && least !== most && least.attractingShare !== null) {
    const share = say.percentInText(least.attractingShare);
    said.push(say.t('lead.passed', { title: say.text(least.title), share }));
  }
  if (visits < FEW) said.push(say.t('lead.few'));
  return said;
}
