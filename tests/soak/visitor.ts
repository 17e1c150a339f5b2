/** What runs in the page: one visitor in a hurry. */

/** What the kiosk has said yes to, what it has refused, and what went wrong in the page. */
export interface Told {
  begun: number;
  acknowledged: number;
  /** Visits that asked not to be counted, and what had been acknowledged of them: all of it is erased. */
  uncounted: number;
  erased: number;
  refused: string[];
  faults: string[];
}

/** Put into the page before its own code: counts what the kiosk has said yes to. */
export function countTold(): void {
  const told: Told = {
    begun: 0,
    acknowledged: 0,
    uncounted: 0,
    erased: 0,
    refused: [],
    faults: [],
  };
  /** By the address of a visit, while it lasts: this page is weighed. */
  const recordedOf = new Map<string, number>();
  Object.assign(window, { told });
  addEventListener('error', ({ message }) => told.faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => told.faults.push(String(reason)));
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
      const visit = pathname.replace(/\/events$/, '');
      recordedOf.set(visit, (recordedOf.get(visit) ?? 0) + recorded);
    } else if (pathname.endsWith('/uncount')) {
      told.uncounted += 1;
      const visit = pathname.replace(/\/uncount$/, '');
      told.erased += recordedOf.get(visit) ?? 0;
      recordedOf.delete(visit);
    } else if (pathname.endsWith('/end')) recordedOf.delete(pathname.replace(/\/end$/, ''));
    return answer;
  };
}

/** What {@link countTold} has counted, when nothing is on its way any more. */
export async function toldHere(): Promise<Told> {
  await new Promise((next) => setTimeout(next, 1500));
  return (window as unknown as { told: Told }).told;
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
  const painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const isInviting = () => document.querySelector('button.anywhere') !== null;
  const buttons = () =>
    [...document.querySelectorAll<HTMLElement>('button, [role="radio"], a')].filter(
      (one) =>
        one.checkVisibility() && !one.matches(':disabled') && !one.closest('a[href^="http"]'),
    );
  const until = async (isThere: () => boolean, tries: number) => {
    for (let n = 0; n < tries && !isThere(); n += 1) await wait(5);
    return isThere();
  };
  /** A dialog stands above the dock. */
  const goOut = () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.querySelector<HTMLElement>('.dock .ways:last-child button:last-child')?.click();
  };

  if (!(await until(isInviting, 1600))) return false;
  const languages = buttons().filter((one) =>
    /^(العربية|Français|English)$/.test(one.innerText.trim()),
  );
  (languages[Math.floor(random() * languages.length)] ?? buttons()[0])?.click();
  await until(() => !isInviting(), 800);

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
    // Most touches come before the page has answered the last; some visitors look first.
    if (n % 4 === 3) await painted();
    else await wait(5);
    if (isInviting()) return true;
  }
  for (let n = 0; n < 200 && !isInviting(); n += 1) {
    goOut();
    await wait(15);
    // The farewell goes by itself, or at a touch.
    if (n % 3 === 2) buttons().at(-1)?.click();
  }
  return until(isInviting, 4000);
}

/**
 * Put into the page before its own code: counts what it has had WebGL make and has not given
 * back, whichever library asked. What only the collector would take counts as kept.
 */
export function countGpuObjects(): void {
  const alive = new WeakSet();
  let count = 0;
  Object.assign(window, { gpuObjects: () => count });
  const context = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const kinds = 'Buffer Texture Program Shader Framebuffer Renderbuffer VertexArray Sampler Query';
  for (const kind of kinds.split(' ')) {
    const make = context[`create${kind}`]!;
    const take = context[`delete${kind}`]!;
    context[`create${kind}`] = function (this: unknown, ...args) {
      const made = make.apply(this, args);
      if (!(made instanceof Object)) return made;
      alive.add(made);
      count += 1;
      return made;
    };
    context[`delete${kind}`] = function (this: unknown, ...args) {
      const [one] = args;
      if (one instanceof Object && alive.delete(one)) count -= 1;
      return take.apply(this, args);
    };
  }
}

/** What {@link countGpuObjects} has counted. */
export function gpuObjectsHere(): number {
  return (window as unknown as { gpuObjects(): number }).gpuObjects();
}
