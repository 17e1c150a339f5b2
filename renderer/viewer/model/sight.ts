import {
  type Camera,
  Matrix4,
  type Mesh,
  type Object3D,
  type Plane,
  Ray,
  type Vector2,
  Vector3,
} from 'three';
import { materialsOf, meshesOf } from './load-model.ts';
import { type Anchor, type Part, partAbove } from './parts.ts';
import { isPresent } from './presence.ts';
import { TriangleTree } from './triangle-tree.ts';

/** A point on a surface must not be hidden by its own surface. */
const NEARLY = 1 - 4e-4;
/** Points tried on each part whose author named no anchor. */
const POINTS_PER_PART = 28;

interface Obstacle {
  mesh: Mesh;
  /** The part it belongs to. */
  part: Part | undefined;
  tree: TriangleTree | undefined;
  /** Whether nothing is seen through it. */
  isSolid: boolean;
}

/** What can be seen of a model from where the camera stands. */
export class Sight {
  readonly #obstacles: Obstacle[];
  readonly #points = new Map<Part, Anchor[]>();
  readonly #plane: Plane | undefined;

  /** @param plane - The cut plane; what lies beyond it neither hides nor shows anything. */
  constructor(root: Object3D, parts: readonly Part[], plane: Plane | undefined) {
    this.#plane = plane;
    this.#obstacles = meshesOf(root).map((mesh) => ({
      mesh,
      part: partAbove(mesh, parts),
      tree: undefined,
      isSolid: materialsOf(mesh).every((material) => !material.transparent),
    }));
  }

  /**
   * The point of a part that a label should point at: the author's anchor, else the point
   * on its surface that is nearest to its middle and can be seen. The last one is kept while it can be.
   *
   * @returns undefined if none can be seen.
   */
  anchorOf(part: Part, camera: Camera, last: Anchor | undefined): Anchor | undefined {
    // A part may be there in name only: all of it may belong to another step or state.
    if (!this.#obstacles.some(({ mesh, part: of }) => of === part && isPresent(mesh)))
      return undefined;
    if (last && this.#sees(last, part, camera)) return last;
    if (part.anchor) return this.#sees(part.anchor, part, camera) ? part.anchor : undefined;
    return this.#pointsOf(part).find((point) => this.#sees(point, part, camera));
  }

  /** The part under a point of the view, each coordinate from -1 to 1. */
  partAt(camera: Camera, { x, y }: Vector2): Part | undefined {
    const from = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const to = new Vector3(x, y, 1).unproject(camera);
    let nearest = Infinity;
    let found: Part | undefined;
    for (const obstacle of this.#obstacles) {
      const t = this.#cast(obstacle, from, to, Math.min(1, nearest));
      if (t >= nearest) continue;
      nearest = t;
      found = obstacle.part;
    }
    return found;
  }

  #sees({ point, isOnSurface }: Anchor, part: Part, camera: Camera): boolean {
    const from = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const to = part.node.localToWorld(point.clone());
    const view = to.clone().project(camera);
    if (Math.abs(view.x) > 1 || Math.abs(view.y) > 1 || view.z > 1) return false;
    if (this.#plane && this.#plane.distanceToPoint(to) < 0) return false;
    return this.#obstacles.every(
      (obstacle) =>
        !obstacle.isSolid ||
        // An author's anchor may lie inside its part.
        (!isOnSurface && obstacle.part === part) ||
        this.#cast(obstacle, from, to, NEARLY) === Infinity,
    );
  }

  /** @returns how far along the line from `from` to `to` an obstacle stands, 0 to 1, or Infinity. */
  #cast(obstacle: Obstacle, from: Vector3, to: Vector3, tMost: number): number {
    if (!isPresent(obstacle.mesh)) return Infinity;
    const along = to.clone().sub(from);
    let tLeast = 0;
    if (this.#plane) {
      const before = this.#plane.distanceToPoint(from);
      const after = this.#plane.distanceToPoint(to);
      if (before < 0 && after < 0) return Infinity;
      if (before < 0) tLeast = before / (before - after);
      else if (after < 0) tMost = Math.min(tMost, before / (before - after));
    }
    const toMesh = new Matrix4().copy(obstacle.mesh.matrixWorld).invert();
    const ray = new Ray(from.clone().applyMatrix4(toMesh), to.clone().applyMatrix4(toMesh));
    along.copy(ray.direction).sub(ray.origin);
    obstacle.tree ??= new TriangleTree(obstacle.mesh.geometry);
    return obstacle.tree.cast(ray.origin, along, tLeast, tMost);
  }

  /** Points spread over the surface of a part, those nearest to its middle first; in the part's space. */
  #pointsOf(part: Part): Anchor[] {
    const known = this.#points.get(part);
    if (known) return known;
    const own = this.#obstacles.filter((obstacle) => obstacle.part === part);
    const points = spread(own, part, POINTS_PER_PART);
    const middle = part.middle;
    points.sort((a, b) => a.distanceToSquared(middle) - b.distanceToSquared(middle));
    const anchors = points.map((point) => ({ point, isOnSurface: true }));
    this.#points.set(part, anchors);
    return anchors;
  }
}

/** Picks points of a part's surface evenly by area, the same ones every time. */
function spread(obstacles: readonly Obstacle[], part: Part, count: number): Vector3[] {
  const toPart = part.node.matrixWorld.clone().invert();
  const surfaces = obstacles.map((obstacle) => {
    obstacle.tree ??= new TriangleTree(obstacle.mesh.geometry);
    const matrix = toPart.clone().multiply(obstacle.mesh.matrixWorld);
    const areas = obstacle.tree.areas(matrix.getMaxScaleOnAxis());
    return { tree: obstacle.tree, matrix, areas };
  });
  const whole = surfaces.reduce((sum, { areas }) => areas.reduce((a, b) => a + b, sum), 0);
  const points: Vector3[] = [];
  let passed = 0;
  for (const { tree, matrix, areas } of surfaces) {
    for (const [triangle, area] of areas.entries()) {
      passed += area;
      if (passed < (whole * (points.length + 0.5)) / count) continue;
      points.push(tree.centre(triangle).applyMatrix4(matrix));
    }
  }
  return points;
}
