import type { Api, StatusLine } from '#api';
import { hc } from 'hono/client';

export type { StatusLine } from '#api';

/** What the staff page asks of the kiosk. */
export interface Client {
  /** @throws Error if the kiosk refuses or is out of reach. */
  status(): Promise<StatusLine[]>;
}

/** The kiosk behind this page's own origin. */
export function kioskClient(): Client {
  const { staff } = hc<Api>('/').api;
  return {
    async status() {
      const answer = await staff.status.$get();
      if (!answer.ok) throw new Error(`The kiosk refused: ${answer.status}`);
      return await answer.json();
    },
  };
}
