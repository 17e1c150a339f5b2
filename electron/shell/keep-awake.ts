import type { PowerSaveBlocker } from 'electron';

/** Opening hours are whole minutes. */
export const HOURS_MS = 30_000;

/**
 * Keeps the screen awake while the hall is open, and lets it sleep outside the
 * hours that staff have set, when the page only rests.
 *
 * @param ask - the kiosk's own handler
 * @returns what to call now and then, to follow the hours
 */
export function keepAwake(
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
  ask: (request: Request) => Promise<Response>,
): () => Promise<void> {
  let id: number | undefined;
  return async () => {
    const isResting = await rests(ask);
    if (!isResting) id ??= blocker.start('prevent-display-sleep');
    else if (id !== undefined) {
      blocker.stop(id);
      id = undefined;
    }
  };
}

/** Whatever is not known to be rest is not: what went wrong must be seen on the screen. */
async function rests(ask: (request: Request) => Promise<Response>): Promise<boolean> {
  const answer = await ask(new Request('maarid://kiosk/api/visitor/state'));
  if (!answer.ok) return false;
  const { rest } = (await answer.json()) as { rest?: unknown };
  return rest !== null && rest !== undefined;
}
