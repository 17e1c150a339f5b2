/** What runs in the page: one visitor in a hurry. */

interface Told {
  begun: number;
  acknowledged: number;
  refused: string[];
}

/** Put into the page before its own code: counts what the kiosk has said yes to. */
export function countTold(): void {
  const told: Told = { begun: 0, acknowledged: 0, refused: [] };
  Object.assign(window, { told });
  const send = window.fetch.bind(window);
  window.fetch = async (...args: Parameters<typeof fetch>) => {
    const answer = await send(...args);
    const [input, init] = args;
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (method !== 'POST' || !pathname.startsWith('/api/visits')) return answer;
    if (!answer.ok) told.refused.push(`${pathname}: ${answer.status}`);
    else if (pathname === '/api/visits') told.begun += 1;
    else if (pathname.endsWith('/events')) {
      const { recorded } = (await answer.clone().json()) as { recorded: number };
      told.acknowledged += recorded;
    }
    return answer;
  };
}

/**
 * Comes in, touches so many things at random, most of which are buttons, and
 * goes out again by the button at the foot.
 *
 * @returns whether the invitation was on the screen again in the end
 */
export async function visitOnce({
  touches,
  seed,
}: {
  touches: number;
  seed: number;
}): Promise<boolean> {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const wait = (ms: number) => new Promise((next) => setTimeout(next, ms));
  const isInviting = () => document.querySelector('button.anywhere') !== null;
  const buttons = () =>
    [...document.querySelectorAll<HTMLElement>('button, [role="radio"], a')].filter(
      (one) =>
        one.checkVisibility() && !one.matches(':disabled') && !one.closest('a[href^="http"]'),
    );
  const until = async (isThere: () => boolean, tries: number) => {
    for (let n = 0; n < tries && !isThere(); n += 1) await wait(20);
    return isThere();
  };
  /** A dialog stands above the dock. */
  const goOut = () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.querySelector<HTMLElement>('.dock .ways:last-child button:last-child')?.click();
  };

  if (!(await until(isInviting, 400))) return false;
  const languages = buttons().filter((one) =>
    /^(العربية|Français|English)$/.test(one.innerText.trim()),
  );
  (languages[Math.floor(random() * languages.length)] ?? buttons()[0])?.click();
  await until(() => !isInviting(), 200);

  for (let n = 0; n < touches; n += 1) {
    const here = buttons();
    const one = here[Math.floor(random() * here.length)];
    if (random() < 0.85) one?.click();
    else {
      const [x, y] = [random() * innerWidth, random() * innerHeight];
      const at = document.elementFromPoint(x, y);
      const how = { bubbles: true, clientX: x, clientY: y, pointerId: 1, pointerType: 'touch' };
      for (const kind of ['pointerdown', 'pointermove', 'pointerup']) {
        at?.dispatchEvent(new PointerEvent(kind, how));
      }
    }
    await wait(15);
    if (isInviting()) return true;
  }
  for (let n = 0; n < 60 && !isInviting(); n += 1) {
    goOut();
    await wait(50);
    // The farewell goes by itself, or at a touch.
    if (n % 10 === 9) buttons().at(-1)?.click();
  }
  return until(isInviting, 1000);
}
