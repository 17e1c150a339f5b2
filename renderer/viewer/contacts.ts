/** A contact that has rested in one place for so long is a sleeve, a bag or a broken screen. */
const STUCK_AFTER_MS = 30_000;
/** A finger that wanders less than this has not moved. */
const SLACK_PX = 12;
const TAP_MS = 350;
const DOUBLE_TAP_MS = 400;
const DOUBLE_TAP_PX = 48;
/** Speed is measured over the last moments before a finger leaves. */
const FLICK_WINDOW_MS = 90;

export type ContactKind = 'mouse' | 'touch' | 'pen';

/** What fingers did, in CSS pixels of the page. */
export type Gesture =
  | { kind: 'drag'; dxPx: number; dyPx: number }
  /** Two fingers (or a mouse drag that moves instead of turning): the middle moved and the span changed. */
  | { kind: 'pinch'; scale: number; dxPx: number; dyPx: number; xPx: number; yPx: number }
  | { kind: 'tap'; taps: 1 | 2; xPx: number; yPx: number; target: EventTarget | null }
  /** The last finger left. */
  | Release;

export interface Release {
  kind: 'release';
  /** What the fingers did last. */
  was: 'drag' | 'pinch' | 'none';
  /** Whether there was a pinch at any time since the first finger landed. */
  hasPinched: boolean;
  /** Its speed if it left in flight, else zero. */
  vxPxS: number;
  vyPxS: number;
}

interface Contact {
  id: number;
  kind: ContactKind;
  /** A mouse drag with the right button or Shift: moves instead of turning. */
  moves: boolean;
  x: number;
  y: number;
  /** Where it last was known to be moving on its own. */
  restX: number;
  restY: number;
  restAtMs: number;
  downAtMs: number;
  wandered: boolean;
  target: EventTarget | null;
}

export interface ContactDown {
  id: number;
  kind: ContactKind;
  xPx: number;
  yPx: number;
  atMs: number;
  moves?: boolean;
  target?: EventTarget | null;
}

/**
 * Turns the contacts on a screen into gestures. It knows no DOM.
 *
 * Whatever set of contacts there is, the two that came first and are not
 * stuck hold the grip. When the grip changes hands (a third finger lands, one
 * of two lifts, a mouse joins) measuring starts afresh from where the fingers
 * are, so nothing jumps and nothing goes dead until all have lifted.
 */
export class Contacts {
  readonly #emit: (gesture: Gesture) => void;
  readonly #contacts = new Map<number, Contact>();
  #grip = '';
  #middleX = 0;
  #middleY = 0;
  #spanPx = 0;
  #was: 'drag' | 'pinch' | 'none' = 'none';
  #hasPinched = false;
  #mostAtOnce = 0;
  #path: { x: number; y: number; atMs: number }[] = [];
  #lastTap = { xPx: 0, yPx: 0, atMs: -Infinity };

  constructor(emit: (gesture: Gesture) => void) {
    this.#emit = emit;
  }

  get count(): number {
    return this.#contacts.size;
  }

  has(id: number): boolean {
    return this.#contacts.has(id);
  }

  down({ id, kind, xPx, yPx, atMs, moves = false, target = null }: ContactDown): void {
    this.#contacts.set(id, {
      id,
      kind,
      moves,
      x: xPx,
      y: yPx,
      restX: xPx,
      restY: yPx,
      restAtMs: atMs,
      downAtMs: atMs,
      wandered: false,
      target,
    });
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#holding(atMs).length);
    this.#regrip(atMs);
  }

  move(id: number, xPx: number, yPx: number, atMs: number): void {
    const contact = this.#contacts.get(id);
    if (!contact) return;
    const stuck = isStuck(contact, atMs);
    contact.x = xPx;
    contact.y = yPx;
    if (!stuck && Math.hypot(xPx - contact.restX, yPx - contact.restY) > SLACK_PX) {
      Object.assign(contact, { restX: xPx, restY: yPx, restAtMs: atMs, wandered: true });
    }
    if (this.#regrip(atMs) || stuck) return;
    const holding = this.#holding(atMs);
    if (!holding.includes(contact)) return;
    this.#measure(holding, atMs);
  }

  /** @param lifted - false if the contact was taken away (cancelled) rather than lifted: then it is no tap. */
  up(id: number, atMs: number, lifted = true): void {
    const contact = this.#contacts.get(id);
    if (!contact) return;
    const held = !isStuck(contact, atMs) && this.#holding(atMs).includes(contact);
    this.#contacts.delete(id);
    if (this.#holding(atMs).length > 0) {
      this.#regrip(atMs);
      return;
    }
    this.#finish(contact, atMs, lifted && held);
    this.#regrip(atMs);
  }

  /** Forgets every contact, as when the viewer goes away under a finger. */
  clear(): void {
    this.#contacts.clear();
    this.#grip = '';
    this.#startAfresh();
  }

  #startAfresh(): void {
    this.#was = 'none';
    this.#hasPinched = false;
    this.#mostAtOnce = 0;
    this.#path = [];
  }

  #finish(contact: Contact, atMs: number, lifted: boolean): void {
    const isTap =
      lifted && this.#mostAtOnce === 1 && !contact.wandered && atMs - contact.downAtMs < TAP_MS;
    const { vxPxS, vyPxS } = this.#was === 'drag' && lifted ? this.#speed(atMs) : STILL;
    const [was, hasPinched] = [this.#was, this.#hasPinched];
    this.#emit({ kind: 'release', was, hasPinched, vxPxS, vyPxS });
    this.#startAfresh();
    if (isTap) this.#tap(contact, atMs);
  }

  #tap(contact: Contact, atMs: number): void {
    const { x: xPx, y: yPx, target } = contact;
    const last = this.#lastTap;
    const isSecond =
      atMs - last.atMs < DOUBLE_TAP_MS &&
      Math.hypot(xPx - last.xPx, yPx - last.yPx) < DOUBLE_TAP_PX;
    this.#lastTap = { xPx, yPx, atMs: isSecond ? -Infinity : atMs };
    this.#emit({ kind: 'tap', taps: isSecond ? 2 : 1, xPx, yPx, target });
  }

  /** The contacts that count: not stuck, no mouse while there is touch, at most two. */
  #holding(atMs: number): Contact[] {
    const live = [...this.#contacts.values()].filter((contact) => !isStuck(contact, atMs));
    const touching = live.filter((contact) => contact.kind !== 'mouse');
    return (touching.length > 0 ? touching : live).slice(0, 2);
  }

  /** Starts measuring afresh if the grip has changed hands. */
  #regrip(atMs: number): boolean {
    const holding = this.#holding(atMs);
    const grip = holding.map((contact) => contact.id).join();
    if (grip === this.#grip) return false;
    this.#grip = grip;
    this.#path = [];
    [this.#middleX, this.#middleY, this.#spanPx] = middle(holding);
    return true;
  }

  #measure(holding: Contact[], atMs: number): void {
    const [x, y, spanPx] = middle(holding);
    const dxPx = x - this.#middleX;
    const dyPx = y - this.#middleY;
    const scale = this.#spanPx > 0 ? spanPx / this.#spanPx : 1;
    const first = holding[0];
    if (!first || (this.#was === 'none' && holding.length === 1 && !first.wandered)) return;
    [this.#middleX, this.#middleY, this.#spanPx] = [x, y, spanPx];

    if (holding.length === 2 || first.moves) {
      this.#was = 'pinch';
      this.#hasPinched = true;
      this.#emit({ kind: 'pinch', scale, dxPx, dyPx, xPx: x, yPx: y });
      return;
    }
    this.#was = 'drag';
    this.#path.push({ x, y, atMs });
    this.#emit({ kind: 'drag', dxPx, dyPx });
  }

  #speed(atMs: number): { vxPxS: number; vyPxS: number } {
    const recent = this.#path.filter((point) => atMs - point.atMs < FLICK_WINDOW_MS);
    const [from, to] = [recent[0], recent.at(-1)];
    if (!from || !to || to.atMs - from.atMs < 8) return STILL;
    const seconds = (to.atMs - from.atMs) / 1000;
    return { vxPxS: (to.x - from.x) / seconds, vyPxS: (to.y - from.y) / seconds };
  }
}

const STILL = { vxPxS: 0, vyPxS: 0 };

function isStuck(contact: Contact, atMs: number): boolean {
  return atMs - contact.restAtMs > STUCK_AFTER_MS;
}

function middle(contacts: Contact[]): [x: number, y: number, spanPx: number] {
  const [a, b] = contacts;
  if (!a) return [0, 0, 0];
  if (!b) return [a.x, a.y, 0];
  return [(a.x + b.x) / 2, (a.y + b.y) / 2, Math.hypot(a.x - b.x, a.y - b.y)];
}
