import {
  LUSH,
  MONTHS,
  newYear,
  passMonth,
  SPRINGS,
  suffer,
  surprisesOf,
  type Choices,
  type Spring,
  type Surprise,
  type Surprises,
  type YearSoFar,
} from './funding-year.ts';

/** `surprised` waits for the visitor: nothing goes on before they have read what happened. */
export type TankPhase = 'preparing' | 'running' | 'paused' | 'surprised' | 'over';
export type TankResult = 'lush' | 'alive' | 'dry';
/** What the year has shown, the most telling first. */
export type TankLesson = 'few-springs' | 'hidden' | 'no-jar' | 'steady';

const FEW_SPRINGS = 2;
const LONG_HIDDEN_MONTHS = 3;

interface Facts {
  phase: TankPhase;
  choices: Choices;
  year: YearSoFar;
  surprise: Surprise | undefined;
  hadSaved: boolean;
  /** The most springs that were open in any month. */
  mostSprings: number;
}

/** An association as many begin: one grant, an honest ledger, nothing put by. */
function first(): Facts {
  const open = { fees: false, public: true, private: false, waqf: false, time: false };
  return {
    phase: 'preparing',
    choices: { open, ledgerShown: true, saving: false, watering: 'full' },
    year: newYear(open),
    surprise: undefined,
    hadSaved: false,
    mostSprings: 0,
  };
}

/** A year of an association's money, as water in a tank. The rules of a month are in `funding-year.ts`. */
export class FundingTank {
  #facts = $state<Facts>(first());
  readonly #random: () => number;
  #surprises: Surprises = {};

  /** @param random between 0 and 1, as `Math.random`. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  get phase(): TankPhase {
    return this.#facts.phase;
  }

  get choices(): Readonly<Choices> {
    return this.#facts.choices;
  }

  get year(): Readonly<YearSoFar> {
    return this.#facts.year;
  }

  /** What has just happened to the association; it stays until the next thing does. */
  get surprise(): Surprise | undefined {
    return this.#facts.surprise;
  }

  get result(): TankResult | undefined {
    if (this.#facts.phase !== 'over') return undefined;
    const { garden } = this.#facts.year;
    if (garden === 0) return 'dry';
    return garden === LUSH ? 'lush' : 'alive';
  }

  get lessons(): TankLesson[] {
    const { year, hadSaved, mostSprings } = this.#facts;
    const lessons: TankLesson[] = [];
    if (mostSprings <= FEW_SPRINGS) lessons.push('few-springs');
    if (year.hiddenMonths >= LONG_HIDDEN_MONTHS) lessons.push('hidden');
    if (!hadSaved && year.dryMonths.length > 0) lessons.push('no-jar');
    return lessons.length > 0 ? lessons : ['steady'];
  }

  turnTap(spring: Spring): void {
    if (this.#facts.phase === 'over') return;
    this.#facts.choices.open[spring] = !this.#facts.choices.open[spring];
  }

  showLedger(shown: boolean): void {
    if (this.#facts.phase !== 'over') this.#facts.choices.ledgerShown = shown;
  }

  save(saving: boolean): void {
    if (this.#facts.phase !== 'over') this.#facts.choices.saving = saving;
  }

  water(watering: Choices['watering']): void {
    if (this.#facts.phase !== 'over') this.#facts.choices.watering = watering;
  }

  /** The year begins, or goes on. */
  start(): void {
    const facts = this.#facts;
    if (facts.phase === 'preparing') {
      facts.year = newYear(facts.choices.open);
      this.#surprises = surprisesOf(facts.choices.open, this.#random);
    }
    if (facts.phase !== 'over') facts.phase = 'running';
  }

  pause(): void {
    if (this.#facts.phase === 'running') this.#facts.phase = 'paused';
  }

  /** One month goes by. Before some, something happens, and the year waits until it is read. */
  passMonth(): void {
    const facts = this.#facts;
    if (facts.phase !== 'running') return;
    const due = this.#surprises[facts.year.month + 1];
    if (due) {
      delete this.#surprises[facts.year.month + 1];
      facts.year = suffer(facts.year, due);
      facts.surprise = due;
      facts.phase = 'surprised';
      return;
    }
    facts.year = passMonth(facts.year, facts.choices);
    facts.hadSaved ||= facts.choices.saving;
    const springs = SPRINGS.filter((spring) => facts.choices.open[spring]).length;
    facts.mostSprings = Math.max(facts.mostSprings, springs);
    if (facts.year.month === MONTHS || facts.year.garden === 0) facts.phase = 'over';
  }

  /** Another year with the same choices, to change and compare. */
  again(): void {
    const choices = $state.snapshot(this.#facts.choices);
    this.#facts = { ...first(), choices, year: newYear(choices.open) };
    this.#surprises = {};
  }

  reset(): void {
    this.#facts = first();
    this.#surprises = {};
  }

  get everything(): object {
    return { ...$state.snapshot(this.#facts), surprises: Object.keys(this.#surprises) };
  }
}
