import type { ModelInteraction } from '#format/exhibit.ts';
import type {
  ModelSource,
  ModelViewer,
  ModelViewerOptions,
  ModelViewerState,
  PartWords,
  TourStop,
} from '../model-viewer-types.ts';
import { Labels } from './labels.ts';
import { loadModel } from './load-model.ts';
import { ModelError } from './model-error.ts';
import { Piece } from './piece.ts';
import { partPose, wholePose } from './poses.ts';
import { Showcase } from './showcase.ts';
import { borrowStage, type Borrower, returnStage, type Stage } from './stage.ts';
import { Steering, type Tap } from './steering.ts';
import { Vitrine } from './vitrine.ts';

const TOUR_MS = 1400;
/** Nearer than this, a double tap goes back to the whole. */
const NEAR = 0.8;

const EMPTY: ModelViewerState = {
  phase: 'empty',
  focusedPart: undefined,
  visibleParts: [],
  explode: 0,
  section: 0,
  flowing: false,
  flowKind: undefined,
  step: 0,
  state: undefined,
  labelsVisible: true,
  quality: 0,
};

/**
 * The viewer that `createModelViewer` gives: one state, and the hands that change
 * it. Longer than most files because the public interface is: each of its
 * twenty calls is a few lines that only change the state and pass it on.
 */
export class ModelView implements ModelViewer, Borrower {
  readonly #options: ModelViewerOptions;
  readonly #labels = new Labels(() => this.resize());
  readonly #showcase: Showcase;
  readonly #vitrine: Vitrine;
  readonly #steering: Steering;
  readonly #sizes: ResizeObserver;
  #state: ModelViewerState;
  #source: ModelSource | undefined;
  #stage: Stage | undefined;
  #showing = new AbortController();

  constructor(host: HTMLElement, options: ModelViewerOptions) {
    this.#options = options;
    this.#state = { ...EMPTY, labelsVisible: options.labelsVisible ?? true };
    this.#showcase = new Showcase(host, this.#labels.element);
    this.#vitrine = new Vitrine(this.#showcase, this.#labels, {
      onVisibleParts: (ids) => this.#onVisibleParts(ids),
      onQuality: (quality) => {
        this.#change({ quality });
        options.onQuality?.(quality);
      },
    });
    this.#steering = new Steering(this.#vitrine.rig, this.#showcase, {
      onMove: () => this.#vitrine.invalidate(),
      onTap: (tap) => this.#onTap(tap),
      onTurn: (how) => options.onTurn?.(how),
      onHome: () => this.reset(),
    });
    this.setReducedMotion(options.reducedMotion ?? false);
    this.#vitrine.setLabelsVisible(this.#state.labelsVisible);
    this.#sizes = new ResizeObserver(() => this.resize());
    this.#sizes.observe(host);
  }

  get state(): ModelViewerState {
    return this.#state;
  }

  get canvas(): HTMLCanvasElement | undefined {
    return this.#stage?.canvas;
  }

  async show(source: ModelSource): Promise<void> {
    this.#showing.abort();
    const { signal } = (this.#showing = new AbortController());
    this.#source = source;
    this.#vitrine.remove();
    this.#showcase.setPoster(source.posterUrl);
    this.#showcase.showPoster();
    this.#labels.setWords(source.parts);
    this.#labels.focus(undefined);
    const { labelsVisible, quality } = this.#state;
    this.#change({ ...EMPTY, phase: 'loading', state: firstState(source), labelsVisible, quality });
    try {
      const stage = await borrowStage(this);
      signal.throwIfAborted();
      this.#stage = stage;
      this.#showcase.mount(stage.canvas, source.alt);
      this.#vitrine.setStage(stage);
      this.#change({ quality: stage.quality.level });
      await this.#showFirstLook(source, signal);
      await this.#put(source, source.url, true, signal);
      this.#change({ phase: 'ready' });
      this.#options.onReady?.('full');
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ModelError)) throw error;
      this.#fail(error);
    }
  }

  setWords({ alt, parts }: { alt: string; parts: readonly PartWords[] }): void {
    if (!this.#source) return;
    this.#source = { ...this.#source, alt, parts };
    this.#labels.setWords(parts);
    if (this.#stage) this.#stage.canvas.ariaLabel = alt;
    this.resize();
  }

  focusPart(id: string | undefined): void {
    this.#focus(id);
    const pose = id === undefined ? undefined : this.#poseOf(id);
    void this.#vitrine.rig.fly(pose ?? wholePose(this.#source?.view));
    this.#vitrine.invalidate();
    if (id !== undefined) this.#options.onPart?.({ id, by: 'api' });
  }

  setExplode(amount: number): void {
    this.#work({ explode: clamp(amount) }, 'explode');
  }

  setSection(amount: number): void {
    this.#work({ section: clamp(amount) }, 'section');
  }

  startFlow(): void {
    this.#work({ flowing: true }, 'flow');
  }

  stopFlow(): void {
    this.#work({ flowing: false }, 'flow');
  }

  setStep(step: number): void {
    this.#work({ step: Math.max(0, step) }, 'sequence');
  }

  setState(id: string): void {
    if (this.#source?.states?.includes(id)) this.#work({ state: id }, 'toggle');
  }

  reset(): void {
    const source = this.#source;
    if (!source) return;
    const section = this.#vitrine.piece?.sectionStart ?? 0;
    const labelsVisible = this.#options.labelsVisible ?? true;
    const { phase, visibleParts, quality, flowKind } = this.#state;
    const now = {
      phase,
      visibleParts,
      quality,
      flowKind,
      section,
      labelsVisible,
      state: firstState(source),
    };
    this.#change({ ...EMPTY, ...now });
    this.#labels.focus(undefined);
    this.#vitrine.setLabelsVisible(labelsVisible);
    this.#apply(true);
    void this.#vitrine.rig.fly(wholePose(source.view));
    this.#vitrine.invalidate();
  }

  turn(direction: 'left' | 'right' | 'up' | 'down'): void {
    this.#steering.turn(direction);
  }

  zoom(direction: 'in' | 'out'): void {
    this.#steering.zoom(direction);
  }

  setLabelsVisible(visible: boolean): void {
    this.#change({ labelsVisible: visible });
    this.#vitrine.setLabelsVisible(visible);
  }

  setReducedMotion(reduced: boolean): void {
    this.#vitrine.setReducedMotion(reduced);
  }

  async goTo({ part, view, progress, state }: TourStop): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const steps = this.#vitrine.piece?.lastStep ?? 0;
    const offers = (interaction: ModelInteraction) => source.interactions.includes(interaction);
    if (progress !== undefined) {
      // One number says how far, whatever this model lets a visitor do.
      if (offers('explode')) this.#change({ explode: progress });
      if (offers('section')) this.#change({ section: progress });
      if (offers('sequence')) this.#change({ step: progress * steps });
      if (offers('flow')) this.#change({ flowing: progress > 0 });
    } else if (source.interactions[0] === 'flow') {
      // A guide who speaks of water, and names no moment for it, lets it run.
      this.#change({ flowing: true });
    }
    if (state !== undefined && source.states?.includes(state)) this.#change({ state });
    this.#apply(this.#vitrine.rig.reducedMotion);
    this.#focus(part);
    const pose =
      (part === undefined ? undefined : this.#poseOf(part, view)) ?? wholePose(view ?? source.view);
    const flight = this.#vitrine.rig.fly(pose, TOUR_MS);
    this.#vitrine.invalidate();
    await flight;
  }

  resize(): void {
    this.#vitrine.resize();
  }

  dispose(): void {
    this.#showing.abort();
    this.#sizes.disconnect();
    this.#steering.dispose();
    this.#vitrine.dispose();
    returnStage(this);
    this.#labels.dispose();
    this.#showcase.dispose();
  }

  onTaken(): void {
    this.#stage = undefined;
    this.#vitrine.setStage(undefined);
    this.#showcase.showStandIn();
  }

  onLost(): void {
    this.#vitrine.pause();
    this.#showcase.showStandIn();
  }

  onRestored(stage: Stage): void {
    this.#stage = stage;
    this.#showcase.mount(stage.canvas, this.#source?.alt ?? '');
    this.#vitrine.setStage(stage);
    if (!this.#vitrine.piece) return;
    this.#vitrine.resize();
    this.#showcase.showCanvas();
  }

  onDead(detail: string): void {
    this.#stage = undefined;
    this.#fail(new ModelError('GPU_LOST', detail));
  }

  /** The light version. If it cannot be shown nothing is lost: the full one decides. */
  async #showFirstLook(source: ModelSource, signal: AbortSignal): Promise<void> {
    if (source.firstLookUrl === undefined) return;
    try {
      await this.#put(source, source.firstLookUrl, false, signal);
    } catch (error) {
      if (error instanceof ModelError) return;
      throw error;
    }
    this.#change({ phase: 'first-look' });
    this.#options.onReady?.('first-look');
  }

  async #put(
    source: ModelSource,
    url: string,
    isFinal: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const model = await loadModel(url, signal);
    const ids = source.parts.map((part) => part.id);
    const piece = new Piece(model, ids, source.interactions);
    try {
      await this.#vitrine.prepare(piece, isFinal, signal);
      signal.throwIfAborted();
    } catch (error) {
      piece.dispose();
      throw error;
    }
    const isFirst = this.#vitrine.piece === undefined;
    if (isFirst) {
      this.#change({ section: piece.sectionStart ?? 0 });
      this.#vitrine.rig.jump(wholePose(source.view));
    }
    this.#change({ flowKind: piece.flowKind });
    piece.set(this.#state, true);
    await this.#vitrine.put(piece, isFinal);
    signal.throwIfAborted();
    this.#showcase.showCanvas();
  }

  #fail(error: ModelError): void {
    this.#vitrine.remove();
    this.#showcase.showPoster();
    this.#change({ phase: 'failed' });
    this.#options.onError?.({ code: error.code, detail: error.message });
  }

  #work(change: Partial<ModelViewerState>, interaction: ModelInteraction): void {
    this.#change(change);
    this.#apply(this.#vitrine.rig.reducedMotion);
    this.#options.onInteraction?.(interaction);
  }

  /** Has the piece do what the state says. */
  #apply(atOnce: boolean): void {
    this.#vitrine.work(this.#state, atOnce);
  }

  #poseOf(id: string, view?: TourStop['view']): ReturnType<typeof partPose> {
    const { piece, rig } = this.#vitrine;
    return piece && partPose(piece, rig, id, view);
  }

  #focus(id: string | undefined): void {
    this.#labels.focus(id);
    this.#change({ focusedPart: id });
  }

  #onTap({ taps, x, y, target }: Tap): void {
    const label = this.#labels.partAt(target);
    const id = label ?? this.#vitrine.partAt(x, y)?.id;
    const { rig } = this.#vitrine;
    if (taps === 2 && label === undefined) {
      const pose = id === undefined || rig.pose.zoom < NEAR ? undefined : this.#poseOf(id);
      void rig.fly(pose ?? wholePose(this.#source?.view));
      return;
    }
    if (id === undefined) return;
    this.#focus(id);
    this.#options.onPart?.({ id, by: label === undefined ? 'model' : 'label' });
  }

  #onVisibleParts(ids: readonly string[]): void {
    if (ids.join() !== this.#state.visibleParts.join()) this.#change({ visibleParts: ids });
  }

  #change(change: Partial<ModelViewerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#showcase.setPhase(this.#state.phase);
    this.#options.onState?.(this.#state);
  }
}

function firstState(source: ModelSource): string | undefined {
  return source.interactions.includes('toggle') ? source.states?.[0] : undefined;
}

function clamp(amount: number): number {
  return Math.min(Math.max(amount, 0), 1);
}
