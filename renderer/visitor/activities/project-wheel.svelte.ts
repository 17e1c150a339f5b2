/** The steps of a project in their order, as in the parts of the exhibit's model. */
export const WHEEL_STEPS = ['need', 'plan', 'resources', 'action', 'evaluation', 'share'] as const;
export type WheelStep = (typeof WHEEL_STEPS)[number];

/** How the pieces lie on the bench: not in order. */
const BENCH: readonly WheelStep[] = ['evaluation', 'resources', 'share', 'need', 'action', 'plan'];

/** How the cart came over one stretch of the road. */
export type Passage = 'smooth' | 'missing' | 'out-of-turn';

interface Facts {
  /** What sits in each of the six seats, from the first. */
  seats: (WheelStep | null)[];
  picked: WheelStep | undefined;
  /** How many stretches the cart has gone; absent while it stands. */
  gone: number | undefined;
}

const first = (): Facts => ({
  seats: WHEEL_STEPS.map(() => null),
  picked: undefined,
  gone: undefined,
});

/**
 * The wheel of the project. Any piece may sit in any seat, or in none: what
 * is wrong shows when the wheel turns, at the stretch where it is wrong.
 */
export class ProjectWheel {
  #facts = $state<Facts>(first());

  get seats(): readonly (WheelStep | null)[] {
    return this.#facts.seats;
  }

  get picked(): WheelStep | undefined {
    return this.#facts.picked;
  }

  get bench(): WheelStep[] {
    return BENCH.filter((step) => !this.#facts.seats.includes(step));
  }

  get canRoll(): boolean {
    return this.bench.length < WHEEL_STEPS.length && !this.isRolling;
  }

  get isRolling(): boolean {
    return this.#facts.gone !== undefined && this.#facts.gone < WHEEL_STEPS.length;
  }

  /** The cart is at the end of the road. */
  get hasArrived(): boolean {
    return this.#facts.gone === WHEEL_STEPS.length;
  }

  /** How each stretch went that lies behind the cart. */
  get passages(): Passage[] {
    return WHEEL_STEPS.slice(0, this.#facts.gone ?? 0).map((step, seat) => {
      const piece = this.#facts.seats[seat];
      if (!piece) return 'missing';
      return piece === step ? 'smooth' : 'out-of-turn';
    });
  }

  get isSmooth(): boolean {
    return this.hasArrived && this.passages.every((passage) => passage === 'smooth');
  }

  /** Takes a piece in hand, from the bench or out of its seat, or puts it down. */
  pick(step: WheelStep): void {
    const seat = this.#facts.seats.indexOf(step);
    if (seat >= 0) this.#facts.seats[seat] = null;
    this.#facts.picked = this.#facts.picked === step ? undefined : step;
    this.#facts.gone = undefined;
  }

  putDown(): void {
    this.#facts.picked = undefined;
  }

  /** Sets a piece, or the one in hand; what sat there goes back to the bench. */
  set(seat: number, step = this.#facts.picked): void {
    if (!step || seat < 0 || seat >= WHEEL_STEPS.length) return;
    const from = this.#facts.seats.indexOf(step);
    if (from >= 0) this.#facts.seats[from] = null;
    this.#facts.seats[seat] = step;
    this.#facts.picked = undefined;
    this.#facts.gone = undefined;
  }

  roll(): void {
    if (!this.canRoll) return;
    this.#facts.picked = undefined;
    this.#facts.gone = 0;
  }

  /** One stretch further. Nothing moves by itself: whoever shows the wheel says when. */
  advance(): void {
    if (this.#facts.gone !== undefined && this.isRolling) this.#facts.gone += 1;
  }

  reset(): void {
    this.#facts = first();
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }
}
