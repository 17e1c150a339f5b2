import type { Exhibition } from '#format/exhibition.ts';
import type { Finding } from '../problem.ts';

/** Time enough to ask again before a picture must come down. */
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * Whether everybody who is shown still agrees to be shown.
 *
 * @param today - `YYYY-MM-DD`, where the exhibition stands
 */
export function checkConsent({ media }: Exhibition, today: string): Finding[] {
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  return media.flatMap(({ id, consent }, i): Finding[] => {
    const { status, until, minors } = consent;
    const findings: Finding[] = [];
    if (minors === 'cleared' && status === 'not-needed') {
      const path = ['media', i, 'consent', 'minors'];
      findings.push({ code: 'CONSENT_DOUBTFUL', path, values: { id } });
    }
    if (until !== undefined && until <= soon) {
      // ISO dates compare as they read; the last day still counts.
      const code = until < today ? 'CONSENT_EXPIRED' : 'CONSENT_ENDS_SOON';
      findings.push({ code, path: ['media', i, 'consent', 'until'], values: { id, until } });
    }
    return findings;
  });
}
