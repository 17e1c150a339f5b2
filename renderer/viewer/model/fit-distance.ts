/** Leaves a little of the view empty around the model. */
const MARGIN = 1.03;
/** Of a building's footprint only the corners reach the circle that it describes; they may touch the margin. */
const CORNERS = 0.9;

/** What must stay in view: an upright cylinder round the model, in metres. */
export interface Extent {
  heightM: number;
  /** Of the circle that the model describes when it is turned. */
  radiusM: number;
}

/** A view: what its lens and shape let in, and how steeply it looks down. */
export interface View {
  /** Vertical field of view in degrees, above 0 and below 180. */
  fovDeg: number;
  /** Width ÷ height. */
  aspect: number;
  elevationDeg: number;
}

/**
 * Distance from a model's centre at which the whole model stays in view
 * however the visitor turns it about the vertical axis.
 *
 * @returns Metres.
 * @throws RangeError if an argument is not finite or not positive: a model with
 * no extent is a broken file and must not become a camera at zero metres.
 */
export function fitDistance({ heightM, radiusM }: Extent, view: View): number {
  const { fovDeg, aspect, elevationDeg } = view;
  const valid = [Math.max(heightM, radiusM), fovDeg, aspect].every(
    (n) => Number.isFinite(n) && n > 0,
  );
  if (!valid || fovDeg >= 180 || !Number.isFinite(elevationDeg)) {
    throw new RangeError(`Cannot fit ${heightM} × ${radiusM} m into ${JSON.stringify(view)}`);
  }

  const halfHeight = Math.tan((fovDeg * Math.PI) / 360);
  const halfWidth = halfHeight * aspect;
  const sin = Math.abs(Math.sin((elevationDeg * Math.PI) / 180));
  const cos = Math.cos((elevationDeg * Math.PI) / 180);
  const [half, round] = [heightM / 2, radiusM * CORNERS];
  // Each rim as it stands in the view: how far from the middle line, how far towards the camera.
  const reach = (upward: number, towards: number) => upward / halfHeight + towards;
  const nearFoot = reach(half * cos + round * sin, round * cos - half * sin);
  const nearTop = reach(half * cos - round * sin, round * cos + half * sin);
  const farTop = reach(half * cos + round * sin, half * sin - round * cos);
  // The silhouette of a circle touches the view where the sight line is its tangent.
  const sides = radiusM / Math.sin(Math.atan(halfWidth)) + half * sin;
  return MARGIN * Math.max(nearFoot, nearTop, farTop, sides);
}
