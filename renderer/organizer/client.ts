import type { Api, MergeOutcome, Overview, SourceRow } from '#api';
import { hc } from 'hono/client';

/** First and last day, `YYYY-MM-DD`, both included; a missing one is open. */
export interface Range {
  from?: string;
  to?: string;
}

/** What the organizer's page asks of the kiosk. */
export interface Client {
  /** @throws Error if the kiosk refuses or is out of reach. */
  overview(selection: Range & { kiosk?: string }): Promise<Overview>;
  /** The kiosks whose visits are counted here, this one first. */
  sources(): Promise<SourceRow[]>;
  /** Merges the sealed days of a file. */
  merge(file: Blob): Promise<MergeOutcome[]>;
}

/** The kiosk behind this page's own origin. */
export function kioskClient(): Client {
  const { organizer } = hc<Api>('/').api;
  return {
    async overview(selection) {
      const answer = await organizer.overview.$get({ query: { ...selection } });
      return (await said(answer)) as Overview;
    },
    async sources() {
      return (await said(await organizer.sources.$get())) as SourceRow[];
    },
    async merge(file) {
      // Text as it lies on the stick: the typed client speaks JSON only.
      const answer = await fetch('/api/organizer/segments', {
        method: 'POST',
        body: file,
      });
      return (await said(answer)) as MergeOutcome[];
    },
  };
}

async function said(answer: { ok: boolean; status: number; json(): Promise<unknown> }) {
  if (!answer.ok) throw new Error(`The kiosk refused: ${answer.status}`);
  return answer.json();
}
