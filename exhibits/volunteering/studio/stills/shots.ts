/** Where the camera stands and what surrounds the model. Metres, glTF's axes: y up, z to the viewer. */
export interface Shot {
  /** The exhibit whose model is shown. */
  id: string;
  camera: {
    from: readonly [number, number, number];
    to: readonly [number, number, number];
    lensMm: number;
    /** Verticals stay upright by a shifted lens; `false` looks down freely. */
    upright?: boolean;
  };
  /** Azimuth 0 shines from the viewer's side, positive from the right. */
  sun: { azimuthDeg: number; elevationDeg: number };
  set: {
    kind: 'sweep' | 'court' | 'land';
    floor?: 'paper' | 'earth' | 'stone' | 'sand';
    wall?: 'lime' | 'earth' | 'paper';
    wallAtM?: number;
    /** Where the floor of the set lies, 0 unless told: below the model's own floor. */
    floorAtM?: number;
    sizeM?: number;
  };
  /** How far the parts are pulled apart, 0 to 1. */
  explode?: number;
  /** Parts that the still leaves out: states and steps other than the one that is shown. */
  hide?: readonly string[];
  /** Takes away what lies beyond a plane, and fills what it cuts. */
  cut?: { axis: 'x' | 'y' | 'z'; atM: number };
  exposure?: number;
  skyStrength?: number;
  sunStrength?: number;
}

export const SHOTS: readonly Shot[] = [
  {
    id: 'r3-saqqaya',
    camera: { from: [2.6, 1.62, 8.2], to: [0.05, 1.66, 0], lensMm: 56 },
    sun: { azimuthDeg: 42, elevationDeg: 34 },
    set: { kind: 'court', wall: 'lime', wallAtM: -0.66 },
    hide: ['water-overflow'],
  },
  {
    id: 'r2-agadir',
    camera: { from: [7.6, 1.75, 0.45], to: [-6, 2.3, -0.35], lensMm: 22 },
    sun: { azimuthDeg: 62, elevationDeg: 48 },
    set: { kind: 'land', floor: 'earth' },
    hide: ['colour-mine', 'colour-ours'],
    exposure: 0.1,
  },
  {
    id: 'r3-dar-bellarj',
    camera: { from: [0.8, 1.75, 2.35], to: [-1.9, 2.0, -3], lensMm: 18 },
    sun: { azimuthDeg: 40, elevationDeg: 50 },
    set: { kind: 'land', floor: 'stone' },
    hide: ['school', 'centre', 'funduq'],
  },
  {
    id: 'r3-maristan',
    camera: { from: [12, 17, 20], to: [0, 0.6, 0.6], lensMm: 42, upright: false },
    sun: { azimuthDeg: -48, elevationDeg: 38 },
    set: { kind: 'land', floor: 'sand' },
    cut: { axis: 'y', atM: 3.3 },
  },
  {
    id: 'r2-khettara',
    camera: { from: [1.6, 1.75, 8.4], to: [0.2, 1, 0], lensMm: 45 },
    sun: { azimuthDeg: 40, elevationDeg: 34 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 9, wallAtM: -5 },
    hide: ['water-dammed', 'gardens-dry', 'fall'],
  },
  {
    id: 'r2-figuig-water',
    camera: { from: [-2.4, 2.3, 6.6], to: [0.12, 0.6, 0.2], lensMm: 31 },
    sun: { azimuthDeg: 52, elevationDeg: 30 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 9, wallAtM: -5 },
    hide: ['water-flood', 'garden-2-dry', 'garden-3-dry'],
  },
  {
    id: 'r7-loom',
    camera: { from: [1.3, 1.2, 4.3], to: [0.05, 0.77, 0], lensMm: 47 },
    sun: { azimuthDeg: 48, elevationDeg: 30 },
    set: { kind: 'court', wall: 'lime', floor: 'stone', wallAtM: -0.9, sizeM: 5 },
    hide: ['rug-2', 'rug-3', 'knot', 'weight', 'comb'],
  },
  {
    id: 'r6-association-house',
    camera: { from: [2.6, 1.5, 5.4], to: [0, 1.08, 0], lensMm: 46 },
    sun: { azimuthDeg: -40, elevationDeg: 34 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 7, wallAtM: -4 },
    hide: ['pebbles'],
  },
  {
    id: 'r1-travelling-trunk',
    camera: { from: [0.75, 1.02, 2.35], to: [0, 0.4, 0], lensMm: 38 },
    sun: { azimuthDeg: 45, elevationDeg: 38 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 3, wallAtM: -1.6 },
    hide: ['straps'],
  },
  {
    id: 'r3-ibn-khaldun-book',
    camera: { from: [-0.34, 0.62, 1.36], to: [-0.06, 0.19, 0], lensMm: 46 },
    sun: { azimuthDeg: -55, elevationDeg: 32 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 1.8, wallAtM: -1 },
    hide: ['holes-lit', 'flame'],
  },
  {
    id: 'r2-twiza',
    camera: { from: [2.4, 2, 8.6], to: [0.72, 0.84, 0.2], lensMm: 37 },
    sun: { azimuthDeg: -50, elevationDeg: 28 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 9, wallAtM: -5, floorAtM: -0.225 },
    hide: ['lift-new', 'earth-rammed', 'rammers-at-work', 'formwork'],
  },
  {
    id: 'r8-pledge-tree',
    camera: { from: [1.5, 1.5, 6.6], to: [0, 1.02, 0], lensMm: 47 },
    sun: { azimuthDeg: 55, elevationDeg: 30 },
    set: { kind: 'court', wall: 'lime', floor: 'stone', wallAtM: -2.6, floorAtM: -0.04 },
    hide: ['gold-later', 'shared-later'],
  },
  {
    id: 'r8-recommendations-wall',
    camera: { from: [1.8, 1.5, 6.5], to: [0, 1.2, 0], lensMm: 50 },
    sun: { azimuthDeg: 50, elevationDeg: 36 },
    set: { kind: 'court', wall: 'lime', floor: 'stone', wallAtM: -0.6 },
  },
  {
    id: 'r3-what-is-waqf',
    camera: { from: [2.2, 1.8, 8.2], to: [0.02, 1.15, 0.3], lensMm: 56 },
    sun: { azimuthDeg: 46, elevationDeg: 32 },
    set: { kind: 'court', wall: 'lime', floor: 'stone', wallAtM: -2.2 },
    hide: ['trunk-cut', 'heap'],
  },
  {
    id: 'r4-figuig-worksite',
    camera: { from: [2.5, 2.1, 5.4], to: [0.02, 0.68, 0], lensMm: 42 },
    sun: { azimuthDeg: 48, elevationDeg: 30 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 7, wallAtM: -4 },
    hide: ['puddle'],
  },
  {
    id: 'r3-waqf-of-tomorrow',
    camera: { from: [0.85, 1.05, 2.1], to: [0, 0.14, 0], lensMm: 45, upright: false },
    sun: { azimuthDeg: 46, elevationDeg: 32 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 3, wallAtM: -1.6 },
  },
  {
    id: 'r8-values-compass',
    camera: { from: [0.5, 0.86, 1.3], to: [0, 0.25, 0], lensMm: 38, upright: false },
    sun: { azimuthDeg: -50, elevationDeg: 36 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 2.4, wallAtM: -1.3 },
  },
  {
    id: 'r7-project-wheel',
    camera: { from: [2.1, 1.35, 4.7], to: [0.2, 0.52, 0], lensMm: 50 },
    sun: { azimuthDeg: 45, elevationDeg: 32 },
    set: { kind: 'sweep', floor: 'sand', sizeM: 7, wallAtM: -4, floorAtM: -0.085 },
    hide: ['gap-need', 'gap-plan', 'gap-resources', 'gap-action', 'gap-evaluation', 'gap-share'],
  },
  {
    id: 'r1-what-is-volunteering',
    camera: { from: [0.55, 0.85, 1.75], to: [0, 0.31, 0.02], lensMm: 43 },
    sun: { azimuthDeg: -48, elevationDeg: 34 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 3, wallAtM: -1.6, floorAtM: -0.032 },
    hide: ['mark-leg-free', 'mark-leg-common', 'mark-leg-nopay'],
  },
  {
    id: 'r7-funding-tank',
    camera: { from: [3.6, 4.4, 8.4], to: [0, 0.6, 0.2], lensMm: 50, upright: false },
    sun: { azimuthDeg: 50, elevationDeg: 34 },
    set: { kind: 'land', floor: 'stone' },
    hide: ['water-low', 'gauge-low'],
  },
  {
    id: 'r6-three-rings',
    camera: { from: [1.5, 1.6, 5.4], to: [0, 0.66, 0.2], lensMm: 52 },
    sun: { azimuthDeg: 48, elevationDeg: 32 },
    set: { kind: 'court', wall: 'lime', floor: 'stone', wallAtM: -1.6, floorAtM: -0.06 },
    hide: ['cards-lying'],
  },
  {
    id: 'r5-sidi-maafa',
    camera: { from: [1.5, 1.5, 5], to: [0.2, 1.08, 0], lensMm: 50 },
    sun: { azimuthDeg: 42, elevationDeg: 36 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 5, wallAtM: -2.6 },
    hide: [
      'front-1',
      'front-2',
      'front-3',
      'front-top',
      'front-fill',
      'visits-often',
      'visits-once',
      'visits-never',
      'visits-flood',
      'runoff',
    ],
  },
  {
    id: 'r1-oriental-map',
    camera: { from: [0.25, 1.05, 1.5], to: [0.01, -0.01, 0.02], lensMm: 48, upright: false },
    sun: { azimuthDeg: -60, elevationDeg: 26 },
    set: { kind: 'sweep', floor: 'paper', sizeM: 3, wallAtM: -1.8 },
    hide: ['plates'],
  },
  {
    id: 'r2-zawiya',
    camera: { from: [9, 14, 18], to: [0, 0.3, 0.3], lensMm: 42, upright: false },
    sun: { azimuthDeg: -48, elevationDeg: 42 },
    set: { kind: 'land', floor: 'sand' },
    hide: ['roof', 'way-traveller', 'way-student', 'way-family', 'way-pilgrim'],
  },
];
