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
    sizeM?: number;
  };
  /** How far the parts are pulled apart, 0 to 1. */
  explode?: number;
  hide?: string[];
  exposure?: number;
  skyStrength?: number;
  sunStrength?: number;
}

export const SHOTS: readonly Shot[] = [
  {
    id: 'r3-saqqaya',
    camera: { from: [2.4, 1.62, 8.6], to: [0.35, 1.9, 0], lensMm: 38.5 },
    sun: { azimuthDeg: 40, elevationDeg: 40 },
    set: { kind: 'court', wall: 'lime', wallAtM: -0.62 },
  },
];
