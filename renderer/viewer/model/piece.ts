import { type Box3, type Camera, Raycaster, type Vector2, Vector3 } from 'three';
import type { Extent } from './fit-distance.ts';
import { Explosion } from './explosion.ts';
import { boxOf, extentOf } from './extent.ts';
import { Flow } from './flow.ts';
import type { AnchorInView } from './labels.ts';
import { type LoadedModel, meshesOf } from './load-model.ts';
import { Motion } from './motion.ts';
import { findParts, type Part, partAbove } from './parts.ts';
import { isPresent, Presence } from './presence.ts';
import { Section } from './section.ts';

/** How far each of the five interactions has gone. */
export interface Workings {
  explode: number;
  /** Undefined leaves the model uncut. */
  section: number | undefined;
  flowing: boolean;
  step: number;
  state: string | undefined;
}

/** A model with its workings: what can be pulled apart, cut, filled, stepped through and switched. */
export class Piece {
  readonly model: LoadedModel;
  readonly parts: readonly Part[];
  readonly #explosion: Explosion;
  readonly #presence: Presence;
  readonly #motion: Motion;
  readonly #flow: Flow;
  readonly #section: Section | undefined;
  readonly #rest: Box3;
  readonly #reach: Box3;
  #workings: Workings | undefined;
  /** Whether something that casts a shadow has moved since the shadows were drawn. */
  hasMoved = true;

  constructor(model: LoadedModel, partIds: readonly string[]) {
    this.model = model;
    this.parts = findParts(model.root, partIds);
    this.#rest = model.box;
    this.#explosion = new Explosion(model.root);
    this.#reach = this.#explosion.reach().union(this.#rest);
    this.#presence = new Presence(model.root);
    this.#motion = new Motion(model.root, model.clips);
    this.#section = Section.of(model.root);
    this.#flow = new Flow(model.root);
    for (const mesh of meshesOf(model.root)) {
      mesh.castShadow = true;
      mesh.receiveShadow = true;
    }
  }

  /** The box of all the places that the parts can take. */
  get reach(): Box3 {
    return this.#reach;
  }

  /** Where the cut plane stands at first; undefined if there is none. */
  get sectionStart(): number | undefined {
    return this.#section?.startAmount;
  }

  get lastStep(): number {
    return Math.max(this.#presence.lastStep, Math.floor(this.#motion.sequenceS));
  }

  /** @param atOnce - without playing what lies between. */
  set(next: Workings, atOnce: boolean): void {
    const last = this.#workings;
    this.#workings = next;
    if (next.explode !== this.#explosion.amount) {
      this.#explosion.set(next.explode);
      this.hasMoved = true;
    }
    if (next.section !== undefined && next.section !== last?.section) {
      this.#section?.set(next.section);
      this.hasMoved = true;
    }
    if (next.step !== last?.step) this.#motion.scrub(next.step);
    if (next.state !== last?.state) this.#motion.enter(next.state, last?.state, atOnce);
    if (next.flowing !== (last?.flowing ?? false)) {
      this.#motion.flow(next.flowing);
      this.#flow.run(next.flowing, atOnce);
    }
    const changed = this.#presence.set(next);
    if (changed || next.step !== last?.step || next.state !== last?.state) this.hasMoved = true;
  }

  /** @returns whether something is moving by itself. */
  advance(elapsedMs: number): boolean {
    const plays = this.#motion.advance(elapsedMs);
    const flows = this.#flow.advance(elapsedMs);
    if (plays) this.hasMoved = true;
    return plays || flows;
  }

  /** What the camera should have in view with the parts where they are. */
  framing(): { centre: Vector3; extent: Extent } {
    const t = this.#workings?.explode ?? 0;
    const box = this.#rest.clone();
    box.min.lerp(this.#reach.min, t);
    box.max.lerp(this.#reach.max, t);
    return { centre: box.getCenter(new Vector3()), extent: extentOf(box) };
  }

  framingOf(id: string): { centre: Vector3; extent: Extent } | undefined {
    const part = this.parts.find((candidate) => candidate.id === id);
    if (!part) return undefined;
    const box = boxOf([part.node]);
    return { centre: box.getCenter(new Vector3()), extent: extentOf(box) };
  }

  /** Where the anchors of the parts are in a view of this size. */
  anchorsIn(camera: Camera, widthPx: number, heightPx: number): Map<string, AnchorInView> {
    const anchors = new Map<string, AnchorInView>();
    for (const { id, node, anchor } of this.parts) {
      const point = node.localToWorld(anchor.clone());
      const isHidden = !isPresent(node) || (this.#section?.hides(point) ?? false);
      const { x, y, z } = point.project(camera);
      anchors.set(id, {
        x: Math.round((x + 1) * 50 * widthPx) / 100,
        y: Math.round((1 - y) * 50 * heightPx) / 100,
        isVisible: !isHidden && Math.abs(x) <= 1 && Math.abs(y) <= 1 && z < 1,
      });
    }
    return anchors;
  }

  /** The part under a point of the view, from -1 to 1 each way. */
  partAt(camera: Camera, at: Vector2): Part | undefined {
    const ray = new Raycaster();
    ray.setFromCamera(at, camera);
    const hit = ray
      .intersectObjects(this.parts.map((part) => part.node))
      .find(({ object, point }) => isPresent(object) && !this.#section?.hides(point));
    return partAbove(hit?.object ?? null, this.parts);
  }

  dispose(): void {
    this.#motion.dispose();
    this.model.root.removeFromParent();
    this.model.dispose();
  }
}
