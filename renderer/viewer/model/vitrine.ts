import { Vector2, Vector3 } from 'three';
import { CameraRig } from './camera-rig.ts';
import { DrawClock } from './draw-clock.ts';
import { drewSomething } from './first-frame.ts';
import { Frames } from './frames.ts';
import type { LabelArea } from './label-layout.ts';
import type { Labels } from './labels.ts';
import { materialsOf, meshesOf, texturesOf } from './load-model.ts';
import { ModelError } from './model-error.ts';
import type { Part } from './parts.ts';
import type { Piece } from './piece.ts';
import { Plinth } from './plinth.ts';
import type { Showcase } from './showcase.ts';
import type { Stage } from './stage.ts';

/** How often, while the camera moves, it is found out anew what hides behind what. */
const LOOK_EVERY_MS = 250;
const WARM_UP_FRAMES = 3;
/** Uploading textures makes way for touches after so long. */
const BREATH_MS = 12;

/** The lit piece behind glass: draws it and its labels, and only when something has changed. */
export class Vitrine {
  readonly rig = new CameraRig();
  readonly #plinth = new Plinth();
  readonly #showcase: Showcase;
  readonly #labels: Labels;
  readonly #frames: Frames;
  readonly #clock: DrawClock;
  readonly #events: {
    onVisibleParts: (ids: readonly string[]) => void;
    onQuality: (level: number) => void;
  };
  #stage: Stage | undefined;
  #piece: Piece | undefined;
  #labelsVisible = true;
  #lookedAtMs = 0;
  #contactIsOld = true;
  /** Frames that say nothing of the machine: they compile and upload. */
  #warmUp = WARM_UP_FRAMES;
  /** What was drawn last, so that nothing is drawn twice. */
  #drawnSize = '';

  constructor(
    showcase: Showcase,
    labels: Labels,
    events: {
      onVisibleParts: (ids: readonly string[]) => void;
      onQuality: (level: number) => void;
    },
  ) {
    this.#showcase = showcase;
    this.#labels = labels;
    this.#events = events;
    this.#frames = new Frames({
      draw: (elapsedMs) => this.#draw(elapsedMs),
      settle: () => this.#settle(),
    });
    this.#clock = new DrawClock((drawMs) => this.#onMeasured(drawMs));
  }

  get piece(): Piece | undefined {
    return this.#piece;
  }

  setStage(stage: Stage | undefined): void {
    this.#warmUp = WARM_UP_FRAMES;
    this.#stage = stage;
    this.#drawnSize = '';
    if (!stage) return this.pause();
    this.#plinth.light(stage.environment);
    if (this.#piece) this.#piece.hasMoved = true;
  }

  setReducedMotion(reduced: boolean): void {
    this.rig.reducedMotion = reduced;
    this.#labels.reducedMotion = reduced;
  }

  setLabelsVisible(visible: boolean): void {
    this.#labelsVisible = visible;
    this.resize();
  }

  /** Has the GPU make ready what a piece needs, while what is on the screen stays alive. */
  async prepare(piece: Piece, signal: AbortSignal): Promise<void> {
    const { renderer, quality } = this.#stage ?? {};
    if (!renderer || !quality) return;
    this.#applyQuality();
    const { root } = piece.model;
    const textures = new Set(meshesOf(root).flatMap(materialsOf).flatMap(texturesOf));
    for (const texture of textures) texture.anisotropy = quality.anisotropy;
    // Without this extension there is nothing to wait for: compiling blocks in any case.
    if (renderer.extensions.has('KHR_parallel_shader_compile')) {
      await renderer.compileAsync(root, this.rig.camera, this.#plinth.scene);
    }
    let breathedAtMs = performance.now();
    for (const texture of textures) {
      signal.throwIfAborted();
      renderer.initTexture(texture);
      if (performance.now() - breathedAtMs < BREATH_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      breathedAtMs = performance.now();
    }
  }

  /**
   * Puts a piece in the place of the last, which is given back to the GPU.
   *
   * @throws ModelError `NOTHING_TO_SHOW` if the first frame is empty.
   */
  put(piece: Piece): void {
    this.remove();
    this.#piece = piece;
    this.#warmUp = WARM_UP_FRAMES;
    this.#plinth.place(piece.model.root, piece.reach);
    this.frame();
    this.resize();
    if (!this.#firstFrameShowsIt()) {
      this.remove();
      throw new ModelError('NOTHING_TO_SHOW', 'The first frame came out empty');
    }
    this.invalidate();
  }

  remove(): void {
    this.pause();
    this.#piece?.dispose();
    this.#piece = undefined;
    this.#labels.place(new Map(), EMPTY_AREA, 0);
  }

  /** Has the camera take in the piece with its parts where they are. */
  frame(): void {
    if (!this.#piece) return;
    const { centre, extent } = this.#piece.framing();
    this.rig.frame(centre, extent);
    this.invalidate();
  }

  /** Asks for a frame. */
  invalidate(): void {
    if (this.#stage && this.#piece) this.#frames.request();
  }

  /** Draws at once: a canvas that was resized is blank until it is drawn. */
  resize(): void {
    const { widthPx, heightPx } = this.#showcase;
    if (!this.#stage || !this.#piece || widthPx === 0 || heightPx === 0) return;
    this.#labels.measure();
    this.rig.resize(widthPx, heightPx, this.#freeForModel);
    this.#stillFrame();
    this.invalidate();
  }

  /** Stops every frame and timer. */
  pause(): void {
    this.#frames.stop();
    this.#clock.stop();
  }

  /** The part at a point of the box, in pixels from its top left corner. */
  partAt(x: number, y: number): Part | undefined {
    const { widthPx, heightPx } = this.#showcase;
    const at = new Vector2((x / widthPx) * 2 - 1, 1 - (y / heightPx) * 2);
    return this.#piece?.partAt(this.rig.camera, at);
  }

  dispose(): void {
    this.remove();
    this.#plinth.dispose();
    this.#stage = undefined;
  }

  #draw(elapsedMs: number): boolean {
    const piece = this.#piece;
    if (!piece || !this.#isAlive) return false;
    const plays = piece.advance(elapsedMs);
    const moves = this.rig.advance(elapsedMs);
    const startedMs = performance.now();
    this.#render(true);
    if (this.#warmUp > 0) this.#warmUp -= 1;
    else this.#clock.watch(this.#stage?.renderer.getContext() as WebGL2RenderingContext, startedMs);
    const sinceLookMs = startedMs - this.#lookedAtMs;
    if (this.#lookedAtMs > 0 && sinceLookMs > LOOK_EVERY_MS) this.#look();
    return this.#placeLabels(elapsedMs) || plays || moves;
  }

  /** The picture at rest: full sharpness, the soft shadow, labels for what can be seen, a copy kept. */
  #settle(): void {
    if (!this.#piece || !this.#isAlive) return;
    this.#look();
    if (this.#contactIsOld && this.#stage) {
      this.#contactIsOld = false;
      this.#plinth.drawContact(this.#stage.renderer);
    }
    if (this.#stillFrame()) this.#showcase.keepStandIn();
    if (this.#placeLabels(0)) this.#frames.request();
  }

  /** @returns whether there was something to draw on. */
  #stillFrame(): boolean {
    if (!this.#isAlive) return false;
    this.rig.advance(0);
    this.#render(false);
    return true;
  }

  /** Also true where nothing can be drawn yet: in a box without a size, with the GPU away. */
  #firstFrameShowsIt(): boolean {
    const { widthPx, heightPx } = this.#showcase;
    if (!this.#stage || widthPx === 0 || heightPx === 0 || !this.#stillFrame()) return true;
    const gl = this.#stage.renderer.getContext() as WebGL2RenderingContext;
    return drewSomething(gl) || gl.isContextLost();
  }

  get #isAlive(): boolean {
    return this.#stage !== undefined && !this.#stage.renderer.getContext().isContextLost();
  }

  #render(isMoving: boolean): void {
    const { renderer, quality } = this.#stage ?? {};
    const piece = this.#piece;
    if (!renderer || !quality || !piece) return;
    const { widthPx, heightPx } = this.#showcase;
    const ratio = quality.pixelRatio(devicePixelRatio, isMoving);
    const size = `${widthPx} ${heightPx} ${ratio}`;
    if (size !== this.#drawnSize) {
      renderer.setPixelRatio(ratio);
      renderer.setSize(widthPx, heightPx, false);
      this.#drawnSize = size;
    }
    if (piece.hasMoved) {
      renderer.shadowMap.needsUpdate = true;
      this.#contactIsOld = true;
      piece.hasMoved = false;
    }
    renderer.render(this.#plinth.scene, this.rig.camera);
  }

  #onMeasured(drawMs: number): void {
    if (!this.#stage?.quality.note(drawMs, performance.now())) return;
    this.#applyQuality();
    this.#events.onQuality(this.#stage.quality.level);
    this.invalidate();
  }

  #applyQuality(): void {
    const { quality } = this.#stage ?? {};
    if (!quality) return;
    this.#warmUp = WARM_UP_FRAMES;
    this.#plinth.setShadow(quality.shadowMapPx, quality.castsShadow);
    if (this.#piece) this.#piece.hasMoved = true;
  }

  #look(): void {
    this.#lookedAtMs = performance.now();
    this.#piece?.look(this.rig.camera);
  }

  /** @returns whether a label is still gliding to its place. */
  #placeLabels(elapsedMs: number): boolean {
    const { widthPx, heightPx } = this.#showcase;
    const anchors =
      this.#piece?.anchorsIn(this.rig.camera, widthPx, heightPx) ??
      new Map<string, { x: number; y: number; isVisible: boolean }>();
    this.#events.onVisibleParts(
      [...anchors].filter(([, { isVisible }]) => isVisible).map(([id]) => id),
    );
    const shown = this.#labelsVisible ? anchors : new Map<string, never>();
    return this.#labels.place(shown, this.#labelArea(widthPx, heightPx), elapsedMs);
  }

  /** The share of the view that labels leave to the model. */
  get #freeForModel(): { width: number; height: number } {
    const columnsPx = this.#labelsVisible ? 2 * (this.#labels.widestPx + 40) : 0;
    return { width: Math.max(0.58, 1 - columnsPx / this.#showcase.widthPx), height: 0.94 };
  }

  #labelArea(widthPx: number, heightPx: number): LabelArea {
    if (!this.#piece) return EMPTY_AREA;
    const { centre, extent } = this.#piece.framing();
    const { camera } = this.rig;
    const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const edgePx = (metres: number) => {
      const { x } = centre.clone().addScaledVector(right, metres).project(camera);
      return ((x + 1) / 2) * widthPx;
    };
    const [modelLeftPx, modelRightPx] = [edgePx(-extent.radiusM), edgePx(extent.radiusM)];
    return { widthPx, heightPx, modelLeftPx, modelRightPx };
  }
}

const EMPTY_AREA: LabelArea = { widthPx: 1, heightPx: 1, modelLeftPx: 0, modelRightPx: 1 };
