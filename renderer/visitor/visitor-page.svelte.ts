import { createContext } from 'svelte';
import type { AccessFeature, Client, ExhibitionView, VisitEvent } from './client.ts';
import { Content } from './content.ts';
import { Recorder } from './recorder.ts';
import { Attention } from './state/attention.svelte.ts';
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

/** The visitor's page: what is shown, to whom, and what is remembered until they leave. */
export class VisitorPage {
  readonly content: Content;
  readonly reader: Reader;
  readonly whereabouts = new Whereabouts();
  readonly journey = new Journey();
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
      wait: () => view.settings,
      onleft: () => this.finish('idle'),
    });
    this.#attractSinceMs = this.#nowMs();
  }

  /** Everything that belongs to one visit. What is not in this list survives the visitor. */
  get ofOneVisit(): Record<string, OfOneVisit> {
    const { reader, whereabouts, journey, attention } = this;
    return { reader, whereabouts, journey, attention };
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
      this.record({ kind: 'access', feature, on: value !== false && value !== 100 });
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

  record(event: VisitEvent): void {
    this.recorder.record(event);
  }

  /** The visit is over: everything as it was before it. */
  finish(reason: 'button' | 'idle'): void {
    this.#leaveExhibit();
    this.recorder.end(reason);
    for (const state of Object.values(this.ofOneVisit)) state.reset();
    this.#attractSinceMs = this.#nowMs();
  }

  #arrived(): void {
    const { here } = this.whereabouts;
    const id = here.screen === 'exhibit' ? here.exhibit : undefined;
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

/** The kiosk takes a day at once; a screen that nobody touched for longer says no more. */
const MOST_ATTRACT_S = 86_400;

const ACCESS_FEATURES: Record<keyof Comforts, AccessFeature> = {
  textPercent: 'text-size',
  highContrast: 'contrast',
  calmMotion: 'reduced-motion',
  lowReach: 'low-reach',
};

export const [visitorPage, setVisitorPage] = createContext<VisitorPage>();
