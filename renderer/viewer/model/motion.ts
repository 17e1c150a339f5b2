import {
  type AnimationAction,
  type AnimationClip,
  AnimationMixer,
  LoopOnce,
  type Object3D,
} from 'three';

/** The clips of the file: `flow` in a loop, `sequence` under the slider, `state:ID` to and fro. */
export class Motion {
  readonly #mixer: AnimationMixer;
  readonly #flow: AnimationAction | undefined;
  readonly #sequence: AnimationAction | undefined;
  readonly #states = new Map<string, AnimationAction>();
  #root: Object3D;

  constructor(root: Object3D, clips: readonly AnimationClip[]) {
    this.#root = root;
    this.#mixer = new AnimationMixer(root);
    for (const clip of clips) {
      if (clip.name === 'flow') this.#flow = this.#mixer.clipAction(clip);
      if (clip.name === 'sequence') this.#sequence = this.#mixer.clipAction(clip);
      if (clip.name.startsWith('state:')) this.#addState(clip);
    }
    if (this.#sequence) {
      this.#sequence.setLoop(LoopOnce, 1).clampWhenFinished = true;
      this.#sequence.play().paused = true;
    }
  }

  #addState(clip: AnimationClip): void {
    const action = this.#mixer.clipAction(clip).setLoop(LoopOnce, 1);
    action.clampWhenFinished = true;
    this.#states.set(clip.name.slice('state:'.length), action);
  }

  /** Seconds of the *sequence* clip, one a step. */
  get sequenceS(): number {
    return this.#sequence?.getClip().duration ?? 0;
  }

  scrub(step: number): void {
    if (!this.#sequence) return;
    this.#sequence.time = Math.min(step, this.sequenceS);
    this.#mixer.update(0);
  }

  flow(running: boolean): void {
    if (running) this.#flow?.reset().play();
    else this.#flow?.stop();
  }

  /** Plays a state's clip as it is entered, and backwards as it is left. @param at once - without playing. */
  enter(state: string | undefined, left: string | undefined, atOnce: boolean): void {
    for (const [id, direction] of [[left, -1] as const, [state, 1] as const]) {
      const action = id === undefined ? undefined : this.#states.get(id);
      if (!action) continue;
      const { duration } = action.getClip();
      action.paused = false;
      action.enabled = true;
      action.timeScale = direction;
      const end = direction > 0 ? duration : 0;
      if (atOnce) action.time = end;
      else if (!action.isRunning()) action.time = duration - end;
      action.play();
    }
    if (atOnce) this.#mixer.update(0);
  }

  /** Moves on. @returns whether a clip is still running. */
  advance(elapsedMs: number): boolean {
    const running = [this.#flow, ...this.#states.values()].some((action) => action?.isRunning());
    if (running) this.#mixer.update(elapsedMs / 1000);
    return running;
  }

  dispose(): void {
    this.#mixer.stopAllAction();
    this.#mixer.uncacheRoot(this.#root);
  }
}
