/**
 * Why a model cannot be shown. The viewer then shows the poster instead; the
 * page says so in its own words and tells staff the code.
 *
 * - `NO_WEBGL`: this machine or browser cannot draw in 3D at all.
 * - `GPU_LOST`: the graphics process died and did not come back; only a fresh page can help.
 * - `FILE_UNREACHABLE`: the file is missing or the kiosk did not answer.
 * - `FILE_DAMAGED`: cut short, not a GLB, or its tables point outside the file.
 * - `FEATURE_UNKNOWN`: the file requires an extension that this viewer does not know.
 * - `TEXTURE_UNREADABLE`: a picture inside the file is missing or does not decode.
 * - `GEOMETRY_INVALID`: indices out of range, positions that are no numbers, an absurd size.
 * - `NOTHING_TO_SHOW`: no triangles, or the first frame came out empty.
 */
export type ModelErrorCode =
  | 'NO_WEBGL'
  | 'GPU_LOST'
  | 'FILE_UNREACHABLE'
  | 'FILE_DAMAGED'
  | 'FEATURE_UNKNOWN'
  | 'TEXTURE_UNREADABLE'
  | 'GEOMETRY_INVALID'
  | 'NOTHING_TO_SHOW';

/** A model that cannot be shown, with the reason as a code; `message` is for staff. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
    this.code = code;
  }
}
