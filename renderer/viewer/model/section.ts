import {
  AlwaysStencilFunc,
  BackSide,
  Box3,
  DecrementWrapStencilOp,
  FrontSide,
  IncrementWrapStencilOp,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  NotEqualStencilFunc,
  type Object3D,
  Plane,
  PlaneGeometry,
  ReplaceStencilOp,
  type Side,
  type StencilOp,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { materialsOf, meshesOf } from './load-model.ts';

/** The colour of a cut where the author names none: the wash of an architect's section. */
const CUT_COLOUR = '#a5583f';
/** Across twice the size of the model. */
const HATCH_LINES = 170;

interface Cut {
  axis: 'x' | 'y' | 'z';
  from: number;
  to: number;
  start: number;
}

/**
 * *section*: a plane moves through the model and hides what lies beyond it.
 *
 * Where the plane cuts solid matter the cut is filled: the stencil counts back faces
 * up and front faces down, which leaves a number other than 0 exactly where the
 * plane is inside a closed mesh. Meshes with the same colour of cut are counted together.
 */
export class Section {
  readonly #cut: Cut;
  readonly #plane = new Plane();
  readonly #caps: Mesh[] = [];

  /** @returns nothing if the file says nothing of a section. */
  static in(root: Object3D): Section | undefined {
    let cut: Cut | undefined;
    root.traverse((node) => {
      cut ??= cutOf((node.userData as { section?: unknown }).section);
    });
    return cut && new Section(cut);
  }

  private constructor(cut: Cut) {
    this.#cut = cut;
    this.set(this.startAmount);
  }

  /** Puts counters and caps into the model. */
  mount(root: Object3D): void {
    const colours = new Map<string, Mesh[]>();
    for (const mesh of meshesOf(root)) {
      for (const material of materialsOf(mesh)) {
        material.clippingPlanes = [this.#plane];
        material.clipShadows = true;
      }
      const colour = capColour(mesh);
      if (colour) colours.set(colour, [...(colours.get(colour) ?? []), mesh]);
    }
    const sizeM = new Box3().setFromObject(root).getSize(new Vector3()).length() * 2;
    let order = 1;
    for (const [colour, meshes] of colours) {
      for (const mesh of meshes) this.#count(mesh, order);
      this.#cap(root, colour, sizeM, order + 0.5);
      order += 1;
    }
    this.set(this.startAmount);
  }

  /** Where the plane stands before anyone moves it, 0 to 1. */
  get startAmount(): number {
    const { from, to, start } = this.#cut;
    return from === to ? 0 : Math.min(Math.max((start - from) / (to - from), 0), 1);
  }

  /** @param amount - 0 at `from`, 1 at `to`. */
  set(amount: number): void {
    const { axis, from, to } = this.#cut;
    const at = from + (to - from) * amount;
    this.#plane.normal.set(0, 0, 0)[axis] = -1;
    this.#plane.constant = at;
    for (const cap of this.#caps) cap.position[axis] = at;
  }

  /** What lies on its far side is not to be seen. */
  get plane(): Plane {
    return this.#plane;
  }

  #count(mesh: Mesh, order: number): void {
    const helpers = [
      new Mesh(mesh.geometry, counter(BackSide, IncrementWrapStencilOp, this.#plane)),
      new Mesh(mesh.geometry, counter(FrontSide, DecrementWrapStencilOp, this.#plane)),
    ];
    for (const helper of helpers) helper.renderOrder = order;
    // As children they come and go and move with what they count.
    mesh.add(...helpers);
  }

  #cap(root: Object3D, colour: string, sizeM: number, order: number): void {
    const cap = new Mesh(
      new PlaneGeometry(sizeM, sizeM),
      new MeshStandardMaterial({
        color: colour,
        roughness: 0.95,
        stencilWrite: true,
        stencilRef: 0,
        stencilFunc: NotEqualStencilFunc,
        stencilFail: ReplaceStencilOp,
        stencilZFail: ReplaceStencilOp,
        stencilZPass: ReplaceStencilOp,
      }),
    );
    cap.material.onBeforeCompile = (shader) => {
      // A number in the code would be that of the first model: the code is compiled once for all.
      shader.uniforms['hatchLines'] = { value: HATCH_LINES / sizeM };
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nvarying vec2 vOnCut;')
        .replace('#include <begin_vertex>', '#include <begin_vertex>\nvOnCut = position.xy;');
      shader.fragmentShader = shader.fragmentShader
        .replace(
          '#include <common>',
          '#include <common>\nvarying vec2 vOnCut;\nuniform float hatchLines;',
        )
        .replace('#include <color_fragment>', HATCHING);
    };
    if (this.#cut.axis === 'x') cap.rotation.y = Math.PI / 2;
    if (this.#cut.axis === 'y') cap.rotation.x = -Math.PI / 2;
    cap.renderOrder = order;
    cap.onAfterRender = (renderer: WebGLRenderer) => renderer.clearStencil();
    root.add(cap);
    this.#caps.push(cap);
  }
}

/** Fine slanting lines, as a draughtsman marks what is cut. Finer than a pixel they fade to a tint. */
const HATCHING = /* glsl */ `
  #include <color_fragment>
  float hatch = (vOnCut.x + vOnCut.y) * hatchLines;
  float hatchWidth = fwidth(hatch);
  float hatchLine = 1.0 - smoothstep(0.08, 0.08 + hatchWidth, abs(fract(hatch) - 0.5));
  diffuseColor.rgb *= 1.0 - 0.22 * mix(hatchLine, 0.16, smoothstep(0.25, 0.7, hatchWidth));
`;

function counter(side: Side, operation: StencilOp, plane: Plane): MeshBasicMaterial {
  return new MeshBasicMaterial({
    side,
    clippingPlanes: [plane],
    depthWrite: false,
    depthTest: false,
    colorWrite: false,
    stencilWrite: true,
    stencilFunc: AlwaysStencilFunc,
    stencilFail: operation,
    stencilZFail: operation,
    stencilZPass: operation,
  });
}

/** @returns nothing for what flows: sheets of water are no solids. */
function capColour(mesh: Mesh): string | undefined {
  for (let node: Object3D | null = mesh; node; node = node.parent) {
    const { cap, flow } = node.userData as { cap?: unknown; flow?: unknown };
    if (flow !== undefined) return undefined;
    if (typeof cap === 'string') return cap;
  }
  return CUT_COLOUR;
}

function cutOf(value: unknown): Cut | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { axis, from, to, start } = value as Record<string, unknown>;
  if ((axis !== 'x' && axis !== 'y' && axis !== 'z') || !isNumber(from) || !isNumber(to)) {
    return undefined;
  }
  return { axis, from, to, start: isNumber(start) ? start : from };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
