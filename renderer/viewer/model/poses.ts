import { MathUtils, type Vector3 } from 'three';
import type { CameraPose } from '#format/exhibit.ts';
import type { CameraRig } from './camera-rig.ts';
import type { Piece } from './piece.ts';
import type { Pose } from './pose.ts';

/** A little to the right and above, where a thing shows its depth. */
const FIRST_VIEW: CameraPose = { azimuthDeg: 22, elevationDeg: 12, distance: 1 };
/** Room left round a part, in its own sizes. */
const ROOM = 1.7;
const NEAREST_TO_PART = 0.3;
/** Turns tried, nearest first, until a part is not behind another. */
const TURNS_DEG = [0, 30, -30, 60, -60, 95, -95, 130, -130, 180];

/** The pose of an author's view of the whole, or the first one of the house. */
export function wholePose(view: CameraPose | undefined): Pose {
  const { azimuthDeg, elevationDeg, distance } = view ?? FIRST_VIEW;
  return { azimuthDeg, elevationDeg, zoom: distance, offset: [0, 0, 0] };
}

/**
 * The pose from which one part is seen well: near to it, and turned no farther than needed
 * to have it in front.
 *
 * @param view - An author's view of the part, whose distance counts in sizes of the part.
 * @returns undefined if the model has no such part.
 */
export function partPose(
  piece: Piece,
  rig: CameraRig,
  id: string,
  view: CameraPose | undefined,
): Pose | undefined {
  const framing = piece.framingOf(id);
  if (!framing) return undefined;
  const offset: Vector3 = framing.centre.sub(piece.framing().centre);
  const zoom = rig.zoomFor(framing.extent) * ROOM;
  const pose = {
    zoom: MathUtils.clamp(zoom * (view?.distance ?? 1), NEAREST_TO_PART, 1),
    offset: offset.toArray(),
  };
  if (view) return { ...pose, azimuthDeg: view.azimuthDeg, elevationDeg: view.elevationDeg };
  const { azimuthDeg, elevationDeg } = rig.pose;
  const raisedDeg = MathUtils.clamp(elevationDeg, 6, 40);
  const tried = TURNS_DEG.map((turnDeg) => ({
    ...pose,
    azimuthDeg: azimuthDeg + turnDeg,
    elevationDeg: raisedDeg,
  }));
  return tried.find((candidate) => piece.isSeenFrom(rig.cameraAt(candidate), id)) ?? tried[0];
}
