const LOOK_EVERY_MS = 4;
/** Alpha from which a pixel belongs to the model; shadows on the floor stay below. */
const SOLID = 240;

/** A frame as the GPU holds it: bottom row first, colours multiplied by alpha. */
export interface Frame {
  widthPx: number;
  heightPx: number;
  rgba: Uint8Array<ArrayBuffer>;
}

/**
 * Reads the frame that was just drawn, without making the page wait for it: call in
 * the same task as the drawing, before the browser takes the frame away.
 *
 * @returns undefined if the context was lost meanwhile.
 */
export async function readBack(gl: WebGL2RenderingContext): Promise<Frame | undefined> {
  const { drawingBufferWidth: widthPx, drawingBufferHeight: heightPx } = gl;
  const buffer = gl.createBuffer();
  const bind = (bound: WebGLBuffer | null) => gl.bindBuffer(gl.PIXEL_PACK_BUFFER, bound);
  bind(buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, widthPx * heightPx * 4, gl.STREAM_READ);
  gl.readPixels(0, 0, widthPx, heightPx, gl.RGBA, gl.UNSIGNED_BYTE, 0);
  bind(null);
  const isDone = await finished(gl);
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  if (isDone) {
    bind(buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, rgba);
    bind(null);
  }
  gl.deleteBuffer(buffer);
  return isDone ? { widthPx, heightPx, rgba } : undefined;
}

/**
 * Whether there is anything of the model in a frame: what parsed well may still
 * draw nothing (all of it behind the camera, transparent, inside out).
 */
export function showsSomething({ rgba }: Frame): boolean {
  for (let alpha = 3; alpha < rgba.length; alpha += 4) {
    if ((rgba[alpha] ?? 0) >= SOLID) return true;
  }
  return false;
}

/** A frame as a picture of the page: top row first, colours as they are. */
export function pictureFrom({ widthPx, heightPx, rgba }: Frame): ImageData {
  const picture = new ImageData(widthPx, heightPx);
  const rowBytes = widthPx * 4;
  for (let y = 0; y < heightPx; y++) {
    picture.data.set(
      rgba.subarray(y * rowBytes, (y + 1) * rowBytes),
      (heightPx - 1 - y) * rowBytes,
    );
  }
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let k = i; k < i + 3; k++) data[k] = ((data[k] ?? 0) * 255) / alpha;
  }
  return picture;
}

/** Settles when the GPU has done all that was asked of it. @returns false if it was lost instead. */
async function finished(gl: WebGL2RenderingContext): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return false;
  gl.flush();
  while (!gl.isContextLost()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) continue;
    gl.deleteSync(fence);
    return true;
  }
  return false;
}
