import { MathUtils, PerspectiveCamera, Vector3 } from 'three';
import { fitDistance, type Extent, type View } from './fit-distance.ts';
import { between, type Pose } from './pose.ts';

/** A long lens: parallel lines of a building stay nearly parallel. */
const FOV_DEG = 28;
export const LOWEST_DEG = -8;
export const HIGHEST_DEG = 86;
export const NEAREST = 0.16;
export const FARTHEST = 1.5;
/** How fast a flicked model comes to rest: the time in which its speed falls to a third. */
const GLIDE_MS = 300;
const STILL_DEG_S = 1.5;

interface Flight {
  from: Pose;
  to: Pose;
  elapsedMs: number;
  durationMs: number;
  done: (arrived: boolean) => void;
}

/**
 * The camera on its rails round the model: turning, nearing, moving within
 * limits, gliding, flying. A little longer than most files because all of these
 * write the one pose, and only one of them may at a time.
 */
export class CameraRig {
  readonly camera = new PerspectiveCamera(FOV_DEG, 1, 0.01, 100);
  reducedMotion = false;
  #pose: Pose = { azimuthDeg: 20, elevationDeg: 12, zoom: 1, offset: [0, 0, 0] };
  #centre = new Vector3();
  #extent: Extent = { heightM: 1, radiusM: 1 };
  #glide = { azimuthDegS: 0, elevationDegS: 0 };
  #flight: Flight | undefined;
  #box = { widthPx: 1, heightPx: 1, free: { width: 1, height: 1 } };

  get pose(): Pose {
    return this.#pose;
  }

  /** Where the camera is or is flying to. */
  get destination(): Pose {
    return this.#flight?.to ?? this.#pose;
  }

  get isMoving(): boolean {
    return this.#flight !== undefined || this.#isGliding;
  }

  /** A drag across the box turns a little more than half round. */
  get #degPerPx(): number {
    return 200 / Math.min(this.#box.widthPx, this.#box.heightPx);
  }

  get #isGliding(): boolean {
    return this.#glide.azimuthDegS !== 0 || this.#glide.elevationDegS !== 0;
  }

  /** What is looked at. The pose is kept, so that a model coming apart only moves away. */
  frame(centre: Vector3, extent: Extent): void {
    this.#centre.copy(centre);
    this.#extent = extent;
    this.#place();
  }

  /**
   * @param free - Share of width and height, from 0 to 1, that is the model's: the rest is for labels.
   */
  resize(widthPx: number, heightPx: number, free: { width: number; height: number }): void {
    this.#box = { widthPx, heightPx, free };
    this.camera.aspect = widthPx / heightPx;
    this.#place();
  }

  /** Distance in poses at which a smaller extent fills the view. */
  zoomFor(extent: Extent): number {
    const { elevationDeg } = this.#pose;
    const distanceM = fitDistance(extent, this.#viewFrom(elevationDeg));
    return MathUtils.clamp(distanceM / this.#fitM(elevationDeg), NEAREST, 1);
  }

  /** A camera as it would stand at a pose. */
  cameraAt(pose: Pose): PerspectiveCamera {
    const camera = this.camera.clone();
    this.#placeAt(camera, pose);
    return camera;
  }

  /** Follows a finger: a drag across the whole height turns half round. */
  turnBy(dxPx: number, dyPx: number): void {
    this.stop();
    this.#turnBy(-dxPx * this.#degPerPx, dyPx * this.#degPerPx);
  }

  /** Lets go of a drag at speed. */
  glide(vxPxS: number, vyPxS: number): void {
    if (this.reducedMotion) return;
    const degPerPx = this.#degPerPx;
    const limit = (degS: number) => MathUtils.clamp(degS, -420, 420);
    this.#glide = { azimuthDegS: limit(-vxPxS * degPerPx), elevationDegS: limit(vyPxS * degPerPx) };
  }

  /**
   * Nearer (`scale` above 1) about a point of the view, so that what lies under the fingers stays there.
   *
   * @param xPx - From the middle of the view, to the right.
   * @param yPx - From the middle of the view, downwards.
   */
  zoomAbout(scale: number, xPx: number, yPx: number): void {
    this.stop();
    const before = this.#pose.zoom;
    const zoom = MathUtils.clamp(before / scale, NEAREST, FARTHEST);
    const nearer = 1 - zoom / before;
    this.#pose = { ...this.#pose, zoom: before };
    this.moveBy(-xPx * nearer, -yPx * nearer);
    this.#set({ ...this.#pose, zoom });
  }

  /** Moves the picture with the fingers, in pixels, within the model's limits. */
  moveBy(dxPx: number, dyPx: number): void {
    this.stop();
    const metresPerPx =
      (2 * Math.tan(MathUtils.degToRad(FOV_DEG) / 2) * this.#distanceM(this.#pose)) /
      this.#box.heightPx;
    this.#place();
    const right = new Vector3().setFromMatrixColumn(this.camera.matrixWorld, 0);
    const up = new Vector3().setFromMatrixColumn(this.camera.matrixWorld, 1);
    const offset = new Vector3(...this.#pose.offset)
      .addScaledVector(right, -dxPx * metresPerPx)
      .addScaledVector(up, dyPx * metresPerPx);
    this.#set({ ...this.#pose, offset: offset.toArray() });
  }

  /** Ends gliding and flying where the camera is. */
  stop(): void {
    this.#glide = { azimuthDegS: 0, elevationDegS: 0 };
    const flight = this.#flight;
    this.#flight = undefined;
    flight?.done(false);
  }

  /** Puts the camera somewhere at once. */
  jump(pose: Pose): void {
    this.stop();
    this.#set(pose);
  }

  /**
   * Flies to a pose the short way round.
   *
   * @returns whether it arrived; false if something else took the camera over.
   */
  fly(to: Pose, durationMs = 900): Promise<boolean> {
    this.stop();
    if (this.reducedMotion) {
      this.#set(to);
      return Promise.resolve(true);
    }
    const from = this.#pose;
    const turnDeg = MathUtils.euclideanModulo(to.azimuthDeg - from.azimuthDeg + 180, 360) - 180;
    const nearest = { ...to, azimuthDeg: from.azimuthDeg + turnDeg };
    return new Promise((done) => {
      this.#flight = { from, to: nearest, elapsedMs: 0, durationMs, done };
    });
  }

  /** Moves on by `elapsedMs` and sets the camera. @returns whether the camera is still moving. */
  advance(elapsedMs: number): boolean {
    if (this.#flight) this.#fly(elapsedMs);
    else if (this.#isGliding) this.#glideOn(elapsedMs);
    this.#place();
    return this.isMoving;
  }

  #fly(elapsedMs: number): void {
    const flight = this.#flight;
    if (!flight) return;
    flight.elapsedMs += elapsedMs;
    const t = Math.min(flight.elapsedMs / flight.durationMs, 1);
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
    this.#set(between(flight.from, flight.to, eased));
    if (t < 1) return;
    this.#flight = undefined;
    flight.done(true);
  }

  #glideOn(elapsedMs: number): void {
    const { azimuthDegS, elevationDegS } = this.#glide;
    const left = Math.exp(-elapsedMs / GLIDE_MS);
    const seconds = (GLIDE_MS / 1000) * (1 - left);
    this.#turnBy(azimuthDegS * seconds, elevationDegS * seconds);
    this.#glide = { azimuthDegS: azimuthDegS * left, elevationDegS: elevationDegS * left };
    if (Math.hypot(azimuthDegS, elevationDegS) * left < STILL_DEG_S) {
      this.#glide = { azimuthDegS: 0, elevationDegS: 0 };
    }
  }

  #turnBy(azimuthDeg: number, elevationDeg: number): void {
    const pose = this.#pose;
    // An author's view may start beyond the limits; a finger never pushes it farther out.
    const lowest = Math.min(LOWEST_DEG, pose.elevationDeg);
    const highest = Math.max(HIGHEST_DEG, pose.elevationDeg);
    this.#set({
      ...pose,
      azimuthDeg: pose.azimuthDeg + azimuthDeg,
      elevationDeg: MathUtils.clamp(pose.elevationDeg + elevationDeg, lowest, highest),
    });
  }

  #set(pose: Pose): void {
    const { heightM, radiusM } = this.#extent;
    const offset = new Vector3(...pose.offset);
    const round = Math.hypot(offset.x, offset.z);
    if (round > radiusM) offset.multiply(new Vector3(radiusM / round, 1, radiusM / round));
    offset.y = MathUtils.clamp(offset.y, -heightM / 2, heightM / 2);
    this.#pose = { ...pose, offset: offset.toArray() };
  }

  /** The part of the view that labels leave to the model. */
  #viewFrom(elevationDeg: number): View {
    const half = Math.tan(MathUtils.degToRad(FOV_DEG) / 2) * this.#box.free.height;
    return {
      fovDeg: MathUtils.radToDeg(2 * Math.atan(half)),
      aspect:
        (this.#box.widthPx * this.#box.free.width) / (this.#box.heightPx * this.#box.free.height),
      elevationDeg,
    };
  }

  /** Where the whole is in view; a flat thing seen from above needs more than from the side. */
  #fitM(elevationDeg: number): number {
    return fitDistance(this.#extent, this.#viewFrom(elevationDeg));
  }

  #distanceM({ elevationDeg, zoom }: Pose): number {
    return this.#fitM(elevationDeg) * zoom;
  }

  #place(): void {
    this.#placeAt(this.camera, this.#pose);
  }

  #placeAt(camera: PerspectiveCamera, pose: Pose): void {
    const { azimuthDeg, elevationDeg, offset } = pose;
    const distanceM = this.#distanceM(pose);
    const target = new Vector3(...offset).add(this.#centre);
    camera.position
      .setFromSphericalCoords(
        distanceM,
        MathUtils.degToRad(90 - elevationDeg),
        MathUtils.degToRad(azimuthDeg),
      )
      .add(target);
    camera.lookAt(target);
    const reachM = Math.hypot(this.#extent.heightM, 2 * this.#extent.radiusM);
    camera.near = Math.max(distanceM - reachM * 1.5, distanceM / 200);
    camera.far = distanceM + reachM * 3;
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  }
}
