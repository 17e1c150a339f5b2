/** Where a card of the tree may be laid; `aside` is the bench for what is no part of the tree. */
export const TREE_PLACES = ['branches', 'roots', 'aside'] as const;
export type TreePlace = (typeof TREE_PLACES)[number];

/**
 * The cards in the order in which they lie on the bench, causes and effects
 * mixed, each with the place where it belongs. `new-bags` is a solution in
 * search of a problem.
 */
const CARDS = {
  'far-school': 'roots',
  'weak-learning': 'branches',
  'cold-classroom': 'roots',
  'new-bags': 'aside',
  'feeling-alone': 'branches',
  'thin-shoes': 'roots',
  'leaving-school': 'branches',
  'muddy-path': 'roots',
  'closed-doors': 'branches',
} as const satisfies Record<string, TreePlace>;
export type TreeCard = keyof typeof CARDS;

export const TREE_CARDS = Object.keys(CARDS) as TreeCard[];

/** What the tree answered to the last card that was laid. */
export interface TreeAnswer {
  card: TreeCard;
  place: TreePlace;
  fits: boolean;
}

interface Facts {
  picked: TreeCard | undefined;
  /** Cards that have found their place, in the order in which they did. */
  laid: TreeCard[];
  answer: TreeAnswer | undefined;
  turned: boolean;
}

const first = (): Facts => ({ picked: undefined, laid: [], answer: undefined, turned: false });

export function belongsTo(card: TreeCard): TreePlace {
  return CARDS[card];
}

/** The tree of problems: causes go to its roots, effects to its branches; then it is turned into aims. */
export class ProblemTree {
  #facts = $state<Facts>(first());

  get picked(): TreeCard | undefined {
    return this.#facts.picked;
  }

  get answer(): Readonly<TreeAnswer> | undefined {
    return this.#facts.answer;
  }

  /** Cards that still lie on the bench. */
  get bench(): TreeCard[] {
    return TREE_CARDS.filter((card) => !this.#facts.laid.includes(card));
  }

  get isComplete(): boolean {
    return this.bench.length === 0;
  }

  /** The tree shows aims instead of problems. */
  get isTurned(): boolean {
    return this.#facts.turned;
  }

  laidIn(place: TreePlace): TreeCard[] {
    return this.#facts.laid.filter((card) => CARDS[card] === place);
  }

  /** How many cards belong to a place. */
  roomIn(place: TreePlace): number {
    return TREE_CARDS.filter((card) => CARDS[card] === place).length;
  }

  /** Takes a card in hand, or puts it down again. */
  pick(card: TreeCard): void {
    if (this.#facts.laid.includes(card)) return;
    this.#facts.picked = this.#facts.picked === card ? undefined : card;
  }

  putDown(): void {
    this.#facts.picked = undefined;
  }

  /** Lays a card, or the one in hand. A card that belongs elsewhere goes back to the bench. */
  lay(place: TreePlace, card = this.#facts.picked): void {
    if (!card || this.#facts.laid.includes(card)) return;
    const fits = CARDS[card] === place;
    if (fits) this.#facts.laid.push(card);
    this.#facts.answer = { card, place, fits };
    this.#facts.picked = undefined;
  }

  /** Turns the tree over, and back. Only a complete tree can be turned. */
  turn(): void {
    if (this.isComplete) this.#facts.turned = !this.#facts.turned;
  }

  reset(): void {
    this.#facts = first();
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }
}
