/**
 * The rules of the funding tank: one month of an association's year, in jars
 * of water. The figures are not real money; they are chosen so that one spring
 * alone always fails, and four springs with an open ledger never do.
 */

/** The springs, as in the parts of the exhibit's model, with what each gives in a month. */
const SPRING_GIVES = { fees: 5, public: 9, private: 7, waqf: 6, time: 5 } as const;
export type Spring = keyof typeof SPRING_GIVES;
export const SPRINGS = Object.keys(SPRING_GIVES) as Spring[];

export const MONTHS = 12;
export const TANK_HOLDS = 30;
export const JAR_HOLDS = 28;
const RUNNING_COSTS = 4;
const GARDEN_WANTS = { full: 14, sparing: 7 } as const;
const JAR_TAKES = 4;
/** The jar is filled only from plenty. */
const PLENTY = 12;
const REPAIR_COSTS = 10;
export const LUSH = 6;
/** A spring that is opened in mid-year gives a third more each month until it gives all. */
const RAMP = 1 / 3;

/** What the association decides. */
export interface Choices {
  open: Record<Spring, boolean>;
  /** The ledger of income and spending is open to everyone. */
  ledgerShown: boolean;
  saving: boolean;
  watering: keyof typeof GARDEN_WANTS;
}

/** What nobody in the association decides: a spring stops for some months, or something breaks. */
export type Surprise = { kind: 'spring-stops'; spring: Spring } | { kind: 'repair' };

/** What happens in a year, by the month before which it happens. */
export type Surprises = Partial<Record<number, Surprise>>;

const STOPS_FOR_MONTHS: Record<Spring, number> = {
  fees: 4,
  public: MONTHS,
  private: 5,
  waqf: 5,
  time: 3,
};

/** Those who give of their own look at the ledger first; a waqf or an activity brings its yield anyway. */
const NEEDS_TRUST: readonly Spring[] = ['fees', 'public', 'private', 'time'];
const LEAST_TRUST = 0.1;

export interface YearSoFar {
  /** Months that have passed. */
  month: number;
  tank: number;
  jar: number;
  /** From 0, dry, to `LUSH`. */
  garden: number;
  /** From 0 to 1. */
  trust: number;
  /** Each spring's strength, from 0 to 1, after opening. */
  strength: Record<Spring, number>;
  /** For how many months yet each spring is stopped. */
  stopped: Record<Spring, number>;
  /** What flowed in last month, by spring. */
  flows: Record<Spring, number>;
  /** Months in which the garden had less than half of what it wants. */
  dryMonths: number[];
  hiddenMonths: number;
}

const forEach = <Value>(value: (spring: Spring) => Value) =>
  Object.fromEntries(SPRINGS.map((spring) => [spring, value(spring)])) as Record<Spring, Value>;

/** The beginning of a year. What is open then has been cared for and gives in full. */
export function newYear(open: Record<Spring, boolean>): YearSoFar {
  return {
    month: 0,
    tank: 24,
    jar: 0,
    garden: 3,
    trust: 1,
    strength: forEach((spring) => (open[spring] ? 1 : 0)),
    stopped: forEach(() => 0),
    flows: forEach(() => 0),
    dryMonths: [],
    hiddenMonths: 0,
  };
}

export function suffer(year: YearSoFar, surprise: Surprise): YearSoFar {
  if (surprise.kind === 'repair') return { ...year, ...draw(year, REPAIR_COSTS).left };
  const months = STOPS_FOR_MONTHS[surprise.spring];
  return { ...year, stopped: { ...year.stopped, [surprise.spring]: months } };
}

/** One month: water comes in, the house and the garden take theirs, the rest is kept or runs over. */
export function passMonth(year: YearSoFar, choices: Choices): YearSoFar {
  const trust = clamp(year.trust + (choices.ledgerShown ? 0.1 : -0.2), LEAST_TRUST, 1);
  const flows = forEach((spring) => flowOf(spring, year, choices, trust));
  const came = Object.values(flows).reduce((sum, flow) => sum + flow, 0);
  const house = draw({ tank: year.tank + came, jar: year.jar }, RUNNING_COSTS);
  const wants = GARDEN_WANTS[choices.watering];
  const watered = draw(house.left, wants);
  const kept = choices.saving ? save(watered.left) : watered.left;
  const month = year.month + 1;
  const share = watered.taken / GARDEN_WANTS.full;

  return {
    month,
    trust,
    flows,
    tank: Math.min(kept.tank, TANK_HOLDS),
    jar: kept.jar,
    garden: clamp(year.garden + growth(share), 0, LUSH),
    strength: forEach((spring) =>
      choices.open[spring] ? Math.min(year.strength[spring] + RAMP, 1) : 0,
    ),
    stopped: forEach((spring) => Math.max(year.stopped[spring] - 1, 0)),
    dryMonths: share < 0.5 ? [...year.dryMonths, month] : year.dryMonths,
    hiddenMonths: year.hiddenMonths + (choices.ledgerShown ? 0 : 1),
  };
}

/**
 * The surprises of a year. The widest
 * spring that is open when the year begins is always the first to stop.
 *
 * @param random between 0 and 1, as `Math.random`.
 */
export function surprisesOf(open: Record<Spring, boolean>, random: () => number): Surprises {
  const widest = SPRINGS.filter((spring) => open[spring]).toSorted(
    (a, b) => SPRING_GIVES[b] - SPRING_GIVES[a],
  )[0];
  const stops = widest ?? 'public';
  const others = SPRINGS.filter((spring) => spring !== stops);
  const second = others[Math.floor(random() * others.length)] ?? 'fees';
  return {
    3: { kind: 'spring-stops', spring: stops },
    6: { kind: 'repair' },
    8: { kind: 'spring-stops', spring: second },
  };
}

function flowOf(spring: Spring, year: YearSoFar, choices: Choices, trust: number): number {
  if (!choices.open[spring] || year.stopped[spring] > 0) return 0;
  const believed = NEEDS_TRUST.includes(spring) ? trust : 1;
  return SPRING_GIVES[spring] * Math.max(year.strength[spring], RAMP) * believed;
}

interface Stores {
  tank: number;
  jar: number;
}

/** Takes from the tank, and from the jar what the tank does not have. */
function draw({ tank, jar }: Stores, wanted: number): { taken: number; left: Stores } {
  const fromTank = Math.min(tank, wanted);
  const fromJar = Math.min(jar, wanted - fromTank);
  return { taken: fromTank + fromJar, left: { tank: tank - fromTank, jar: jar - fromJar } };
}

function save({ tank, jar }: Stores): Stores {
  const saved = clamp(Math.min(JAR_TAKES, JAR_HOLDS - jar), 0, Math.max(tank - PLENTY, 0));
  return { tank: tank - saved, jar: jar + saved };
}

function growth(share: number): number {
  if (share > 0.99) return 1;
  return share >= 0.5 ? 0 : -2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
