/**
 * The materials of the collection: what the things of the exhibition are made of.
 * Each is painted once a process and shared by every model that is built.
 */
import type { Maps } from './maps.ts';
import { carvedPlaster } from './carved-plaster.ts';
import { masonry, type Masonry } from './masonry.ts';
import { earthen, fibre, glazed, leaf, metal, paperMaps, rock, wood } from './paints.ts';
import { RAMMED, strata, WET } from './strata.ts';
import { zellige } from './zellige.ts';

export interface MaterialRecipe {
  /** A textured surface, or none for a plain colour. */
  maps?: () => Maps;
  /** Metres that one tile covers, unless a coat says otherwise. */
  tileM?: number;
  /** Nothing is left of it without its picture, so that a first look keeps one. */
  pattern?: boolean;
  /** The pattern has a direction: it runs along the longest side of what it covers. */
  grain?: boolean;
  /** Slope per unit of height over the tile. */
  relief?: number;
  metal?: number;
  /** Plain materials: linear colour with opacity, and roughness. */
  colour?: readonly [number, number, number, number];
  roughness?: number;
  doubleSided?: boolean;
  /** Light of its own, linear. */
  glow?: readonly [number, number, number];
}

const RUBBLE: Masonry = {
  courses: 13,
  stones: 6,
  joint: 0.07,
  stray: 0.02,
  colours: ['#ad9072', '#967a5e', '#bfa585', '#8b7259', '#a48a70', '#9c8f80'],
  bed: '#7f684f',
  seed: 101,
};
const ASHLAR: Masonry = {
  courses: 8,
  stones: 5,
  joint: 0.05,
  stray: 0.002,
  colours: ['#d3c2a2', '#c8b592', '#dacbae', '#bfae8c'],
  bed: '#a8946f',
  seed: 111,
};
const PAVING: Masonry = {
  courses: 5,
  stones: 4,
  joint: 0.06,
  stray: 0.006,
  colours: ['#b9a98c', '#a89779', '#c4b598', '#9d8c70'],
  bed: '#857356',
  seed: 121,
};

export const MATERIALS = {
  zellige: { maps: () => zellige(1024, 2, 7), relief: 0.6, tileM: 0.62, pattern: true },
  plaster: { maps: () => carvedPlaster(1024, 3), relief: 1, tileM: 0.84, pattern: true },
  cedar: { maps: wood('#5e351b', '#9a6136', '#3b2010', 4), relief: 1, tileM: 0.9, grain: true },
  timber: { maps: wood('#7d6143', '#b8976a', '#4d3a25', 14), relief: 1, tileM: 0.9, grain: true },
  palmwood: {
    maps: wood('#6b5a45', '#9c8766', '#40352a', 24),
    relief: 1.6,
    tileM: 0.8,
    grain: true,
  },
  /** Pale boards that take any tint as paint does. */
  paintedWood: {
    maps: wood('#d9cfbd', '#f6efe2', '#b3a892', 34),
    relief: 0.8,
    tileM: 0.7,
    grain: true,
  },
  limestone: { maps: rock('#d8cdb8', '#b7a88e', 5, 0.6), relief: 1, tileM: 1.1 },
  fieldstone: { maps: rock('#a68d70', '#7d6a55', 15, 0.5), relief: 1.4, tileM: 1.2 },
  bedrock: { maps: rock('#8f7a66', '#6b5a4d', 25, 0.9), relief: 1.8, tileM: 1.6 },
  rubble: { maps: () => masonry(1024, RUBBLE), relief: 1, tileM: 1.8, pattern: true },
  ashlar: { maps: () => masonry(1024, ASHLAR), relief: 0.8, tileM: 2.4, pattern: true },
  paving: { maps: () => masonry(512, PAVING), relief: 0.7, tileM: 2, pattern: true },
  strata: { maps: () => strata(512, 51), relief: 1.2, tileM: 2, pattern: true },
  aquifer: { maps: () => strata(512, 51, WET), relief: 0.8, tileM: 2, pattern: true },
  rammedEarth: { maps: () => strata(512, 57, RAMMED), relief: 0.9, tileM: 1.1, pattern: true },
  lime: { maps: earthen('#d9b48c', '#c0936a', '#e6cba6', 6, 0), relief: 1, tileM: 1.6 },
  whitewash: { maps: earthen('#efe8da', '#e2d8c5', '#f7f2e6', 16, 0), relief: 0.8, tileM: 1.6 },
  earth: { maps: earthen('#a8714a', '#8f5b3a', '#bf8d62', 26, 1), relief: 1.3, tileM: 1.4 },
  soil: { maps: earthen('#8a6446', '#6f4d36', '#a07a58', 36, 0.3), relief: 1.5, tileM: 1 },
  sand: { maps: earthen('#cfa878', '#bd9263', '#dcbb8d', 46, 0), relief: 1, tileM: 1.6 },
  clay: { maps: earthen('#b4623a', '#9a4d2c', '#c87c52', 56, 0), relief: 0.7, tileM: 0.6 },
  roofTile: { maps: glazed('#1f6a45', 91), relief: 1, tileM: 0.6, doubleSided: true },
  blueTile: { maps: glazed('#1f4a8c', 93), relief: 1, tileM: 0.5 },
  /** A white glaze over which any tint looks fired. */
  glaze: { maps: glazed('#d6d0c4', 95), relief: 0.6, tileM: 0.3 },
  brass: { maps: metal('#c79a4b', '#6b5a33', 71), relief: 1, tileM: 0.3, metal: 1 },
  iron: { maps: metal('#5c5a57', '#3a3330', 73), relief: 1, tileM: 0.4, metal: 1 },
  rust: { maps: metal('#8c4a2b', '#5b2b1a', 75), relief: 1.2, tileM: 0.4, metal: 1 },
  paper: { maps: paperMaps('#efe4cc', 81), relief: 0.6, tileM: 0.4 },
  leather: { maps: earthen('#6e3a22', '#54291a', '#834a2d', 66, 0), relief: 0.9, tileM: 0.4 },
  reed: { maps: fibre('#b59a63', '#8d7443', 61, 16), relief: 1, tileM: 0.4 },
  wool: { maps: fibre('#e6dcc6', '#cdbf9f', 63, 24), relief: 1, tileM: 0.2 },
  redWool: { maps: fibre('#8f2f26', '#70231d', 65, 24), relief: 1, tileM: 0.2 },
  indigoWool: { maps: fibre('#2c3a72', '#1f2a58', 67, 24), relief: 1, tileM: 0.2 },
  palmLeaf: { maps: leaf('#4a6234', '#87994f', 31), relief: 1, tileM: 0.4, doubleSided: true },
  oliveLeaf: { maps: leaf('#56653f', '#8f9c72', 33), relief: 1, tileM: 0.4, doubleSided: true },
  citrusLeaf: { maps: leaf('#2c4f24', '#5f8a3a', 39), relief: 1, tileM: 0.2, doubleSided: true },
  dryLeaf: { maps: leaf('#94793f', '#cdb57a', 37), relief: 1, tileM: 0.4 },
  crop: { maps: leaf('#4f7434', '#8fae54', 35), relief: 1, tileM: 0.8 },
  water: { colour: [0.12, 0.42, 0.46, 0.62], roughness: 0.06, doubleSided: true },
  waterFlow: { colour: [0.3, 0.68, 0.76, 0.75], roughness: 0.12, doubleSided: true },
  coin: { colour: [0.78, 0.55, 0.17, 1], roughness: 0.3, metal: 1 },
  light: { colour: [1, 0.82, 0.4, 0.9], roughness: 0.6, glow: [1, 0.7, 0.25], doubleSided: true },
  ink: { colour: [0.02, 0.017, 0.014, 1], roughness: 0.7 },
  /** Nothing but the tint: for diagrams and painted things. */
  paint: { colour: [1, 1, 1, 1], roughness: 0.62 },
  gloss: { colour: [1, 1, 1, 1], roughness: 0.25 },
  glass: { colour: [0.85, 0.93, 0.95, 0.22], roughness: 0.04, doubleSided: true },
  /** Washes of colour over things, for diagrams. */
  washSaffron: { colour: [0.9, 0.5, 0.07, 0.62], roughness: 0.7 },
  washIndigo: { colour: [0.06, 0.2, 0.52, 0.58], roughness: 0.7 },
  shade: { colour: [0.012, 0.01, 0.008, 1], roughness: 1 },
} as const satisfies Record<string, MaterialRecipe>;

export type MaterialName = keyof typeof MATERIALS;

export const recipeOf = (name: MaterialName): MaterialRecipe => MATERIALS[name];

/** What lets light through neither casts baked shade nor wears it. */
export const isClear = (name: MaterialName): boolean => (recipeOf(name).colour?.[3] ?? 1) < 1;
