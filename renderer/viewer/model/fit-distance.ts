/** Leaves a little of the view empty around the model. */
const MARGIN = 1.06;

/** What must stay in view: an upright cylinder round the model, in metres. */
export interface Extent {
  heightM: number;
  /** Of the circle that the model describes when it is turned. */
  radiusM: number;
}

/**
 * Distance from a model's centre at which the whole model stays in view
 * however the visitor turns it about the vertical axis.
 *
 * @param fovDeg - Vertical field of view in degrees, above 0 and below 180.
 * @param aspect - Width ÷ height of the part of the view that is free for the model.
 * @returns Metres.
 * @throws RangeError if an argument is not finite or not positive: a model with
 * no extent is a broken file and must not become a camera at zero metres.
 */
export function fitDistance({ heightM, radiusM }: Extent, fovDeg: number, aspect: number): number {
  const largestM = Math.max(heightM, radiusM);
  const valid = [largestM, fovDeg, aspect].every((n) => Number.isFinite(n) && n > 0);
  if (!valid || fovDeg >= 180) {
    throw new RangeError(`Cannot fit ${heightM} × ${radiusM} m, fov ${fovDeg}°, aspect ${aspect}`);
  }

  const halfHeight = Math.tan((fovDeg * Math.PI) / 360);
  const halfWidth = halfHeight * aspect;
  // Seen a little from above, the near rim stands lower than the middle and the far rim higher.
  const forHeight = heightM / 2 / halfHeight + radiusM * 0.75;
  // The silhouette of a circle touches the view where the sight line is its tangent.
  const forWidth = radiusM / Math.sin(Math.atan(halfWidth));
  return MARGIN * Math.max(forHeight, forWidth);
}
