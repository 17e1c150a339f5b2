import { Vector2, Vector3 } from 'three';
import { CameraRig } from './camera-rig.ts';
import { Exposure } from './exposure.ts';
import { Frames } from './frames.ts';
import type { LabelArea } from './label-layout.ts';
import type { AnchorInView, Labels } from './labels.ts';
import { materialsOf, meshesOf, texturesOf } from './load-model.ts';
import { ModelError } from './model-error.ts';
import type { Part } from './parts.ts';
import type { Piece, Workings } from './piece.ts';
import { Plinth } from './plinth.ts';
import { showsSomething } from './read-back.ts';
import type { Showcase } from './showcase.ts';
import { keepPrograms, type Stage } from './stage.ts';

/** How often, while the camera moves, it is found out anew what hides behind what. */
const LOOK_EVERY_MS = 250;
/** Uploading textures makes way for touches after so long. */
const BREATH_MS = 12;
/** However wide the labels are, the model keeps this share of the view. */
const LEAST_WIDTH = 0.6;
/** Columns of labels that would take more than this share of the view are not set up. */
const MOST_COLUMNS = 0.78;
const FREE_HEIGHT = 0.94;
const LEADER_PX = 40;

/** The lit piece behind glass: draws it and its labels, and only when something has changed. */
export class Vitrine {
  readonly rig = new CameraRig();
  readonly #plinth = new Plinth();
  readonly #exposure: Exposure;
  readonly #frames: Frames;
  readonly #showcase: Showcase;
  readonly #labels: Labels;
  readonly #onVisibleParts: (ids: readonly string[]) => void;
  #piece: Piece | undefined;
  /** A light version is about to be replaced: no time is spent on perfecting it. */
  #isFinal = true;
  #labelsVisible = true;
  #lookedAtMs = 0;
  /** Something has changed since the last picture. */
  #isStale = false;
  /** The last picture is the one at rest. */
  #isFinished = false;

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
    this.#onVisibleParts = events.onVisibleParts;
    this.#frames = new Frames({
      draw: (elapsedMs) => this.#draw(elapsedMs),
      settle: () => this.#settle(),
    });
    this.#exposure = new Exposure(this.#plinth, showcase, (level) => {
      events.onQuality(level);
      this.invalidate();
    });
  }

  get piece(): Piece | undefined {
    return this.#piece;
  }

  setStage(stage: Stage | undefined): void {
    this.pause();
    this.#exposure.setStage(stage);
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
  async prepare(piece: Piece, isFinal: boolean, signal: AbortSignal): Promise<void> {
    const { stage } = this.#exposure;
    if (!stage) return;
    const { renderer, quality } = stage;
    const { root } = piece.model;
    const textures = new Set(meshesOf(root).flatMap(materialsOf).flatMap(texturesOf));
    for (const texture of textures) texture.anisotropy = isFinal ? quality.anisotropy : 1;
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
   * Puts a piece in the place of the last, which is given back to the GPU. Settles when
   * its first picture is on the canvas.
   *
   * @throws ModelError `NOTHING_TO_SHOW` if that picture is empty.
   */
  async put(piece: Piece, isFinal: boolean): Promise<void> {
    this.remove();
    this.#piece = piece;
    this.#isFinal = isFinal;
    this.#exposure.obeyQuality();
    this.#plinth.place(piece.model.root, piece.reach);
    this.#aim(piece);
    this.#measure();
    // Where nothing can be drawn yet, in a box without a size, there is nothing to find fault with.
    if (!this.#exposure.isPossible) return;
    this.#expose(piece);
    if (this.#exposure.stage) keepPrograms(this.#exposure.stage);
    const frame = await this.#exposure.read();
    if (!frame || this.#piece !== piece) return;
    if (showsSomething(frame)) {
      // The graphics may go before the picture has ever come to rest.
      this.#showcase.keepStandIn(frame);
      this.#goOn(piece);
      return;
    }
    this.remove();
    throw new ModelError('NOTHING_TO_SHOW', 'The first frame came out empty');
  }

  remove(): void {
    this.pause();
    this.#piece?.dispose();
    this.#piece = undefined;
    this.#labels.place(new Map(), NO_AREA, 0);
  }

  /** Has the piece do something; where parts come or go, the old picture dissolves into the new one. */
  work(next: Workings, atOnce: boolean): void {
    const piece = this.#piece;
    if (!piece) return;
    if (!atOnce && this.#exposure.isPossible && piece.wouldChange(next)) {
      this.#exposure.first(piece, this.rig.camera);
      this.#showcase.dissolve();
    }
    piece.set(next, atOnce);
    this.frame();
  }

  /** Has the camera take in the piece with its parts where they are. */
  frame(): void {
    if (!this.#piece) return;
    this.#aim(this.#piece);
    this.invalidate();
  }

  /** Asks for a frame. */
  invalidate(): void {
    this.#isStale = true;
    if (this.#piece && this.#exposure.stage) this.#frames.request();
  }

  /** Draws at once: a canvas that was resized is blank until it is drawn. */
  resize(): void {
    if (!this.#piece || !this.#exposure.isPossible) return;
    this.#measure();
    this.#expose(this.#piece);
    this.#goOn(this.#piece);
  }

  /** Stops every frame and timer. */
  pause(): void {
    this.#frames.stop();
    this.#exposure.stop();
  }

  /** The part at a point of the box, in pixels from its top left corner. */
  partAt(x: number, y: number): Part | undefined {
    const { widthPx, heightPx } = this.#showcase;
    const at = new Vector2((x / widthPx) * 2 - 1, 1 - (y / heightPx) * 2);
    return this.#piece?.partAt(this.rig.camera, at);
  }

  dispose(): void {
    this.remove();
    this.#exposure.setStage(undefined);
    this.#plinth.dispose();
  }

  #draw(elapsedMs: number): boolean {
    const piece = this.#piece;
    if (!piece || !this.#exposure.isPossible) return false;
    const plays = piece.advance(elapsedMs);
    const moves = this.rig.advance(elapsedMs);
    // Labels that glide to their places need no new picture.
    if (plays || moves || this.#isStale) {
      this.#isStale = false;
      this.#isFinished = false;
      this.#exposure.moving(piece, this.rig.camera);
    }
    // The first look takes longest and can wait for the rest.
    if (this.#lookedAtMs > 0 && performance.now() - this.#lookedAtMs > LOOK_EVERY_MS) this.#look();
    return this.#placeLabels(elapsedMs) || plays || moves;
  }

  /** At rest: full sharpness, the soft shadow, labels for what can be seen, a copy kept. */
  #settle(): void {
    const piece = this.#piece;
    if (!piece || !this.#exposure.isPossible) return;
    this.#look();
    if (!this.#isFinished) {
      this.#isFinished = true;
      if (this.#isFinal) this.#finish(piece);
      else this.#exposure.look(piece, this.rig.camera);
    }
    if (this.#placeLabels(0)) this.#frames.request();
  }

  #finish(piece: Piece): void {
    this.#exposure.refreshContact();
    this.#exposure.atRest(piece, this.rig.camera);
    void this.#exposure.read().then((frame) => {
      if (frame && this.#piece === piece) this.#showcase.keepStandIn(frame);
    });
  }

  #aim(piece: Piece): void {
    const { centre, extent } = piece.framing();
    this.rig.frame(centre, extent);
  }

  /** A picture at once, of a piece that has come or in a box that has another size. */
  #expose(piece: Piece): void {
    this.rig.advance(0);
    this.#isStale = false;
    // Of a light version this picture is the last, unless it is touched.
    this.#isFinished = !this.#isFinal;
    if (this.#isFinal) this.#exposure.first(piece, this.rig.camera);
    else this.#exposure.look(piece, this.rig.camera);
  }

  /** After a picture: the next one if something moves by itself, else what is done at rest. */
  #goOn(piece: Piece): void {
    if (piece.advance(0) || this.rig.advance(0)) this.invalidate();
    else this.#frames.rest();
  }

  #look(): void {
    this.#lookedAtMs = performance.now();
    this.#piece?.look(this.rig.camera);
  }

  #measure(): void {
    const { widthPx, heightPx } = this.#showcase;
    if (widthPx === 0 || heightPx === 0) return;
    this.#labels.measure();
    const columnsPx = this.#labelsVisible ? 2 * (this.#labels.widestPx + LEADER_PX) : 0;
    this.#labels.isCrowded = columnsPx > MOST_COLUMNS * widthPx;
    const free = this.#labels.isCrowded ? 1 : 1 - columnsPx / widthPx;
    const width = Math.max(LEAST_WIDTH, free);
    this.rig.resize(widthPx, heightPx, { width, height: FREE_HEIGHT });
  }

  /** @returns whether a label is still gliding to its place. */
  #placeLabels(elapsedMs: number): boolean {
    const piece = this.#piece;
    if (!piece) return false;
    const { widthPx, heightPx } = this.#showcase;
    const anchors = piece.anchorsIn(this.rig.camera, widthPx, heightPx);
    this.#onVisibleParts([...anchors].filter(([, anchor]) => anchor.isVisible).map(([id]) => id));
    const shown = this.#labelsVisible ? anchors : new Map<string, AnchorInView>();
    return this.#labels.place(shown, this.#labelArea(piece), elapsedMs);
  }

  #labelArea(piece: Piece): LabelArea {
    const { widthPx, heightPx } = this.#showcase;
    const { centre, extent } = piece.framing();
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

const NO_AREA: LabelArea = { widthPx: 1, heightPx: 1, modelLeftPx: 0, modelRightPx: 1 };
