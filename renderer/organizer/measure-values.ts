import type { ReportedOverview } from './client.ts';
import { lacking } from './lacking.ts';
import type { MeasureId } from './measures.ts';
import type { Wording } from './wording.ts';

type AnyShare = ReportedOverview['totals']['diligent'];

/** What each measure came to, in words, for all visits together; a measure with a figure of its own is left out. */
export function measureValues(
  overview: ReportedOverview,
  say: Wording,
): Partial<Record<MeasureId, string>> {
  const { totals, deeds } = overview;
  const { t } = say;
  const { medianMs, lowerQuartileMs, upperQuartileMs, trimmedMeanMs } = totals.duration;
  const share = (value: AnyShare) => shareInWords(value, say);
  const ratio = (value: number | null, words: (value: string) => string) =>
    value === null ? '–' : words(say.number(value, 1));

  return {
    visits: say.number(totals.visits),
    'visit-duration':
      medianMs === null || lowerQuartileMs === null || upperQuartileMs === null
        ? '–'
        : t('value.duration', {
            median: say.duration(medianMs),
            lower: say.duration(lowerQuartileMs),
            upper: say.duration(upperQuartileMs),
            mean: say.duration(trimmedMeanMs ?? 0),
          }),
    stops: say.number(totals.stops),
    engaged: share(totals.engaged),
    depth: ratio(totals.meanDepth, (n) => n),
    diligent: share(totals.diligent),
    'content-sweep': ratio(totals.contentSweep, (n) => t('value.perMinute', { n })),
    languages: t('value.changed', { share: share(totals.changedLanguage) }),
    exits: t('value.timeout', { share: share(totals.endedByTimeout) }),
    utilisation:
      totals.utilisation === null
        ? lacking(overview, 'utilisation', say)
        : say.percent(totals.utilisation),
    'attract-rate':
      totals.visitsPerAttractHour === null
        ? lacking(overview, 'attract-rate', say)
        : t('value.perHour', { n: say.number(totals.visitsPerAttractHour, 1) }),
    quiz: share(deeds.allQuestions),
    'sweep-rate':
      overview.sweepRates.length === 0
        ? lacking(overview, 'sweep-rate', say)
        : overview.sweepRates
            .map(({ m2PerMin }) => t('value.m2PerMinute', { n: say.number(m2PerMin, 1) }))
            .join(' · '),
    'touch-rate': overview.touchRate
      ? t('value.touched', {
          n: say.number(overview.touchRate.rate, 2),
          people: overview.touchRate.people,
        })
      : lacking(overview, 'touch-rate', say),
    completeness:
      overview.completeness && overview.completeness.share !== null
        ? t('value.complete', {
            share: say.percent(overview.completeness.share),
            hours: say.number(overview.completeness.scheduledMs / 3_600_000, 0),
          })
        : lacking(overview, 'completeness', say),
  };
}

/** A share with its n, and its interval where n is small. */
export function shareInWords(value: AnyShare, say: Wording): string {
  if (value.isHidden) return say.t('hidden.also');
  if (value.share === null) return '–';
  const percent = say.percent(value.share);
  const n = say.number(value.n);
  if (!value.interval) return say.t('value.share', { percent, n });
  const { low, high } = value.interval;
  return say.t('value.shareInterval', {
    percent,
    n,
    low: say.percent(low),
    high: say.percent(high),
  });
}
