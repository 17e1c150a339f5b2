import { type BufferGeometry, type IUniform, type Mesh, type Object3D, Vector3 } from 'three';
import {
  FLOW_FRAGMENT,
  FLOW_GLOW,
  FLOW_HEAD,
  FLOW_VERTEX,
  FLOW_VERTEX_HEAD,
} from './flow-shader.ts';
import type { FlowKind } from '../model-viewer-types.ts';
import { materialsOf, meshesOf } from './load-model.ts';

/** From the first drop to all of it full. */
const FILLS_IN_S = 7;
/** A visitor who walked away leaves it full and still. */
const MOVES_FOR_S = 90;
/** A strip this many times as long as it is wide carries separate coins; on anything else they would smear. */
const COINS_FROM_ASPECT = 4;

/** What a node says of itself in `extras.flow`. */
interface Stretch {
  kind: FlowKind;
  start: number;
  end: number;
}

interface Stream {
  start: number;
  end: number;
  fill: IUniform<number>;
}

/** *flow*: what fills its meshes along U in turn, and then keeps moving along them. */
export class Flow {
  readonly #streams: Stream[] = [];
  readonly #time: IUniform<number> = { value: 0 };
  #kind: FlowKind | undefined;
  #isRunning = false;
  #moves = false;

  constructor(root: Object3D) {
    root.traverse((node) => {
      const flow = flowOf((node.userData as { flow?: unknown }).flow);
      if (flow) this.#add(node, flow);
    });
  }

  /** What flows; the first kind of a model that has several. */
  get kind(): FlowKind | undefined {
    return this.#kind;
  }

  /** @param atOnce - full at once and still, for those who asked for less motion. */
  run(running: boolean, atOnce: boolean): void {
    this.#isRunning = running;
    this.#moves = running && !atOnce;
    this.#time.value = running && atOnce ? FILLS_IN_S : 0;
    this.#fill();
  }

  /** @returns whether anything moves. */
  advance(elapsedMs: number): boolean {
    if (!this.#isRunning || !this.#moves || this.#streams.length === 0) return false;
    this.#time.value += elapsedMs / 1000;
    if (this.#time.value > MOVES_FOR_S) this.#moves = false;
    this.#fill();
    return this.#moves;
  }

  #fill(): void {
    const t = this.#time.value / FILLS_IN_S;
    for (const { start, end, fill } of this.#streams) {
      fill.value =
        end > start ? Math.min(Math.max((t - start) / (end - start), 0), 1) : +(t >= start);
    }
  }

  #add(node: Object3D, { kind, start, end }: Stretch): void {
    this.#kind ??= kind;
    const fill = { value: 0 };
    this.#streams.push({ start, end, fill });
    for (const mesh of meshesOf(node)) {
      const span = spanOf(mesh);
      if (span) this.#pour(mesh, kind, fill, span);
    }
  }

  /** Gives a mesh its own copies of its materials, which know how full it is. */
  #pour(mesh: Mesh, kind: FlowKind, fill: IUniform<number>, span: Span): void {
    const poured = materialsOf(mesh).map((material) => {
      const own = material.clone();
      const asCoins = kind === 'coins' && span.aspect >= COINS_FROM_ASPECT;
      own.defines = { ...own.defines, [`FLOW_${kind.toUpperCase()}`]: 1, FLOW_IN_DISCS: +asCoins };
      own.onBeforeCompile = (shader) => {
        Object.assign(shader.uniforms, {
          flowFill: fill,
          flowTime: this.#time,
          flowFrom: { value: span.from },
          flowTo: { value: span.to },
          flowAspect: { value: span.aspect },
        });
        shader.vertexShader = shader.vertexShader
          .replace('#include <common>', `#include <common>\n${FLOW_VERTEX_HEAD}`)
          .replace('#include <begin_vertex>', `#include <begin_vertex>\n${FLOW_VERTEX}`);
        shader.fragmentShader = shader.fragmentShader
          .replace('#include <common>', `#include <common>\n${FLOW_HEAD}`)
          .replace('#include <color_fragment>', `#include <color_fragment>\n${FLOW_FRAGMENT}`)
          .replace(
            '#include <emissivemap_fragment>',
            `#include <emissivemap_fragment>\n${FLOW_GLOW}`,
          );
      };
      own.customProgramCacheKey = () => 'flow';
      return own;
    });
    mesh.material = Array.isArray(mesh.material) ? poured : (poured[0] ?? mesh.material);
  }
}

/** The reach of U over a mesh, and how long it is for its width. */
interface Span {
  from: number;
  to: number;
  aspect: number;
}

/** @returns undefined for a mesh without texture coordinates: it is there or not, and does not fill. */
function spanOf({ geometry }: Mesh): Span | undefined {
  const { uv, position } = geometry.attributes;
  if (!uv || !position) return undefined;
  // Compression may have moved and stretched U; it still runs the same way.
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < uv.count; i++) {
    from = Math.min(from, uv.getX(i));
    to = Math.max(to, uv.getX(i));
  }
  if (!(to > from)) return undefined;
  return { from, to, aspect: aspectOf(geometry) * (to - from) };
}

/** How many times as far U reaches over the surface as V does, on the average of all triangles. */
function aspectOf({ index, attributes }: BufferGeometry): number {
  const { uv, position } = attributes;
  if (!uv || !position) return 1;
  const corner = (i: number) => (index ? index.getX(i) : i);
  const edge = new Vector3();
  const [alongU, alongV, a, b, c] = Array.from({ length: 5 }, () => new Vector3()) as Five;
  let [forU, forV] = [0, 0];
  for (let i = 0; i + 2 < (index ?? position).count; i += 3) {
    const [p, q, r] = [corner(i), corner(i + 1), corner(i + 2)];
    const [du1, dv1] = [uv.getX(q) - uv.getX(p), uv.getY(q) - uv.getY(p)];
    const [du2, dv2] = [uv.getX(r) - uv.getX(p), uv.getY(r) - uv.getY(p)];
    const turn = du1 * dv2 - du2 * dv1;
    if (turn === 0) continue;
    a.fromBufferAttribute(position, p);
    b.fromBufferAttribute(position, q).sub(a);
    c.fromBufferAttribute(position, r).sub(a);
    const area = edge.copy(b).cross(c).length();
    alongU.copy(b).multiplyScalar(dv2).addScaledVector(c, -dv1);
    alongV.copy(c).multiplyScalar(du1).addScaledVector(b, -du2);
    forU += (area * alongU.length()) / Math.abs(turn);
    forV += (area * alongV.length()) / Math.abs(turn);
  }
  return forU > 0 && forV > 0 ? forU / forV : 1;
}

type Five = [Vector3, Vector3, Vector3, Vector3, Vector3];

function flowOf(value: unknown): Stretch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, start, end } = value as Record<string, unknown>;
  return {
    kind: kind === 'coins' || kind === 'light' ? kind : 'water',
    start: typeof start === 'number' ? start : 0,
    end: typeof end === 'number' ? end : 1,
  };
}
