import type { Api, Overview } from '#api';
import { hc } from 'hono/client';

/** First and last day, `YYYY-MM-DD`, both included; a missing one is open. */
export interface Range {
  from?: string;
  to?: string;
}

/** What the organizer's page asks of the kiosk. */
export interface Client {
  /** @throws Error if the kiosk refuses or is out of reach. */
  overview(range: Range): Promise<Overview>;
}

/** The kiosk behind this page's own origin. */
export function kioskClient(): Client {
  const { organizer } = hc<Api>('/').api;
  return {
    async overview(range) {
      const answer = await organizer.overview.$get({ query: { ...range } });
      if (!answer.ok) throw new Error(`The kiosk refused: ${answer.status}`);
      return (await answer.json()) as Overview;
    },
  };
}
