import { MathUtils, Vector3 } from 'three';

/** Where the camera stands, relative to the frame of the model. */
export interface Pose {
  azimuthDeg: number;
  elevationDeg: number;
  /** 1 shows the whole extent, 0.5 is twice as near. */
  zoom: number;
  /** Point looked at, in metres from the centre of the frame. */
  offset: readonly [x: number, y: number, z: number];
}

/** The pose at one moment of a flight, `t` from 0 to 1. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const [x, y, z] = new Vector3(...from.offset).lerp(new Vector3(...to.offset), t).toArray();
  return {
    azimuthDeg: MathUtils.lerp(from.azimuthDeg, to.azimuthDeg, t),
    elevationDeg: MathUtils.lerp(from.elevationDeg, to.elevationDeg, t),
    // Distances are felt by their ratio.
    zoom: from.zoom * (to.zoom / from.zoom) ** t,
    offset: [x, y, z],
  };
}
