/** A screen of the visit, with what it shows. */
export type Place =
  | { screen: 'attract' }
  | { screen: 'language' }
  | { screen: 'rooms' }
  | { screen: 'room'; room: string }
  | { screen: 'exhibit'; exhibit: string }
  | { screen: 'activity'; exhibit: string }
  | { screen: 'search' }
  | { screen: 'glossary'; term?: string }
  | { screen: 'recommendations'; recommendation?: string }
  | { screen: 'tours' }
  | { screen: 'pledge' }
  | { screen: 'counted' }
  | { screen: 'colophon' }
  | { screen: 'farewell' };

export type Screen = Place['screen'];

/** Where the visitor goes: deeper, back, or across to a neighbour. Screens arrive from that side. */
export type Heading = 'deeper' | 'back' | 'onward' | 'backward';

interface Facts {
  trail: Place[];
  heading: Heading;
  /** The panel of comforts lies over the screen. */
  comfortsOpen: boolean;
}

const first = (): Facts => ({
  trail: [{ screen: 'attract' }],
  heading: 'deeper',
  comfortsOpen: false,
});

/** Longer than any visit's way back that a person remembers. */
const LONGEST_TRAIL = 60;

/** Where the visitor is and the way they came. */
export class Whereabouts {
  #facts = $state<Facts>(first());

  get here(): Place {
    return this.#facts.trail.at(-1) ?? { screen: 'attract' };
  }

  get heading(): Heading {
    return this.#facts.heading;
  }

  /** Whether there is a screen of this visit to go back to. */
  get canGoBack(): boolean {
    const before = this.#facts.trail.at(-2);
    return before !== undefined && before.screen !== 'attract' && before.screen !== 'language';
  }

  get comfortsOpen(): boolean {
    return this.#facts.comfortsOpen;
  }

  openComforts(open: boolean): void {
    this.#facts.comfortsOpen = open;
  }

  go(place: Place): void {
    this.#facts.comfortsOpen = false;
    this.#facts.trail = [...this.#facts.trail, place].slice(-LONGEST_TRAIL);
    this.#facts.heading = 'deeper';
  }

  /** To a neighbour on the same level: the way back does not lengthen. */
  step(place: Place, heading: 'onward' | 'backward'): void {
    this.#facts.trail = [...this.#facts.trail.slice(0, -1), place];
    this.#facts.heading = heading;
  }

  back(): void {
    if (!this.canGoBack) return;
    this.#facts.comfortsOpen = false;
    this.#facts.trail = this.#facts.trail.slice(0, -1);
    this.#facts.heading = 'back';
  }

  /** To the rooms, from anywhere: the way begins again there. */
  home(): void {
    this.#facts.comfortsOpen = false;
    this.#facts.heading =
      this.here.screen === 'attract' || this.here.screen === 'language' ? 'deeper' : 'back';
    this.#facts.trail = [{ screen: 'attract' }, { screen: 'rooms' }];
  }

  reset(): void {
    this.#facts = first();
  }

  get everything(): object {
    return $state.snapshot(this.#facts);
  }
}
