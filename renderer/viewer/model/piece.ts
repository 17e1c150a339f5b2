import { type Box3, type Camera, type Vector2, Vector3 } from 'three';
import type { ModelInteraction } from '#format/exhibit.ts';
import { CASTING_LAYER } from './contact-shadow.ts';
import type { Extent } from './fit-distance.ts';
import { Explosion } from './explosion.ts';
import { boxOf, extentOf } from './extent.ts';
import type { FlowKind } from '../model-viewer-types.ts';
import { Flow } from './flow.ts';
import type { AnchorInView } from './labels.ts';
import { type LoadedModel, materialsOf, meshesOf } from './load-model.ts';
import { Motion } from './motion.ts';
import { type Anchor, findParts, type Part } from './parts.ts';
import { type Circumstances, Presence } from './presence.ts';
import { Section } from './section.ts';
import { Sight } from './sight.ts';

/** How far each of the five interactions has gone. */
export interface Workings extends Circumstances {
  explode: number;
  section: number;
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
  readonly #sight: Sight;
  readonly #anchors = new Map<string, Anchor | undefined>();
  readonly #reach: Box3;
  #workings: Workings | undefined;
  /** Whether something that casts a shadow has moved since the shadows were drawn. */
  hasMoved = true;

  /** @param offered - the interactions that this exhibit offers; a cut that it does not offer is not made. */
  constructor(
    model: LoadedModel,
    partIds: readonly string[],
    offered: readonly ModelInteraction[],
  ) {
    const { root } = model;
    this.model = model;
    this.parts = findParts(root, partIds);
    for (const mesh of meshesOf(root)) {
      mesh.castShadow = materialsOf(mesh).every((material) => !material.transparent);
      mesh.receiveShadow = true;
      if (mesh.castShadow) mesh.layers.enable(CASTING_LAYER);
    }
    // Sight looks at the model's own meshes, before the cut brings its helpers.
    const section = offered.includes('section') ? Section.in(root) : undefined;
    this.#sight = new Sight(root, this.parts, section?.plane);
    section?.mount(root);
    this.#section = section;
    this.#explosion = new Explosion(root);
    this.#reach = this.#explosion.reach().union(model.box);
    this.#presence = new Presence(root);
    this.#motion = new Motion(root, model.clips);
    this.#flow = new Flow(root);
  }

  /** The box of all the places that the parts can take. */
  get reach(): Box3 {
    return this.#reach;
  }

  /** Where the cut plane stands at first; undefined if there is none. */
  get sectionStart(): number | undefined {
    return this.#section?.startAmount;
  }

  get flowKind(): FlowKind | undefined {
    return this.#flow.kind;
  }

  get lastStep(): number {
    return Math.max(this.#presence.lastStep, Math.floor(this.#motion.sequenceS));
  }

  /** Whether parts would appear or go, which is easier on the eye if one picture dissolves into the other. */
  wouldChange(next: Workings): boolean {
    return this.#presence.differsFrom(next);
  }

  /** @param atOnce - without playing what lies between. */
  set(next: Workings, atOnce: boolean): void {
    const last = this.#workings;
    this.#workings = next;
    if (next.explode !== this.#explosion.amount) {
      this.#explosion.set(next.explode);
      this.hasMoved = true;
    }
    if (this.#section && next.section !== last?.section) {
      this.#section.set(next.section);
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
    const box = this.model.box.clone();
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

  /** Finds out afresh which parts can be seen, and where best to point at each. */
  look(camera: Camera): void {
    for (const part of this.parts) {
      const last = this.#anchors.get(part.id);
      this.#anchors.set(part.id, this.#sight.anchorOf(part, camera, last));
    }
  }

  isSeenFrom(camera: Camera, id: string): boolean {
    const part = this.parts.find((candidate) => candidate.id === id);
    return part !== undefined && this.#sight.anchorOf(part, camera, undefined) !== undefined;
  }

  /** Where the anchors of the parts that can be seen are, in a view of this size. */
  anchorsIn(camera: Camera, widthPx: number, heightPx: number): Map<string, AnchorInView> {
    const anchors = new Map<string, AnchorInView>();
    for (const { id, node } of this.parts) {
      const anchor = this.#anchors.get(id);
      if (!anchor) continue;
      const { x, y } = node.localToWorld(anchor.point.clone()).project(camera);
      anchors.set(id, {
        x: Math.round((x + 1) * 50 * widthPx) / 100,
        y: Math.round((1 - y) * 50 * heightPx) / 100,
        isVisible: Math.abs(x) <= 1 && Math.abs(y) <= 1,
      });
    }
    return anchors;
  }

  /** The part under a point of the view, each coordinate from -1 to 1. */
  partAt(camera: Camera, at: Vector2): Part | undefined {
    return this.#sight.partAt(camera, at);
  }

  dispose(): void {
    this.#motion.dispose();
    this.model.root.removeFromParent();
    this.model.dispose();
  }
}
