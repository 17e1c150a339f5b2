/** A model while it is being made: named nodes, what they are covered with, and how they behave. */
import type { Color } from 'three';
import * as THREE from 'three';
import { finish, type Finish, type Geometry } from './geometry.ts';
import { recipeOf, type MaterialName } from './materials.ts';
import type { Vec3 } from './shapes.ts';

export interface Flow {
  kind: 'water' | 'coins' | 'light';
  /** When this piece fills, as parts of the whole run. */
  start: number;
  end: number;
}

export interface Section {
  axis: 'x' | 'y' | 'z';
  from: number;
  to: number;
  start: number;
}

/** What MODELS.md lets a node say of itself. */
export interface PartExtras {
  /** Displacement at full explosion, in the parent's space. */
  explode?: Vec3;
  /** Colour of the cut face. */
  cap?: string;
  /** Where a label points, in the node's own space. */
  anchor?: Vec3;
  flow?: Flow;
  steps?: { from: number; to: number };
  states?: readonly string[];
}

export interface PartPlan extends PartExtras {
  parent?: Part;
  /** The point that the node turns and grows round, in metres of the model. */
  pivot?: Vec3;
  /** Whether it shades others; by default only what is there from the start does. */
  shades?: boolean;
}

export interface Coat extends Finish {
  /** Multiplies the material's colour: `'#rrggbb'`, a grey, or linear red, green and blue. */
  tint?: string | number | Vec3;
}

export interface Piece {
  material: MaterialName;
  geometry: Geometry;
  tint: Color;
}

/** One motion of one part in a clip. All values are relative to how the part stands. */
export interface Track {
  part: Part;
  timesS: readonly number[];
  /** Metres. */
  move?: readonly Vec3[];
  turn?: { axis: Vec3; deg: readonly number[] };
  grow?: readonly Vec3[];
}

export class Part {
  readonly name: string;
  readonly plan: PartPlan;
  readonly pieces: Piece[] = [];

  constructor(name: string, plan: PartPlan) {
    this.name = name;
    this.plan = plan;
  }

  /** Adds a shape, given in metres of the whole model. */
  add(material: MaterialName, shape: Geometry, coat: Coat = {}): this {
    const { tint = 1, ...how } = coat;
    const { tileM, grain } = recipeOf(material);
    const geometry = finish(shape, {
      ...(tileM !== undefined && { tileM }),
      ...(grain && { along: 'longest' as const }),
      ...(this.plan.flow && { ownUv: true }),
      ...how,
    });
    this.pieces.push({ material, geometry, tint: colourOf(tint) });
    return this;
  }

  get pivot(): Vec3 {
    return this.plan.pivot ?? this.plan.parent?.pivot ?? [0, 0, 0];
  }

  get shades(): boolean {
    const { shades, flow, steps, states, parent } = this.plan;
    return shades ?? (!flow && !states && !(steps && steps.from > 0) && (parent?.shades ?? true));
  }
}

export class Sculpture {
  readonly id: string;
  readonly parts: Part[] = [];
  readonly clips: { name: string; tracks: readonly Track[] }[] = [];
  section?: Section;

  constructor(id: string) {
    this.id = id;
  }

  /**
   * A new named node. Parts are named as the exhibit's `model.parts` name them.
   *
   * @throws Error if the name is taken: the viewer finds nodes by name.
   */
  part(name: string, plan: PartPlan = {}): Part {
    if (this.parts.some((part) => part.name === name)) throw new Error(`Two parts named ${name}`);
    const part = new Part(name, plan);
    this.parts.push(part);
    return part;
  }

  /** Lets a plane move through the model. */
  cut(section: Section): void {
    this.section = section;
  }

  clip(name: string, tracks: readonly Track[]): void {
    this.clips.push({ name, tracks });
  }
}

function colourOf(tint: string | number | Vec3): Color {
  if (typeof tint === 'string') return new THREE.Color(tint);
  return typeof tint === 'number' ? new THREE.Color(tint, tint, tint) : new THREE.Color(...tint);
}

/** A model's own file exports one of these as `model`. */
export interface ModelPlan {
  /** The exhibit that it stands in. */
  id: string;
  /** How far baked shade reaches; by default an eighth of the model's size. */
  shadeReachM?: number;
  /** Materials worn by small things only: they keep their picture and do without relief. */
  flat?: readonly MaterialName[];
  build(sculpture: Sculpture): void;
}
