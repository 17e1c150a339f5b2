import { createContext } from 'svelte';
import type { Tour } from '#format/exhibition.ts';
import { activityOf, Doing } from './activities/doing.svelte.ts';
import type { AccessFeature, Client, ExhibitionView, VisitEvent } from './client.ts';
import { Content } from './content.ts';
import { Recorder } from './recorder.ts';
import { Attention, type Patience } from './state/attention.svelte.ts';
import { Journey } from './state/journey.svelte.ts';
import { Reader, type Comforts } from './state/reader.svelte.ts';
import { Whereabouts, type Place } from './state/whereabouts.svelte.ts';

/** State that belongs to one visit and must be as new for the next one. */
export interface OfOneVisit {
  reset(): void;
  readonly everything: object;
}

interface Options {
  /** A monotonic clock, in milliseconds. */
  nowMs?: () => number;
  recorder?: Recorder;
}

/** A stop of a tour, and how far along it lies. */
export type TourStop = Tour['stops'][number] & { tour: Tour; at: number };

/** The visitor's page: what is shown, to whom, and what is remembered until they leave. */
export class VisitorPage {
  readonly content: Content;
  readonly reader: Reader;
  readonly whereabouts = new Whereabouts();
  readonly journey = new Journey();
  readonly doing = new Doing();
  readonly attention: Attention;
  readonly recorder: Recorder;
  readonly #nowMs: () => number;
  #attractSinceMs: number;
  #openExhibit: { id: string; sinceMs: number } | undefined;

  constructor(view: ExhibitionView, client: Client, options: Options = {}) {
    this.#nowMs = options.nowMs ?? (() => performance.now());
    this.content = new Content(view, client);
    this.reader = new Reader(view);
    this.recorder = options.recorder ?? new Recorder(client);
    this.attention = new Attention({
      nowMs: this.#nowMs,
      wait: () => this.#wait(view.settings),
      onleft: () => this.finish('idle'),
    });
    this.#attractSinceMs = this.#nowMs();
  }

  /** Everything that belongs to one visit. What is not in this list survives the visitor. */
  get ofOneVisit(): Record<string, OfOneVisit> {
    const { reader, whereabouts, journey, doing, attention } = this;
    return { reader, whereabouts, journey, doing, attention };
  }

  /** The first touch. With a language the rooms open at once; without one it is asked for. */
  begin(language?: string): void {
    if (this.attention.phase !== 'attract') return;
    const shownS = Math.round((this.#nowMs() - this.#attractSinceMs) / 1000);
    this.recorder.attract(Math.min(shownS, MOST_ATTRACT_S));
    if (language !== undefined) this.reader.read(language);
    this.recorder.begin(this.reader.language);
    this.attention.begin();
    if (language === undefined) this.whereabouts.go({ screen: 'language' });
    else this.whereabouts.home();
  }

  read(language: string): void {
    this.reader.read(language);
    this.recorder.record({ kind: 'language', language: this.reader.language });
  }

  adjust(comforts: Partial<Comforts>): void {
    this.reader.adjust(comforts);
    for (const [name, value] of Object.entries(comforts)) {
      const feature = ACCESS_FEATURES[name as keyof Comforts];
      if (feature) this.record({ kind: 'access', feature, on: value !== false && value !== 100 });
    }
  }

  go(place: Place): void {
    this.whereabouts.go(place);
    this.#arrived();
  }

  step(place: Place, heading: 'onward' | 'backward'): void {
    this.whereabouts.step(place, heading);
    this.#arrived();
  }

  back(): void {
    this.whereabouts.back();
    this.#arrived();
  }

  home(): void {
    this.whereabouts.home();
    this.#arrived();
  }

  /** @param at - the stop to begin with, from 0. */
  startTour(id: string, at = 0): void {
    this.journey.startTour(id, at);
    this.record({ kind: 'tour', tour: id, action: 'start' });
    this.resumeTour();
  }

  /** To the stop at which the tour stands, from wherever the visitor wandered. */
  resumeTour(): void {
    const stop = this.tourStop;
    if (!stop) return;
    this.record({ kind: 'tour', tour: stop.tour.id, action: 'stop' });
    this.go({ screen: 'exhibit', exhibit: stop.exhibit });
  }

  /** To the next stop (1) or the one before (-1). Past the last one the tour is complete. */
  walkTour(steps: 1 | -1): void {
    const stop = this.tourStop;
    if (!stop) return;
    const at = stop.at + steps;
    if (at >= stop.tour.stops.length) {
      this.record({ kind: 'tour', tour: stop.tour.id, action: 'complete' });
      this.journey.completeTour();
      this.go({ screen: 'farewell' });
      return;
    }
    this.journey.moveTour(Math.max(0, at));
    this.resumeTour();
  }

  leaveTour(): void {
    if (this.journey.tour) {
      this.record({ kind: 'tour', tour: this.journey.tour.id, action: 'leave' });
    }
    this.journey.leaveTour();
  }

  /** Where the tour under way stands. */
  get tourStop(): TourStop | undefined {
    const running = this.journey.tour;
    const tour = this.content.view.tours.find(({ id }) => id === running?.id);
    const stop = tour?.stops[running?.at ?? -1];
    return tour && running && stop && { tour, at: running.at, ...stop };
  }

  /** A guide leads a class: large type, and the kiosk waits until they say that it is over. */
  beginClass(): void {
    const { textPercent } = this.reader.comforts;
    this.journey.beginClass(textPercent);
    this.reader.adjust({ textPercent: Math.max(textPercent, CLASS_TEXT_PERCENT) });
    this.attention.hold('class', LONGEST_CLASS_MS);
  }

  /** Text as it was before, and the kiosk counts again from now. */
  endClass(): void {
    const textPercent = this.journey.endClass();
    if (textPercent !== undefined) this.reader.adjust({ textPercent });
    this.attention.release('class');
  }

  /** An activity came to its end: counted once a visit. */
  endActivity(exhibit: string): void {
    const activity = activityOf(exhibit);
    if (activity && this.doing.end(activity)) {
      this.record({ kind: 'activity', exhibit, action: 'done' });
    }
  }

  /** Whether this visit may be counted. Off, everything that was kept of it is erased; on again, counting begins anew. */
  count(on: boolean): void {
    if (on === this.journey.isCounted) return;
    this.journey.count(on);
    if (on) this.recorder.begin(this.reader.language);
    else this.recorder.uncount();
  }

  record(event: VisitEvent): void {
    this.recorder.record(event);
  }

  /** The visitor wants to go: a farewell first, if there is something to take away. */
  leave(): void {
    const isFarewell = this.whereabouts.here.screen === 'farewell';
    if (isFarewell || this.journey.seen.length === 0) this.finish('button');
    else this.go({ screen: 'farewell' });
  }

  /** The visit is over: everything as it was before it. */
  finish(reason: 'button' | 'idle'): void {
    this.#leaveExhibit();
    this.recorder.end(reason);
    for (const state of Object.values(this.ofOneVisit)) state.reset();
    this.#attractSinceMs = this.#nowMs();
  }

  /** On a tour people listen to each other: the kiosk waits twice as long. */
  #wait({ idleS, countdownS }: ExhibitionView['settings']): Patience {
    return { idleS: this.journey.tour ? idleS * 2 : idleS, countdownS };
  }

  #arrived(): void {
    const { here } = this.whereabouts;
    // An activity is part of its exhibit's visit.
    this.#comeTo('exhibit' in here ? here.exhibit : undefined);
    if (here.screen === 'activity') {
      this.record({ kind: 'activity', exhibit: here.exhibit, action: 'open' });
    }
  }

  #comeTo(id: string | undefined): void {
    if (id === this.#openExhibit?.id) return;
    this.#leaveExhibit();
    if (id === undefined) return;
    this.#openExhibit = { id, sinceMs: this.#nowMs() };
    this.record({ kind: 'exhibit-open', exhibit: id });
    this.journey.see(id);
  }

  #leaveExhibit(): void {
    if (!this.#openExhibit) return;
    const { id, sinceMs } = this.#openExhibit;
    const dwellMs = Math.round(this.#nowMs() - sinceMs);
    this.record({ kind: 'exhibit-close', exhibit: id, dwellMs });
    this.#openExhibit = undefined;
  }
}

const CLASS_TEXT_PERCENT = 150;
/** A guide who forgot to end the class must not keep the kiosk for the next day. */
const LONGEST_CLASS_MS = 3 * 60 * 60_000;

/** The kiosk takes a day at once; a screen that nobody touched for longer says no more. */
const MOST_ATTRACT_S = 86_400;

const ACCESS_FEATURES: Partial<Record<keyof Comforts, AccessFeature>> = {
  textPercent: 'text-size',
  highContrast: 'contrast',
  calmMotion: 'reduced-motion',
  lowReach: 'low-reach',
  captionsShown: 'captions',
};

export const [visitorPage, setVisitorPage] = createContext<VisitorPage>();
