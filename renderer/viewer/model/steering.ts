import { MathUtils } from 'three';
import type { Gesture, Release } from '../contacts.ts';
import { listenForGestures } from '../gestures.ts';
import { type CameraRig, FARTHEST, HIGHEST_DEG, LOWEST_DEG, NEAREST } from './camera-rig.ts';
import type { Showcase } from './showcase.ts';

const TURN_DEG = 30;
const TURN_MS = 350;
const ZOOM_STEP = 1.35;
const WHEEL_ZOOM = 1.12;
/** A span that changed by less, as a logarithm, was a move of the hand. */
const LEAST_ZOOM = 0.05;

export interface Tap {
  taps: 1 | 2;
  /** Pixels from the top left corner of the box. */
  x: number;
  y: number;
  target: EventTarget | null;
}

/** Hands and keys on the camera. */
export class Steering {
  readonly #rig: CameraRig;
  readonly #showcase: Showcase;
  readonly #events: {
    onMove: () => void;
    onTap: (tap: Tap) => void;
    onTurn: (how: 'turn' | 'zoom' | 'pan') => void;
    onHome: () => void;
  };
  readonly #listening = new AbortController();
  #pinched = 1;

  constructor(
    rig: CameraRig,
    showcase: Showcase,
    events: {
      onMove: () => void;
      onTap: (tap: Tap) => void;
      /** Once a gesture, at its end. */
      onTurn: (how: 'turn' | 'zoom' | 'pan') => void;
      onHome: () => void;
    },
  ) {
    this.#rig = rig;
    this.#showcase = showcase;
    this.#events = events;
    const { signal } = this.#listening;
    listenForGestures(
      showcase.element,
      {
        onGesture: (gesture) => this.#onGesture(gesture),
        onTouch: () => rig.stop(),
        onWheel: (steps, xPx, yPx) => this.#zoomAt(WHEEL_ZOOM ** steps, xPx, yPx),
      },
      signal,
    );
    showcase.element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  turn(direction: 'left' | 'right' | 'up' | 'down'): void {
    const { azimuthDeg, elevationDeg, ...rest } = this.#rig.destination;
    const acrossDeg = { left: -TURN_DEG, right: TURN_DEG, up: 0, down: 0 }[direction];
    const alongDeg = { left: 0, right: 0, up: TURN_DEG / 2, down: -TURN_DEG / 2 }[direction];
    const raisedDeg = MathUtils.clamp(elevationDeg + alongDeg, LOWEST_DEG, HIGHEST_DEG);
    const to = { ...rest, azimuthDeg: azimuthDeg + acrossDeg, elevationDeg: raisedDeg };
    void this.#rig.fly(to, TURN_MS);
    this.#events.onMove();
    this.#events.onTurn('turn');
  }

  zoom(direction: 'in' | 'out'): void {
    const pose = this.#rig.destination;
    const factor = direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP;
    const zoom = MathUtils.clamp(pose.zoom * factor, NEAREST, FARTHEST);
    void this.#rig.fly({ ...pose, zoom }, TURN_MS);
    this.#events.onMove();
    this.#events.onTurn('zoom');
  }

  dispose(): void {
    this.#listening.abort();
  }

  #onGesture(gesture: Gesture): void {
    switch (gesture.kind) {
      case 'drag':
        this.#rig.turnBy(gesture.dxPx, gesture.dyPx);
        break;
      case 'pinch':
        this.#pinched *= gesture.scale;
        this.#zoomAt(gesture.scale, gesture.xPx, gesture.yPx);
        this.#rig.moveBy(gesture.dxPx, gesture.dyPx);
        break;
      case 'release':
        this.#onRelease(gesture);
        break;
      case 'tap': {
        const { taps, target } = gesture;
        this.#events.onTap({ taps, target, ...this.#showcase.within(gesture.xPx, gesture.yPx) });
      }
    }
    this.#events.onMove();
  }

  #onRelease({ was, hasPinched, vxPxS, vyPxS }: Release): void {
    if (was === 'drag') this.#rig.glide(vxPxS, vyPxS);
    const hasZoomed = Math.abs(Math.log(this.#pinched)) > LEAST_ZOOM;
    this.#pinched = 1;
    if (hasPinched) this.#events.onTurn(hasZoomed ? 'zoom' : 'pan');
    else if (was === 'drag') this.#events.onTurn('turn');
  }

  #zoomAt(scale: number, xPx: number, yPx: number): void {
    const { x, y } = this.#showcase.within(xPx, yPx);
    const { widthPx, heightPx } = this.#showcase;
    this.#rig.zoomAbout(scale, x - widthPx / 2, y - heightPx / 2);
    this.#events.onMove();
  }

  #onKey(event: KeyboardEvent): void {
    const act = {
      // The camera goes where the arrow points, in every language.
      ArrowLeft: () => this.turn('left'),
      ArrowRight: () => this.turn('right'),
      ArrowUp: () => this.turn('up'),
      ArrowDown: () => this.turn('down'),
      '+': () => this.zoom('in'),
      '=': () => this.zoom('in'),
      '-': () => this.zoom('out'),
      Home: () => this.#events.onHome(),
    }[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }
}
