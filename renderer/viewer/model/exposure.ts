import type { Camera } from 'three';
import { DrawClock } from './draw-clock.ts';
import type { Piece } from './piece.ts';
import type { Plinth } from './plinth.ts';
import { type Frame, readBack } from './read-back.ts';
import type { Showcase } from './showcase.ts';
import type { Stage } from './stage.ts';

/** Frames that say nothing of the machine: they compile and upload. */
const WARM_UP_FRAMES = 3;

/** Takes pictures of the plinth: as sharp as this machine can, with shadows drawn anew only where needed. */
export class Exposure {
  readonly #plinth: Plinth;
  readonly #showcase: Showcase;
  readonly #clock: DrawClock;
  #stage: Stage | undefined;
  #warmUp = WARM_UP_FRAMES;
  #size = '';
  #contactIsOld = true;
  #shadowIsOld = true;

  /** @param onQuality - told the new level when drawing has become cheaper or better. */
  constructor(plinth: Plinth, showcase: Showcase, onQuality: (level: number) => void) {
    this.#plinth = plinth;
    this.#showcase = showcase;
    this.#clock = new DrawClock((drawMs) => {
      const { quality } = this.#stage ?? {};
      if (!quality?.note(drawMs, performance.now())) return;
      this.obeyQuality();
      onQuality(quality.level);
    });
  }

  get stage(): Stage | undefined {
    return this.#stage;
  }

  /** Everything on the GPU is new, or gone. */
  setStage(stage: Stage | undefined): void {
    this.#stage = stage;
    this.#size = '';
    if (stage) this.#plinth.light(stage.environment);
    this.obeyQuality();
  }

  /** Whether a picture can be taken at all: there is a stage, it is not lost, and the box has a size. */
  get isPossible(): boolean {
    const { widthPx, heightPx } = this.#showcase;
    return widthPx > 0 && heightPx > 0 && this.#gl?.isContextLost() === false;
  }

  get #gl(): WebGL2RenderingContext | undefined {
    return this.#stage?.renderer.getContext() as WebGL2RenderingContext | undefined;
  }

  /** Puts the level of quality into effect; the next frames are not measured. */
  obeyQuality(): void {
    const { quality } = this.#stage ?? {};
    this.#warmUp = WARM_UP_FRAMES;
    this.#shadowIsOld = true;
    if (quality) this.#plinth.setShadow(quality.shadowMapPx, quality.castsShadow);
  }

  /** One frame of a motion: cheaper if the machine needs it, and measured. */
  moving(piece: Piece, camera: Camera): void {
    const startedMs = performance.now();
    this.#take(piece, camera, 'moving');
    if (this.#warmUp > 0) this.#warmUp -= 1;
    else if (this.#gl) this.#clock.watch(this.#gl, startedMs);
  }

  /** A picture at once: the first one, or one after the box has another size. */
  first(piece: Piece, camera: Camera): void {
    this.#take(piece, camera, 'first');
  }

  /** The light version, which another picture is about to replace. */
  look(piece: Piece, camera: Camera): void {
    this.#take(piece, camera, 'look');
  }

  /** The picture at rest. */
  atRest(piece: Piece, camera: Camera): void {
    this.#take(piece, camera, 'atRest');
  }

  /** Reads the picture that was just taken. @returns undefined if the GPU is lost meanwhile. */
  async read(): Promise<Frame | undefined> {
    return this.#gl && readBack(this.#gl);
  }

  /** The soft dark edge on the floor, if parts have moved since it was drawn. */
  refreshContact(): void {
    if (!this.#contactIsOld || !this.#stage) return;
    this.#contactIsOld = false;
    this.#plinth.drawContact(this.#stage.renderer);
  }

  stop(): void {
    this.#clock.stop();
  }

  #take(piece: Piece, camera: Camera, when: 'moving' | 'look' | 'first' | 'atRest'): void {
    if (!this.#stage) return;
    const { renderer, quality } = this.#stage;
    const { widthPx, heightPx } = this.#showcase;
    const ratio = quality.pixelRatio(devicePixelRatio, when);
    const size = `${widthPx} ${heightPx} ${ratio}`;
    if (size !== this.#size) {
      renderer.setPixelRatio(ratio);
      renderer.setSize(widthPx, heightPx, false);
      this.#size = size;
    }
    if (piece.hasMoved || this.#shadowIsOld) {
      renderer.shadowMap.needsUpdate = true;
      this.#contactIsOld = true;
      this.#shadowIsOld = false;
      piece.hasMoved = false;
    }
    renderer.render(this.#plinth.scene, camera);
  }
}
