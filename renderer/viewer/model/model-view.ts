import { Vector2, Vector3 } from 'three';
import type { ModelInteraction } from '#format/exhibit.ts';
import type { Gesture } from '../contacts.ts';
import { listenForGestures } from '../gestures.ts';
import type {
  ModelSource,
  ModelViewer,
  ModelViewerOptions,
  ModelViewerState,
  PartWords,
  TourStop,
} from '../model-viewer-types.ts';
import { CameraRig, type Pose } from './camera-rig.ts';
import { Frames } from './frames.ts';
import type { LabelArea } from './label-layout.ts';
import { Labels } from './labels.ts';
import { loadModel } from './load-model.ts';
import { ModelError } from './model-error.ts';
import { Piece, type Workings } from './piece.ts';
import { Plinth } from './plinth.ts';
import { borrowStage, type Borrower, returnStage, type Stage } from './stage.ts';

const TURN_DEG = 30;
const ZOOM_STEP = 1.35;
const FIRST_VIEW = { azimuthDeg: 22, elevationDeg: 12, distance: 1 };

const AT_REST: Workings = {
  explode: 0,
  section: undefined,
  flowing: false,
  step: 0,
  state: undefined,
};

const EMPTY: ModelViewerState = {
  phase: 'empty',
  focusedPart: undefined,
  visibleParts: [],
  explode: 0,
  section: 0,
  flowing: false,
  step: 0,
  state: undefined,
  labelsVisible: true,
  quality: 0,
};

export class ModelView implements ModelViewer, Borrower {
  readonly #host: HTMLElement;
  readonly #options: ModelViewerOptions;
  readonly #root = document.createElement('div');
  readonly #poster = document.createElement('img');
  readonly #labels = new Labels();
  readonly #rig = new CameraRig();
  readonly #plinth = new Plinth();
  readonly #frames: Frames;
  readonly #stopListening: () => void;
  readonly #sizes: ResizeObserver;
  #state: ModelViewerState;
  #source: ModelSource | undefined;
  #piece: Piece | undefined;
  #stage: Stage | undefined;
  #showing = new AbortController();
  #placeholder = document.createElement('canvas');

  constructor(host: HTMLElement, options: ModelViewerOptions) {
    this.#host = host;
    this.#options = options;
    this.#state = { ...EMPTY, labelsVisible: options.labelsVisible ?? true };
    this.#root.className = 'viewer';
    this.#root.dir = 'ltr';
    this.#poster.className = 'viewer-poster';
    this.#poster.alt = '';
    this.#poster.hidden = true;
    this.#root.append(this.#poster, this.#labels.element);
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.#root);
    this.setReducedMotion(options.reducedMotion ?? false);
    this.#frames = new Frames({
      draw: (elapsedMs) => this.#draw(elapsedMs),
      settle: () => {},
    });
    this.#stopListening = listenForGestures(this.#root, {
      onGesture: (gesture) => this.#onGesture(gesture),
      onTouch: () => this.#rig.stop(),
      onWheel: (steps, xPx, yPx) => {
        this.#zoomAt(1.12 ** steps, xPx, yPx);
      },
    });
    this.#root.addEventListener('keydown', (event) => this.#onKey(event));
    this.#sizes = new ResizeObserver(() => this.resize());
    this.#sizes.observe(host);
  }

  get state(): ModelViewerState {
    return this.#state;
  }

  get canvas(): HTMLCanvasElement {
    return this.#stage?.canvas ?? this.#placeholder;
  }

  async show(source: ModelSource): Promise<void> {
    this.#showing.abort();
    const showing = (this.#showing = new AbortController());
    const { signal } = showing;
    this.#removePiece();
    this.#source = source;
    this.#poster.hidden = !source.posterUrl;
    if (source.posterUrl) this.#poster.src = source.posterUrl;
    this.#labels.setWords(source.parts);
    this.#setState({
      ...EMPTY,
      phase: 'loading',
      labelsVisible: this.#state.labelsVisible,
      state: source.interactions.includes('toggle') ? source.states?.[0] : undefined,
    });
    try {
      this.#stage = await borrowStage(this);
      signal.throwIfAborted();
      this.#dress(this.#stage);
      if (source.firstLookUrl) {
        await this.#put(source.firstLookUrl, signal, 'first-look');
      }
      await this.#put(source.url, signal, 'full');
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
    this.canvas.ariaLabel = alt;
    this.resize();
  }

  focusPart(id: string | undefined): void {
    this.#focus(id, 'api');
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
    this.#setState({
      ...this.#state,
      ...{ focusedPart: undefined, explode: 0, flowing: false, step: 0 },
      section: this.#piece?.sectionStart ?? 0,
      state: source.interactions.includes('toggle') ? source.states?.[0] : undefined,
      labelsVisible: this.#options.labelsVisible ?? true,
    });
    this.#labels.focus(undefined);
    this.#apply(true);
    void this.#rig.fly(this.#firstPose);
    this.#frames.request();
  }

  turn(direction: 'left' | 'right' | 'up' | 'down'): void {
    const { azimuthDeg, elevationDeg, ...rest } = this.#rig.destination;
    const across = { left: -TURN_DEG, right: TURN_DEG, up: 0, down: 0 }[direction];
    const along = { left: 0, right: 0, up: TURN_DEG / 2, down: -TURN_DEG / 2 }[direction];
    void this.#rig.fly(
      {
        ...rest,
        azimuthDeg: azimuthDeg + across,
        elevationDeg: Math.min(86, Math.max(-8, elevationDeg + along)),
      },
      350,
    );
    this.#frames.request();
    this.#options.onTurn?.('turn');
  }

  zoom(direction: 'in' | 'out'): void {
    const pose = this.#rig.destination;
    const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
    void this.#rig.fly({ ...pose, zoom: Math.min(1.5, Math.max(0.16, pose.zoom * factor)) }, 300);
    this.#frames.request();
    this.#options.onTurn?.('zoom');
  }

  setLabelsVisible(visible: boolean): void {
    this.#setState({ ...this.#state, labelsVisible: visible });
    this.resize();
  }

  setReducedMotion(reduced: boolean): void {
    this.#rig.reducedMotion = reduced;
    this.#labels.reducedMotion = reduced;
  }

  async goTo(stop: TourStop): Promise<void> {
    const { interactions = [] } = this.#source ?? {};
    const { progress } = stop;
    const change: Partial<Workings> = {};
    if (progress !== undefined && interactions.includes('explode')) change.explode = progress;
    if (progress !== undefined && interactions.includes('section')) change.section = progress;
    if (progress !== undefined && interactions.includes('sequence')) {
      change.step = progress * (this.#piece?.lastStep ?? 0);
    }
    if (stop.state !== undefined) change.state = stop.state;
    this.#setState({ ...this.#state, ...change, section: change.section ?? this.#state.section });
    this.#apply(false);
    if (stop.part !== undefined) {
      this.#labels.focus(stop.part);
      this.#setState({ ...this.#state, focusedPart: stop.part });
    }
    const pose = this.#poseOf(stop.part);
    const view = stop.view;
    const flight = this.#rig.fly(
      view
        ? {
            ...pose,
            azimuthDeg: view.azimuthDeg,
            elevationDeg: view.elevationDeg,
            zoom: pose.zoom * view.distance,
          }
        : pose,
      1400,
    );
    this.#frames.request();
    await flight;
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.#host;
    if (!this.#stage || clientWidth === 0 || clientHeight === 0) return;
    this.#labels.measure();
    this.#rig.resize(clientWidth, clientHeight, this.#freeForModel);
    this.#stage.renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.#stage.renderer.setSize(clientWidth, clientHeight, false);
    this.#draw(0);
    this.#frames.request();
  }

  dispose(): void {
    this.#showing.abort();
    this.#frames.stop();
    this.#sizes.disconnect();
    this.#stopListening();
    this.#removePiece();
    this.#plinth.dispose();
    returnStage(this);
    this.#root.remove();
  }

  onTaken(): void {
    this.#stage = undefined;
    this.#frames.stop();
    this.#poster.hidden = !this.#source?.posterUrl;
  }

  onLost(): void {
    this.#frames.stop();
    this.#poster.hidden = !this.#source?.posterUrl;
  }

  onRestored(stage: Stage): void {
    this.#stage = stage;
    this.#dress(stage);
    if (this.#piece) this.#piece.hasMoved = true;
    this.resize();
    if (this.#piece) this.#poster.hidden = true;
  }

  onDead(detail: string): void {
    this.#fail(new ModelError('GPU_LOST', detail));
  }

  #dress({ canvas, environment }: Stage): void {
    canvas.className = 'viewer-canvas';
    canvas.tabIndex = 0;
    canvas.role = 'application';
    canvas.ariaLabel = this.#source?.alt ?? '';
    this.#poster.after(canvas);
    this.#plinth.light(environment);
  }

  async #put(url: string, signal: AbortSignal, which: 'first-look' | 'full'): Promise<void> {
    const source = this.#source;
    const model = await loadModel(url, signal);
    if (signal.aborted || !source) return model.dispose();
    const isFirst = this.#piece === undefined;
    const last = this.#piece;
    const piece = new Piece(
      model,
      source.parts.map((part) => part.id),
    );
    this.#piece = piece;
    last?.dispose();
    this.#plinth.place(model.root, piece.reach);
    if (isFirst) {
      this.#setState({ ...this.#state, section: piece.sectionStart ?? 0 });
      this.#frame();
      this.#rig.jump(this.#firstPose);
    }
    this.#apply(true);
    this.#setState({ ...this.#state, phase: which === 'full' ? 'ready' : 'first-look' });
    this.resize();
    this.#poster.hidden = true;
    this.#options.onReady?.(which);
  }

  #fail(error: ModelError): void {
    this.#removePiece();
    this.#stage?.canvas.remove();
    this.#poster.hidden = !this.#source?.posterUrl;
    this.#setState({ ...this.#state, phase: 'failed' });
    this.#options.onError?.({ code: error.code, detail: error.message });
  }

  #removePiece(): void {
    this.#piece?.dispose();
    this.#piece = undefined;
  }

  #work(change: Partial<Workings>, interaction: ModelInteraction): void {
    this.#setState({ ...this.#state, ...change, section: change.section ?? this.#state.section });
    this.#apply(this.#rig.reducedMotion);
    this.#options.onInteraction?.(interaction);
  }

  #apply(atOnce: boolean): void {
    const { explode, section, flowing, step, state } = this.#state;
    const isCut = this.#piece?.sectionStart !== undefined;
    this.#piece?.set(
      { ...AT_REST, explode, section: isCut ? section : undefined, flowing, step, state },
      atOnce,
    );
    this.#frame();
    this.#frames.request();
  }

  #frame(): void {
    if (!this.#piece) return;
    const { centre, extent } = this.#piece.framing();
    this.#rig.frame(centre, extent);
  }

  get #firstPose(): Pose {
    const { azimuthDeg, elevationDeg, distance } = this.#source?.view ?? FIRST_VIEW;
    return { azimuthDeg, elevationDeg, zoom: distance, offset: [0, 0, 0] };
  }

  #poseOf(id: string | undefined): Pose {
    const { azimuthDeg, elevationDeg } = this.#rig.pose;
    const part = id === undefined ? undefined : this.#piece?.framingOf(id);
    if (!part || !this.#piece) return this.#firstPose;
    const offset = part.centre.sub(this.#piece.framing().centre);
    return {
      azimuthDeg,
      elevationDeg,
      zoom: Math.max(0.3, Math.min(1, this.#rig.zoomFor(part.extent) * 1.5)),
      offset: offset.toArray(),
    };
  }

  #focus(id: string | undefined, by: 'model' | 'label' | 'api'): void {
    this.#labels.focus(id);
    this.#setState({ ...this.#state, focusedPart: id });
    if (by === 'api') {
      void this.#rig.fly(this.#poseOf(id));
      this.#frames.request();
    }
    if (id !== undefined) this.#options.onPart?.({ id, by });
  }

  #onGesture(gesture: Gesture): void {
    if (!this.#piece) return;
    if (gesture.kind === 'drag') this.#rig.turnBy(gesture.dxPx, gesture.dyPx);
    if (gesture.kind === 'pinch') {
      this.#zoomAt(gesture.scale, gesture.xPx, gesture.yPx);
      this.#rig.moveBy(gesture.dxPx, gesture.dyPx);
    }
    if (gesture.kind === 'release') {
      if (gesture.was === 'drag') this.#rig.glide(gesture.vxPxS, gesture.vyPxS);
      if (gesture.was !== 'none') {
        this.#options.onTurn?.(gesture.was === 'drag' ? 'turn' : 'zoom');
      }
    }
    if (gesture.kind === 'tap') this.#onTap(gesture);
    this.#frames.request();
  }

  #onTap({ taps, xPx, yPx, target }: Extract<Gesture, { kind: 'tap' }>): void {
    const label = this.#labels.partAt(target);
    if (label !== undefined) return this.#focus(label, 'label');
    const box = this.#root.getBoundingClientRect();
    const at = new Vector2(
      ((xPx - box.left) / box.width) * 2 - 1,
      1 - ((yPx - box.top) / box.height) * 2,
    );
    const part = this.#piece?.partAt(this.#rig.camera, at);
    if (taps === 2) {
      const isNear = this.#rig.pose.zoom < 0.8;
      void this.#rig.fly(isNear || !part ? this.#firstPose : this.#poseOf(part.id));
      return;
    }
    if (part) this.#focus(part.id, 'model');
  }

  #zoomAt(scale: number, xPx: number, yPx: number): void {
    const box = this.#root.getBoundingClientRect();
    this.#rig.zoomAbout(scale, xPx - box.left - box.width / 2, yPx - box.top - box.height / 2);
    this.#frames.request();
  }

  #onKey(event: KeyboardEvent): void {
    const act = {
      ArrowLeft: () => this.turn('left'),
      ArrowRight: () => this.turn('right'),
      ArrowUp: () => this.turn('up'),
      ArrowDown: () => this.turn('down'),
      '+': () => this.zoom('in'),
      '=': () => this.zoom('in'),
      '-': () => this.zoom('out'),
      Home: () => this.reset(),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  /** The share of the view that labels leave to the model. */
  get #freeForModel(): { width: number; height: number } {
    const { clientWidth } = this.#host;
    const columns = this.#state.labelsVisible ? 2 * (this.#labels.widestPx + 40) : 0;
    return { width: Math.max(0.58, 1 - columns / clientWidth), height: 0.94 };
  }

  #draw(elapsedMs: number): boolean {
    const { renderer } = this.#stage ?? {};
    const piece = this.#piece;
    if (!renderer || !piece || renderer.getContext().isContextLost()) return false;
    const plays = piece.advance(elapsedMs);
    const moves = this.#rig.advance(elapsedMs);
    if (piece.hasMoved) renderer.shadowMap.needsUpdate = true;
    piece.hasMoved = false;
    renderer.render(this.#plinth.scene, this.#rig.camera);
    const glides = this.#placeLabels(elapsedMs);
    return plays || moves || glides;
  }

  #placeLabels(elapsedMs: number): boolean {
    const { clientWidth, clientHeight } = this.#host;
    const anchors =
      this.#state.labelsVisible && this.#piece
        ? this.#piece.anchorsIn(this.#rig.camera, clientWidth, clientHeight)
        : new Map<string, never>();
    const visible = [...anchors].filter(([, anchor]) => anchor.isVisible).map(([id]) => id);
    if (visible.join() !== this.#state.visibleParts.join()) {
      this.#setState({ ...this.#state, visibleParts: visible });
    }
    return this.#labels.place(anchors, this.#labelArea(clientWidth, clientHeight), elapsedMs);
  }

  #labelArea(widthPx: number, heightPx: number): LabelArea {
    const { centre, extent } = this.#piece?.framing() ?? {
      centre: new Vector3(),
      extent: { heightM: 1, radiusM: 1 },
    };
    const camera = this.#rig.camera;
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const edge = (sign: number) =>
      (centre
        .clone()
        .addScaledVector(right, sign * extent.radiusM)
        .project(camera).x +
        1) *
      0.5 *
      widthPx;
    return { widthPx, heightPx, modelLeftPx: edge(-1), modelRightPx: edge(1) };
  }

  #setState(state: ModelViewerState): void {
    this.#state = state;
    this.#options.onState?.(state);
  }
}

function clamp(amount: number): number {
  return Math.min(Math.max(amount, 0), 1);
}
